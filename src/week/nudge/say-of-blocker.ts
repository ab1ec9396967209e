import type { Message } from 'grammy/types';
import { z } from 'zod';
import { closeDialogue } from '../../channel/telegram/ask-for.ts';
import type { DialogueHandler } from '../../channel/telegram/feature.ts';
import { replyToQuestion } from '../../channel/telegram/handlers/reply-to-question.ts';
import { answerPress, say } from '../../channel/telegram/message/send.ts';
import { readForward } from '../../channel/telegram/read-message.ts';
import type { Visit } from '../../channel/telegram/visit.ts';
import { asChatId, asMessageId } from '../../domain/chat.ts';
import { formatDay, localDay } from '../../domain/local-time.ts';
import type { Day } from '../../domain/people.ts';
import { asReference, qualify, type Reference } from '../../domain/reference.ts';
import { addDays, daysBetween, formatWeekday } from '../../domain/reporting-week.ts';
import { button } from '../../domain/view.ts';
import { labelWithDocument } from '../../progress/name-items.ts';
import type { ReportedIn } from '../../progress/recording/progress-update.ts';
import { recordAndShow, showRecorded } from '../../progress/recording/show-report.ts';
import { findLed, shortItem } from '../../progress/reporters/find-led.ts';
import { findReporter, itemOf, type Reporter } from '../../progress/reporters/find-reporter.ts';
import { type BlockedItem, findBlocked } from '../../progress/standing/list-blockers.ts';
import { listPromiseDays } from '../plan-promised.ts';
import { takeMessage } from '../reporting/take-message.ts';
import { blockedOf, readOnlyDay, reportEnd } from './end-of-blocker.ts';
import { openPressed, type PressedNudge, redrawNudge } from './postpone-nudge.ts';
import { NUDGE } from './view-nudge.ts';

const PROMISE = 'nudge: promise';
const OVER = 'Vướng mắc này đã gỡ hoặc không còn của đồng chí.';
const DAY_PASSED = 'Ngày đó đã qua. Đồng chí chọn ngày khác giúp.';
const WHICH_DAY = 'Hẹn gỡ ngày nào? Đồng chí bấm một ngày, hoặc gõ ngày, ví dụ: 5/12, tuần sau.';

/** The message that was pressed, as where it was said. */
const saidBy = ({ official, place }: PressedNudge, text: string): ReportedIn => ({
  official: official.id,
  ...place,
  text,
  files: [],
});

/** Records what was pressed once, and shows the week's question as it stands then. */
const recordPressed = async (
  nudge: PressedNudge,
  blocked: BlockedItem,
  text: string,
  promisedOn?: Day,
): Promise<void> => {
  const { visit, matter } = nudge;
  await answerPress(visit, promisedOn && `Đã ghi hẹn gỡ ngày ${formatDay(promisedOn)}.`);
  const content = reportEnd(blocked, matter.reporter.today, promisedOn);
  await recordAndShow(visit, saidBy(nudge, text), { updates: [content], questions: [] });
  const after = await openPressed(visit, matter.period);
  if (after !== undefined) await redrawNudge(after);
};

/** What a press handled before a crash gave is shown, and not recorded anew. */
const showRepeated = async ({ visit }: PressedNudge): Promise<boolean> => {
  const recorded = await visit.services.progress.findByUpdate(visit.update);
  if (recorded.updates.length === 0) return false;
  await answerPress(visit);
  await showRecorded(visit, recorded);
  return true;
};

/** Says of one thing that nothing is in the way any more. */
export const endBlocker = async (nudge: PressedNudge, ref: Reference | undefined): Promise<void> => {
  if (await showRepeated(nudge)) return;
  const blocked = blockedOf(nudge.matter, ref);
  if (blocked === undefined) return answerPress(nudge.visit, OVER);
  await recordPressed(nudge, blocked, 'Hết vướng');
};

/** Offers days in place of the answers; a day that is typed meanwhile is taken as well, without another message of ours. */
export const offerEndDays = async (nudge: PressedNudge, ref: Reference | undefined): Promise<void> => {
  const { visit, matter, place } = nudge;
  const { services } = visit;
  const blocked = blockedOf(nudge.matter, ref);
  if (blocked === undefined) return answerPress(visit, OVER);
  await answerPress(visit);
  await services.dialogues.open({
    chat: place.chat,
    person: visit.person,
    kind: PROMISE,
    data: JSON.stringify({ ref: qualify(blocked.item.document, itemOf(blocked.item).ref) }),
    askedAt: visit.now,
  });
  const { today } = matter.reporter;
  const days = listPromiseDays(today, services.reminderRules()).map((day) =>
    button(
      formatWeekday(day),
      NUDGE.to.promised(matter.period, daysBetween(today, day), shortItem(blocked.item.ref)),
    ),
  );
  const back = [button('‹ Quay lại', NUDGE.to.page(matter.period, 0))];
  await redrawNudge(nudge, {
    note: `${labelWithDocument(services, blocked.item.ref)}: ${WHICH_DAY}`,
    buttons: [days.slice(0, 2), days.slice(2), back],
  });
};

/** Records the day by which something is to be out of the way. @param ahead days from today. */
export const promiseEnd = async (
  nudge: PressedNudge,
  ref: Reference | undefined,
  ahead: number,
): Promise<void> => {
  if (await showRepeated(nudge)) return;
  const blocked = blockedOf(nudge.matter, ref);
  if (blocked === undefined) return answerPress(nudge.visit, OVER);
  if (ahead < 1) return answerPress(nudge.visit, DAY_PASSED);
  const day = addDays(nudge.matter.reporter.today, ahead);
  await recordPressed(nudge, blocked, `Hẹn gỡ ngày ${formatDay(day)}`, day);
};

const dataSchema = z.object({ ref: z.string().transform(asReference) });

const readBlocked = async (
  { services }: Visit,
  reporter: Reporter,
  data: string,
  askedAt: Date,
): Promise<BlockedItem | undefined> => {
  const parsed = dataSchema.safeParse(JSON.parse(data)).data;
  const led = parsed && findLed(services, reporter, parsed.ref, askedAt);
  return (await findBlocked(services, reporter)).find(({ item }) => item === led);
};

/** Anything else than a day is taken for itself. */
const takeOtherwise = async (visit: Visit, message: Message, text: string): Promise<void> => {
  if (!(await takeMessage(visit, message))) await replyToQuestion(visit, text);
};

/** What is typed after "Hẹn ngày…". */
export const promiseDialogue: DialogueHandler = {
  kind: PROMISE,
  right: 'report progress',
  run: async (visit, dialogue, text) => {
    const { services, actor, message } = visit;
    await closeDialogue(visit, dialogue);
    if (message === undefined) return;
    const at = visit.saidAt;
    const reporter = await findReporter(services, actor, visit.now, at);
    const day =
      readForward(message) === undefined ? readOnlyDay(text, localDay(at, services.timeZone)) : undefined;
    const blocked = reporter && (await readBlocked(visit, reporter, dialogue.data, dialogue.askedAt));
    if (day === undefined) return takeOtherwise(visit, message, text);
    if (reporter === undefined || blocked === undefined) return say(visit, OVER);
    const from = {
      official: reporter.official,
      chat: asChatId(message.chat.id),
      message: asMessageId(message.message_id),
      text,
      files: [],
    };
    await recordAndShow(visit, from, { updates: [reportEnd(blocked, reporter.today, day)], questions: [] });
  },
};
