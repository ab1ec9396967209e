import { z } from 'zod';
import type { Dialogue } from '../../domain/dialogue.ts';
import { formatDay, localDay } from '../../domain/local-time.ts';
import type { Day } from '../../domain/people.ts';
import { asReference, qualify, type Reference } from '../../domain/reference.ts';
import { labelWithDocument } from '../../progress/name-items.ts';
import { findPromisedDay } from '../../progress/recording/find-promised-day.ts';
import type { ReportedIn } from '../../progress/recording/progress-update.ts';
import { DAY_PASSED, dayOfButton, offerDays } from '../../progress/recording/promise-figures.ts';
import { noteOn } from '../../progress/recording/report-content.ts';
import { recordAndShow, showRecorded } from '../../progress/recording/show-report.ts';
import { findLed, shortItem } from '../../progress/reporters/find-led.ts';
import { findReporter, itemOf, type Reporter } from '../../progress/reporters/find-reporter.ts';
import { type BlockedItem, findBlocked } from '../../progress/standing/list-blockers.ts';
import { fold } from '../../text/fold.ts';
import { takeOrAnswer } from '../reporting/take-message.ts';
import type { WeekTurn } from '../week-turn.ts';
import type { NudgeMatter } from './find-nudge-matter.ts';
import { backRow, openPressed, type PressedNudge, redrawNudge } from './postpone-nudge.ts';
import { NUDGE } from './view-nudge.ts';

/** Besides the day, a text that only promises it says no more than this, in characters. */
const LONGEST_BESIDE_DAY = 40;
/** Words that say that it is over, so that the text is no promise. */
const SAYS_OVER = /\b(?:het vuong|da (?:go|xong|xu ly)|xong roi)\b/;

/** The report that something isn't in the way any more or, with a day, that it won't be from then on. */
export const reportEnd = ({ item, open }: BlockedItem, today: Day, promisedOn: Day | undefined) => {
  const content = noteOn(item.document, item, '', today);
  return promisedOn === undefined
    ? { ...content, isClear: true, resolves: open.blocker }
    : { ...content, blocker: open.blocker, promisedOn };
};

/** What is in the way of something that a nudge is about, while it still is. */
const blockedOf = ({ blocked }: NudgeMatter, ref: Reference | undefined): BlockedItem | undefined =>
  blocked.find(({ item }) => item.ref === ref);

/** The day that a text names and nothing else: another number in it may be a figure, which isn't to be lost. */
export const readOnlyDay = (text: string, today: Day): Day | undefined => {
  const found = findPromisedDay(text, today);
  if (found === undefined) return undefined;
  const composed = text.normalize('NFC');
  const rest = `${composed.slice(0, found.start)} ${composed.slice(found.end)}`.trim();
  const isElse = rest.length > LONGEST_BESIDE_DAY || /\d/.test(rest) || SAYS_OVER.test(fold(rest));
  return isElse ? undefined : found.day;
};

/** The kind of dialogue in which a day is typed. */
export const PROMISE = 'nudge: promise';
const OVER = 'Vướng mắc này đã gỡ hoặc không còn của đồng chí.';
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
  const { turn, matter } = nudge;
  await turn.acknowledge(promisedOn && `Đã ghi hẹn gỡ ngày ${formatDay(promisedOn)}.`);
  const content = reportEnd(blocked, matter.reporter.today, promisedOn);
  await recordAndShow(turn, saidBy(nudge, text), { updates: [content], questions: [] });
  const after = await openPressed(turn, matter.period);
  if (after !== undefined) await redrawNudge(after);
};

/** What a press handled before a crash gave is shown, and not recorded anew. */
const showRepeated = async ({ turn }: PressedNudge): Promise<boolean> => {
  const recorded = await turn.services.progress.findByUpdate(turn.update);
  if (recorded.updates.length === 0) return false;
  await turn.acknowledge();
  await showRecorded(turn, recorded);
  return true;
};

/** Says of one thing that nothing is in the way any more. */
export const endBlocker = async (nudge: PressedNudge, ref: Reference | undefined): Promise<void> => {
  if (await showRepeated(nudge)) return;
  const blocked = blockedOf(nudge.matter, ref);
  if (blocked === undefined) return nudge.turn.acknowledge(OVER);
  await recordPressed(nudge, blocked, 'Hết vướng');
};

/** Offers days in place of the answers; a day that is typed meanwhile is taken as well, without another message of ours. */
export const offerEndDays = async (nudge: PressedNudge, ref: Reference | undefined): Promise<void> => {
  const { turn, matter } = nudge;
  const { services } = turn;
  const blocked = blockedOf(nudge.matter, ref);
  if (blocked === undefined) return turn.acknowledge(OVER);
  await turn.acknowledge();
  await turn.ask(PROMISE, { ref: qualify(blocked.item.document, itemOf(blocked.item).ref) });
  const days = offerDays(services.reminderRules(), matter.reporter.today, (days) =>
    NUDGE.to.promised(matter.period, days, shortItem(blocked.item.ref)),
  );
  await redrawNudge(nudge, {
    note: `${labelWithDocument(services, blocked.item.ref)}: ${WHICH_DAY}`,
    buttons: [...days, backRow(nudge)],
  });
};

/** Records the day by which something is to be out of the way. @param days as a button holds them. */
export const promiseEnd = async (
  nudge: PressedNudge,
  ref: Reference | undefined,
  days: number,
): Promise<void> => {
  if (await showRepeated(nudge)) return;
  const blocked = blockedOf(nudge.matter, ref);
  if (blocked === undefined) return nudge.turn.acknowledge(OVER);
  const { today } = nudge.matter.reporter;
  const day = dayOfButton(days, today);
  if (day <= today) return nudge.turn.acknowledge(DAY_PASSED);
  await recordPressed(nudge, blocked, `Hẹn gỡ ngày ${formatDay(day)}`, day);
};

const dataSchema = z.object({ ref: z.string().transform(asReference) });

const readBlocked = async (
  { services }: WeekTurn,
  reporter: Reporter,
  data: string,
  askedAt: Date,
): Promise<BlockedItem | undefined> => {
  const parsed = dataSchema.safeParse(JSON.parse(data)).data;
  const led = parsed && findLed(services, reporter, parsed.ref, askedAt);
  return (await findBlocked(services, reporter)).find(({ item }) => item === led);
};

/** Takes what is typed after "Hẹn ngày…"; anything else than a day is taken for itself. */
export const continuePromise = async (
  turn: WeekTurn,
  { data, askedAt }: Pick<Dialogue, 'data' | 'askedAt'>,
  text: string,
): Promise<void> => {
  const { services, actor, now, at, said } = turn;
  if (said === undefined) return;
  const reporter = await findReporter(services, actor, now, at);
  const day = said.forwarded === undefined ? readOnlyDay(text, localDay(at, services.timeZone)) : undefined;
  const blocked = reporter && (await readBlocked(turn, reporter, data, askedAt));
  if (day === undefined) return takeOrAnswer(turn, said, text);
  if (reporter === undefined || blocked === undefined) return turn.say(OVER);
  const { chat, message } = said;
  const from = { official: reporter.official, chat, message, text, files: [] };
  await recordAndShow(turn, from, { updates: [reportEnd(blocked, reporter.today, day)], questions: [] });
};
