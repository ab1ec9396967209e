import type { Measure } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import type { Target } from '../../domain/target.ts';
import { isOfNorm } from '../grounding/is-of-norm.ts';
import type { ChosenTarget } from './chosen-target.ts';

const OPENING =
  /^\s{0,3}(?:(?:[a-zđ]|\d{1,2})[).]|[-–+])?\s{0,3}(?:(?:riêng|trong|đến|hết|từ)\s){0,2}(?:năm|giai đoạn)\s((?:19|20)\d\d)(?:\s{0,2}[-–]\s{0,2}((?:19|20)\d\d))?(?!\d)/iu;

/** The years of which a clause speaks where it opens with them: "a) Năm 2026 hoàn thành …"; undefined of others. */
export const openingYears = (clause: string): readonly number[] | undefined => {
  const [, first, last = first] = OPENING.exec(clause) ?? [];
  if (first === undefined || last === undefined) return undefined;
  return spanOfYears(Number(first), Number(last));
};

/** "Đến hết năm 2025", "vào năm 2030", "giai đoạn 2026 - 2030": for when a figure is set. */
const SET_FOR =
  /(?<!\p{L})(?:(?:năm|cuối|hết)\s((?:19|20)\d\d)|giai đoạn\s((?:19|20)\d\d)\s{0,2}[-–]\s{0,2}((?:19|20)\d\d))(?!\d)/giu;
/** What a year behind these says is no time of the figure's own: what it is held against, or since when. */
const OF_OTHER =
  /(?<!\p{L})(?:so với(?:\s\p{L}+){0,5}|(?:so|bằng|như|hơn|từ|kể từ|cùng kỳ|chuẩn|của)(?:\s(?:cùng kỳ|hết|cuối|đầu|mức|thực hiện|nghèo|kết quả)){0,2})\s$/iu;
const IN_BRACKETS = /\([^()]{0,200}\)/gu;

const yearsSet = (clause: string): readonly number[] => {
  const plain = clause.replace(IN_BRACKETS, (said) => ' '.repeat(said.length));
  return [...plain.matchAll(SET_FOR)]
    .filter(({ index }) => !OF_OTHER.test(plain.slice(0, index)) && !isOfNorm(plain, index))
    .flatMap(([, year, first, last]) =>
      year !== undefined ? [Number(year)] : spanOfYears(Number(first), Number(last)),
    );
};

const spanOfYears = (first: number, last: number): readonly number[] =>
  last < first ? [first] : Array.from({ length: last - first + 1 }, (_, index) => first + index);

/**
 * The years for which each measure of a target is set, by its own words or by those of the figure before it: "đến năm
 * 2025 đạt 68%, trong đó … 30%; đến năm 2030 đạt 75%". A measure that isn't in the map says none, and is the document's.
 */
export const yearsOfMeasures = (target: Target): ReadonlyMap<Measure['ref'], readonly number[]> => {
  const known = yearsByTarget.get(target);
  if (known !== undefined) return known;
  const years = new Map<Measure['ref'], readonly number[]>();
  let before: readonly number[] = [];
  for (const { ref, clauseSpan } of target.measures) {
    const clause = textAt(target.text, clauseSpan);
    const own = openingYears(clause) ?? yearsSet(clause);
    if (own.length > 0) before = own;
    if (before.length > 0) years.set(ref, before);
  }
  yearsByTarget.set(target, years);
  return years;
};

/** Worked out once: targets are asked about again and again. */
const yearsByTarget = new WeakMap<Target, ReadonlyMap<Measure['ref'], readonly number[]>>();

/** What a target was in a year before: the columns with that year in their heads, or the brackets that tell of it. */
export const lookBackAt = ({ lookBack = [] }: Pick<Target, 'lookBack'>, year: number): readonly Measure[] =>
  lookBack.filter(({ name, cells }) =>
    cells === undefined ? name.endsWith(`(năm ${String(year)})`) : name.includes(String(year)),
  );

/**
 * What a target was in a year before, each with what tells it: the target itself, or the rows of a table that set its
 * measures again.
 * @param measures of which what was is wanted; of all where none is given
 */
export const lookBacksAt = (
  target: Target,
  year: number,
  measures: readonly Measure[] = target.measures,
): readonly ChosenTarget[] => {
  const own = lookBackAt(target, year);
  const isWanted = ({ restates }: Target): boolean => measures.some(({ ref }) => ref === restates);
  const rows = (target.restatedBy ?? []).filter(isWanted).flatMap((row) => {
    const told = lookBackAt(row, year);
    return told.length === 0 ? [] : [{ target: row, measures: told }];
  });
  return own.length > 0 ? [{ target, measures: own }, ...rows] : rows;
};

/** Whether a target, or a row that sets it again, tells of years before. */
export const tellsOfBefore = ({ lookBack = [], restatedBy = [] }: Target): boolean =>
  lookBack.length > 0 || restatedBy.some((row) => (row.lookBack ?? []).length > 0);
