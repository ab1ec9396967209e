import type { Message } from 'grammy/types';
import { asChatId, asMessageId } from '../../domain/chat.ts';
import { localDay } from '../../domain/local-time.ts';
import type { ClassifiedMessage, RepliesTo } from '../../progress/message-context.ts';
import type { Recorded } from '../../progress/recording/progress-store.ts';
import type { KeptFile, NewProgressQuestion, ReportedIn } from '../../progress/recording/progress-update.ts';
import { type RecordableMessage, recordReadings } from '../../progress/recording/record-readings.ts';
import type { Visit } from '../feature.ts';
import { replyToQuestion } from '../handlers/reply-to-question.ts';
import { findReporter, type Reporter, recordingContext } from './find-reporter.ts';
import { type Replaced, recordReport } from './record-report.ts';
import { findCards, showCards } from './show-cards.ts';

/** The files of a message by Telegram's ids; of a photo its largest size. */
const filesOf = ({ photo, document }: Message): readonly KeptFile[] => {
  const largest = photo?.at(-1);
  return [
    ...(largest === undefined ? [] : [{ kind: 'photo' as const, fileId: largest.file_id }]),
    ...(document === undefined ? [] : [{ kind: 'file' as const, fileId: document.file_id }]),
  ];
};

/** What a message answers to: a card about one item says which. */
const whatItAnswers = async ({ ctx, services }: Visit, message: Message): Promise<RepliesTo | undefined> => {
  const replied = message.reply_to_message;
  if (replied?.from?.id !== ctx.me.id) return undefined;
  const chat = asChatId(message.chat.id);
  const card = await services.progress.findCard(chat, asMessageId(replied.message_id));
  if (card === undefined) return undefined;
  const { updates } = await services.progress.findByUpdate(card.update);
  const refs = new Set(updates.filter((each) => each.card === card.card).map(({ ref }) => ref));
  const [item] = refs;
  return refs.size === 1 && item !== undefined ? { kind: 'card', item } : { kind: 'nudge' };
};

/** Asks about the whole text of a message. */
const askAbout = (
  kind: 'message-kind' | 'which-item',
  text: string,
  { led, today }: Pick<Reporter, 'led' | 'today'>,
): NewProgressQuestion => ({
  kind,
  doubt: undefined,
  candidates: kind === 'which-item' ? led.map(({ ref }) => ref) : [],
  reading: undefined,
  excerpt: text,
  today,
});

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

/** Words, or a file, kept with an item without being read. */
export const noteOn = (
  { document }: Pick<Reporter, 'document'>,
  { ref, unit }: Reporter['led'][number],
  note: string,
  asOf: Reporter['today'],
): RecordableMessage['updates'][number] => ({
  card: 0,
  unit,
  document: document.id,
  ref,
  value: undefined,
  share: undefined,
  count: undefined,
  asOf,
  status: undefined,
  blocker: undefined,
  isClear: false,
  note,
  doubt: '',
});

/**
 * What is recorded of a text that was read; never nothing.
 * @param item what a text is kept with of which nothing was understood; undefined: it is asked what it is.
 */
export const recordableOf = async (
  { services }: Visit,
  reporter: Reporter,
  read: ClassifiedMessage,
  text: string,
  replaced: Replaced,
  item?: Reporter['led'][number],
): Promise<RecordableMessage> => {
  const kept = item && { updates: [noteOn(reporter, item, text, reporter.today)], questions: [] };
  if (read.kind === 'unclear')
    return kept ?? { updates: [], questions: [askAbout('message-kind', text, reporter)] };
  const corrected = replaced.updates.map(({ id }) => id);
  const context = await recordingContext(services, reporter, { text, today: reporter.today }, corrected);
  const recordable = recordReadings(read, context);
  const isEmpty = recordable.updates.length === 0 && recordable.questions.length === 0;
  if (!isEmpty) return recordable;
  return kept ?? { updates: [], questions: [askAbout('which-item', text, reporter)] };
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

/**
 * Takes what somebody who leads something writes, edits or sends in private, if it reports anything.
 * @returns false if it is a question, or theirs isn't to report.
 */
export const takeMessage = async (visit: Visit, message: Message): Promise<boolean> => {
  const { ctx, services, actor } = visit;
  const found = message.chat.type === 'private' ? await findReporter(services, actor) : undefined;
  if (found === undefined) return false;
  const text = message.text ?? message.caption ?? '';
  const files = filesOf(message);
  const [chat, id] = [asChatId(message.chat.id), asMessageId(message.message_id)];
  const before = ctx.editedMessage ? await services.progress.findByMessage(chat, id) : EMPTY;
  const said = [...before.updates, ...before.questions][0]?.text;
  // An edited message still says what held on its own day.
  const since = before.updates[0]?.recordedAt ?? before.questions[0]?.askedAt;
  const reporter = since ? { ...found, today: localDay(since, services.timeZone) } : found;
  // Telegram also reports an edit when it only adds a preview or a reaction.
  if (said === text) return true;
  const replaced: Replaced = {
    updates: before.updates,
    questions: before.questions.map((question) => question.id),
    inPlace: true,
  };
  const from = { official: reporter.official, chat, message: id, text, files };
  const repliesTo = await whatItAnswers(visit, message);
  if (text.trim() === '') {
    if (files.length === 0) return false;
    await recordFile(visit, reporter, repliesTo, from, replaced);
    return true;
  }
  const openItems = reporter.led.map(({ ref }) => ref);
  const read = services.updateReader().classify(text, { openItems, repliesTo, today: reporter.today });
  // An edited question that is no clear report stays a question.
  const isQuestion = read.kind === 'question' || (read.kind === 'unclear' && ctx.editedMessage && !said);
  if (isQuestion) {
    if (said !== undefined) await takeBack(visit, before);
    return false;
  }
  await recordReport(visit, from, await recordableOf(visit, reporter, read, text, replaced), replaced);
  if (read.kind === 'mixed') {
    const asked = read.questions.map(({ start, end }) => text.slice(start, end).trim());
    await replyToQuestion(ctx, services, asked.join(' '));
  }
  return true;
};

const EMPTY: Recorded = { updates: [], questions: [] };
