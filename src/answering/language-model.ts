import type { Composer } from './composition/composer.ts';
import type { ClauseReader } from './reading/clause-reader.ts';

/** A language model at the service of one question: all that it is asked for it shares one limit of time. */
export interface QuestionModel extends ClauseReader, Composer {}

/** A language model, where there is one. It makes answers better, never possible. */
export interface LanguageModel {
  /** To be called once for each question. */
  openQuestion(): QuestionModel;
}
