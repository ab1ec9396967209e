import { setTimeout as delay } from 'node:timers/promises';

/** Time that only grows, whatever happens to the wall clock. */
export interface Stopwatch {
  milliseconds(): number;
  /** Waits for so many milliseconds, or until the signal is given. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The time of this process. */
export const PROCESS_STOPWATCH: Stopwatch = {
  milliseconds: () => performance.now(),
  pause: async (milliseconds, signal) => {
    if (milliseconds <= 0) return;
    try {
      await delay(milliseconds, undefined, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  },
};
