import { compareDecimals } from '../domain/decimal.ts';
import type { Doubt } from '../domain/progress.ts';
import type { Reference } from '../domain/reference.ts';
import type { FoundAmount } from './find-amounts.ts';
import type { Cues } from './find-cues.ts';
import { fitUnit } from './fit-unit.ts';
import type { ItemNames } from './item-names.ts';
import { judgeRole, type Role } from './judge-role.ts';

/** What a figure would be for an item. */
export interface FittedAmount {
  readonly role: Role;
  /** In the measure's unit; the percentage for a share; undefined for a count that stands by itself ("50/137"). */
  readonly decimal: string | undefined;
  readonly isCount: boolean;
}

/** The piece of the message that a figure stands in. */
export interface AmountPlace {
  readonly text: string;
  readonly cues: Cues;
  readonly isWithinPeriod: boolean;
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
  const role = judgeRole(place.text, amount, known, place.cues, place.isWithinPeriod);
  if (role === 'share')
    return amount.total === undefined ? { role, decimal: amount.decimal, isCount: false } : undefined;
  if (known === undefined) return undefined;
  const isCount = amount.total !== undefined;
  if (role !== 'value' && role !== 'increment') return { role, decimal: undefined, isCount };
  if (amount.total !== undefined) {
    const { low, high, unit } = known.measure;
    if (unit === '%') {
      const isCounted = ['số trên tổng', 'độ phủ'].includes(known.profile?.kind ?? '');
      return isCounted &&
        totalFits(known.target.text, known.profile?.kind, amount.total) &&
        countedFits(amount.unit, known.words)
        ? { role: 'value', decimal: undefined, isCount }
        : undefined;
    }
    const total = fitUnit(amount.total, amount.unit, known);
    const isPlan =
      total !== undefined && [low, high].some(({ decimal }) => compareDecimals(decimal, total) === 0);
    if (!isPlan) return undefined;
  }
  const decimal = fitUnit(amount.decimal, amount.unit, known);
  return decimal === undefined ? undefined : { role, decimal, isCount };
};

/** The clause itself says out of how many ("trên tổng số 137 cơ sở"); a coverage is of whatever there is. */
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
  if (amount.unit === '') return { doubt: 'which-item', candidates: openItems };
  const fits = openItems.flatMap((item) => {
    const fitted = fitAmount(place, amount, item, names);
    return fitted !== undefined && isReached(fitted.role) ? [{ item, role: fitted.role }] : [];
  });
  const [only] = fits;
  if (only === undefined) return { doubt: 'no-item-has-the-unit', candidates: openItems };
  if (fits.length === 1) return { item: only.item, by: only.role === 'share' ? 'only' : 'unit' };
  const isTold = new Set(fits.map(({ role }) => role)).size === 1;
  return {
    doubt: isTold ? 'several-items-have-the-unit' : 'share-or-value',
    candidates: fits.map(({ item }) => item),
  };
};
