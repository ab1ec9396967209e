import { localDay } from '../../domain/local-time.ts';
import { type DocumentItem, keyOfItem, splitReference } from '../../domain/reference.ts';
import { readDueFigures } from '../due-figures.ts';
import type { FollowedDocuments } from '../followed-documents.ts';
import type { ProgressStore, Recorded } from './progress-store.ts';
import {
  isByOffice,
  type NewProgressUpdate,
  officeAuthor,
  type ProgressQuestionId,
  type ProgressUpdate,
  type ProgressUpdateId,
  type ReportedIn,
  type UpdateContent,
} from './progress-update.ts';
import type { RecordableMessage } from './record-readings.ts';
import type { Saying } from './said-message.ts';
import { findAnsweredWeek, markAnswers, type WeekMeans } from './what-it-answers.ts';

/** What the week makes of reports that were recorded. */
export interface ReportFollower {
  /** Puts out, for the usual hour, that the office entered figures for units. */
  tellUnits(updates: readonly ProgressUpdate[]): Promise<void>;
  /** Puts out the question for the day on which figures were promised, once. */
  askOnPromisedDay(updates: readonly ProgressUpdate[]): Promise<void>;
}

/** What reports are recorded with. */
export interface RecordMeans extends WeekMeans {
  readonly followed: () => FollowedDocuments;
  readonly progress: WeekMeans['progress'] & Pick<ProgressStore, 'record' | 'find' | 'lastUpdates'>;
  readonly follower: ReportFollower;
}

/** What a report takes the place of. */
export interface Replaced {
  readonly updates: readonly ProgressUpdate[];
  readonly questions: readonly ProgressQuestionId[];
  /** Whether its cards are brought in line where they are, as when a message is edited. */
  readonly inPlace: boolean;
}

export const NOTHING_REPLACED: Replaced = { updates: [], questions: [], inPlace: false };

/** The reports of theirs that the words of new ones correct by themselves. */
const findNamed = async (
  { progress }: Pick<RecordMeans, 'progress'>,
  { official, enteredByOffice }: ReportedIn,
  contents: RecordableMessage['updates'],
): Promise<readonly ProgressUpdate[]> => {
  const ids = contents.flatMap(({ corrects }) => corrects ?? []);
  const found = await Promise.all(ids.map((id) => progress.find(id)));
  // What a colleague of the office has entered is the office's too; what a unit's own people said stays beside it.
  return found.flatMap((each) => {
    const isTheirs = isByOffice({ enteredByOffice }) ? each && isByOffice(each) : each?.official === official;
    return each?.isStanding && isTheirs === true ? [each] : [];
  });
};

/** Doubtful figures share the first card, so that one tap settles them. */
const DOUBTFUL_CARD = 0;

/** Numbers the cards of what is recorded at once anew: doubtful figures share the first, the others stay as they were. */
export const groupCards = <Content extends UpdateContent & { readonly card: number }>(
  updates: readonly Content[],
): readonly Content[] => {
  const certain = [...new Set(updates.filter(({ doubt }) => doubt === '').map(({ card }) => card))];
  const first = certain.length > 0 && updates.some(({ doubt }) => doubt !== '') ? DOUBTFUL_CARD + 1 : 0;
  return updates.map((update) => ({
    ...update,
    card: update.doubt === '' ? first + certain.indexOf(update.card) : DOUBTFUL_CARD,
  }));
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
  const left = new Map([...named, ...old].map((update) => [keyOfItem(update), update.id]));
  const updates = groupCards(contents).map((content) => {
    const supersedes = left.get(keyOfItem(content));
    left.delete(keyOfItem(content));
    return { ...content, supersedes };
  });
  const superseded = new Set(updates.flatMap(({ supersedes }) => supersedes ?? []));
  return { updates, withdraws: old.map(({ id }) => id).filter((id) => !superseded.has(id)) };
};

/** What was said, with what of it answers nothing, or promises a day. */
const marked = async (
  means: RecordMeans,
  { at }: Saying,
  { text }: ReportedIn,
  { updates, questions }: RecordableMessage,
) => {
  const today = localDay(at, means.timeZone);
  const contents = updates.map(asStored);
  const isDue = await readDueFigures(means, contents, today);
  return markAnswers({ updates: contents, questions }, { text, today, isDue });
};

/** By its document's own reference, whatever names it where it was said. */
const asStored = <Content extends DocumentItem>(content: Content): Content => {
  const { document = content.document, ref } = splitReference(content.ref);
  return { ...content, document, ref };
};

/** What was recorded, with what of before it changes. */
export interface RecordedReport {
  readonly recorded: Recorded;
  /** What it takes the place of. */
  readonly replaced: readonly ProgressUpdate[];
  /** Whether the cards of that are brought in line where they are. */
  readonly inPlace: boolean;
  /** What it corrects besides. */
  readonly corrected: readonly ProgressUpdate[];
}

/** Stores what was reported, once an update, and what follows from it. */
export const recordReport = async (
  means: RecordMeans,
  saying: Saying,
  from: ReportedIn,
  recordable: RecordableMessage,
  replaces: Replaced = NOTHING_REPLACED,
): Promise<RecordedReport> => {
  const { progress, follower } = means;
  const { updates: contents, questions } = await marked(means, saying, from, recordable);
  // A correction that holds nothing certain yet leaves standing what it is to correct.
  const isOpen = contents.length === 0 && questions.length > 0;
  const replaced = isOpen ? [] : replaces.updates;
  const { updates, withdraws } = correct(contents, replaced, await findNamed(means, from, contents));
  const recorded = await progress.record({
    update: saying.update,
    at: saying.at,
    from: { ...from, answersWeek: await findAnsweredWeek(means, saying, from, replaces.updates) },
    updates,
    questions,
    withdraws,
    closes: replaces.questions,
    by: officeAuthor(saying.actor, [from]),
  });
  await follower.tellUnits(recorded.updates);
  await follower.askOnPromisedDay(recorded.updates);
  const known = new Set(replaces.updates.map(({ id }) => id));
  const ids = recorded.updates.flatMap(({ supersedes }) => supersedes ?? []).filter((id) => !known.has(id));
  const found = await Promise.all(ids.map((id) => progress.find(id)));
  const corrected = found.flatMap((each) => each ?? []);
  return { recorded, replaced, inPlace: replaces.inPlace, corrected };
};
