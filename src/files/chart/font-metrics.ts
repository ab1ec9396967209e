/** How wide the letters of a font are. */
export interface FontMetrics {
  /** The width of a text in a size, in pixels; without kerning, which only narrows it. */
  readonly widthOf: (text: string, size: number) => number;
  /** Whether the font has a glyph for every letter. */
  readonly hasGlyphs: (text: string) => boolean;
}

/** A file that isn't a TrueType font with the tables that are needed. */
export class FontFileError extends Error {
  readonly code = 'FONT_FILE';
  constructor(table: string) {
    super(`the font has no usable table "${table}"; install the dependencies again (npm ci)`);
    this.name = 'FontFileError';
  }
}

const findTable = (font: DataView, tag: string): number => {
  const count = font.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => font.getUint8(at + offset)));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new FontFileError(tag);
};

/** The subtable of Unicode's basic plane, format 4 (OpenType, cmap). */
const findCharacterMap = (font: DataView): number => {
  const table = findTable(font, 'cmap');
  const count = font.getUint16(table + 2);
  for (let index = 0; index < count; index += 1) {
    const at = table + font.getUint32(table + 4 + index * 8 + 4);
    if (font.getUint16(at) === 4) return at;
  }
  throw new FontFileError('cmap');
};

/** The glyph of a letter; 0 where there is none. */
const createGlyphFinder = (font: DataView): ((letter: number) => number) => {
  const map = findCharacterMap(font);
  const segments = font.getUint16(map + 6) / 2;
  const [ends, starts] = [map + 14, map + 16 + segments * 2];
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
  return (letter) => {
    for (let index = 0; index < segments; index += 1) {
      if (letter > font.getUint16(ends + index * 2)) continue;
      const start = font.getUint16(starts + index * 2);
      if (letter < start) return 0;
      const delta = font.getUint16(deltas + index * 2);
      const offset = font.getUint16(offsets + index * 2);
      if (offset === 0) return (letter + delta) & 0xffff;
      const glyph = font.getUint16(offsets + index * 2 + offset + (letter - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
};

/**
 * Reads the widths from a TrueType file.
 * @throws {FontFileError} if it lacks a table.
 */
export const readFontMetrics = (file: Uint8Array): FontMetrics => {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const unitsPerEm = font.getUint16(findTable(font, 'head') + 18);
  const widths = font.getUint16(findTable(font, 'hhea') + 34);
  const metrics = findTable(font, 'hmtx');
  const glyphOf = createGlyphFinder(font);
  const glyphsOf = (text: string): readonly number[] =>
    [...text.normalize('NFC')].map((letter) => glyphOf(letter.codePointAt(0) ?? 0));
  const advanceOf = (glyph: number): number => font.getUint16(metrics + Math.min(glyph, widths - 1) * 4);
  return {
    widthOf: (text, size) =>
      (glyphsOf(text).reduce((sum, glyph) => sum + advanceOf(glyph), 0) * size) / unitsPerEm,
    hasGlyphs: (text) => glyphsOf(text).every((glyph) => glyph !== 0),
  };
};
