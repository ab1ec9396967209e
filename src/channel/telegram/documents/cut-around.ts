import type { Span } from '../../../domain/passage.ts';
import { endOfText, startOfText } from '../../../text/cut-text.ts';

/** Of a clause as much as fits a card, on each side of what is marked. */
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
