import type { ChatId, MessageId } from '../../domain/chat.ts';
import { localDay, startOfDay } from '../../domain/local-time.ts';
import type { OfficialId } from '../../domain/people.ts';
import type { DocumentItem, Reference } from '../../domain/reference.ts';
import { mondayOf, weekOf } from '../../domain/reporting-week.ts';
import type { Directory } from '../../people/directory.ts';
import { fold } from '../../text/fold.ts';
import { readItem } from '../followed-documents.ts';
import { type Labels, labelStored } from '../name-items.ts';
import { listUnitsOfItem } from '../office/find-office-reporter.ts';
import { isDoubted } from './describe-card.ts';
import { type DescribedQuestion, describeQuestion as describe, isOffered } from './describe-question.ts';
import type { CardMessage, ProgressStore, Recorded } from './progress-store.ts';
import type { ProgressQuestion, ProgressUpdate, ProgressUpdateId } from './progress-update.ts';

/** What describing a stored question needs. */
export interface QuestionMeans extends Labels {
  readonly directory: () => Promise<Directory>;
}

/** What a reference of a stored question means, by the documents of the day on which it was asked. */
export const itemOfQuestion = (
  { followed, timeZone }: Pick<Labels, 'followed' | 'timeZone'>,
  { askedAt }: Pick<ProgressQuestion, 'askedAt'>,
  ref: Reference,
): DocumentItem => readItem(followed(), ref, localDay(askedAt, timeZone));

/** What a person is asked back, with the answers that may be chosen. */
export const describeQuestion = async (
  means: QuestionMeans,
  question: ProgressQuestion,
): Promise<DescribedQuestion> => {
  const directory = await means.directory();
  const { find, readers } = means.followed();
  const itemAt = (ref: Reference) => itemOfQuestion(means, question, ref);
  return describe(question, {
    label: (ref) => labelStored(means)(itemAt(ref)),
    measure: (ref) => {
      const { document, ref: own } = itemAt(ref);
      const resolution = find(document);
      return resolution && readers.of(resolution).items.measure(own);
    },
    unitsOf: (ref) =>
      listUnitsOfItem(directory, itemAt(ref)).map((id) => ({ id, name: directory.unit(id)?.name ?? '' })),
  });
};

type AskingMeans = QuestionMeans & {
  readonly progress: Pick<ProgressStore, 'findByMessage' | 'findUnasked'>;
};

/** What isn't theirs to report is only told. */
const isTold = ({ kind }: ProgressQuestion): boolean => kind === 'not-led';

/** Whether something of a message waits for an answer: a doubtful figure, or a question that was asked. */
const waitsForAnswer = async (means: AskingMeans, chat: ChatId, message: MessageId): Promise<boolean> => {
  const { updates, questions } = await means.progress.findByMessage(chat, message);
  if (updates.some(isDoubted)) return true;
  for (const question of questions) {
    if (question.askedIn === undefined || isTold(question)) continue;
    if ((await describeQuestion(means, question)).choices.length > 0) return true;
  }
  return false;
};

/**
 * What is asked now of what waits in a chat: what is only told, and one question, the first of a message of which nothing
 * else waits for an answer. Which were asked is stored, so that after a crash none is asked twice or forgotten.
 * @param latest the message whose question comes first.
 */
export const listToAsk = async (
  means: AskingMeans,
  chat: ChatId,
  latest?: MessageId,
): Promise<readonly ProgressQuestion[]> => {
  const unasked = await means.progress.findUnasked(chat);
  const told = unasked.filter(isTold);
  const asking = unasked.filter((question) => !isTold(question));
  const ofLatest = asking.filter(({ message }) => message === latest);
  for (const question of [...ofLatest, ...asking]) {
    if (!(await waitsForAnswer(means, chat, question.message))) return [...told, question];
  }
  return told;
};

/** Whether it held just before a moment; whatever ended since was ended at that moment or later. */
const heldBefore = (isOpen: boolean, endedAt: Date | undefined, moment: Date): boolean =>
  isOpen || (endedAt !== undefined && endedAt >= moment);

/**
 * What a person's last message gave, as far as it stood or was asked just before a moment. What is ended at that moment
 * counts as standing, so that an undo that is handled twice finds the same twice. Pure.
 * @param given everything that they have given, whether or not it stands.
 * @returns undefined if nothing stood.
 */
export const findLastGiven = ({ updates, questions }: Recorded, moment: Date): Recorded | undefined => {
  const standing = updates.filter(({ isStanding, withdrawnAt }) =>
    heldBefore(isStanding, withdrawnAt, moment),
  );
  const open = questions.filter(({ closedAt }) => heldBefore(closedAt === undefined, closedAt, moment));
  const [last] = [
    ...standing.map(({ chat, message, recordedAt: at }) => ({ chat, message, at })),
    ...open.map(({ chat, message, askedAt: at }) => ({ chat, message, at })),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime());
  if (last === undefined) return undefined;
  const isOfLast = ({ chat, message }: Pick<typeof last, 'chat' | 'message'>): boolean =>
    chat === last.chat && message === last.message;
  return { updates: standing.filter(isOfLast), questions: open.filter(isOfLast) };
};

/** What waits for a yes or a no: the doubtful figures of a card, or one figure that is offered. */
export type Waiting =
  | { readonly kind: 'card'; readonly updates: readonly ProgressUpdate[] }
  | { readonly kind: 'question'; readonly question: ProgressQuestion };

interface Means {
  readonly progress: Pick<ProgressStore, 'givenBy'>;
  /** An IANA name. */
  readonly timeZone: string;
}

const startOfWeek = (moment: Date, timeZone: string): Date =>
  startOfDay(mondayOf(weekOf(localDay(moment, timeZone))), timeZone);

/** What of this week waits for a person's yes or no, the last card first. */
export const findWaiting = async (
  { progress, timeZone }: Means,
  official: OfficialId,
  now: Date,
): Promise<Waiting | undefined> => {
  const { updates, questions } = await progress.givenBy(official, startOfWeek(now, timeZone));
  const doubted = updates.filter((update) => update.isStanding && isDoubted(update));
  const last = doubted.at(-1);
  if (last !== undefined) {
    const ofCard = doubted.filter(({ update, card }) => update === last.update && card === last.card);
    return { kind: 'card', updates: ofCard };
  }
  const question = questions.findLast(
    (each) => each.closedAt === undefined && each.askedIn !== undefined && isOffered(each),
  );
  return question && { kind: 'question', question };
};

const NO =
  /^(?:da |thua )?(?:khong|ko|k|khg|sai|khong phai|ko phai|khong dung|ko dung)(?: (?:a|em|anh|chi|nhe|roi))*[.! ]*$/;

/** What a bare "không" declines: undefined where nothing waits for a yes or a no, or the words say more. */
export const findDeclined = async (
  means: Means,
  official: OfficialId,
  text: string,
  now: Date,
): Promise<Waiting | undefined> =>
  NO.test(fold(text).trim()) ? findWaiting(means, official, now) : undefined;

/**
 * What a person's last report of this week gave, as it stood before a moment.
 * @param at when it is taken back
 * @param before the second in which that was said, the same however often it is handled
 */
export const findTakenBack = async (
  { progress, timeZone }: Means,
  official: OfficialId,
  at: Date,
  before: Date,
): Promise<Recorded | undefined> =>
  findLastGiven(await progress.givenBy(official, startOfWeek(at, timeZone)), before);

/** The messages that show these updates. */
export const findCards = async (
  progress: Pick<ProgressStore, 'findCardsOf'>,
  updates: readonly ProgressUpdate[],
): Promise<readonly CardMessage[]> => {
  const shown: CardMessage[] = [];
  for (const update of new Set(updates.map((each) => each.update))) {
    const cards = new Set(updates.filter((each) => each.update === update).map(({ card }) => card));
    shown.push(...(await progress.findCardsOf(update)).filter(({ card }) => cards.has(card)));
  }
  return shown;
};

/** What stands of a card. */
export const findStanding = async (
  progress: Pick<ProgressStore, 'findByUpdate'>,
  { update, card }: Pick<ProgressUpdate, 'update' | 'card'>,
): Promise<readonly ProgressUpdate[]> => {
  const { updates } = await progress.findByUpdate(update);
  return updates.filter((each) => each.card === card && each.isStanding);
};

/** The reports of the card that is corrected, those that still stand; the one that is named where none does. */
export const findCorrected = async (
  progress: Pick<ProgressStore, 'find' | 'findByUpdate'>,
  id: ProgressUpdateId,
): Promise<readonly ProgressUpdate[]> => {
  const first = await progress.find(id);
  if (first === undefined) return [];
  const standing = await findStanding(progress, first);
  return standing.length === 0 ? [first] : standing;
};
