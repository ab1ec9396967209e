import type { Span } from '../../domain/passage.ts';

/**
 * The part of a long sentence around what was asked: whole clauses (between commas and semicolons), at most `longest`
 * characters, chosen so that `weigh` of the words is greatest; the earliest of equals.
 */
export const trimSentence = (
  text: string,
  sentence: Span,
  longest: number,
  weigh: (words: string) => number,
): Span => {
  if (sentence.end - sentence.start <= longest) return sentence;
  const clauses = clausesOf(text, sentence);
  let best: { span: Span; weight: number } | undefined;
  for (let from = 0; from < clauses.length; from += 1) {
    const window = widestFrom(clauses, from, longest);
    if (window === undefined) continue;
    const weight = weigh(text.slice(window.start, window.end));
    if (best === undefined || weight > best.weight) best = { span: window, weight };
  }
  return best?.span ?? clauses[0] ?? sentence;
};

const widestFrom = (clauses: readonly Span[], from: number, longest: number): Span | undefined => {
  const first = clauses[from];
  if (first === undefined) return undefined;
  const fitting = clauses.slice(from).filter(({ end }) => end - first.start <= longest);
  const last = fitting.at(-1);
  return last === undefined ? undefined : { start: first.start, end: last.end };
};

const clausesOf = (text: string, sentence: Span): readonly Span[] => {
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(/[;,]\s+/g)) {
    const at = sentence.start + match.index;
    clauses.push({ start, end: at });
    start = at + match[0].length;
  }
  clauses.push({ start, end: sentence.end });
  return clauses;
};
