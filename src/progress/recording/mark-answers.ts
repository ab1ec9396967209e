import type { Day } from '../../domain/people.ts';
import type { DocumentItem } from '../../domain/reference.ts';
import { findPromisedDay, type PromisedDay } from './find-promised-day.ts';
import { holdsFigure, type UpdateContent } from './progress-update.ts';
import type { RecordableMessage } from './record-readings.ts';

/** What says whether a report answers what it is about. */
export interface AnswerMarks {
  /** As it was typed. */
  readonly text: string;
  /** The day on which it was said. */
  readonly today: Day;
  /** Whether a new figure ought to exist by now. */
  readonly isDue: (item: DocumentItem) => boolean;
}

const givesWords = ({ blocker, resolves, proposal, note }: UpdateContent): boolean =>
  blocker !== undefined || resolves !== undefined || proposal !== '' || note !== '';

/** Whether it says no more than that nothing is new, or that there is no figure. */
const isBare = (content: UpdateContent): boolean =>
  (content.status === 'no-news' || content.status === 'no-figure') &&
  !holdsFigure(content) &&
  !givesWords(content);

/**
 * Marks what answers nothing: "nothing new", or "no figure" without a reason or a day, where a figure is due; and by when
 * a figure, or the end of what is in the way, is promised. A date that promises isn't asked about as a number.
 */
export const markAnswers = <Content extends UpdateContent>(
  {
    updates,
    questions,
  }: { readonly updates: readonly Content[]; readonly questions: RecordableMessage['questions'] },
  { text, today, isDue }: AnswerMarks,
): { readonly updates: readonly Content[]; readonly questions: RecordableMessage['questions'] } => {
  const promisedFor = (content: Content): PromisedDay | undefined => {
    if (content.status === 'no-figure' && !holdsFigure(content)) return findPromisedDay(text, today);
    return content.blocker === undefined ? undefined : findPromisedDay(text, today, true);
  };
  const promised = updates.map(promisedFor).find((found) => found !== undefined);
  const marked = updates.map((content): Content => {
    const promisedOn = content.promisedOn ?? promisedFor(content)?.day;
    const isStillDue = promisedOn === undefined && isBare(content) && isDue(content);
    return { ...content, promisedOn, isStillDue };
  });
  const isPromise = marked.some(({ promisedOn }) => promisedOn !== undefined);
  const typed = promised === undefined ? '' : text.normalize('NFC').slice(promised.start, promised.end);
  return {
    updates: marked,
    questions: questions.filter(
      ({ kind, excerpt }) => !(isPromise && kind === 'unread' && excerpt.includes(typed)),
    ),
  };
};
