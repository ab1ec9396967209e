import type { Message } from 'grammy/types';
import { asChatId, asMessageId } from '../../../domain/chat.ts';
import type { ReportDesk, SaidReport, Taken } from '../../../progress/recording/report-desk.ts';
import type { Reporter } from '../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../feature.ts';
import { replyToQuestion } from '../handlers/reply-to-question.ts';
import { takeAct } from './acts/take-act.ts';
import { explainQuotedPlan } from './explain-quoted-plan.ts';
import { gatherAlbum } from './gather-album.ts';
import { type Replaced, recordReport } from './record-report.ts';

interface Typed {
  readonly reporter: Reporter;
  readonly said: SaidReport;
  readonly desk: ReportDesk;
}

/** What a typed text comes from, with what its album has given before. */
export const sourceOf = async (
  visit: Visit,
  reporter: Reporter,
  message: Message,
  text: string,
  corrects: Replaced,
) => {
  const album = await gatherAlbum(visit, message);
  const files = [...album.files, ...corrects.updates.flatMap((update) => update.files)];
  const byId = new Map(files.map((file) => [file.fileId, file]));
  return {
    from: {
      official: reporter.official,
      chat: asChatId(message.chat.id),
      message: asMessageId(message.message_id),
      text,
      files: [...byId.values()],
      enteredByOffice: reporter.office?.source,
    },
    replaced: {
      ...corrects,
      updates: [...corrects.updates, ...album.before.updates],
      questions: [...corrects.questions, ...album.before.questions.map(({ id }) => id)],
    },
  };
};

/** Follows what a text gives that was asked for. A question is answered. */
export const followTyped = async (
  visit: Visit,
  { reporter, said, desk }: Typed,
  taken: Taken,
  { from, replaced }: Awaited<ReturnType<typeof sourceOf>>,
): Promise<void> => {
  const { ctx, services } = visit;
  if (taken.kind === 'question') return replyToQuestion(ctx, services, said.text);
  if (taken.kind === 'plan-quoted') return explainQuotedPlan(visit, said, desk);
  if (taken.kind === 'act') {
    const { updates } = replaced;
    const replaces = updates.length === 0 ? undefined : { updates, questions: [] };
    return takeAct(visit, reporter, taken.act, { said, desk, replaces });
  }
  await recordReport(visit, from, taken.recordable, replaced);
  const asks = taken.asks.map(({ start, end }) => said.text.slice(start, end).trim());
  if (asks.length > 0) await replyToQuestion(ctx, services, asks.join(' '));
};
