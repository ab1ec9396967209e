import {
  type DescribedQuestion,
  describeQuestion as describe,
} from '../../progress/recording/describe-question.ts';
import type { ProgressQuestion } from '../../progress/recording/progress-update.ts';
import type { BotServices } from '../services.ts';
import type { Button } from '../views/keyboard.ts';
import { labelItem } from './describe-update.ts';

/** What a person is asked back, with the answers that may be chosen. */
export const describeQuestion = (services: BotServices, question: ProgressQuestion): DescribedQuestion =>
  describe(question, {
    label: (ref) => labelItem(services, ref),
    measure: services.updateReader().items.measure,
  });

/** A button for each answer, `tdq:<question>:<choice>`. */
export const questionButtons = (
  { id }: Pick<ProgressQuestion, 'id'>,
  { choices }: DescribedQuestion,
): readonly (readonly Button[])[] =>
  choices.map(({ label, choice }): readonly Button[] => [{ label, data: `tdq:${id}:${choice}` }]);
