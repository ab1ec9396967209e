import { setTimeout as delay } from 'node:timers/promises';
import type { Stopwatch } from '../../../src/delivery/stopwatch.ts';
import type { Clock } from '../../../src/domain/local-time.ts';

/** A wall clock that stands still until it is set, beside a stopwatch that runs faster than real time. */
export class SimulatedTime implements Stopwatch {
  #now: Date;
  readonly #speed: number;

  /** @param speed how many of its seconds a second has. */
  constructor(start: string, speed: number) {
    this.#now = new Date(start);
    this.#speed = speed;
  }

  readonly now: Clock = () => new Date(this.#now);

  /** @param moment ISO, with its distance from UTC. */
  set(moment: string | Date): void {
    this.#now = new Date(moment);
  }

  milliseconds(): number {
    return performance.now() * this.#speed;
  }

  async pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (milliseconds <= 0) return;
    await delay(milliseconds / this.#speed, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}
