import type { ProgressReading, ReadAmount } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import { formatNumber, listNumbers } from '../../quantities/written-number.ts';
import { fitNumber } from '../reading/fit-unit.ts';
import type { KnownMeasure } from '../reading/item-names.ts';

/**
 * What was in doubt, now that the person has said what it is of.
 * @param last the item's last figure, in its unit
 * @param known undefined for a task, which has no figures.
 * @returns undefined if its figure can't be taken for that: it is in another unit, or may mean two things.
 */
export const attachReading = (
  reading: ProgressReading,
  item: Reference,
  known: KnownMeasure | undefined,
  last: string | undefined,
): ProgressReading | undefined => {
  const attached: ProgressReading = { ...reading, about: { kind: 'item', item, by: 'card' } };
  const { value, share } = reading;
  if (known === undefined) return value === undefined && reading.count === undefined ? attached : undefined;
  const isOfPercent = known.measure.unit === '%';
  // A bare percentage may be the measure itself or a share of its plan.
  if (value === undefined) return share !== undefined && isOfPercent ? undefined : attached;
  const { decimal, unit } = value.value;
  const fitted = fitNumber(readingsOf(decimal), unit, known, last);
  if (fitted !== undefined) {
    const amount: ReadAmount = { ...value.value, decimal: fitted, unit: known.measure.unit };
    return { ...attached, value: { ...value, value: amount } };
  }
  // "50%" of a measure that isn't one itself is the share of its plan.
  const isShare = unit === '%' && !isOfPercent && share === undefined;
  return isShare ? { ...attached, value: undefined, share: value } : undefined;
};

/** What a number without a fitting unit may have meant: 172500 is what `172.500` says, and so is 172,5. */
const readingsOf = (decimal: string): readonly string[] => {
  const others = listNumbers(formatNumber(decimal)).filter((each) => each !== decimal);
  return decimal.startsWith('-') ? [decimal] : [decimal, ...others];
};
