import type { Span } from './read-inline.ts';
import { symbolOf } from './symbol-of.ts';

/**
 * Turns text typed for a font of an older code (TCVN3, VNI) into Unicode; undefined where the font has none.
 * @param font its name as the file has it: `.VnTime`
 */
export type ConvertFont = (text: string, font: string) => string | undefined;

/** Text as printed, and how many stretches of it were converted. */
export interface PrintedText {
  readonly text: string;
  readonly converted: number;
}

/** Fonts of signs put theirs where Unicode has characters for private use. */
const PRIVATE = /[\uF020-\uF0FF]/gu;

/** The text of spans, one after the other; letters that a spelling mark parted are converted together. */
export const printSpans = (spans: readonly Span[], convert: ConvertFont | undefined): PrintedText => {
  let converted = 0;
  const texts = joinAlike(spans).map(({ text, font, isCapitals }) => {
    const own = font === undefined ? undefined : convert?.(text, font);
    if (own !== undefined && own !== text) converted += 1;
    const plain = (own ?? text).replace(PRIVATE, (sign) =>
      symbolOf(sign.charCodeAt(0).toString(16), font ?? 'Symbol'),
    );
    return isCapitals ? plain.toLocaleUpperCase('vi') : plain;
  });
  return { text: texts.join(''), converted };
};

const joinAlike = (spans: readonly Span[]): readonly Span[] => {
  const joined: { texts: string[]; font: string | undefined; isCapitals: boolean }[] = [];
  for (const { text, font, isCapitals } of spans) {
    const last = joined.at(-1);
    if (last !== undefined && last.font === font && last.isCapitals === isCapitals) last.texts.push(text);
    else joined.push({ texts: [text], font, isCapitals });
  }
  return joined.map(({ texts, ...set }) => ({ text: texts.join(''), ...set }));
};
