import type { Message } from 'grammy/types';
import { asChatId, asMessageId } from '../../domain/chat.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ClassifiedMessage, RepliesTo } from '../../progress/message-context.ts';
import type { Recorded } from '../../progress/recording/progress-store.ts';
import type { ReportedIn } from '../../progress/recording/progress-update.ts';
import type { RecordableMessage } from '../../progress/recording/record-readings.ts';
import type { Visit } from '../feature.ts';
import { replyToQuestion } from '../handlers/reply-to-question.ts';
import { findNudge } from '../reminders/find-nudge.ts';
import { noteReplyToNudge } from '../reminders/note-reply.ts';
import { saidAt, writtenAt } from '../said-at.ts';
import { say } from '../say.ts';
import { findReporter, type Reporter } from './find-reporter.ts';
import { type GatheredAlbum, gatherAlbum, joinAlbum } from './gather-album.ts';
import { type Replaced, recordReport } from './record-report.ts';
import { askAbout, noteOn, recordableOf } from './recordable-of.ts';
import { findCards, showCards } from './show-cards.ts';

/** What a message answers to: a card about one item says which. */
const whatItAnswers = async ({ ctx, services }: Visit, message: Message): Promise<RepliesTo | undefined> => {
  const replied = message.reply_to_message;
  if (replied?.from?.id !== ctx.me.id) return undefined;
  const chat = asChatId(message.chat.id);
  const card = await services.progress.findCard(chat, asMessageId(replied.message_id));
  if (card === undefined) {
    const nudge = await findNudge(services, chat, asMessageId(replied.message_id));
    return nudge && { kind: 'nudge' };
  }
  const { updates } = await services.progress.findByUpdate(card.update);
  const refs = new Set(updates.filter((each) => each.card === card.card).map(({ ref }) => ref));
  const [item] = refs;
  return refs.size === 1 && item !== undefined ? { kind: 'card', item } : { kind: 'nudge' };
};

/** A file without a word of what it shows; of the card that it replies to, or of the one thing that is led. */
const recordFile = async (
  visit: Visit,
  reporter: Reporter,
  repliesTo: RepliesTo | undefined,
  from: ReportedIn,
  replaced: Replaced,
): Promise<void> => {
  const [only, ...others] = reporter.led;
  const item =
    repliesTo?.kind === 'card'
      ? reporter.led.find(({ ref }) => ref === repliesTo.item)
      : others.length === 0
        ? only
        : undefined;
  const recordable: RecordableMessage =
    item === undefined
      ? { updates: [], questions: [askAbout('which-item', '', reporter)] }
      : { updates: [noteOn(reporter, item, '', reporter.today)], questions: [] };
  await recordReport(visit, from, recordable, replaced);
};

/** A report that was edited into a question reports nothing any more. */
const takeBack = async (visit: Visit, before: Recorded): Promise<void> => {
  const { progress, now } = visit.services;
  await progress.withdraw(
    before.updates.map(({ id }) => id),
    now(),
  );
  for (const { id } of before.questions) await progress.close(id, now());
  await showCards(visit, { updates: [], questions: [] }, await findCards(visit, before.updates));
};

const ACKNOWLEDGED = /^(?:ok|oke|okie|vâng|dạ|dạ vâng|ừ|rõ|đã rõ|nhất trí)(?: (?:ạ|em|anh|chị|nhé))*[.!]*$/iu;

/** The task that a text begins with, by its reference; tasks have no names to be read. */
const namedTask = ({ services }: Visit, { led }: Reporter, text: string): Reference | undefined => {
  const { measure } = services.updateReader().items;
  const [first = ''] = text.trim().split(/[\s:,;]/);
  return led.find(({ ref }) => measure(ref) === undefined && first.toUpperCase() === ref.toUpperCase())?.ref;
};

/** What stands of a message that was edited, and of the rest of its album; of a new one by itself nothing. */
const findBefore = async (
  { ctx, services }: Visit,
  { chat, message }: ReportedIn,
  { before }: GatheredAlbum,
): Promise<Recorded> => {
  if (!ctx.editedMessage) return before;
  const own = await services.progress.findByMessage(chat, message);
  return {
    updates: [...own.updates, ...before.updates],
    questions: [...own.questions, ...before.questions],
  };
};

const textOf = ({ text, caption }: Message): string => text ?? caption ?? '';

/** What the words of a message are, of somebody who leads something. */
const classify = async (
  visit: Visit,
  reporter: Reporter,
  message: Message,
  isEdited: boolean,
): Promise<ClassifiedMessage> => {
  const text = textOf(message);
  const task = namedTask(visit, reporter, text);
  const repliesTo = task ? { kind: 'card' as const, item: task } : await whatItAnswers(visit, message);
  const openItems = reporter.led.map(({ ref }) => ref);
  const context = { openItems, repliesTo, today: reporter.today };
  const read = visit.services.updateReader().classify(text, context);
  // An edited question that is no clear report stays a question.
  if (isEdited) return read.kind === 'unclear' ? { ...read, kind: 'question' } : read;
  return (await mayTell(visit, message, read)) ? { ...read, kind: 'unclear' } : read;
};

/** Fewer words than this tell nothing that is worth asking about. */
const TELLING_WORDS = 5;

/** Whether what asks nothing in words, and has no answer, may be meant as a report after all. */
const mayTell = async (
  { services }: Visit,
  message: Message,
  { kind, questions }: ClassifiedMessage,
): Promise<boolean> => {
  const text = textOf(message);
  const isTold = kind === 'question' && questions.length === 0 && message.reply_to_message === undefined;
  if (!isTold || text.trim().split(/\s+/).length < TELLING_WORDS) return false;
  if (services.updateReader().isNameOnly(text)) return false;
  const answer = await services.answering.answer({ text, subject: undefined, now: services.now() });
  return answer.kind === 'none';
};

/** Records what the words report; a question among them is answered. False if they only ask. */
const takeWords = async (
  visit: Visit,
  reporter: Reporter,
  message: Message,
  { from, before }: { readonly from: ReportedIn; readonly before: Recorded },
): Promise<boolean> => {
  const { ctx, services } = visit;
  const { text } = from;
  const wasReport = before.updates.length + before.questions.length > 0;
  const read = await classify(visit, reporter, message, ctx.editedMessage !== undefined && !wasReport);
  if (read.kind === 'question') {
    if (wasReport) await takeBack(visit, before);
    return false;
  }
  const replaced = replacedBy(before);
  await recordReport(visit, from, await recordableOf(visit, reporter, read, text, replaced), replaced);
  await noteReplyToNudge(visit, reporter, message);
  if (read.kind === 'mixed') {
    const asked = read.questions.map(({ start, end }) => text.slice(start, end).trim());
    await replyToQuestion(ctx, services, asked.join(' '));
  }
  return true;
};

const replacedBy = ({ updates, questions }: Recorded): Replaced => ({
  updates,
  questions: questions.map(({ id }) => id),
  inPlace: true,
});

/**
 * Takes what somebody who leads something writes, edits or sends in private, if it reports anything.
 * @returns false if it is a question, or theirs isn't to report.
 */
export const takeMessage = async (visit: Visit, message: Message): Promise<boolean> => {
  const { ctx, services, actor } = visit;
  const now = services.now();
  const found =
    message.chat.type === 'private' ? await findReporter(services, actor, saidAt(message, now)) : undefined;
  if (found === undefined) return false;
  const text = textOf(message);
  const album = await gatherAlbum(visit, message);
  const from: ReportedIn = {
    official: found.official,
    chat: asChatId(message.chat.id),
    message: asMessageId(message.message_id),
    text,
    files: album.files,
  };
  const before = await findBefore(visit, from, album);
  const [first] = [...before.updates, ...before.questions];
  // Telegram also reports an edit when it only adds a preview or a reaction.
  if (first?.text === text) return true;
  // An edited message still says what held on its own day.
  const reporter = { ...found, today: localDay(writtenAt(message, now), services.timeZone) };
  if (text.trim() === '') {
    if (from.files.length === 0) return false;
    if (await joinAlbum(visit, album, from)) return true;
    const repliesTo = await whatItAnswers(visit, message);
    await recordFile(visit, reporter, repliesTo, from, replacedBy(before));
    await noteReplyToNudge(visit, reporter, message);
    return true;
  }
  if (first === undefined && ACKNOWLEDGED.test(text.normalize('NFC').trim())) {
    await say(ctx, 'Cảm ơn bạn.');
    return true;
  }
  return takeWords(visit, reporter, message, { from, before });
};
