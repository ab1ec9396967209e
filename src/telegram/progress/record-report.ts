import { asUpdateId } from '../../domain/chat.ts';
import type { CardMessage, Recorded } from '../../progress/recording/progress-store.ts';
import type {
  NewProgressUpdate,
  ProgressQuestionId,
  ProgressUpdate,
  ProgressUpdateId,
  ReportedIn,
} from '../../progress/recording/progress-update.ts';
import type { RecordableMessage } from '../../progress/recording/record-readings.ts';
import type { Visit } from '../feature.ts';
import { findAnsweredWeek } from '../reminders/find-replied-week.ts';
import { momentOf } from '../said-at.ts';
import { plain } from '../views/rich-text.ts';
import { findCards, sendTo, showCards } from './show-cards.ts';
import { viewQuestion } from './view-question.ts';

/** What a report takes the place of. */
export interface Replaced {
  readonly updates: readonly ProgressUpdate[];
  readonly questions: readonly ProgressQuestionId[];
  /** Whether its cards are brought in line where they are, as when a message is edited. */
  readonly inPlace: boolean;
}

export const NOTHING_REPLACED: Replaced = { updates: [], questions: [], inPlace: false };

/** Each new report corrects the one of the same item; what is left of the old ones is withdrawn. */
const correct = (
  contents: RecordableMessage['updates'],
  old: readonly ProgressUpdate[],
): {
  readonly updates: readonly NewProgressUpdate[];
  readonly withdraws: readonly ProgressUpdateId[];
} => {
  const left = new Map(old.map(({ ref, id }) => [ref, id]));
  const updates = contents.map((content) => {
    const supersedes = left.get(content.ref);
    left.delete(content.ref);
    return { ...content, supersedes };
  });
  const superseded = new Set(updates.flatMap(({ supersedes }) => supersedes ?? []));
  return { updates, withdraws: old.map(({ id }) => id).filter((id) => !superseded.has(id)) };
};

const askBack = async (visit: Visit, { questions }: Recorded): Promise<void> => {
  for (const question of questions) {
    const { text, buttons } = viewQuestion(visit.services, question);
    const asked = await sendTo(visit, question.chat, [plain(text)], buttons);
    await visit.services.albums.noteAsked(question, asked);
  }
};

/** Stores what was reported, then shows it as cards and asks what is to be asked. */
export const recordReport = async (
  visit: Visit,
  from: ReportedIn,
  { updates: contents, questions }: RecordableMessage,
  replaced: Replaced = NOTHING_REPLACED,
): Promise<void> => {
  const { services, ctx } = visit;
  // A correction that holds nothing certain yet leaves standing what it is to correct.
  const isOpen = contents.length === 0 && questions.length > 0;
  const { updates, withdraws } = correct(contents, isOpen ? [] : replaced.updates);
  const recorded = await services.progress.record({
    update: asUpdateId(ctx.update.update_id),
    at: momentOf(ctx, services),
    from: { ...from, answersWeek: await findAnsweredWeek(ctx, services, from, replaced.updates) },
    updates,
    questions,
    withdraws,
    closes: replaced.questions,
  });
  const old = isOpen ? [] : await findCards(visit, replaced.updates);
  await showAll(visit, recorded, old, replaced.inPlace);
  services.logger.info(
    {
      updateId: ctx.update.update_id,
      reports: recorded.updates.length,
      questions: recorded.questions.length,
    },
    'progress recorded',
  );
};

/** Shows what an update gave: its cards, and its questions. */
export const showAll = async (
  visit: Visit,
  recorded: Recorded,
  old: readonly CardMessage[] = [],
  inPlace = true,
): Promise<void> => {
  await showCards(visit, recorded, inPlace ? old : []);
  if (!inPlace) await showCards(visit, { updates: [], questions: [] }, old);
  await askBack(visit, recorded);
};
