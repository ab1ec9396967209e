import { isWhole, shiftDecimal } from '../domain/decimal.ts';
import { splitMagnitude } from '../quantities/units.ts';
import type { KnownMeasure } from './item-names.ts';

/** What people write for what is counted; the first is the name of the kind. */
const COUNTED_KINDS: readonly (readonly string[])[] = [
  ['đồng', 'vnđ', 'vnd', 'đ'],
  ['usd', 'đô', 'đô la', '$'],
  ['tấn', 'tấn hàng'],
  ['lượt khách', 'lượt', 'khách', 'lượt người', 'người', 'khách du lịch'],
  ['lượt người lao động', 'lượt', 'người', 'lao động', 'lượt người', 'việc làm', 'lượt lao động'],
  ['đảng viên', 'đồng chí', 'người'],
  ['tổ chức đảng', 'tổ chức'],
  ['lượt tổ chức đảng', 'tổ chức đảng', 'tổ chức', 'lượt', 'lượt tổ chức'],
];

const TRILLION_SCALE = 9;

/**
 * An amount in the measure's own unit (exact), or undefined where the typed unit doesn't fit it: tons for dollars,
 * households for communes. A bare scale ("16 tỷ") takes what is counted from the measure; no unit at all is taken as
 * the measure's.
 * @param unit as typed, lower-case, empty when none was
 */
export const fitUnit = (
  decimal: string,
  unit: string,
  { measure, profile }: KnownMeasure,
): string | undefined => {
  const own = splitMagnitude(measure.unit.toLowerCase());
  const isPoints = /^điểm/.test(unit);
  const typed = splitMagnitude(unit.replace(/tỉ/g, 'tỷ'));
  if (own.counted === '%') {
    if (isPoints) return profile?.kind === 'mức giảm' ? decimal : undefined;
    return unit === '' || typed.counted === '%' ? decimal : undefined;
  }
  if (isPoints || typed.counted === '%') return undefined;
  if (unit === '') return wholeIfCounted(decimal, own);
  if (typed.counted !== '' && !countsSame(typed.counted, own.counted)) return undefined;
  if (typed.counted === '' && !scaleFits(typed.power, own.power)) return undefined;
  return wholeIfCounted(shiftDecimal(decimal, typed.power - own.power), own);
};

/** Without what is counted, only a neighbouring scale is meant: "1.850 triệu" of tỷ, "38 nghìn tỷ" of tỷ. */
const scaleFits = (typed: number, own: number): boolean =>
  typed === own || typed === own - 3 || (typed === own + 3 && (own === TRILLION_SCALE || own === 0));

/** Half a commune was mistyped: "57,900 lượt" may be either number. */
const wholeIfCounted = (decimal: string, own: { power: number; counted: string }): string | undefined =>
  own.power === 0 && own.counted !== 'usd' && !isWhole(decimal) ? undefined : decimal;

const countsSame = (typed: string, own: string): boolean =>
  typed === own || COUNTED_KINDS.some(([name, ...others]) => name === own && others.includes(typed));
