import { compareDecimals, shiftDecimal, subtract, sum } from '../../domain/decimal.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { type Count, countAlike, countSame, countsIn } from './counts.ts';
import { bareQuestion } from './read-sides.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';
import { saysMore } from './telling-words.ts';

/** Before by how much something changed, and behind it since when. */
const CHANGED = /(?<!\p{L})(?<way>tăng|giảm)(?:\sthêm|\skhoảng)?\s{1,2}$/iu;
const SINCE = /^\s(?:[\p{L}]+\s){0,2}?so với (?:cuối |hết |cùng kỳ )?(?:năm )?(?<year>(?:19|20)\d\d)(?!\d)/iu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
/** "Năm ngoái tức 2029", "hồi 2029". */
const WHEN =
  /(?<!\p{L})(?:(?:năm\s)?(?:ngoái|trước|kia)\s)?(?:(?:t[ứụ]c|hồi|dạo|cuối|hết|lúc)\s){0,3}(?:là\s)?(?:năm\s)?(?:19|20)\d\d(?!\d)/giu;
const CLAUSE_END = /[;.]\s/u;

/** What a sentence tells of an earlier year by how much more or less there is since. */
interface Earlier {
  readonly year: string;
  /** What it was then, a plain decimal without magnitude; undefined where only a rate of change is told. */
  readonly amount: string | undefined;
  readonly count: Count;
  /** What the clause says up to that. */
  readonly clause: string;
}

const isPlain = ({ bound, low, high }: Count): boolean => bound === '=' && low.decimal === high.decimal;
const plainOf = ({ low, unit }: Count): string => shiftDecimal(low.decimal, splitMagnitude(unit).power);

/** Whether by so much is counted in what the level is: points of a share, the same things, the same money. */
const isAlike = (level: Count, by: Count): boolean => {
  if (level.unit === '%') return /^điểm(?: %| phần trăm)$/iu.test(by.unit);
  return level.unit === '' || by.unit === ''
    ? level.unit === by.unit && level.thing === by.thing
    : countAlike(by.unit, level.unit);
};

const earlierIn = (sentence: string): readonly Earlier[] => {
  const counts = countsIn(sentence);
  return counts.flatMap((by, at) => {
    const level = counts[at - 1];
    const way = CHANGED.exec(sentence.slice(0, by.start))?.groups?.['way'];
    const year = SINCE.exec(sentence.slice(by.end))?.groups?.['year'];
    if (level === undefined || way === undefined || year === undefined) return [];
    if (CLAUSE_END.test(sentence.slice(level.end, by.start)) || !isPlain(level) || !isPlain(by)) return [];
    if (CHANGED.test(sentence.slice(0, level.start))) return [];
    const [now, gap] = [plainOf(level), plainOf(by)];
    const then = /^tăng$/iu.test(way) ? subtract(now, gap) : sum(now, gap);
    const lead = sentence.slice(0, level.start).split(CLAUSE_END).at(-1) ?? '';
    return [
      {
        year,
        amount: isAlike(level, by) ? then : undefined,
        count: level,
        clause: `${lead}${sentence.slice(level.start, by.start)}`,
      },
    ];
  });
};

const ABOVE = /(?<!\p{L})(?:vượt|trên|hơn|quá|cao hơn|nhiều hơn|lớn hơn)(?:\s(?:mức|con số))?\s*$/iu;
const BELOW =
  /(?<!\p{L})(?:(?:chưa|không|chẳng) (?:tới|đến|đầy|được|đạt|bằng)|dưới|ít hơn|thấp hơn|nhỏ hơn|kém)(?:\s(?:mức|con số))?\s*$/iu;
const NOT_ABOVE = /(?<!\p{L})(?:chưa|không) (?:quá|vượt|hơn)\s*$/iu;
const HEDGED = /(?<!\p{L})(?:khoảng|chừng|tầm|cỡ|gần|ngót|ít nhất|tối thiểu|tối đa|nhiều nhất)\s*$/iu;

/** How a figure is asked to stand to what it was; undefined where it is only about so much. */
const holdsOf = (asked: Count, before: string, amount: string): boolean | undefined => {
  const order = compareDecimals(amount, plainOf(asked));
  const lead = `${before}${asked.comparator === '' ? '' : `${asked.comparator} `}`;
  if (NOT_ABOVE.test(lead)) return order <= 0;
  if (BELOW.test(lead)) return order < 0;
  if (ABOVE.test(lead)) return order > 0;
  return asked.bound === '=' && !HEDGED.test(lead) ? order === 0 : undefined;
};

/** "So với năm 2021" asks what changed since, "tăng" by how much. */
const ASKS_CHANGE = /(?<!\p{L})(?:so với|so|kể từ|tăng|giảm|thêm|bớt|chênh|gấp)(?!\p{L})/iu;

/** "31 vụ" of "43 sự cố": what counts anything names nothing. */
const ANY_COUNTED = /^\s(?:vụ|trường hợp|lượt)(?!\p{L})/iu;

/** Whether a question names a year and how many there were. */
export const asksEarlierYear = (question: string): boolean =>
  new Set(question.match(YEAR)).size === 1 && !ASKS_CHANGE.test(question) && countsIn(question).length === 1;

/**
 * "Năm 2029 chưa tới 40 trường?" of "có 52 trường, tăng 15 trường so với năm 2029": there were 37. Silent where the year
 * stands there only as the one since which something changed, and what it was isn't plain: the figure is of another year.
 * Undefined elsewhere.
 */
export const judgeEarlierYear = ({ question }: SaidOfSentence, sentence: string): SlotJudgement => {
  const years = question.match(YEAR) ?? [];
  const [year] = years;
  const [asked, ...more] = countsIn(question);
  if (year === undefined || new Set(years).size > 1 || ASKS_CHANGE.test(question)) return undefined;
  const earlier = earlierIn(sentence).filter((one) => one.year === year);
  const isOnlySince = sentence.split(year).length - 1 === earlier.length;
  const [only, ...others] = earlier;
  if (asked === undefined || only === undefined || !isOnlySince) return undefined;
  const isOfKind = asked.unit === '' ? countSame(asked, only.count) : countAlike(asked.unit, only.count.unit);
  const before = [NOT_ABOVE, BELOW, ABOVE].reduce(
    (text, lead) => text.replace(lead, ' '),
    question.slice(0, asked.start),
  );
  const behind = question.slice(asked.end).replace(ANY_COUNTED, ' ');
  const bare = bareQuestion(before + behind).replace(WHEN, ' ');
  if (more.length > 0 || others.length > 0 || !isOfKind || only.amount === undefined) return 'silent';
  if (saysMore(bare, only.clause)) return 'silent';
  const holds = holdsOf(asked, question.slice(0, asked.start), only.amount);
  return holds === undefined ? 'silent' : holds ? 'agrees' : 'contradicts';
};
