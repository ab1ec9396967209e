import type { MeasureProfile } from '../../../src/domain/measure-profile.ts';
import type { Day } from '../../../src/domain/people.ts';
import { asDay } from '../../../src/domain/people.ts';
import { daysBetween, yearOf } from '../../../src/domain/reporting-week.ts';
import type { KnownMeasure } from '../../../src/progress/reading/item-names.ts';

/** A number from 0 up to 1 that is the same for the same text (FNV-1a). */
export const chanceOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  // The last step of MurmurHash3, so that texts that differ in their last letter lie apart.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
};

/** Kinds whose figure grows with the year. */
const GROWING: ReadonlySet<MeasureProfile['kind']> = new Set([
  'tổng',
  'đếm',
  'mốc',
  'độ phủ',
  'số trên tổng',
  'mức giảm',
]);

const decimalsOf = (decimal: string): number => Math.min(decimal.split('.')[1]?.length ?? 0, 2);

/**
 * What an official could report of a measure on a day: sums grow with the year, at a pace of its own from slow to
 * ahead; rates and levels come near the plan. A plain decimal string in the measure's unit.
 */
export const inventFigure = ({ measure, profile }: KnownMeasure, day: Day): string => {
  const pace = 0.82 + 0.3 * chanceOf(measure.ref);
  const gone = (daysBetween(asDay(`${yearOf(day)}-01-01`), day) + 1) / 366;
  const plan = Number(measure.low.decimal);
  const isGrowing = profile !== undefined && GROWING.has(profile.kind);
  const value = isGrowing
    ? plan * pace * gone
    : plan * (0.97 + 0.05 * chanceOf(`${measure.ref} level`) * gone);
  const most = measure.unit === '%' ? Math.min(value, 100) : value;
  const isWhole = !measure.low.decimal.includes('.') && plan >= 500;
  const digits =
    isWhole || profile?.kind === 'đếm' || profile?.kind === 'mốc'
      ? 0
      : Math.max(1, decimalsOf(measure.low.decimal));
  return String(Number(most.toFixed(digits)));
};
