import type { Stopwatch } from '../../src/delivery/stopwatch.ts';
import type { Clock } from '../../src/domain/local-time.ts';

/** Time that passes only where somebody waits for it. The wall clock can also jump by itself. */
export class VirtualTime implements Stopwatch {
  #elapsed = 0;
  #wall: number;

  constructor(start: Date) {
    this.#wall = start.getTime();
  }

  readonly now: Clock = () => new Date(this.#wall);

  milliseconds(): number {
    return this.#elapsed;
  }

  /** Lets everything else that can go on do so first. */
  async pause(milliseconds: number): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.pass(Math.max(0, milliseconds));
  }

  pass(milliseconds: number): void {
    this.#elapsed += milliseconds;
    this.#wall += milliseconds;
  }

  /** Somebody sets the wall clock. */
  jump(milliseconds: number): void {
    this.#wall += milliseconds;
  }
}
