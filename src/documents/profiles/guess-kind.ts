import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { Target } from '../../domain/target.ts';
import type { Word } from '../statements/words.ts';
import {
  AREA_FLOWS,
  BULK_FLOWS,
  COUNT_HEADS,
  COUNTED_ACTS,
  GROWTH_HEADS,
  LEVEL_HEADS,
  MILESTONE_ACTS,
  MONEY_FLOWS,
  NEWLY_FOUNDED,
  PEOPLE_FLOWS,
  PER_WORDS,
  RATIO_HEADS,
  REDUCTION_HEADS,
  SHARE_HEADS,
  SPAN_WORDS,
  STOCK_HEADS,
} from './kind-words.ts';
import { holds, type MeasureWords, startsWith } from './read-measure-words.ts';
import { type UnitKind, unitKindOf } from './unit-kind.ts';

type Kind = MeasureProfile['kind'];

/**
 * How a measure behaves, by its unit and its words; undefined where they don't tell.
 * @param isOneYear whether its document plans for one year: a sum "đến năm 2030" may be that year's or all years'
 */
export const guessKind = (
  measure: Measure,
  { text }: Pick<Target, 'text'>,
  words: MeasureWords,
  isOneYear: boolean,
): Kind | undefined => {
  const unit = unitKindOf(words.counted);
  if (unit === 'percent' || unit === 'points') return kindOfPercent(measure, text, words);
  if (unit === 'times' || words.manner === 'rises' || isReduction(words)) return undefined;
  if (unit === 'rate' || isPerHead(words)) return 'mức';
  if (startsWith(words, STOCK_HEADS)) return 'mức';
  const kind = kindOfAmount(words, unit);
  const isSum = kind === 'tổng' || kind === 'đếm';
  return isSum && !isOneYear && !saysSpan([...words.clause, ...words.name]) ? undefined : kind;
};

/** Whether its figure says by how much less something is to be. */
export const isReduction = (words: MeasureWords): boolean =>
  words.manner === 'falls' || (words.manner !== 'falls to' && startsWith(words, REDUCTION_HEADS));

const HUNDRED = '100';

/** "100% các xã có mô hình": all of them, and no more can be. */
export const isHundredPercent = ({ low, high, unit }: Measure): boolean =>
  unit === '%' && low.decimal === HUNDRED && high.decimal === HUNDRED;

const kindOfPercent = (measure: Measure, text: string, words: MeasureWords): Kind | undefined => {
  if (isReduction(words)) return 'mức giảm';
  if (isOfTotal(text, words)) return 'số trên tổng';
  if (words.isFigureFirst) return isHundredPercent(measure) ? 'độ phủ' : undefined;
  if (startsWith(words, GROWTH_HEADS)) return 'tốc độ';
  if (words.manner === 'rises') return startsWith(words, RATIO_HEADS) ? undefined : 'tốc độ';
  if (startsWith(words, SHARE_HEADS) || words.manner === 'makes up') return 'tỷ trọng';
  return startsWith(words, LEVEL_HEADS) ? 'mức' : undefined;
};

const TOTAL = /(?:trên|trong)\s{1,3}tổng\s{1,3}số\s{1,3}\d/iu;

/** "30% số cơ sở … (trên tổng số 137 cơ sở)": the clause states of how many. */
const isOfTotal = (text: string, { behind }: MeasureWords): boolean => {
  const [first, second] = behind.map(({ key }) => key);
  return (first === 'số' || (first === 'tổng' && second === 'số')) && TOTAL.test(text);
};

/** "GRDP bình quân đầu người", "Số bác sĩ trên 1 vạn dân". */
const isPerHead = ({ name }: MeasureWords): boolean =>
  holds(name, PER_WORDS) || name.some((word, at) => word.key === 'trên' && isNumber(name[at + 1]));

const isNumber = (word: Word | undefined): boolean => /^\d/.test(word?.key ?? '');

const FLOWS = { money: MONEY_FLOWS, bulk: BULK_FLOWS, area: AREA_FLOWS } as const;

const kindOfAmount = (words: MeasureWords, unit: UnitKind): Kind | undefined => {
  if (unit === 'money' || unit === 'bulk' || unit === 'area') {
    return startsWith(words, FLOWS[unit]) ? 'tổng' : undefined;
  }
  if (startsWith(words, PEOPLE_FLOWS)) return 'tổng';
  if (startsWith(words, COUNTED_ACTS)) return 'đếm';
  if (startsWith(words, COUNT_HEADS) && holds(words.name, NEWLY_FOUNDED)) return 'đếm';
  return startsWith(words, MILESTONE_ACTS) ? 'mốc' : undefined;
};

/** "trong giai đoạn 2026 - 2030", "mỗi năm", "năm 2027" of a column; not "đến năm 2030". */
const saysSpan = (words: readonly Word[]): boolean =>
  holds(words, SPAN_WORDS) ||
  words.some(
    ({ key }, at) => key === 'năm' && isNumber(words[at + 1]) && !OPEN_ENDED.has(words[at - 1]?.key ?? ''),
  );

const OPEN_ENDED: ReadonlySet<string> = new Set(['đến', 'tới', 'trước', 'từ', 'với', 'cuối']);
