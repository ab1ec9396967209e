import type { OutboxStore } from '../../delivery/outbox-store.ts';
import type { MessagePlace } from '../../domain/chat-turn.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Day, OfficialId } from '../../domain/people.ts';
import type { DocumentItem, Reference } from '../../domain/reference.ts';
import { type ReportingWeek, weekOf } from '../../domain/reporting-week.ts';
import type { FollowedDocuments } from '../followed-documents.ts';
import type { RepliesTo } from '../reading/message-context.ts';
import { itemOf, type Reporter } from '../reporters/find-reporter.ts';
import { findPromisedDay, type PromisedDay } from './find-promised-day.ts';
import type { ProgressStore } from './progress-store.ts';
import { holdsFigure, type ProgressUpdate, type ReportedIn, type UpdateContent } from './progress-update.ts';
import type { RecordableMessage } from './record-readings.ts';
import type { SaidMessage, Saying } from './said-message.ts';

interface Means {
  readonly outbox: Pick<OutboxStore, 'findPushed'>;
  readonly progress: Pick<ProgressStore, 'findCard' | 'findByUpdate'>;
}

/** What a message answers to: a card about one item says which. */
export const whatItAnswers = async (
  { outbox, progress }: Means,
  { write }: Pick<Reporter, 'write'>,
  { chat, repliesTo }: Pick<SaidMessage, 'chat' | 'repliesTo'>,
): Promise<RepliesTo | undefined> => {
  if (repliesTo === undefined) return undefined;
  const card = await progress.findCard(chat, repliesTo);
  if (card === undefined) {
    const pushed = await outbox.findPushed(chat, repliesTo);
    return pushed?.payload?.type === 'nudge' ? { kind: 'nudge' } : undefined;
  }
  const { updates } = await progress.findByUpdate(card.update);
  const refs = new Set(updates.filter((each) => each.card === card.card).map(write));
  const [item] = refs;
  return refs.size === 1 && item !== undefined ? { kind: 'card', item } : { kind: 'nudge' };
};

/** The task that a text begins with, by its reference; tasks have no names to be read. */
export const namedTask = (
  { find, readers }: Pick<FollowedDocuments, 'find' | 'readers'>,
  { led }: Pick<Reporter, 'led'>,
  text: string,
): Reference | undefined => {
  const [first = ''] = text.trim().split(/[\s:,;]/);
  const [task, ...others] = led.filter((item) => {
    const { document, ref } = itemOf(item);
    const resolution = find(document);
    const isNamed = first.toUpperCase() === ref.toUpperCase();
    return isNamed && resolution !== undefined && readers.of(resolution).items.measure(ref) === undefined;
  });
  // The same may stand in two documents: then which is meant is asked.
  return others.length === 0 ? task?.ref : undefined;
};

/** Our message that somebody replied to, with the reporting week that it is of. */
interface RepliedWeek {
  /** A nudge and an escalation ask for the week's answer; a card shows what was reported in it. */
  readonly by: 'nudge' | 'escalation' | 'card';
  readonly week: ReportingWeek;
  /** Whose week it is. */
  readonly about: readonly OfficialId[];
}

/** What says which week words answer. */
export interface WeekMeans {
  readonly outbox: Pick<OutboxStore, 'findPushed'>;
  readonly progress: Pick<ProgressStore, 'findCard' | 'findByUpdate'>;
  /** An IANA name. */
  readonly timeZone: string;
}

/** The week that a report was an answer to. */
const weekOfReport = ({ answersWeek, recordedAt }: ProgressUpdate, timeZone: string): ReportingWeek =>
  answersWeek ?? weekOf(localDay(recordedAt, timeZone));

/** What a message of ours, which was replied to, asks for or shows; undefined for anything else. */
const findRepliedWeek = async (
  { outbox, progress, timeZone }: WeekMeans,
  { chat, message }: MessagePlace,
): Promise<RepliedWeek | undefined> => {
  const payload = (await outbox.findPushed(chat, message))?.payload;
  if (payload?.type === 'nudge' || payload?.type === 'escalation')
    return { by: payload.type, week: payload.period, about: payload.about };
  const card = await progress.findCard(chat, message);
  const shown = card && (await progress.findByUpdate(card.update)).updates;
  const [first] = shown?.filter((each) => each.card === card?.card) ?? [];
  return first && { by: 'card', week: weekOfReport(first, timeZone), about: [first.official] };
};

/**
 * The week over which what is being reported answers, where it isn't that in which it is said: who replies to the
 * question of an earlier week answers that one. A reply to an earlier card is a new word as well, so it counts for the
 * week in which it is said.
 * @param replaced what it corrects: that answers the same week.
 */
export const findAnsweredWeek = async (
  means: WeekMeans,
  { repliesTo, at }: Pick<Saying, 'repliesTo' | 'at'>,
  { answersWeek, chat }: ReportedIn,
  replaced: readonly ProgressUpdate[],
): Promise<ReportingWeek | undefined> => {
  const known = answersWeek ?? replaced[0]?.answersWeek;
  if (known !== undefined || repliesTo === undefined) return known;
  const replied = await findRepliedWeek(means, { chat, message: repliesTo });
  if (replied === undefined || replied.by === 'card') return undefined;
  return replied.week < weekOf(localDay(at, means.timeZone)) ? replied.week : undefined;
};

/** Keeps whose week is answered. */
export interface WeekAnswers {
  markAnswered(officials: readonly OfficialId[], week: ReportingWeek, at: Date): Promise<void>;
}

/**
 * Counts a reply to a week's question, or to what was sent of an earlier week, as the answer of that week, also where it
 * still has to be asked what was meant.
 */
export const noteReply = async (
  means: WeekMeans & { readonly reminders: WeekAnswers },
  { official, answersFor }: Pick<Reporter, 'official' | 'answersFor'>,
  { chat, repliesTo, at }: Pick<Saying, 'repliesTo' | 'at'> & Pick<MessagePlace, 'chat'>,
): Promise<void> => {
  const replied = repliesTo && (await findRepliedWeek(means, { chat, message: repliesTo }));
  if (replied === undefined) return;
  const { by, week, about } = replied;
  // What is said of this week's card is a report of its own.
  if (by === 'card' && week === weekOf(localDay(at, means.timeZone))) return;
  const theirs = answersFor.filter((id) => about.includes(id));
  // An escalation names the silent of a unit; whoever replies to it answers for themselves.
  const whose = by === 'escalation' ? [...new Set([official, ...theirs])] : theirs;
  await means.reminders.markAnswered(whose, week, at);
};

/** What says whether a report answers what it is about. */
interface AnswerMarks {
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
