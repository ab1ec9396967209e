import { type PhraseModel, SENTENCE_START } from './phrase-model.ts';

/** What one token may be, as ids of the model, and whether a sentence begins with it. */
export interface TokenChoice {
  readonly readings: readonly number[];
  readonly startsSentence: boolean;
}

/** The likeliest reading of a token within its whole text. */
export interface WeighedReading {
  readonly best: number;
  /** By how many nats the best text with it is likelier than the best text with any other; infinite without another. */
  readonly margin: number;
}

const START: readonly number[] = [SENTENCE_START];

const most = (values: readonly number[]): number =>
  values.reduce((best, value) => Math.max(best, value), -Infinity);

/** What may stand before a token within its sentence. */
const before = (choices: readonly TokenChoice[], at: number): readonly number[] =>
  choices[at]?.startsSentence ? START : (choices[at - 1]?.readings ?? START);

/** For each reading of a token and of the one before it: the best way up to there. Indexed token, before, reading. */
type Scores = readonly (readonly (readonly number[])[])[];

const scoreForward = (choices: readonly TokenChoice[], model: PhraseModel): Scores => {
  const scores: (readonly (readonly number[])[])[] = [];
  choices.forEach(({ readings, startsSentence }, at) => {
    const last = scores[at - 1] ?? [];
    const whole = at === 0 ? 0 : most(last.flat());
    const score = (second: number, index: number, third: number): number =>
      startsSentence
        ? whole + model.log(SENTENCE_START, SENTENCE_START, third)
        : most(
            before(choices, at - 1).map(
              (first, row) => (last[row]?.[index] ?? 0) + model.log(first, second, third),
            ),
          );
    scores.push(
      before(choices, at).map((second, index) => readings.map((third) => score(second, index, third))),
    );
  });
  return scores;
};

const scoreBackward = (choices: readonly TokenChoice[], model: PhraseModel): Scores => {
  const scores: (readonly (readonly number[])[])[] = choices.map(() => []);
  for (let at = choices.length - 1; at >= 0; at -= 1) {
    const next = choices[at + 1];
    const after = scores[at + 1] ?? [];
    const score = (first: number, second: number, index: number): number => {
      if (next === undefined) return 0;
      return most(
        next.readings.map((third, column) =>
          next.startsSentence
            ? (after[0]?.[column] ?? 0) + model.log(SENTENCE_START, SENTENCE_START, third)
            : (after[index]?.[column] ?? 0) + model.log(first, second, third),
        ),
      );
    };
    scores[at] = before(choices, at).map((first) =>
      (choices[at]?.readings ?? []).map((second, index) => score(first, second, index)),
    );
  }
  return scores;
};

/** Weighs each token's readings by the best text that each is part of. Every token has one reading or more. */
export const weighReadings = (
  choices: readonly TokenChoice[],
  model: PhraseModel,
): readonly WeighedReading[] => {
  const forward = scoreForward(choices, model);
  const backward = scoreBackward(choices, model);
  return choices.map(({ readings }, at) => {
    const ranked = readings
      .map((id, index) => {
        const ways = (forward[at] ?? []).map(
          (row, first) => (row[index] ?? 0) + (backward[at]?.[first]?.[index] ?? 0),
        );
        return { id, score: most(ways) };
      })
      .toSorted((one, other) => other.score - one.score);
    const [best, next] = ranked;
    return {
      best: best?.id ?? SENTENCE_START,
      margin: (best?.score ?? 0) - (next?.score ?? -Infinity),
    };
  });
};
