import type { Message } from 'grammy/types';
import { putRight } from '../../../progress/office/put-right.ts';
import { openDesk } from '../../../progress/recording/open-desk.ts';
import type { Recorded } from '../../../progress/recording/progress-store.ts';
import type { ProgressUpdate, ReportedIn } from '../../../progress/recording/progress-update.ts';
import type { RecordableMessage } from '../../../progress/recording/record-readings.ts';
import {
  type ReportDesk,
  readReport,
  type SaidReport,
  type Taken,
} from '../../../progress/recording/report-desk.ts';
import { takeRead, takeReport } from '../../../progress/recording/take-report.ts';
import type { Reporter } from '../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../feature.ts';
import { replyToQuestion } from '../handlers/reply-to-question.ts';
import { noteReplyToNudge } from '../week/note-reply.ts';
import { declineWaiting } from './acts/decline-waiting.ts';
import { takeAct } from './acts/take-act.ts';
import { explainQuotedPlan } from './explain-quoted-plan.ts';
import { forwardOf } from './forward-of.ts';
import { type Replaced, recordReport } from './record-report.ts';
import { namedTask, whatItAnswers } from './what-it-answers.ts';
import { withdrawEdited } from './withdraw-reports.ts';

/** What is written in place of what a message has given before. */
export const replacedBy = ({ updates, questions }: Recorded): Replaced => ({
  updates,
  questions: questions.map(({ id }) => id),
  inPlace: true,
});

/** Whether all that came of it is the question what it is meant as. */
export const isUnclear = (taken: Taken): boolean =>
  taken.kind === 'report' &&
  taken.recordable.updates.length === 0 &&
  taken.recordable.questions.every(({ kind }) => kind === 'message-kind');

/** Whether the resolution answers it. */
const isAnswered = async ({ services }: Visit, text: string): Promise<boolean> => {
  const answer = await services.answering.answer({ text, subject: undefined, now: services.now() });
  return answer.kind !== 'none';
};

/** Whether it says more than that nothing is new: what doesn't, answers by its rows or not at all. */
const saysMore = ({ updates, questions }: RecordableMessage): boolean =>
  questions.length > 0 || updates.some(({ status }) => status !== 'no-news' && status !== 'no-figure');

/** What becomes of words. What asks nothing for sure, and has no answer, may be a report: that is asked. */
const take = async (visit: Visit, message: Message, said: SaidReport, desk: ReportDesk): Promise<Taken> => {
  const taken = takeReport(said, desk);
  const mayTell = taken.kind === 'question' && !taken.isSure && message.reply_to_message === undefined;
  if (!mayTell || (await isAnswered(visit, said.text))) return taken;
  return takeRead({ ...readReport(said, desk), kind: 'unclear' }, said, desk);
};

/** What the office says, as it is read. */
export interface OfficeSaid {
  /** Its figures alone, each where it stands in what was typed. */
  readonly text: string;
  /** Reports that it puts right, as far as its words say so. */
  readonly corrects: readonly ProgressUpdate[];
}

interface TakenWords {
  readonly from: ReportedIn;
  readonly before: Recorded;
  readonly said?: OfficeSaid | undefined;
}

/**
 * Takes the words of a message: reports are recorded, with a question among them answered; what is only to be done, or
 * said, is. False if they only ask.
 */
export const takeWords = async (
  visit: Visit,
  reporter: Reporter,
  message: Message,
  { from, before, said: office }: TakenWords,
): Promise<boolean> => {
  const { ctx, services } = visit;
  const text = office?.text ?? from.text;
  const wasReport = before.updates.length + before.questions.length > 0;
  const task = namedTask(visit, reporter, text);
  const repliesTo = task
    ? { kind: 'card' as const, item: task }
    : await whatItAnswers(visit, reporter, message);
  const replaced = replacedBy(before);
  const desk = await openDesk(
    services,
    reporter,
    reporter.today,
    [...before.updates, ...(office?.corrects ?? [])].map(({ id }) => id),
  );
  const said = { text, repliesTo, forwarded: forwardOf(services, message) };
  const isEditedQuestion = ctx.editedMessage !== undefined && !wasReport;
  const isNew = ctx.editedMessage === undefined && said.forwarded === undefined;
  if (isNew && (await declineWaiting(visit, reporter, text))) return true;
  const taken = isEditedQuestion ? takeReport(said, desk) : await take(visit, message, said, desk);
  // An edited question that is no clear report stays a question.
  if (isEditedQuestion && isUnclear(taken)) return false;
  if (taken.kind === 'report') {
    const corrects = office?.corrects.map((update) => ({ ...update, ref: reporter.write(update) })) ?? [];
    await recordReport(visit, from, putRight(taken.recordable, corrects, said, desk), replaced);
    if (saysMore(taken.recordable)) await noteReplyToNudge(visit, reporter, message);
    const asked = taken.asks.map(({ start, end }) => text.slice(start, end).trim());
    if (asked.length > 0) await replyToQuestion(ctx, services, asked.join(' '));
    return true;
  }
  const isTakenBack = taken.kind === 'act' && taken.act === 'take-back';
  if (wasReport && !isTakenBack) await withdrawEdited(visit, before);
  if (taken.kind === 'question') return false;
  if (taken.kind === 'plan-quoted') await explainQuotedPlan(visit, said, desk);
  else await takeAct(visit, reporter, taken.act, { said, desk, replaces: wasReport ? before : undefined });
  return true;
};
