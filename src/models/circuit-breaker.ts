/**
 * Whether a service that may be down is to be asked. Closed: yes. Open: not until a moment. Half-open: one try is under
 * way, and what becomes of it decides. Moments are milliseconds since the epoch.
 */
export type BreakerState =
  | { readonly kind: 'closed'; readonly failures: number }
  | { readonly kind: 'open'; readonly until: number }
  | { readonly kind: 'half-open' };

export const CLOSED: BreakerState = { kind: 'closed', failures: 0 };

const MOST_FAILURES = 3;
const PAUSE_MS = 60_000;

/** May it be asked now, and what follows from asking? */
export const admitCall = (state: BreakerState, now: number): { mayCall: boolean; state: BreakerState } => {
  if (state.kind === 'closed') return { mayCall: true, state };
  if (state.kind === 'half-open' || now < state.until) return { mayCall: false, state };
  return { mayCall: true, state: { kind: 'half-open' } };
};

/** The state after a call that went well. */
export const afterSuccess = (): BreakerState => CLOSED;

/** The state after a call that failed: the third in a row opens it, and so does a failed try. */
export const afterFailure = (state: BreakerState, now: number): BreakerState => {
  const failures = state.kind === 'closed' ? state.failures + 1 : MOST_FAILURES;
  return failures >= MOST_FAILURES ? { kind: 'open', until: now + PAUSE_MS } : { kind: 'closed', failures };
};

/** The state after a call that was called off: a try proves nothing, so that the next call is one. */
export const afterAbandoning = (state: BreakerState, now: number): BreakerState =>
  state.kind === 'half-open' ? { kind: 'open', until: now } : state;
