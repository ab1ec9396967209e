import type { DocumentItem } from '../../../domain/item-reference.ts';
import { localDay } from '../../../domain/local-time.ts';
import { asReference, type Reference } from '../../../domain/reference.ts';
import { readItem } from '../../../progress/item-references.ts';
import { labelStored } from '../../../progress/name-items.ts';
import { listUnitsOfItem } from '../../../progress/office/list-units-of-item.ts';
import {
  type DescribedQuestion,
  describeQuestion as describe,
} from '../../../progress/recording/describe-question.ts';
import type { ProgressQuestion } from '../../../progress/recording/progress-update.ts';
import { shortItem } from '../../../progress/reporters/find-led.ts';
import type { Button } from '../message/keyboard.ts';
import type { BotServices } from '../services.ts';

/** What a person is asked back, with the answers that may be chosen. */
export const describeQuestion = async (
  services: BotServices,
  question: ProgressQuestion,
): Promise<DescribedQuestion> => {
  const directory = await services.directory();
  const { find, readers } = services.followed();
  const itemAt = (ref: Reference) => itemOfQuestion(services, question, ref);
  return describe(question, {
    label: (ref) => labelStored(services)(itemAt(ref)),
    measure: (ref) => {
      const { document, ref: own } = itemAt(ref);
      const resolution = find(document);
      return resolution && readers.of(resolution).items.measure(own);
    },
    unitsOf: (ref) =>
      listUnitsOfItem(directory, itemAt(ref)).map((id) => ({ id, name: directory.unit(id)?.name ?? '' })),
  });
};

/** What a reference of a stored question means, by the documents of the day on which it was asked. */
export const itemOfQuestion = (
  { followed, timeZone }: Pick<BotServices, 'followed' | 'timeZone'>,
  { askedAt }: Pick<ProgressQuestion, 'askedAt'>,
  ref: Reference,
): DocumentItem => readItem(followed(), ref, localDay(askedAt, timeZone));

/** A button for each answer, `tdq:<question>:<choice>`. */
export const questionButtons = (
  { id }: Pick<ProgressQuestion, 'id'>,
  { choices }: DescribedQuestion,
): readonly (readonly Button[])[] =>
  choices.map(({ label, choice }): readonly Button[] => [
    { label, data: `tdq:${id}:${shortItem(asReference(choice))}` },
  ]);
