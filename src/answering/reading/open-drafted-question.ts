import type { Day } from '../../domain/people.ts';
import type { Subject } from '../answer.ts';
import { openMatters } from '../answer-question.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import type { AnsweringParts } from '../steps/matter.ts';
import {
  openReadingBudget,
  type QuestionReader,
  understandQuestion,
} from '../understanding/understand-question.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { DraftedQuestion } from './read-by-model.ts';

interface Asked {
  /** Orders to the bot taken out. */
  readonly question: string;
  /** As the person typed it. */
  readonly typed: string;
  readonly subject: Subject | undefined;
  readonly day: Day;
}

/**
 * A question with its draft against the documents that it goes to, in the sense in which the draft understood it;
 * undefined where it can't be read at all.
 */
export const openDraftedQuestion = (
  draft: AnswerDraft,
  { question, typed, subject, day }: Asked,
  parts: AnsweringParts,
  reader: QuestionReader,
): DraftedQuestion | undefined => {
  const readings = understandQuestion(question, reader, openReadingBudget(), typed);
  const reading = readings.find(({ text }) => text === draft.understood) ?? readings[0];
  if (reading === undefined) return undefined;
  const [first, ...others] = openMatters(parts, reading, subject, day);
  if (first === undefined) return undefined;
  const before = mayGoOn(reading) ? subject?.question : undefined;
  const [together] =
    before === undefined ? [] : understandQuestion(`${before}. ${question}`, reader, openReadingBudget());
  return { question, draft, matters: [first, ...others], together };
};

/** Says so little, or so, that the question before may be meant too. */
const mayGoOn = ({ continues, pointsBack, content }: Understanding): boolean =>
  continues || pointsBack || content.length <= MOST_LEFT_OUT;
/** Words with meaning in a question that leaves the rest out. */
const MOST_LEFT_OUT = 2;
