/** A stored request of a leader's to a unit. */
export type LeaderRequestId = number & { readonly __brand: 'LeaderRequestId' };
export const asLeaderRequestId = (id: number): LeaderRequestId => id as LeaderRequestId;
