import type { Ask } from '../understanding/detect-asks.ts';
import type { Understanding } from '../understanding/understanding.ts';

/** An open question as it was understood, on an answer that quotes passages. */
export interface OpenQuestion {
  readonly understanding: Understanding;
  /** The question before, where this one goes on from it. */
  readonly previous: string | undefined;
}

/** Whoever asks for one of these wants a fact, or the words themselves: they are quoted. */
const FACTUAL: readonly Ask[] = ['value', 'who', 'count', 'when', 'progress', 'confirm', 'whole'];

/** The question, if it is one for tasks, solutions or a summary rather than for a fact; else undefined. */
export const asOpenQuestion = (
  understanding: Understanding,
  previous: string | undefined,
): OpenQuestion | undefined => {
  const { asks, figures } = understanding;
  const isFactual = figures.length > 0 || FACTUAL.some((ask) => asks.has(ask));
  return isFactual ? undefined : { understanding, previous };
};
