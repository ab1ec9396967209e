import type { Span } from '../../domain/passage.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import { nounGroupAt } from '../../quantities/noun-group.ts';
import { type FollowOnWords, isTime, readFollowOn } from './follow-on-words.ts';
import { subjectSpans } from './subject-spans.ts';

/** A figure with its piece of a clause, before it is known whether that says what it is of. */
export interface CutPiece {
  readonly figure: FoundFigure;
  readonly clause: Span;
  /** Its own words before the figure; undefined where figures share one clause. */
  readonly before: Span | undefined;
  /** Which part of the clause it stands in, parted by `;`, a full stop or "trong đó". */
  readonly part: number;
  readonly isPart: boolean;
  readonly isLoose: boolean;
}

/** What a figure is of where its own words don't say so. */
export interface Subject {
  readonly spans: readonly Span[];
  /** Its clause with the "trong đó" before it, where it only says which of what was said. */
  readonly clause: Span;
  /** It is of what stands before a "trong đó" that ended: no part of it. */
  readonly isOfWhole: boolean;
}

interface Base extends CutPiece {
  readonly before: Span;
}

/**
 * For each piece what it is of: "… đến năm 2025 đạt 78 triệu đồng, đến năm 2030 đạt 130 triệu đồng" says it once.
 * Undefined where a piece says it itself.
 */
export const carrySubjects = (
  text: string,
  pieces: readonly CutPiece[],
): readonly (Subject | undefined)[] => {
  const bases: Base[] = [];
  return pieces.map((piece) => {
    const subject = subjectOf(text, piece, bases);
    if (subject === undefined && piece.before !== undefined) bases.push({ ...piece, before: piece.before });
    return subject;
  });
};

const subjectOf = (text: string, piece: CutPiece, bases: readonly Base[]): Subject | undefined => {
  const { before, figure, clause } = piece;
  if (before === undefined || bases.length === 0) return undefined;
  const said = text.slice(before.start, figure.start);
  const after = text.slice(figure.end, clause.end).trim();
  const own = readFollowOn(said);
  const timed = isTime(after) && figure.unit !== 'lần';
  const isBare = own !== undefined && (after === '' || timed || GOES_ON.test(after));
  if (own !== undefined) {
    const words = { ...own, hasTime: own.hasTime || timed || PER_YEAR.test(figure.unit) };
    const base = chooseBase(text, piece, bases, words, isBare ? '' : after);
    if (base !== undefined && agree(base.figure, figure)) {
      const spans = subjectSpans(text, base.before, words);
      const known = spans?.length === 0 ? objectOf(text, base, after) : spans;
      if (known !== undefined && known.length > 0)
        return { spans: known, clause, isOfWhole: piece.isLoose && !base.isPart };
    }
  }
  return piece.isPart && !piece.isLoose ? ofSame(text, piece, bases, after) : undefined;
};

/** What may stand behind such a figure: what it is held against. */
const GOES_ON = /^(?:so với|kế hoạch|dự toán|cùng kỳ|\(|(?:của\s)?năm\s\d)/iu;
const PER_YEAR = /\/năm$/iu;

/** Of counted things the same are counted; a share, a sum of money or a length may be of any. */
const agree = (one: FoundFigure, other: FoundFigure): boolean =>
  MEASURES.test(other.unit) || nounOf(one.unit) === nounOf(other.unit);
const nounOf = (unit: string): string => (unit.split(/[\s/]/u)[0] ?? unit).toLowerCase();
/** What measures, and counts nothing. */
const MEASURES =
  /^(?:%|‰|điểm|lần|bậc|$|(?:nghìn|ngàn|triệu|tỷ|tỉ|vạn)?\s?(?:tỷ\s|tỉ\s)?(?:đồng|USD|đô la|tấn|m2|m3|m²|m³|ha|km|kWh|MW|TEU))(?!\p{L})/iu;

const chooseBase = (
  text: string,
  piece: CutPiece,
  bases: readonly Base[],
  { hasTime }: FollowOnWords,
  after: string,
): Base | undefined => {
  const fitting = bases.filter((base) => after === '' || startsLonger(afterOf(text, base), after));
  const beside = fitting.findLast(({ part }) => part === piece.part);
  if (beside !== undefined) return beside;
  const last = fitting.at(-1);
  const isOfPart = piece.isPart && !piece.isLoose;
  if (last === undefined || (!last.isPart && !isOfPart)) return last;
  const wholes = fitting.filter(({ isPart }) => !isPart);
  const timed = hasTime ? wholes.findLast(({ before }) => subjectTimes(text, before)) : undefined;
  return timed ?? wholes.at(-1);
};

const subjectTimes = (text: string, { start, end }: Span): boolean =>
  /năm|giai đoạn|nhiệm kỳ/iu.test(text.slice(start, end));

/** What stands behind a base's figure, up to the next of its clause. */
const afterOf = (text: string, { figure, clause }: Base): string => {
  const words = text.slice(figure.end, clause.end);
  const next = words.search(/\d/u);
  return (next < 0 ? words : words.slice(0, Math.max(0, words.lastIndexOf(',', next)))).trim();
};

/** "số xã đạt chuẩn" says "số xã đạt chuẩn nông thôn mới" again in short. */
const startsLonger = (whole: string, short: string): boolean =>
  short.includes(' ') && whole.toLowerCase().startsWith(short.toLowerCase());

/** "Có 80% số xã đạt chuẩn nông thôn mới": what stands behind the figure, with what it counts. */
const objectOf = (text: string, base: Base, after: string): readonly Span[] => {
  const behind = afterOf(text, base);
  if (behind === '' || behind.toLowerCase() === after.toLowerCase()) return [];
  const { unit, start, end } = base.figure;
  const counted = /^\p{L}/u.test(unit) ? text.lastIndexOf(unit, end) : -1;
  const from = counted > start ? counted : text.indexOf(behind, end);
  return [{ start: from, end: text.indexOf(behind, end) + behind.length }];
};

/** "Có 08 trường đạt chuẩn, trong đó 02 trường đạt mức độ 2", "… đạt 76%, trong đó có bằng cấp đạt 33%": which of them. */
const ofSame = (
  text: string,
  piece: CutPiece,
  bases: readonly Base[],
  after: string,
): Subject | undefined => {
  const base = bases.findLast(({ isPart }) => !isPart);
  const { before, figure, clause } = piece;
  const opening = OPENS_PART.exec(text.slice(Math.max(0, clause.start - LONGEST_OPENING), clause.start));
  if (base === undefined || before === undefined || opening === null) return undefined;
  const said = text.slice(before.start, figure.start).trim();
  const opened = { start: clause.start - opening[0].length, end: clause.end };
  const spans = saysWhich(text, base, { said, after, figure });
  return spans.length === 0 ? undefined : { spans, clause: opened, isOfWhole: false };
};
const OPENS_PART = /trong đó:?\s+$/iu;
/** In characters. */
const LONGEST_OPENING = 12;

const saysWhich = (
  text: string,
  base: Base,
  { said, after, figure }: { readonly said: string; readonly after: string; readonly figure: FoundFigure },
): readonly Span[] => {
  if (/^(?:có)?$/iu.test(said)) {
    const behind = afterOf(text, base);
    const isSame = figure.unit.startsWith('%')
      ? base.figure.unit.startsWith('%') && nounOf(after) !== '' && behind.startsWith(twoWords(after))
      : nounOf(figure.unit) === nounOf(base.figure.unit) && !MEASURES.test(figure.unit);
    return isSame && after !== '' ? objectOf(text, base, after) : [];
  }
  const isPredicate = nounGroupAt(said, 0) === undefined && after === '';
  if (!isPredicate || !figure.unit.startsWith('%') || !base.figure.unit.startsWith('%')) return [];
  const spans = subjectSpans(text, base.before, NOTHING_SAID) ?? [];
  return spans.length > 0 ? spans : objectOf(text, base, after);
};
const twoWords = (words: string): string => words.split(' ').slice(0, 2).join(' ');
const NOTHING_SAID: FollowOnWords = { hasTime: false, place: undefined, hasVerb: true, isAverage: false };
