import type { Message } from 'grammy/types';
import { asChatId, asMessageId, asUpdateId } from '../../../domain/chat.ts';
import { localDay } from '../../../domain/local-time.ts';
import type { Recorded } from '../../../progress/recording/progress-store.ts';
import type { ReportedIn } from '../../../progress/recording/progress-update.ts';
import { findReporter, type Reporter } from '../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../feature.ts';
import { textOf } from '../read-message.ts';
import { saidAt, writtenAt } from '../said-at.ts';
import { noteReplyToNudge } from '../week/note-reply.ts';
import { type GatheredAlbum, gatherAlbum, joinAlbum } from './gather-album.ts';
import { recordFile } from './record-file.ts';
import { showRecorded } from './record-report.ts';
import { type OfficeSaid, replacedBy, takeWords } from './take-words.ts';
import { whatItAnswers } from './what-it-answers.ts';

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

/** Takes what a reporter writes, edits or sends in private. @param said as it is read, where that isn't all that was typed */
export const takeMessageOf = async (
  visit: Visit,
  found: Reporter,
  message: Message,
  said?: OfficeSaid,
): Promise<boolean> => {
  const { ctx, services } = visit;
  const now = services.now();
  const text = textOf(message);
  const album = await gatherAlbum(visit, message);
  const from: ReportedIn = {
    official: found.official,
    chat: asChatId(message.chat.id),
    message: asMessageId(message.message_id),
    text,
    files: album.files,
    enteredByOffice: found.office?.source,
  };
  const before = await findBefore(visit, from, album);
  const [first] = [...before.updates, ...before.questions];
  // Telegram also reports an edit when it only adds a preview or a reaction.
  if (first?.text === text) {
    if (first.update === asUpdateId(ctx.update.update_id)) await showRecorded(visit, before);
    return true;
  }
  // An edited message still says what held on its own day.
  const reporter = { ...found, today: localDay(writtenAt(message, now), services.timeZone) };
  if (text.trim() !== '') return takeWords(visit, reporter, message, { from, before, said });
  if (from.files.length === 0) return false;
  if (await joinAlbum(visit, album, from)) return true;
  await recordFile(visit, reporter, await whatItAnswers(visit, reporter, message), from, replacedBy(before));
  await noteReplyToNudge(visit, reporter, message);
  return true;
};

/**
 * Takes what somebody who leads something writes, edits or sends in private, if it reports anything.
 * @returns false if it is a question, or theirs isn't to report.
 */
export const takeMessage = async (visit: Visit, message: Message): Promise<boolean> => {
  const { services, actor } = visit;
  const found =
    message.chat.type === 'private'
      ? await findReporter(services, actor, saidAt(message, services.now()))
      : undefined;
  return found !== undefined && takeMessageOf(visit, found, message);
};
