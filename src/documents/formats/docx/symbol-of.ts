/** Characters of the Symbol font that documents use, by their code below F000. */
const SYMBOL: Readonly<Record<string, string>> = {
  '61': 'α',
  '62': 'β',
  '6d': 'μ',
  a2: '′',
  a3: '≤',
  ab: '↔',
  ac: '←',
  ae: '→',
  b0: '°',
  b1: '±',
  b2: '″',
  b3: '≥',
  b4: '×',
  b7: '-',
  b8: '÷',
  b9: '≠',
  bb: '≈',
  bc: '…',
  d7: '·',
};
/** Of Wingdings: bullets are dashes, arrows arrows. */
const WINGDINGS: Readonly<Record<string, string>> = {
  '6c': '-',
  '6e': '-',
  '76': '-',
  '9f': '-',
  a7: '-',
  d8: '-',
  e0: '→',
  e8: '→',
  f0: '→',
  fc: '✓',
};

/**
 * A character of a font of signs as the letter or sign that it shows; empty where it only adorns.
 * @param code as hex digits: `F0B3`
 */
export const symbolOf = (code: string, font: string): string => {
  const point = /^[0-9a-f]{1,4}$/iu.test(code) ? Number.parseInt(code, 16) : 0;
  const isPrivate = point >= 0xf000 && point <= 0xf0ff;
  if (!isPrivate && !/^(?:symbol|wingdings)/iu.test(font))
    return point < 32 ? '' : String.fromCharCode(point);
  const key = (point & 0xff).toString(16);
  const known = (/^wingdings/iu.test(font) ? WINGDINGS : SYMBOL)[key];
  if (known !== undefined) return known;
  // The Symbol font has digits and marks where ASCII has them.
  return /^symbol/iu.test(font) && (point & 0xff) >= 0x20 && (point & 0xff) < 0x40
    ? String.fromCharCode(point & 0xff)
    : '';
};
