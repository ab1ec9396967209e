import type { AnswerReason } from '../answer.ts';

/** What a refusal is about: each has its own calm sentence. */
export type RefusalReason =
  | 'not-found'
  /** The clause that the talk is about doesn't say it; the document wasn't looked through. */
  | 'not-there'
  | 'perhaps'
  | 'other-year'
  | 'other-period'
  | 'other-place'
  | 'other-quantity'
  | 'other-part'
  | 'no-such-target'
  | 'no-targets'
  | 'no-such-document'
  | 'no-such-date'
  | 'no-such-item'
  | 'body-not-charged'
  | 'no-person'
  | 'no-date'
  | 'no-such-section'
  | 'checked'
  /** The office looked through the document for this very wording. */
  | 'office-checked'
  | 'which'
  | 'off-topic'
  | 'small-talk'
  | 'error';

/**
 * How other programs are told: only where something asked contradicts what the document holds, or it was looked through
 * for it, is it *not stated*.
 */
export const PUBLIC_REASONS: Readonly<Record<RefusalReason, AnswerReason>> = {
  'not-found': 'not-found',
  'not-there': 'not-found',
  perhaps: 'perhaps',
  'other-year': 'not-stated',
  'other-period': 'not-stated',
  'other-place': 'not-stated',
  'other-quantity': 'not-stated',
  'other-part': 'not-stated',
  'no-such-target': 'not-stated',
  'no-targets': 'not-stated',
  'no-such-document': 'not-stated',
  'no-such-date': 'not-stated',
  'no-such-item': 'not-stated',
  'body-not-charged': 'not-stated',
  'no-person': 'not-stated',
  'no-date': 'not-found',
  'no-such-section': 'not-stated',
  checked: 'not-stated',
  'office-checked': 'not-stated',
  which: 'not-found',
  'off-topic': 'not-found',
  'small-talk': 'small-talk',
  error: 'error',
};
