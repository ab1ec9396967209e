import type { Measure } from '../../domain/measure.ts';
import { type Span, textAt } from '../../domain/passage.ts';
import { measureReference, type Reference } from '../../domain/reference.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import { type CutPiece, carrySubjects } from './carry-subjects.ts';
import { findClauseFigures, unitOf } from './find-clause-figures.ts';
import { readFollowOn } from './follow-on-words.ts';
import { isNameWithCommas, lastCommaBetween } from './listed-names.ts';
import { nameOf } from './name-measure.ts';

/** Words before a number that make it a base of comparison, not a goal. */
const BASE = /(?:(?:tổng số|trong số|trên số)\s*|(?<!\p{L})so với\s(?:mức\s|khoảng\s|trên\s)*)$/iu;

/** One figure's piece of the clause, while it is being cut out. */
interface Piece extends CutPiece {
  readonly leads: readonly Span[];
  /** A lead that is a part of a name before it. */
  readonly head: Span | undefined;
}

/**
 * The figures that a target's clause sets, in order, each with its exact span and the shortest piece of the clause that
 * says it whole. Years, durations ("từ 3 tháng trở lên") and bases ("trên tổng số 137 cơ sở") are no measures.
 * @param firstYear the first that the document plans for: what was in a year before is no measure
 */
export const readMeasures = (target: Reference, text: string, firstYear?: number): readonly Measure[] => {
  const figures = findClauseFigures(text).filter((figure) => isGoal(text, figure, firstYear));
  const pieces = cutParts(text, figures).flatMap((part, place) =>
    cutPieces(text, { ...part, place }, figures),
  );
  const subjects = carrySubjects(text, pieces);
  const isSingle = pieces.length === 1;
  const firstPart = pieces.find(({ isPart }) => isPart)?.figure.unit;
  return pieces.map(({ figure, clause, leads, head, isPart, isLoose }, index) => ({
    ref: isSingle ? target : measureReference(target, index),
    target,
    name: [
      ...(subjects[index]?.spans ?? []).map((span) => textAt(text, span)),
      nameOf(text, clause, figure, figures),
    ]
      .filter((words) => words !== '')
      .join(' … '),
    comparator: figure.comparator,
    bound: figure.bound,
    low: figure.low,
    high: figure.high,
    unit: unitOf(text, figure),
    figureSpan: { start: figure.start, end: figure.end },
    clauseSpan: subjects[index]?.clause ?? clause,
    leadSpans: [...leads, ...(subjects[index]?.spans ?? []), ...(head === undefined ? [] : [head])],
    partOf:
      isPart && subjects[index]?.isOfWhole !== true && (!isLoose || figure.unit === firstPart)
        ? wholeOf(text, pieces, index, target)
        : undefined,
  }));
};

/** The figure before, of the same sentence and in the same unit where there is one, of which another is a part. */
const wholeOf = (
  text: string,
  pieces: readonly Piece[],
  index: number,
  target: Reference,
): Reference | undefined => {
  const part = pieces[index]?.figure;
  const before = pieces.slice(0, index).filter(({ isPart }) => !isPart);
  const beside = before.filter(
    ({ figure }) => part !== undefined && !SENTENCE_END.test(text.slice(figure.end, part.start)),
  );
  const whole = beside.findLast(({ figure }) => figure.unit === part?.unit) ?? beside[0] ?? before[0];
  return whole === undefined ? undefined : measureReference(target, pieces.indexOf(whole));
};
const SENTENCE_END = /\.\s+\p{Lu}/u;

const isGoal = (text: string, { start }: FoundFigure, firstYear: number | undefined): boolean => {
  const before = text.slice(0, start);
  if (BASE.test(before)) return false;
  const near = before.slice(-LONGEST_BEFORE);
  const found = OF_YEAR.exec(near);
  const year = found?.[1];
  if (found === null || year === undefined || firstYear === undefined || Number(year) >= firstYear)
    return true;
  // "so với năm 2025 tăng …" is of the year that is to come.
  const joined =
    near
      .slice(0, found.index)
      .split(/[.,;()]/u)
      .at(-1) ?? '';
  return /so với/iu.test(joined) && !/\([^()]*$/u.test(before);
};
/** "(năm 2025 là", "ước thực hiện năm 2025 (": of which year the figure behind is. */
const OF_YEAR = /năm\s((?:19|20)\d\d)(?!\d|\s?[-–])[^.,;()\d]*\(?$/iu;
/** In characters. */
const LONGEST_BEFORE = 80;

interface Part extends Span {
  readonly isPart: boolean;
  readonly isLoose: boolean;
}

/**
 * A part ends at `;`, at "trong đó", or with its sentence ("TP. Hải Phòng" ends none); "; phấn đấu đạt 20 tỷ" is of the
 * same thing.
 */
const PART_ENDS =
  /;(?!\s{0,3}(?:và\s)?phấn đấu\s(?:(?:đạt|là|đến|lên|thực hiện)\s)?(?:(?:từ|trên|khoảng)\s)?\d)\s*|,?(?<!\s)\s*[Tt]rong đó:?\s+|(?<=\s)[Tt]rong đó:?\s+|(?<=[\p{Ll}\d%)])\.\s+(?=\p{Lu}|[-–+•]\s)/gu;
const OPENS_PARTS = /[Tt]rong đó/u;

/** Cuts at `;`, at a sentence's end and at "trong đó"; everything after a "trong đó" that holds a figure is a part of what came before. */
const cutParts = (text: string, figures: readonly FoundFigure[]): readonly Part[] => {
  const parts: Part[] = [];
  let start = 0;
  let isPart = false;
  let isLoose = false;
  let isListed = false;
  for (const match of text.matchAll(PART_ENDS)) {
    const opensParts = OPENS_PARTS.test(match[0]);
    const from = match.index + match[0].length;
    const next = figures.find((figure) => figure.start >= from);
    if (opensParts && (next === undefined || text.slice(from, next.start).includes(';'))) continue;
    parts.push({ start, end: match.index, isPart, isLoose });
    start = from;
    if (match[0].startsWith('.')) isPart = false;
    if (opensParts) {
      isPart = true;
      isListed = match[0].includes(':');
    }
    isLoose = isPart && !isListed && !opensParts;
  }
  parts.push({ start, end: text.length, isPart, isLoose });
  return parts;
};

interface PlacedPart extends Part {
  readonly place: number;
}

/** Cuts a part with several figures between them, at a comma or else at "và", and finds what leads each in. */
const cutPieces = (text: string, part: PlacedPart, all: readonly FoundFigure[]): readonly Piece[] => {
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
    const clause = trim(text, isWhole && !nextShares ? { start: opening, end: closing } : body);
    const isOwn = isWhole && !nextShares;
    const start = index === 0 ? body.start : isOwn ? clause.start : undefined;
    return {
      figure,
      clause,
      before: start === undefined ? undefined : { start, end: figure.start },
      part: part.place,
      leads,
      head: index === 0 ? undefined : sharedHead(text, body, clause, figure),
      isPart: part.isPart,
      isLoose: part.isLoose,
    };
  });
};

/** "Tỷ trọng công nghiệp đạt 41%, dịch vụ đạt 36%": what is said once of all shares. */
const sharedHead = (text: string, body: Span, clause: Span, figure: FoundFigure): Span | undefined => {
  const said = SHARE_HEAD.exec(text.slice(body.start, clause.start));
  if (said?.groups === undefined || !figure.unit.startsWith('%')) return undefined;
  if (!NAMES_SHARE.test(text.slice(clause.start, figure.start))) return undefined;
  const start = body.start + said[0].length - (said.groups['head'] ?? '').length;
  return { start, end: body.start + said[0].length };
};
const SHARE_HEAD = /^(?:[^,;]{0,40},\s)?(?<head>tỷ trọng)(?!\p{L})/iu;
/** A name of its own before its figure, with no other kind of quantity. */
const NAMES_SHARE =
  /^(?!tỷ|tốc|mức|số|chỉ|tăng|giảm|phấn|trong|đạt|còn|kinh tế số)\p{L}[\p{L}\s,–-]{2,60}\s(?:đạt|chiếm|là|còn)\s/iu;

/** Where to cut between two figures: after the last comma; undefined where only "và" (or nothing) joins them. */
const cutBetween = (text: string, left: FoundFigure, right: FoundFigure): number | undefined => {
  const between = text.slice(left.end, right.start);
  const strives = between.search(STRIVING);
  if (strives >= 0) return left.end + strives + 1;
  if (isNameWithCommas(between)) return left.end;
  const follows = between.search(/\svà\s[^,]*$/u);
  if (follows >= 0 && saysWhenOrWhere(between.slice(follows))) return left.end + follows;
  const bracket = OPENED.exec(between);
  if (bracket !== null) return left.end + bracket.index;
  // ", riêng có bằng cấp, chứng chỉ đạt 36%": what it says apart has commas of its own.
  const apart = between.lastIndexOf(', riêng ');
  const comma = apart >= 0 ? apart : (lastCommaBetween(between) ?? -1);
  return comma < 0 ? undefined : left.end + comma + 1;
};
/** "… và đến năm 2030 đạt": its own verb, with a time or a place. */
const saysWhenOrWhere = (words: string): boolean => {
  const own = readFollowOn(words);
  return own?.hasVerb === true && (own.hasTime || own.place !== undefined);
};

/** "đạt 40% (tăng 8 điểm % so với năm 2025)": what a bracket says of its own. */
const OPENED = /\s\((?=(?:tăng|giảm|gấp|bằng|tương đương|tỷ lệ|trong đó)\s)[^()]*$/iu;
/** "đạt 34.500 tỷ đồng (phấn đấu 36.000 tỷ đồng)", "… và phấn đấu đạt …". */
const STRIVING = /(?:[,;]|\s(?=\()|\s(?=và\s))[\s(]?(?:và\s)?phấn đấu(?!\p{L})/u;

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
  const start = span.start + (piece.length - piece.replace(/^(?:[\s,(]+|và\s)+/, '').length);
  const end = span.start + piece.replace(/(?<![\s,;.(])[\s,;.(]+$/, '').length;
  // A bracket that opened before the piece closes behind it.
  const isCut = text[end - 1] === ')' && !text.slice(start, end).includes('(');
  return { start, end: isCut ? end - 1 : end };
};
