import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { DURATIONS, splitMagnitude } from '../../quantities/units.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { findDates } from '../grounding/find-dates.ts';
import type { SlotJudgement } from './slot-judgement.ts';

export const HALF_OF_YEAR = /(?<!\p{L})(?:\d{1,2}|sáu|chín) tháng (?:đầu|cuối) năm(?!\p{L})/giu;
/** Anything may be counted in these: "246 đảng viên, trong đó 31 trường hợp". */
const COUNTS_ANY = /^(?:nguoi|người|truong|trường hợp|dong chi|đồng chí|lượt|vụ|vu)$/iu;
const BEHIND = /^\s(\p{L}+)/u;

/** Behind what is counted these say something else of it, folded. */
export const ASKING =
  /^(?:den|phai|dung|la|ha|a|nhi|chu|khong|ko|k|trong|nam|thi|duoc|co|o|tai|cua|va|tro|so)$/;

/** "Bác sĩ trên một vạn dân": of how many people each so many are counted; "dân số trên 1 vạn dân" says how many. */
export const isPerPeople = (text: string, { start, comparator }: FoundFigure): boolean =>
  comparator.toLowerCase() === 'trên' &&
  PER_PEOPLE.test(text.slice(start)) &&
  !HOW_MANY_LIVE.test(text.slice(0, start));
const PER_PEOPLE =
  /^trên\s(?:một|mười|1|10|100)\s?(?:vạn|nghìn|ngàn|triệu)\s(?:dân|người dân)(?!\p{L}|\s(?:số|cư))/iu;
const HOW_MANY_LIVE = /dân số|(?<!\p{L})(?:có|là|đạt|được|với|đông)\s{1,2}$/iu;

/** A figure, and the word behind it where no unit says what it counts. */
export interface Count extends FoundFigure {
  readonly thing: string;
}

/** The figures of a text that count something, days and lengths of time left out. */
export const countsIn = (text: string): readonly Count[] => {
  const times = [...text.matchAll(HALF_OF_YEAR), ...findDates(text).map(({ start }) => ({ index: start }))];
  return findFigures(text, { spoken: true })
    .filter(({ start, end }) => !times.some(({ index }) => start <= index + 1 && index < end))
    .filter(({ unit }) => !DURATIONS.includes(unit.toLowerCase()))
    .map((figure) => ({
      ...figure,
      thing: fold(BEHIND.exec(text.slice(figure.end))?.[1] ?? ''),
    }))
    .filter(({ unit, thing }) => unit !== '' || thing !== '');
};

/** Whether two figures count the same thing: by their units, by the word behind, or in what counts anything. */
export const countSame = (one: Count, other: Count): boolean =>
  one.unit === '' || other.unit === ''
    ? one.thing === other.thing || [one.thing, other.thing].some((thing) => COUNTS_ANY.test(thing))
    : countAlike(one.unit, other.unit) || [one.unit, other.unit].some((unit) => COUNTS_ANY.test(unit));

/** Whether two units count the same; "22,5 tỷ" of money leaves out which. */
export const countAlike = (asked: string, stated: string): boolean => {
  const { counted, power } = splitMagnitude(asked);
  const other = splitMagnitude(stated).counted;
  return other === counted || (counted === '' && power > 0 && MONEY.test(other));
};
const MONEY = /^(?:đồng|vnđ|usd|đô la|đô)$/iu;

/**
 * "8 lớp dạy nghề?" of "mở 6 lớp dạy nghề": a number without a unit, by the two words behind it. Undefined where the
 * sentence doesn't count these, or counts them more than once.
 */
export const judgeBare = (question: string, asked: FoundFigure, sentence: string): SlotJudgement => {
  if (asked.unit !== '') return undefined;
  const pair = pairBehind(question, asked);
  const alike = countsIn(sentence).filter((one) => pair !== '' && pairBehind(sentence, one) === pair);
  if (alike.some(({ low }) => low.decimal === asked.low.decimal)) return 'agrees';
  const [only] = alike;
  const isPlain =
    only !== undefined &&
    [only, asked].every(({ bound, low, high }) => bound === '=' && low.decimal === high.decimal);
  return alike.length === 1 && isPlain ? 'contradicts' : undefined;
};

const pairBehind = (text: string, { end }: FoundFigure): string => {
  const clause = /^\s[^,;.?()]*/u.exec(text.slice(end))?.[0] ?? '';
  const pair = foldedWords(clause).split(' ').slice(0, 2);
  return pair.length < 2 ? '' : pair.join(' ');
};
