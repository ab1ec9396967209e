const NEW_STYLE = /([oO])([aAeE])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu;
const NEW_STYLE_UY = /(?<![qQ])([uU])([yY])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu;

/**
 * Text in one tone style (`hoá` → `hóa`, `uỷ` → `ủy`; `quý` stays) and NFC, letters' case kept. Works on the decomposed form,
 * where moving the tone is moving one combining mark.
 */
export const oneToneStyle = (text: string): string =>
  text.normalize('NFD').replace(NEW_STYLE, '$1$3$2').replace(NEW_STYLE_UY, '$1$3$2').normalize('NFC');

/** An answer as the gold regexes expect it: lower-case, spaces collapsed, one tone style. */
export const normaliseAnswer = (text: string): string =>
  oneToneStyle(text).toLowerCase().replace(/\s+/gu, ' ').trim();

/** A quote or source without Markdown marks, rules and doubled white space; nothing else is forgiven. */
export const plainSource = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^-{3,}\s*$/gmu, ' ')
    .replace(/[*#]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** A quote or source with all white space gone too: two texts with the same key are the same, white space and marks aside. */
export const verbatimKey = (text: string): string => plainSource(text).replace(/\s+/gu, '');
