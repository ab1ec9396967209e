import type { Span } from '../../domain/passage.ts';
import { type DayOfRange, type DayRange, findDayRanges } from '../../quantities/find-day-ranges.ts';
import type { Fact } from '../grounding/fact.ts';
import { findDates, LONGEST_BEFORE_DATE } from '../grounding/find-dates.ts';
import { findFacts } from '../grounding/find-facts.ts';
import { isOfNorm } from '../grounding/is-of-norm.ts';
import { tellsOfEachYear } from './each-year.ts';
import { type SlotJudgement, worst } from './slot-judgement.ts';

/** A day, month or year as far as it is said; empty where it isn't. */
type SaidDay = Pick<DayOfRange, 'day' | 'month' | 'year'>;

/** The spans of days of a sentence, from a first to a last: "từ ngày 12 đến ngày 14/6/2025". */
const daySpansOf = (sentence: string): readonly DayRange[] =>
  findDayRanges(sentence).filter(({ isSpan }) => isSpan);

/**
 * Whether a day is the first of a span, its last, or one between; what the day leaves out is taken from the span.
 * Undefined of a month or a year, and where the span's own year is needed and isn't said.
 */
const isInDaySpan = (asked: SaidDay, { days }: DayRange): boolean | undefined => {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || asked.day === '') return undefined;
  if (asked.month === '' && first.month !== last.month) return undefined;
  const at = orderOf({ day: asked.day, month: asked.month || first.month, year: asked.year || first.year });
  if (asked.year !== '' && first.year === '') return undefined;
  return orderOf(first) <= at && at <= orderOf(last);
};

/** Whether "before this day" is before some days of a span and not before others. */
const cutsDaySpan = (limit: SaidDay, { days }: DayRange): boolean => {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || limit.day === '') return false;
  const at = orderOf({ ...limit, month: limit.month || first.month, year: limit.year || first.year });
  return orderOf(first) < at && at <= orderOf(last);
};

/** The whole of the span that a day of it stands in; else the day itself. */
export const widenToDaySpan = (sentence: string, day: Span): Span =>
  daySpansOf(sentence).find(({ start, end }) => start <= day.start && day.end <= end) ?? day;

/** A day, month, quarter or year as far as it is said. */
interface Moment {
  readonly day: string;
  /** A month, or a quarter as `q2`. */
  readonly month: string;
  readonly year: string;
}

/**
 * Whether the days and periods that a question names are those of a sentence. "Trước tháng 6" agrees with anything
 * before it. A year alone agrees with any of its days; a day of which the sentence only says the year is left open.
 */
export const judgeDates = (question: string, sentence: string): SlotJudgement => {
  const asked = findDates(question);
  if (asked.length === 0) return undefined;
  const stated = datesOf(question, sentence);
  const ofStage = datesOfStage(question, sentence, stated);
  // "Hoàn thành năm 2026?" of what only begins then is neither said nor denied.
  if (stated.length > 0 && ofStage.length === 0) return 'silent';
  const spans = stageOf(question) === undefined ? daySpansOf(sentence) : [];
  return worst(
    asked.map((date) => {
      const own = withoutNorms(date, ofStage, sentence, question);
      const judged =
        judgeNotBefore(question, date, own) ?? judgeInSpans(date, spans) ?? judgeDate(date, own, sentence);
      const isLeftOpen = isHeldAgainst(question, date) || tellsOfEachYear(date, own, sentence);
      return judged === 'contradicts' && isLeftOpen ? 'silent' : judged;
    }),
  );
};

/** "Hết năm 2028 mới đóng": not before that day; contradicts where it is to be done earlier. */
const judgeNotBefore = (question: string, asked: Fact, stated: readonly Fact[]): SlotJudgement => {
  const days = stated.filter(({ value, key }) => !value.includes('-') && !FROM.test(key)).map(momentOf);
  if (!NOT_BEFORE.test(question.slice(asked.end)) || asked.value.includes('-') || days.length === 0)
    return undefined;
  const moment = momentOf(asked);
  if (moment.year === '' || days.some(({ year }) => year === '')) return undefined;
  const first = orderOf(UNTIL_ITS_END.test(asked.key) ? endOf(moment) : beginOf(moment));
  return days.every((day) => orderOf(endOf(day)) < first) ? 'contradicts' : undefined;
};
const NOT_BEFORE = /^\s*(?:thì\s)?mới(?!\p{L})/iu;

/** A day or year isn't held against the years in the name of a norm; a period may be named as that norm is. */
const withoutNorms = (
  asked: Fact,
  stated: readonly Fact[],
  sentence: string,
  question: string,
): readonly Fact[] =>
  asked.value.includes('-') || isOfNorm(question, asked.start)
    ? stated
    : stated.filter(({ start }) => !isOfNorm(sentence, start));

/** "Cao hơn mức đạt được năm 2020": of the time that something is held against a clause on another says nothing. */
export const isHeldAgainst = (question: string, { start }: Fact): boolean =>
  HELD_AGAINST.test(question.slice(Math.max(0, start - LONGEST_BEFORE_DATE), start));
const HELD_AGAINST = /(?<!\p{L})(?:so với|hơn|gấp \p{L}+)(?:\s\p{L}+){0,6}\s{0,2}(?:năm\s)?$/iu;

/** Whether a question holds something against another year, of which a clause says nothing. */
export const holdsAgainstYear = (question: string, clause: string): boolean =>
  findDates(question).some(
    (date) => isHeldAgainst(question, date) && !yearsOf([date]).some((year) => clause.includes(year)),
  );

/** A day between the first and the last of a span is one of its days, though it isn't printed. */
const judgeInSpans = (asked: Fact, spans: readonly DayRange[]): SlotJudgement => {
  const moment = momentOf(asked);
  if (BEFORE.test(asked.key)) return spans.some((span) => cutsDaySpan(moment, span)) ? 'silent' : undefined;
  return spans.some((span) => isInDaySpan(moment, span) === true) ? 'agrees' : undefined;
};

const BEGUN = /(?<!\p{L})(?:khởi công|bắt đầu|động thổ|khởi động|khai mạc)(?!\p{L})/giu;
const DONE =
  /(?<!\p{L})(?:hoàn thành|làm xong|xong|kết thúc|bế mạc|khánh thành|đưa vào (?:sử dụng|vận hành))(?!\p{L})/giu;

/** Which end is asked for; undefined where neither or both are. */
const stageOf = (question: string): 'begun' | 'done' | undefined => {
  const [begins, ends] = [BEGUN, DONE].map((stage) => question.search(stage) >= 0);
  if (begins === ends) return undefined;
  return begins === true ? 'begun' : 'done';
};

/** Of "khởi công năm 2026, hoàn thành năm 2027" the days of what is asked: when it begins, or when it is done. */
const datesOfStage = (question: string, sentence: string, stated: readonly Fact[]): readonly Fact[] => {
  const stage = stageOf(question);
  if (stage === undefined) return stated;
  const lastOf = (words: RegExp, until: number): number =>
    [...sentence.slice(0, until).matchAll(words)].at(-1)?.index ?? -1;
  const [own, other] = stage === 'begun' ? [BEGUN, DONE] : [DONE, BEGUN];
  // Of a span of days the first is when it begins, the last when it is done.
  const others = daySpansOf(sentence).flatMap(({ days }) =>
    stage === 'begun' ? days.slice(1) : days.slice(0, -1),
  );
  return stated.filter(
    ({ start, key }) =>
      ((stage === 'begun' && FROM.test(key)) || lastOf(other, start) <= lastOf(own, start)) &&
      !others.some((day) => day.start === start),
  );
};

/** "Từ năm 2023": when it begins, whatever verb stands before. */
const FROM = /^(?:kể )?từ\|/u;

/** A day asked with a document's number is that of this document; else days of documents are others' days. */
const datesOf = (question: string, sentence: string): readonly Fact[] => {
  const dates = findDates(sentence).toSorted((a, b) => a.start - b.start);
  const documents = documentsIn(sentence);
  const [asked] = documentsIn(question);
  const bare = citedByNumber(question)?.number;
  const own = documents.find(
    ({ value }) =>
      value === asked?.value ||
      (asked === undefined && bare !== undefined && /^\d+/.exec(value)?.[0] === bare),
  );
  if (own !== undefined) return dates.filter(({ start }) => start > own.start).slice(0, 1);
  const isOfDocument = ({ start }: Fact): boolean =>
    documents.some(({ end }) => end <= start && start - end <= LONGEST_BEFORE_DATE_OF_DOCUMENT);
  const others = dates.filter((date) => !isOfDocument(date));
  return others.length > 0 ? others : dates;
};

/** "Tờ trình 844", "công điện số 225": a paper that a question cites by its number alone. */
export const citedByNumber = (question: string): (Span & { readonly number: string }) | undefined => {
  const match = BARE_NUMBER.exec(question);
  const number = match?.[1];
  if (match === null || number === undefined) return undefined;
  return { number, start: match.index, end: match.index + match[0].length };
};
const BARE_NUMBER =
  /(?<!\p{L})(?:nghị quyết|nghị định|quyết định|thông tư|thông báo|kết luận|chỉ thị|kế hoạch|chương trình|báo cáo|tờ trình|công điện|công văn|luật)\s(?:số\s)?(\d{1,5})(?![\d/-]|\s*[%\p{L}]{0,3}\d)/iu;

/** ", ngày " between a document's number and its day. */
const LONGEST_BEFORE_DATE_OF_DOCUMENT = 8;

const documentsIn = (text: string): readonly Fact[] =>
  findFacts(text).filter(({ kind }) => kind === 'document');

const LIMIT_ASKED = /(?<!\p{L})(?:hạn|hạn chót|chậm nhất|trước)(?!\p{L})/iu;

/** The day or period that a sentence has instead of the one asked, the one said as exactly first. */
export const findStatedDate = (question: string, sentence: string): Fact | undefined => {
  const stated = datesOfStage(question, sentence, datesOf(question, sentence));
  const [asked] = findDates(question).filter((date) => judgeDate(date, stated, sentence) === 'contradicts');
  const shapeOf = ({ value }: Fact): string => value.replace(/\d+/g, '0');
  const limits = LIMIT_ASKED.test(question) ? stated.filter(({ key }) => BEFORE.test(key)) : [];
  if (limits.length > 0) return limits[0];
  return stated.find((date) => asked !== undefined && shapeOf(date) === shapeOf(asked)) ?? stated[0];
};

/** "So với ước thực hiện năm 2026": what something is held against, a few words before its year. */
const isComparedWith = (sentence: string, { start }: Fact): boolean =>
  COMPARED_WITH.test(sentence.slice(Math.max(0, start - LONGEST_BEFORE_DATE), start));
const COMPARED_WITH = /(?<!\p{L})so với(?:\s\p{L}+){0,6}\s{0,2}$/iu;

/** "Tăng 24 triệu so với năm 2020": of another time than the one of which the sentence speaks. */
const HELD = /(?:so với|hơn)(?:\s(?:đầu|giữa|cuối|hết)){0,2}\|/u;

const judgeDate = (asked: Fact, all: readonly Fact[], sentence: string): SlotJudgement => {
  const own = all.filter((one) => !HELD.test(one.key) && !isComparedWith(sentence, one));
  const stated = HELD.test(asked.key) ? all : own;
  if (stated.length === 0) return 'silent';
  if (asked.value.includes('-')) return judgePeriod(asked, stated);
  const moment = momentOf(asked);
  const days = stated.filter(({ value }) => !value.includes('-'));
  if (BEFORE.test(asked.key)) return judgeBefore(moment, days);
  const moments = days.map(momentOf);
  // "Tới hết tháng 2" of "trước ngày 15/02" is more time than is given.
  const isEarlier = ({ key }: Fact, at: number): boolean =>
    BEFORE.test(key) && moment.day === '' && moments[at]?.day !== '';
  if (UNTIL_ITS_END.test(asked.key) && days.some(isEarlier)) return 'silent';
  if (moments.some((one) => isWithin(one, moment))) return 'agrees';
  // "(theo chuẩn nghèo giai đoạn 2022 - 2025) … trong năm 2024" is of 2024: a period says when only where no year does.
  const years = yearsOf(days).length > 0 ? yearsOf(days) : yearsOf(stated);
  if (moment.month === '' && years.includes(moment.year)) return 'agrees';
  // "Khởi công tháng 12/2025" of what has years alone, one of them that: of the month nothing is said.
  const mayBe =
    moment.day === '' &&
    moments.some((one) => one.month === '' && one.year === moment.year && one.year !== '');
  return !mayBe && moments.some((one) => differs(one, moment)) ? 'contradicts' : 'silent';
};

const yearsOf = (dates: readonly Fact[]): readonly string[] =>
  dates.flatMap(({ value }) => value.match(/\d{4}/g) ?? []);

/** Whether a question names years, and a sentence others, or those only as what it is held against. */
export const namesOtherYears = (question: string, sentence: string): boolean => {
  const asked = findDates(question);
  const stated = findDates(sentence);
  const isCompared = ({ key }: Fact): boolean => key.startsWith('so với');
  const own = yearsOf(asked.some(isCompared) ? stated : stated.filter((date) => !isCompared(date)));
  const years = yearsOf(asked);
  if (years.length === 0 || years.some((year) => own.includes(year))) return false;
  return stated.length > 0;
};

const judgePeriod = ({ value }: Fact, stated: readonly Fact[]): SlotJudgement => {
  const periods = stated.filter((one) => one.value.includes('-'));
  if (periods.some((one) => one.value === value)) return 'agrees';
  return periods.length > 0 ? 'contradicts' : 'silent';
};

const momentOf = ({ value }: Fact): Moment => {
  const [day = '', month = '', year = ''] = value.split('/');
  return { day, month, year };
};

const FIELDS = ['day', 'month', 'year'] as const;

/** Whether all that `asked` says is so of `one`. */
const isWithin = (one: Moment, asked: Moment): boolean =>
  FIELDS.every((field) => asked[field] === '' || asked[field] === one[field]);

/** Whether both say something that can't be so of both. */
const differs = (one: Moment, asked: Moment): boolean =>
  FIELDS.some((field) => asked[field] !== '' && one[field] !== '' && asked[field] !== one[field]);

const BEFORE = /(?:trước|chậm nhất)/u;
const MONTHS_OF_QUARTER = 3;

const UNTIL_ITS_END = /(?:hết|cuối)/u;

/** "Trước ngày X" holds of what is done before X, and of what is itself to be done before X. */
const judgeBefore = (limit: Moment, stated: readonly Fact[]): SlotJudgement => {
  const dated = stated
    .map((fact) => ({ moment: momentOf(fact), isLimit: BEFORE.test(fact.key) }))
    .filter(({ moment: { year, month } }) => month !== '' && (year !== '' || limit.year === ''));
  if (limit.month === '' || dated.length === 0) return 'silent';
  const inYearOf = ({ year }: Moment): Moment => (limit.year === '' ? { ...limit, year } : limit);
  if (dated.some(({ moment, isLimit }) => isLimit && isWithin(moment, inYearOf(moment)))) return 'agrees';
  const inTime = dated.filter(({ moment }) => orderOf(startOf(inYearOf(moment))) > orderOf(moment));
  if (inTime.length === 0) return 'contradicts';
  // "Trước 31/12?" of "trước ngày 30/6": kept by who keeps to it, and not what is set.
  return inTime.some(({ isLimit }) => !isLimit) ? 'agrees' : 'silent';
};

/** "Trước quý II" is before its first month. */
const startOf = (limit: Moment): Moment =>
  limit.month.startsWith('q')
    ? { ...limit, month: String((Number(limit.month.slice(1)) - 1) * MONTHS_OF_QUARTER + 1) }
    : limit;

/** The last day of a month, quarter or year as far as order goes; any month has as many days. */
const endOf = ({ day, month, year }: Moment): Moment => ({
  day: day === '' ? '31' : day,
  month: month === '' ? '12' : month,
  year,
});

const beginOf = (moment: Moment): Moment =>
  moment.month === '' ? { day: '1', month: '1', year: moment.year } : startOf(moment);

const orderOf = ({ day, month, year }: SaidDay): number =>
  Number(year) * 10_000 +
  (month.startsWith('q') ? Number(month.slice(1)) * MONTHS_OF_QUARTER : Number(month)) * 100 +
  Number(day);
