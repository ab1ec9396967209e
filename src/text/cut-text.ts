import type { Span } from '../domain/passage.ts';

/** The beginning of a text: at most `length` UTF-16 units, no sign cut in two. */
export const startOfText = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** A text that is longer than `length` by its beginning and a mark. */
export const shorten = (text: string, length: number, mark = '…'): string =>
  text.length <= length ? text : `${startOfText(text, length)}${mark}`;

/** The end of a text, likewise. */
export const endOfText = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '');

/** Of a clause as much as is shown on each side of what is marked. In UTF-16 units. */
const AROUND = 450;

/** A clause cut so that what is marked stays in sight; places move with it. */
export const cutAround = (
  text: string,
  marked: Span | undefined,
): { readonly text: string; readonly marked: Span | undefined } => {
  const span = marked ?? { start: 0, end: 0 };
  const before = endOfText(text.slice(0, span.start), AROUND);
  const after = startOfText(text.slice(span.end), AROUND);
  const head = before.length < span.start ? `…${before}` : before;
  const words = text.slice(span.start, span.end);
  const tail = span.end + after.length < text.length ? `${after}…` : after;
  return {
    text: `${head}${words}${tail}`,
    marked: marked && { start: head.length, end: head.length + words.length },
  };
};
