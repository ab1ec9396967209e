import { localDay } from '../../domain/local-time.ts';
import type { OfficialId } from '../../domain/people.ts';
import { Presence } from '../../reminders/choose-recipient.ts';
import { planTimetable } from '../../reminders/plan-timetable.ts';
import { findAnswered } from '../../reminders/read-week.ts';
import type { BotServices } from '../services.ts';
import { currentWeek, findNudgeMatter, type NudgePayload } from './nudge-matter.ts';
import { type NudgeView, viewNudge } from './view-nudge.ts';

/** Whether it goes out so long after its time that it has to say so, as where the bot was down in between. */
const isLateNow = ({ kind, isLate }: NudgePayload, { now, reminderRules }: BotServices): boolean => {
  if (isLate || kind === 'again') return isLate;
  const rules = reminderRules();
  const { timetable } = planTimetable(localDay(now(), rules.timeZone), rules);
  const due =
    kind === 'second'
      ? timetable?.second?.at
      : timetable?.workdays.findLast(({ nudge }) => nudge <= now())?.nudge;
  return due !== undefined && now().getTime() - due.getTime() >= rules.schedule.lateAfterMinutes * 60_000;
};

/** Whose weeks it still has to ask for: nobody's who has answered, or is to be asked elsewhere by now. */
const findOpen = async (
  { period, about }: NudgePayload,
  to: OfficialId,
  services: BotServices,
): Promise<readonly OfficialId[]> => {
  const { absences, now, timeZone, reminderRules } = services;
  if (period !== currentWeek(services)) return [];
  const today = localDay(now(), timeZone);
  const directory = await services.directory();
  const presence = new Presence(directory, await absences.findStanding(today));
  const theirs = about.filter((id) => {
    const official = directory.official(id);
    return official?.endedAt === undefined && official
      ? presence.recipientFor(official, today).recipient?.id === to
      : false;
  });
  const answered = await findAnswered(services, reminderRules(), now(), { directory, officials: theirs });
  return theirs.filter((id) => !answered.has(id));
};

/** The nudge as things are now; undefined if there is nothing left to ask. */
export const renderNudge = async (
  payload: NudgePayload,
  to: OfficialId,
  services: BotServices,
): Promise<NudgeView | undefined> => {
  const about = await findOpen(payload, to, services);
  const recipient = (await services.directory()).official(to);
  if (about.length === 0 || recipient === undefined) return undefined;
  const { kind, period } = payload;
  const isLate = isLateNow(payload, services);
  const matter = await findNudgeMatter(services, recipient, { kind, period, isLate, about });
  return matter && viewNudge(services, matter);
};
