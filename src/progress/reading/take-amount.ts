import type { Span } from '../../domain/passage.ts';
import type { Read, ReadAmount, Unread } from '../../domain/progress.ts';
import type { FoundAmount } from './find-amounts.ts';
import type { ReadingDraft } from './reading-draft.ts';

/** A figure as it is to be taken into a draft. */
export interface TakenAmount {
  readonly amount: FoundAmount;
  readonly role: 'value' | 'increment' | 'share';
  /** In `unit`; undefined for a count that stands by itself. */
  readonly decimal: string | undefined;
  /** Out of how many, for a count. */
  readonly total: string | undefined;
  readonly unit: string;
  /** Of the message as typed. */
  readonly span: Span;
}

/**
 * Puts a figure into a draft; gives the figures that are left alone for it. A second total makes both doubtful; a part
 * of the year is kept beside the total.
 */
export const takeAmount = (draft: ReadingDraft, taken: TakenAmount): readonly Unread[] => {
  const { amount, role, decimal, unit, span } = taken;
  if (taken.total !== undefined)
    draft.count = { value: { done: amount.decimals[0] ?? '', total: taken.total }, span };
  if (decimal === undefined) return [];
  const value: ReadAmount = { decimal, unit, boundWord: amount.boundWord, bound: amount.bound };
  if (role !== 'share') return takeValue(draft, { value, span }, role);
  if (draft.share === undefined) draft.share = { value, span };
  else if (draft.share.value.decimal !== decimal) return [{ span, reason: 'comparison' }];
  return [];
};

const takeValue = (
  draft: ReadingDraft,
  read: Read<ReadAmount>,
  role: 'value' | 'increment',
): readonly Unread[] => {
  const known = draft.value;
  const isPart = role === 'increment';
  if (known === undefined || (draft.increment !== undefined && !isPart)) {
    draft.value = read;
    draft.increment = isPart ? read.span : undefined;
    return known === undefined ? [] : leavePart(draft, known);
  }
  if (isPart && draft.increment === undefined) return leavePart(draft, read);
  if (known.value.decimal !== read.value.decimal) draft.rivals.push(read);
  return [];
};

/** "Trong tháng 15,9 triệu tấn, lũy kế 173": kept beside the sum as what it is. */
const leavePart = (draft: ReadingDraft, { value, span }: Read<ReadAmount>): readonly Unread[] => {
  const { decimal, unit } = value;
  draft.asides.push({ value: { basis: 'other-period', decimal, unit, of: '' }, span });
  return [{ span, reason: 'increment-beside-total' }];
};
