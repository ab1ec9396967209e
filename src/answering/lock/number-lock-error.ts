import type { Segment } from './segments.ts';

/** An answer was about to say something that its source doesn't. A defect of ours, never the person's fault. */
export class NumberLockError extends Error {
  readonly code = 'NUMBER_LOCK';
  readonly segment: Segment | undefined;

  constructor(problem: string, segment?: Segment) {
    super(`the number lock refused an answer: ${problem}`);
    this.name = 'NumberLockError';
    this.segment = segment;
  }
}
