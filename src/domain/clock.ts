/** Gives the present moment. Passed in wherever time matters; nothing below the composition root reads the clock. */
export type Clock = () => Date;

/**
 * A clock that shows `startAt` when `readMilliseconds` shows what it shows now, and runs on from there.
 * @param readMilliseconds a counter of milliseconds that only grows.
 */
export const startClockAt = (startAt: Date, readMilliseconds: () => number): Clock => {
  const begun = readMilliseconds();
  return () => new Date(startAt.getTime() + readMilliseconds() - begun);
};
