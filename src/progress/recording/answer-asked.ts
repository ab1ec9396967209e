import { asReference, type Reference } from '../../domain/reference.ts';
import type { Actor } from '../../people/directory.ts';
import type { Labels } from '../name-items.ts';
import { findReporterOn } from '../office/find-office-reporter.ts';
import { shortItem } from '../reporters/find-led.ts';
import type { Reporter, ReporterMeans } from '../reporters/find-reporter.ts';
import { type AnsweredQuestion, answerQuestion } from './answer-question.ts';
import { describeQuestion, itemOfQuestion } from './ask-next.ts';
import { type DeskMeans, openDesk } from './open-desk.ts';
import type { ProgressQuestion } from './progress-update.ts';

/** A question with its items as they are written among what its person leads now. */
const rewriteQuestion = (
  question: ProgressQuestion,
  write: (ref: Reference) => Reference,
): ProgressQuestion => ({
  ...question,
  candidates: question.candidates.map(write),
  readings: question.readings.map((reading) => {
    const { about } = reading;
    if (about.kind === 'item') return { ...reading, about: { ...about, item: write(about.item) } };
    return about.kind === 'all'
      ? reading
      : { ...reading, about: { ...about, candidates: about.candidates.map(write) } };
  }),
});

/** An answer to what was asked back. */
export interface ReadAnswer {
  readonly reporter: Reporter;
  readonly answered: AnsweredQuestion;
  /** As the answer was offered; empty where it wasn't. */
  readonly label: string;
}

/**
 * Reads an answer to what was asked. Nothing is recorded.
 * @param choice as `answerQuestion` takes it, whole or short.
 * @returns undefined where it isn't theirs to report any more.
 */
export const readAnswer = async (
  means: ReporterMeans & DeskMeans & Labels,
  actor: Actor,
  question: ProgressQuestion,
  choice: string,
  now: Date,
): Promise<ReadAnswer | undefined> => {
  const reporter = await findReporterOn(means, actor, question, now);
  if (reporter === undefined) return undefined;
  const desk = await openDesk(means, reporter, question.today);
  const { choices } = await describeQuestion(means, question);
  const chosen = choices.find((each) => [each.choice, shortItem(asReference(each.choice))].includes(choice));
  const write = (ref: Reference): Reference => reporter.write(itemOfQuestion(means, question, ref));
  const meant = question.candidates.find((ref) => ref === chosen?.choice);
  const answer = meant === undefined ? choice : write(meant);
  const answered = answerQuestion(rewriteQuestion(question, write), answer, desk);
  return { reporter, answered, label: chosen?.label ?? '' };
};
