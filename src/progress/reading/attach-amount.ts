import { absolute, compareDecimals, isWhole, multiply, negate, subtract } from '../../domain/decimal.ts';
import type { Doubt } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import type { FoundAmount } from './find-amounts.ts';
import type { AmountPlace } from './find-cues.ts';
import { fitNumber, fitUnit } from './fit-unit.ts';
import type { ItemNames, KnownMeasure } from './item-names.ts';
import { fallsBy, isLevel, judgeRole, type Role, saysMore } from './judge-role.ts';

/** What a figure would be for an item. */
export interface FittedAmount {
  readonly role: Role;
  /** In the measure's unit; the percentage for a share; undefined for a count that stands by itself ("50/137"). */
  readonly decimal: string | undefined;
  /** Set for a count: out of how many, as typed or as the clause says. */
  readonly total: string | undefined;
}

/**
 * What a figure says of an item; undefined where it can't be of it: another unit, a total that is neither the plan nor
 * in the clause, a share of something else.
 */
export const fitAmount = (
  place: AmountPlace,
  amount: FoundAmount,
  item: Reference,
  names: ItemNames,
): FittedAmount | undefined => {
  const known = names.measure(item);
  const role = judgeRole(place, amount, known);
  if (role === 'share')
    return amount.total === undefined ? { role, decimal: amount.decimals[0], total: undefined } : undefined;
  if (known === undefined) return undefined;
  if (role !== 'value' && role !== 'increment') return { role, decimal: undefined, total: undefined };
  const counted = countOf(amount, known);
  // So many more of a share is no share of it.
  if (counted !== undefined && role === 'increment') return undefined;
  if (counted !== undefined) return { role, decimal: undefined, total: counted };
  if (amount.total !== undefined) {
    const { low, high, unit } = known.measure;
    if (unit === '%') {
      const isCounted = ['số trên tổng', 'độ phủ'].includes(known.profile?.kind ?? '');
      return isCounted &&
        totalFits(known.target.text, known.profile?.kind, amount.total) &&
        countedFits(amount.unit, known.words)
        ? { role: 'value', decimal: undefined, total: amount.total }
        : undefined;
    }
    const total = fitUnit(amount.total, amount.unit, known);
    const isPlan =
      total !== undefined && [low, high].some(({ decimal }) => compareDecimals(decimal, total) === 0);
    if (!isPlan) return undefined;
  }
  const decimal = fitNumber(amount.decimals, amount.unit, known, place.lastOf(item));
  if (decimal === undefined) return undefined;
  const signed = signedFor(place, amount, known, decimal);
  if (signed === undefined) return undefined;
  const isTotal = role === 'increment' && isTooMuchToAdd(place, amount, signed, place.lastOf(item));
  return { role: isTotal ? 'value' : role, decimal: signed, total: amount.total };
};

/** "Tuần này việc làm 49.870" where 45.797 were reported before: a week doesn't add what a year has; it is the sum. */
const isTooMuchToAdd = (
  place: AmountPlace,
  amount: FoundAmount,
  decimal: string,
  last: string | undefined,
): boolean =>
  last !== undefined &&
  compareDecimals(decimal, last) >= 0 &&
  /(?<!\p{L})tuần(?!\p{L})/u.test(place.full) &&
  !saysMore(place.text, amount);

/** "Cấp 15 giấy chứng nhận" of a share of 137: so many of them, where the clause says out of how many. */
const countOf = (amount: FoundAmount, known: KnownMeasure): string | undefined => {
  const [decimal = ''] = amount.decimals;
  if (known.profile?.kind !== 'số trên tổng' || amount.total !== undefined || amount.isNegative)
    return undefined;
  if (/^(?:%|phần trăm|điểm)/.test(amount.unit) || !countedFits(amount.unit, known.words)) return undefined;
  const total = CLAUSE_TOTAL.exec(known.target.text)?.[1];
  return total !== undefined && isWhole(decimal) && compareDecimals(decimal, total) <= 0 ? total : undefined;
};
const CLAUSE_TOTAL = /tổng số (\d{1,6})(?!\d)/iu;

/** Only a rate of growth can fall below zero; of anything else a minus is asked about. */
const signedFor = (
  place: AmountPlace,
  amount: FoundAmount,
  known: KnownMeasure,
  decimal: string,
): string | undefined => {
  const isRate = known.profile?.kind === 'tốc độ';
  if (amount.isNegative) return isRate ? negate(decimal) : undefined;
  return isRate && fallsBy(place.text, amount) ? negate(decimal) : decimal;
};

/** The clause holds the number ("trên tổng số 137 cơ sở"); a coverage is of whatever there is. */
const totalFits = (clause: string, kind: string | undefined, total: string): boolean =>
  kind === 'độ phủ' || new RegExp(`(?<![\\d.,])${total}(?![\\d.,])`).test(clause);

const countedFits = (unit: string, words: ReadonlySet<string>): boolean => unit === '' || words.has(unit);

export type UnitChoice =
  | { readonly item: Reference; readonly by: 'unit' | 'only' }
  | { readonly doubt: Doubt; readonly candidates: readonly Reference[] };

/** Roles in which a figure says how far something has come. */
export const isReached = (role: Role): role is 'value' | 'increment' | 'share' =>
  role === 'value' || role === 'increment' || role === 'share';

/**
 * The one open item that a figure without a name can be of; a doubt when there are several or none. A figure without
 * a unit is of none.
 */
export const chooseByUnit = (
  place: AmountPlace,
  amount: FoundAmount,
  openItems: readonly Reference[],
  names: ItemNames,
): UnitChoice => {
  const changed = openItems.filter((item) => isChangedBy(place, amount, item, names));
  const [moved, ...rivals] = changed;
  if (moved !== undefined && rivals.length === 0) return { item: moved, by: 'unit' };
  const [asked, ...others] = openItems;
  const isLike = place.isAlone && asked !== undefined && isLikeLast(place, amount, asked, names);
  const isAsked = (place.isAsked || isLike) && asked !== undefined && others.length === 0;
  if (amount.unit === '' && !isAsked) return { doubt: 'which-item', candidates: openItems };
  const fits = leaveOutFarOff(
    openItems.flatMap((item) => {
      const fitted = fitAmount(place, amount, item, names);
      if (fitted === undefined || !isReached(fitted.role)) return [];
      const known = names.measure(item);
      return [{ item, role: fitted.role, decimal: fitted.decimal, known, last: undefined }];
    }),
  );
  const [only] = fits;
  if (only === undefined) return { doubt: 'no-item-has-the-unit', candidates: openItems };
  if (fits.length === 1) return { item: only.item, by: only.role === 'share' ? 'only' : 'unit' };
  const isTold = new Set(fits.map(({ role }) => role)).size === 1;
  return {
    doubt: isTold ? 'several-items-have-the-unit' : 'share-or-value',
    candidates: fits.map(({ item }) => item),
  };
};

/** "86,5%, tăng 0,4 điểm so với kỳ trước" where 86,1 was reported last: no other figure has moved by just as much. */
const isChangedBy = (place: AmountPlace, amount: FoundAmount, item: Reference, names: ItemNames): boolean => {
  const last = place.lastOf(item);
  const fitted = place.changes.length === 0 ? undefined : fitAmount(place, amount, item, names);
  if (last === undefined || fitted?.decimal === undefined || fitted.role !== 'value') return false;
  const change = absolute(subtract(fitted.decimal, last));
  return place.changes.some((said) => compareDecimals(said, change) === 0);
};

/** A number of at least so many digits stands near another one by no chance. */
const TELLING_DIGITS = 3;
/** So large a part of the last figure may have been added since. */
const NEAR = '1.15';

/** "93,75", and nothing else, where 93,5 was reported last of the only thing that is led. */
const isLikeLast = (place: AmountPlace, amount: FoundAmount, item: Reference, names: ItemNames): boolean => {
  const last = place.lastOf(item);
  const fitted = fitAmount(place, amount, item, names);
  if (last === undefined || fitted?.role !== 'value' || fitted.decimal === undefined) return false;
  const digits = fitted.decimal.replace(/\D/g, '').replace(/^0+/, '');
  const isNear =
    compareDecimals(fitted.decimal, multiply(last, NEAR)) <= 0 &&
    compareDecimals(multiply(fitted.decimal, NEAR), last) >= 0;
  return digits.length >= TELLING_DIGITS && isNear;
};

interface Fit {
  readonly item: Reference;
  readonly role: Role;
  readonly decimal: string | undefined;
  readonly known: KnownMeasure | undefined;
  /** The figure that was reported last, in the measure's unit. */
  readonly last: string | undefined;
}

/** "178.300 tỷ" can't be dollars where 2,5 tỷ USD are planned: what is many times the plan of all but one is of that one. */
export const leaveOutFarOff = <F extends Fit>(fits: readonly F[]): readonly F[] => {
  const near = fits.filter((fit) => !isFarOff(fit));
  return near.length > 0 ? near : fits;
};

/** So many times the plan, or so small a part of it, is no report of it. */
const FAR_OFF = '2';
const TINY = '200';

/** Points by which a level never moves from one report to the next. */
const FAR_MOVE = '15';

const isFarOff = ({ role, decimal, known, last }: Fit): boolean => {
  if (known === undefined || decimal === undefined || role !== 'value') return false;
  if (known.measure.unit === '%') {
    // A percentage alone may be of anything: only words and what was reported last together say of what.
    const isLeap = last !== undefined && compareDecimals(absolute(subtract(decimal, last)), FAR_MOVE) >= 0;
    return isLeap && isLevel(known.profile?.kind);
  }
  const plan = known.measure.high.decimal;
  return (
    compareDecimals(decimal, multiply(plan, FAR_OFF)) > 0 ||
    compareDecimals(multiply(decimal, TINY), plan) < 0
  );
};
