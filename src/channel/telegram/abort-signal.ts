import type { Api } from 'grammy';

type GrammySignal = NonNullable<Parameters<Api['getMe']>[0]>;

// grammY is typed for the `abort-controller` package; at run time it asks no more of a signal than this.
const isGrammySignal = (signal: object): signal is GrammySignal =>
  'aborted' in signal && 'addEventListener' in signal && 'removeEventListener' in signal;

/** Node's own abort signal, as grammY's types want it. */
export const toGrammySignal = (signal: AbortSignal): GrammySignal => {
  if (isGrammySignal(signal)) return signal;
  throw new TypeError('not an AbortSignal');
};
