import type { LanguageModel } from '../../../src/answering/language-model.ts';
import type { ClauseReading, ReadingRequest } from '../../../src/answering/reading/clause-reader.ts';

/** A question that a model was asked to read, and what it gave. */
export interface WatchedReading {
  readonly request: ReadingRequest;
  readonly reading: ClauseReading | undefined;
}

/** What a model was asked for one question. */
export interface Watched {
  readonly readings: readonly WatchedReading[];
  readonly compositions: number;
}

/** A model whose calls are kept, until they are taken. */
export interface WatchedModel extends LanguageModel {
  take(): Watched;
}

export const watchModel = (model: LanguageModel): WatchedModel => {
  let readings: WatchedReading[] = [];
  let compositions = 0;
  return {
    openQuestion: () => {
      const question = model.openQuestion();
      return {
        read: async (request) => {
          const reading = await question.read(request);
          readings.push({ request, reading });
          return reading;
        },
        compose: (request) => {
          compositions += 1;
          return question.compose(request);
        },
      };
    },
    take: () => {
      const watched = { readings, compositions };
      readings = [];
      compositions = 0;
      return watched;
    },
  };
};
