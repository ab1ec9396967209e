import type { Measure } from '../domain/measure.ts';
import type { Span } from '../domain/passage.ts';
import { measureReference, type Reference } from '../domain/reference.ts';
import { type FoundFigure, findFigures } from '../quantities/find-figures.ts';
import { DURATIONS } from '../quantities/units.ts';

/** Words before a number that make it a base of comparison, not a goal. */
const BASE = /(tổng số|trong số|trên số)\s*$/iu;
/** Words between a measure's name and its figure. */
const VERB_BEFORE = /(?<![\s,:])[\s,:]*(?<!\p{L})(đạt|là|tăng|giảm|ở mức|ở|cho|từ|còn|tại|thêm)\s*$/iu;

/** One figure's piece of the clause, while it is being cut out. */
interface Piece {
  readonly figure: FoundFigure;
  readonly clause: Span;
  readonly leads: readonly Span[];
  readonly isPart: boolean;
}

/**
 * The figures that a target's clause sets, in order, each with its exact span and the shortest piece of the clause that
 * says it whole. Years, durations ("từ 3 tháng trở lên") and bases ("trên tổng số 137 cơ sở") are no measures.
 */
export const readMeasures = (target: Reference, text: string): readonly Measure[] => {
  const figures = findFigures(text).filter((figure) => isGoal(text, figure));
  const pieces = cutParts(text).flatMap((part) => cutPieces(text, part, figures));
  const isSingle = pieces.length === 1;
  const whole = pieces.findIndex(({ isPart }) => !isPart);
  return pieces.map(({ figure, clause, leads, isPart }, index) => ({
    ref: isSingle ? target : measureReference(target, index),
    target,
    name: nameOf(text, clause, figure, figures),
    comparator: figure.comparator,
    bound: figure.bound,
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    figureSpan: { start: figure.start, end: figure.end },
    clauseSpan: clause,
    leadSpans: leads,
    partOf: isPart && whole >= 0 && whole < index ? measureReference(target, whole) : undefined,
  }));
};

const isGoal = (text: string, figure: FoundFigure): boolean =>
  figure.unit !== '' &&
  !DURATIONS.includes(figure.unit.toLowerCase()) &&
  !BASE.test(text.slice(0, figure.start));

interface Part extends Span {
  readonly isPart: boolean;
}

/** Cuts at `;` and at "trong đó"; everything after a "trong đó" that holds a figure is a part of what came before. */
const cutParts = (text: string): readonly Part[] => {
  const parts: Part[] = [];
  let start = 0;
  let isPart = false;
  for (const match of text.matchAll(/;\s*|,?\s*trong đó:?\s+/giu)) {
    const opensParts = !match[0].startsWith(';');
    const rest = text.slice(match.index + match[0].length);
    if (opensParts && findFigures(rest.split(';')[0] ?? '').length === 0) continue;
    parts.push({ start, end: match.index, isPart });
    start = match.index + match[0].length;
    if (opensParts) isPart = true;
  }
  parts.push({ start, end: text.length, isPart });
  return parts;
};

/** Cuts a part with several figures between them, at a comma or else at "và", and finds what leads each in. */
const cutPieces = (text: string, part: Part, all: readonly FoundFigure[]): readonly Piece[] => {
  const figures = all.filter(({ start }) => start >= part.start && start < part.end);
  const partLead = leadOf(text, part, figures[0]);
  const body = { start: partLead?.end ?? part.start, end: part.end };
  const ownLead = partLead === undefined ? [] : [trim(text, partLead)];
  const leads = [...clauseLead(text, part), ...ownLead];
  return figures.map((figure, index) => {
    const before = figures[index - 1];
    const after = figures[index + 1];
    const opening = before === undefined ? body.start : cutBetween(text, before, figure);
    const closing = after === undefined ? body.end : cutBetween(text, figure, after);
    // Where figures share words (one verb, one ending), each is only understood with the whole part.
    const isWhole =
      opening !== undefined && closing !== undefined && !sharesVerb(text, opening, figure, index);
    const nextShares =
      after !== undefined && closing !== undefined && sharesVerb(text, closing, after, index + 1);
    const clause = isWhole && !nextShares ? { start: opening, end: closing } : body;
    return { figure, clause: trim(text, clause), leads, isPart: part.isPart };
  });
};

/** Where to cut between two figures: after the last comma; undefined where only "và" (or nothing) joins them. */
const cutBetween = (text: string, left: FoundFigure, right: FoundFigure): number | undefined => {
  const comma = text.slice(left.end, right.start).lastIndexOf(', ');
  return comma < 0 ? undefined : left.end + comma + 1;
};

const sharesVerb = (text: string, opening: number, figure: FoundFigure, index: number): boolean =>
  index > 0 && text.slice(opening, figure.start).trim() === '';

/** The words up to a colon before a part's first figure: `nông thôn:`, `Xây dựng nông thôn mới:`. */
const leadOf = (text: string, part: Span, first: FoundFigure | undefined): Span | undefined => {
  if (first === undefined) return undefined;
  const colon = text.slice(part.start, first.start).lastIndexOf(': ');
  return colon < 0 ? undefined : { start: part.start, end: part.start + colon + 1 };
};

/** In a clause like "Tỷ lệ X: ở đô thị …; nông thôn: …" what stands before the first colon leads in every part. */
const clauseLead = (text: string, part: Part): readonly Span[] => {
  const colon = text.indexOf(': ');
  const firstEnd = text.indexOf(';');
  if (colon < 0 || part.start === 0 || part.isPart || firstEnd < 0 || colon > firstEnd) return [];
  return [{ start: 0, end: colon + 1 }];
};

const trim = (text: string, span: Span): Span => {
  const piece = text.slice(span.start, span.end);
  const start = span.start + (piece.length - piece.replace(/^[\s,]+/, '').length);
  return { start, end: span.start + piece.replace(/(?<![\s,;])[\s,;]+$/, '').length };
};

/** What is measured: the clause's words around this figure, without the figure, the verb before it and other figures. */
const nameOf = (text: string, clause: Span, figure: FoundFigure, all: readonly FoundFigure[]): string => {
  const inClause = all.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const index = inClause.indexOf(figure);
  const [previous, next] = [inClause[index - 1], inClause[index + 1]];
  const words = (from: number, to: number) => text.slice(from, to).trim();
  const own = words(previous?.end ?? clause.start, figure.start);
  const isShared = own === '' || own === ',';
  // Only what follows another figure has that figure's words before its own.
  const ownWords = previous === undefined ? own : lastPart(own);
  const before = isShared ? words(clause.start, inClause[0]?.start ?? figure.start) : ownWords;
  const after = next === undefined ? words(figure.end, clause.end) : firstPart(words(figure.end, next.start));
  const counted = inClause.length > 1 ? figure.unit : '';
  const ending = [counted, after.replace(/^[,;]\s*/, '')].filter((part) => part !== '').join(' ');
  return [before.replace(VERB_BEFORE, ''), ending].filter((part) => part !== '').join(' … ');
};

const lastPart = (words: string): string => words.split(/(?:,\s+|(?:^|\s)và\s)/u).at(-1) ?? words;
const firstPart = (words: string): string => words.split(/,\s|(?:^|\s)và(?:\s|$)/u)[0] ?? words;
