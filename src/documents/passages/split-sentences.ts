import type { Span } from '../../domain/passage.ts';

/** Where one sentence ends and the next starts: an end mark, maybe a closing quote, a space, then a capital. */
const SENTENCE_END = /(?<![.!?…])[.!?…]+["”’)]*\s+(?=["“‘(]?\p{Lu})|\n+/gu;

/** The sentences of a paragraph as spans; only white space lies between them. */
export const splitSentences = (text: string): readonly Span[] => {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].trimEnd().length;
    if (end > start) sentences.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
};
