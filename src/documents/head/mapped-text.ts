import type { Span } from '../../domain/passage.ts';
import type { Found } from './document-head.ts';

/** A cleaned text whose every character knows its place in the source. */
export interface MappedText {
  readonly text: string;
  /** Of each character the offset in the source. */
  readonly offsets: readonly number[];
}

/** Texts one below the other, parted by line feeds. */
export const stackTexts = (texts: readonly MappedText[]): MappedText => {
  const offsets: number[] = [];
  for (const [index, each] of texts.entries()) {
    if (index > 0) offsets.push((offsets.at(-1) ?? 0) + 1);
    for (const offset of each.offsets) offsets.push(offset);
  }
  return { text: texts.map(({ text }) => text).join('\n'), offsets };
};

/** A part of a mapped text. */
export const cutText = ({ text, offsets }: MappedText, start: number, end = text.length): MappedText => ({
  text: text.slice(start, end),
  offsets: offsets.slice(start, end),
});

/** The place in the source of a stretch of a mapped text. */
export const sourceSpan = ({ offsets }: MappedText, start: number, end: number): Span => {
  const from = offsets[start] ?? 0;
  return { start: from, end: (offsets[end - 1] ?? from - 1) + 1 };
};

/** A value read from a stretch of a mapped text. */
export const foundAt = <Value>(value: Value, text: MappedText, start: number, end: number): Found<Value> => ({
  value,
  span: sourceSpan(text, start, end),
});

/** The value with the white space of one line. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A name in capitals as it is written otherwise: `BẮC SƠN` as `Bắc Sơn`, `CƯ'MGAR` as it is said. */
export const calmName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((syllable) => syllable.charAt(0) + syllable.slice(1).toLowerCase())
    .join(' ');
