import { asUpdateId } from '../../../domain/chat.ts';
import type { DocumentItem } from '../../../domain/item-reference.ts';
import { splitReference } from '../../../domain/item-reference.ts';
import { localDay } from '../../../domain/local-time.ts';
import { readDueFigures } from '../../../progress/due-figures.ts';
import { groupCards } from '../../../progress/recording/group-cards.ts';
import { markAnswers } from '../../../progress/recording/mark-answers.ts';
import type { CardMessage, Recorded } from '../../../progress/recording/progress-store.ts';
import {
  isByOffice,
  type NewProgressUpdate,
  type ProgressQuestionId,
  type ProgressUpdate,
  type ProgressUpdateId,
  type ReportedIn,
} from '../../../progress/recording/progress-update.ts';
import type { RecordableMessage } from '../../../progress/recording/record-readings.ts';
import type { Visit } from '../feature.ts';
import { momentOf } from '../said-at.ts';
import { findAnsweredWeek } from '../week/find-replied-week.ts';
import { askNext } from './ask-next.ts';
import { findCards } from './find-cards.ts';
import { officeAuthor } from './office/office-author.ts';
import { tellUnits } from './office/tell-units.ts';
import { askOnPromisedDay } from './promise-figures.ts';
import { refreshCards, showCards } from './show-cards.ts';

/** What a report takes the place of. */
export interface Replaced {
  readonly updates: readonly ProgressUpdate[];
  readonly questions: readonly ProgressQuestionId[];
  /** Whether its cards are brought in line where they are, as when a message is edited. */
  readonly inPlace: boolean;
}

export const NOTHING_REPLACED: Replaced = { updates: [], questions: [], inPlace: false };

/** The reports of theirs that the words of new ones correct by themselves. */
const findCorrected = async (
  { services }: Visit,
  { official, enteredByOffice }: ReportedIn,
  contents: RecordableMessage['updates'],
): Promise<readonly ProgressUpdate[]> => {
  const ids = contents.flatMap(({ corrects }) => corrects ?? []);
  const found = await Promise.all(ids.map((id) => services.progress.find(id)));
  // What a colleague of the office has entered is the office's too; what a unit's own people said stays beside it.
  return found.flatMap((each) => {
    const isTheirs = isByOffice({ enteredByOffice }) ? each && isByOffice(each) : each?.official === official;
    return each?.isStanding && isTheirs === true ? [each] : [];
  });
};

/**
 * Each new report corrects the one of the same item, or the one that its words name; what is left of the old ones is
 * withdrawn.
 */
const correct = (
  contents: RecordableMessage['updates'],
  old: readonly ProgressUpdate[],
  named: readonly ProgressUpdate[],
): {
  readonly updates: readonly NewProgressUpdate[];
  readonly withdraws: readonly ProgressUpdateId[];
} => {
  const left = new Map([...named, ...old].map((update) => [keyOf(update), update.id]));
  const updates = groupCards(contents).map((content) => {
    const supersedes = left.get(keyOf(content));
    left.delete(keyOf(content));
    return { ...content, supersedes };
  });
  const superseded = new Set(updates.flatMap(({ supersedes }) => supersedes ?? []));
  return { updates, withdraws: old.map(({ id }) => id).filter((id) => !superseded.has(id)) };
};

const keyOf = ({ document, ref }: DocumentItem): string => `${document} ${ref}`;

/** What was said, with what of it answers nothing, or promises a day. */
const marked = async (
  { services, ctx }: Visit,
  { text }: ReportedIn,
  { updates, questions }: RecordableMessage,
) => {
  const today = localDay(momentOf(ctx, services), services.timeZone);
  const contents = updates.map(asStored);
  const isDue = await readDueFigures(services, contents, today);
  return markAnswers({ updates: contents, questions }, { text, today, isDue });
};

/** By its document's own reference, whatever names it where it was said. */
const asStored = <Content extends DocumentItem>(content: Content): Content => {
  const { document = content.document, ref } = splitReference(content.ref);
  return { ...content, document, ref };
};

/** The cards of what was corrected besides what was to be replaced. */
const findCardsOfSuperseded = async (
  visit: Visit,
  recorded: Recorded,
  replaced: Replaced,
): Promise<readonly CardMessage[]> => {
  const known = new Set(replaced.updates.map(({ id }) => id));
  const ids = recorded.updates.flatMap(({ supersedes }) => supersedes ?? []).filter((id) => !known.has(id));
  const found = await Promise.all(ids.map((id) => visit.services.progress.find(id)));
  return findCards(
    visit,
    found.flatMap((each) => each ?? []),
  );
};

/**
 * Stores what was reported, then shows it as cards and asks the first of what is to be asked.
 * @param asksNext false where something else is asked right after.
 */
export const recordReport = async (
  visit: Visit,
  from: ReportedIn,
  recordable: RecordableMessage,
  replaced: Replaced = NOTHING_REPLACED,
  asksNext = true,
): Promise<void> => {
  const { services, ctx } = visit;
  const { updates: contents, questions } = await marked(visit, from, recordable);
  // A correction that holds nothing certain yet leaves standing what it is to correct.
  const isOpen = contents.length === 0 && questions.length > 0;
  const replacedUpdates = isOpen ? [] : replaced.updates;
  const named = await findCorrected(visit, from, contents);
  const { updates, withdraws } = correct(contents, replacedUpdates, named);
  const recorded = await services.progress.record({
    update: asUpdateId(ctx.update.update_id),
    at: momentOf(ctx, services),
    from: { ...from, answersWeek: await findAnsweredWeek(ctx, services, from, replaced.updates) },
    updates,
    questions,
    withdraws,
    closes: replaced.questions,
    by: officeAuthor(visit, [from]),
  });
  await tellUnits(services, recorded.updates);
  await askOnPromisedDay(services, recorded.updates);
  const old = await findCards(visit, replacedUpdates);
  const left = await showCards(visit, recorded, replaced.inPlace ? old : []);
  await refreshCards(visit, replaced.inPlace ? left : old);
  await refreshCards(visit, await findCardsOfSuperseded(visit, recorded, replaced));
  if (asksNext) await askNext(visit, from.chat, from.message);
  services.logger.info(
    {
      updateId: ctx.update.update_id,
      reports: recorded.updates.length,
      questions: recorded.questions.length,
    },
    'progress recorded',
  );
};

/** Shows what an update gave before a crash, as far as it wasn't shown yet. */
export const showRecorded = async (visit: Visit, recorded: Recorded): Promise<void> => {
  const [first] = [...recorded.updates, ...recorded.questions];
  await showCards(visit, recorded);
  if (first !== undefined) await askNext(visit, first.chat, first.message);
};
