import type { Reading } from './list-readings.ts';
import type { SyllableModel } from './syllable-model.ts';

/** The readings of one token, and whether a sentence begins with it. */
export interface TokenReadings {
  readonly readings: readonly Reading[];
  readonly startsSentence: boolean;
}

interface Step {
  readonly scores: readonly number[];
  /** For each reading the index of the reading before it on the best path. */
  readonly from: readonly number[];
}

const firstStep = (token: TokenReadings, model: SyllableModel, base: number): Step => ({
  scores: token.readings.map((reading) => base + model.logUnigram(reading.id) - reading.cost),
  from: token.readings.map(() => 0),
});

const nextStep = (previous: TokenReadings, last: Step, token: TokenReadings, model: SyllableModel): Step => {
  const scores: number[] = [];
  const from: number[] = [];
  for (const reading of token.readings) {
    let best = -Infinity;
    let bestFrom = 0;
    previous.readings.forEach((before, index) => {
      const score = (last.scores[index] ?? -Infinity) + model.logTransition(before.id, reading.id);
      if (score > best) {
        best = score;
        bestFrom = index;
      }
    });
    scores.push(best - reading.cost);
    from.push(bestFrom);
  }
  return { scores, from };
};

const indexOfMost = (values: readonly number[]): number =>
  values.reduce((best, value, index) => (value > (values[best] ?? -Infinity) ? index : best), 0);

/**
 * The likeliest reading of each token, by Viterbi's algorithm over the bigram model: log P(readings) − what the slips
 * cost. Sentences are scored apart. Ties go to the reading listed first.
 */
export const chooseReadings = (
  tokens: readonly TokenReadings[],
  model: SyllableModel,
): readonly Reading[] => {
  const steps: Step[] = [];
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    const last = steps[index - 1];
    if (previous === undefined || last === undefined) steps.push(firstStep(token, model, 0));
    else if (!token.startsSentence) steps.push(nextStep(previous, last, token, model));
    else {
      const best = indexOfMost(last.scores);
      const fresh = firstStep(token, model, last.scores[best] ?? 0);
      steps.push({ scores: fresh.scores, from: fresh.from.map(() => best) });
    }
  });
  const chosen: Reading[] = [];
  let index = indexOfMost(steps.at(-1)?.scores ?? []);
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const reading = tokens[at]?.readings[index];
    if (reading !== undefined) chosen.push(reading);
    index = steps[at]?.from[index] ?? 0;
  }
  return chosen.reverse();
};
