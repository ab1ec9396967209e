/** What a refusal is about: each has its own calm sentence. */
export type RefusalReason =
  | 'not-stated'
  | 'other-year'
  | 'other-period'
  | 'other-place'
  | 'no-such-target'
  | 'body-not-charged'
  | 'no-date'
  | 'no-such-section'
  | 'which'
  | 'off-topic';
