import type { Config } from '../../config.ts';
import type { Clock } from '../../domain/clock.ts';

/** What a command works with beside its arguments. */
export interface CommandIo {
  readonly config: Config;
  readonly now: Clock;
  /** Its outcome, a line or several. */
  print(text: string): void;
}
