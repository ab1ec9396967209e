import { findDocumentNumbers } from '../../documents/statements/find-document-numbers.ts';
import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import { coversYear } from '../../domain/resolution.ts';
import { SURE } from '../drafting/confidence.ts';
import { draftPoints, type Point } from '../drafting/draft-points.ts';
import type { Fact } from '../grounding/fact.ts';
import { findDates } from '../grounding/find-dates.ts';
import { type AnswerStep, hasOwnWords } from './matter.ts';

/** "Xong cái gì", "làm những việc gì", "có việc nào". */
const THINGS_ASKED =
  /(?<!\p{L})(?:(?:làm|xong|hoàn thành|có|thực hiện|triển khai|trình|nộp|phải|là|cần)\s)(?:được\s|những\s|các\s){0,2}(?:(?:việc|cái|điều|nhiệm vụ|nội dung|phần việc|công việc)\s)?(?:gì|chi|nào)(?!\p{L})/iu;
const DONE_ASKED = /(?<!\p{L})(?:xong|hoàn thành|trình|nộp|hạn)(?!\p{L})/iu;
/** Where a time says when something begins. */
const BEGINS = /^(?:từ|kể từ|sau)/u;
/** Passages that set something to be done. */
const SETTING: readonly Passage['kind'][] = ['task', 'execution', 'target'];
/** Characters between a document's number and its day: ", ngày ". */
const LONGEST_BEFORE_DATE = 8;

interface Moment {
  readonly quarter: number;
  readonly month: number | undefined;
  readonly year: number | undefined;
}

/** "Quý 3 phải xong cái gì?", "tháng 10 có việc gì": what the text sets for that part of a year, a point each. */
export const answerDueInTime: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const { text, bodies, places, targetNumbers } = understanding;
  if (!THINGS_ASKED.test(text) || hasOwnWords(matter)) return undefined;
  if (bodies.length > 0 || places.length > 0 || targetNumbers.length > 0) return undefined;
  const [asked, ...others] = findDates(text).flatMap((date) => momentOf(date) ?? []);
  if (asked === undefined || others.length > 0) return undefined;
  const isAsked = (date: Fact): boolean => {
    const moment = momentOf(date);
    if (moment === undefined || (DONE_ASKED.test(text) && BEGINS.test(date.key))) return false;
    if (moment.year !== undefined && !isYear(moment.year)) return false;
    if (moment.quarter !== asked.quarter) return false;
    return asked.month === undefined || moment.month === asked.month;
  };
  const isYear = (year: number): boolean =>
    asked.year === undefined ? coversYear(resolution.document, year) : year === asked.year;
  if (asked.year !== undefined && !coversYear(resolution.document, asked.year)) return undefined;
  const points = resolution.passages
    .filter(({ kind }) => SETTING.includes(kind))
    .flatMap((passage) => pointsOf(passage, isAsked));
  return draftPoints(points, (said) => (findDates(said).some(isAsked) ? 1 : 0), SURE);
};

/** The pieces of a passage between semicolons that say such a time. */
const pointsOf = (passage: Passage, isAsked: (date: Fact) => boolean): readonly Point[] =>
  passage.sentences.flatMap((sentence) => {
    const said = textAt(passage.text, sentence);
    const numbers = findDocumentNumbers(said);
    const dates = findDates(said).filter(
      ({ start }) => !numbers.some(({ end }) => end <= start && start - end <= LONGEST_BEFORE_DATE),
    );
    const asked = dates.filter(isAsked);
    // "Quý III: …; …" leads in all that follows.
    if (asked.some(({ start }) => start === 0)) return [{ passage, span: sentence }];
    const pieces = piecesOf(said).filter(({ start, end }) =>
      asked.some((date) => start <= date.start && date.end <= end),
    );
    return pieces.map(({ start, end }) => ({
      passage,
      span: { start: sentence.start + start, end: sentence.start + end },
    }));
  });

const piecesOf = (said: string): readonly Span[] => {
  const pieces: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of said.matchAll(/;\s+/g)) {
    pieces.push({ start, end: index });
    start = index + mark.length;
  }
  return [...pieces, { start, end: said.length }];
};

/** The quarter of a day, a month or a quarter; undefined for a year or a span of years. */
const momentOf = ({ value }: Fact): Moment | undefined => {
  const [, inYear = '', year = ''] = value.split('/');
  if (inYear === '') return undefined;
  const month = inYear.startsWith('q') ? undefined : Number(inYear);
  const quarter = month === undefined ? Number(inYear.slice(1)) : Math.ceil(month / 3);
  return { quarter, month, year: year === '' ? undefined : Number(year) };
};
