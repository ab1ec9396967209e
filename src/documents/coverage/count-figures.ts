import type { Span } from '../../domain/passage.ts';

/** How many of a text's figures something holds, and where the others stand. */
export interface FigureCoverage {
  readonly found: number;
  readonly placed: number;
  readonly unplaced: readonly Span[];
}

/** The runs of digits of a text with the marks inside them: `106.761,592`, `30/6/2026`, the 5 of `5G`. */
export const findDigitRuns = (text: string): readonly Span[] =>
  [...text.matchAll(/\d+(?:[.,/]+\d+)*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

/**
 * Counts which runs of digits lie inside a span that something was read from: a measure, a date, a deadline, a document's
 * number, a label, or anything of `findOtherFigures`. A run that lies in several together ("1/2/2026-3") is held too.
 */
export const placeFigures = (text: string, spans: readonly Span[]): FigureCoverage => {
  const runs = findDigitRuns(text);
  const joined = joinSpans(spans);
  let at = 0;
  const unplaced = runs.filter((run) => {
    while ((joined[at]?.end ?? Number.POSITIVE_INFINITY) <= run.start) at += 1;
    const span = joined[at];
    return span === undefined || span.start > run.start || span.end < run.end;
  });
  return { found: runs.length, placed: runs.length - unplaced.length, unplaced };
};

/** Spans in order, those that touch or overlap made one. */
const joinSpans = (spans: readonly Span[]): readonly Span[] => {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else if (span.end > last.end) joined[joined.length - 1] = { start: last.start, end: span.end };
  }
  return joined;
};
