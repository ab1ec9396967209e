import { qualify } from '../../../domain/item-reference.ts';
import { localDay } from '../../../domain/local-time.ts';
import type { Official, OfficialId } from '../../../domain/people.ts';
import { Presence } from '../../../people/absences/presence.ts';
import type { GivenAnswers, UnitItem } from '../../../week/list-answered.ts';
import { planTimetable } from '../../../week/plan-timetable.ts';
import { findAnswered } from '../../../week/read-week.ts';
import { viewOfficeFigures } from '../progress/office/tell-units.ts';
import type { BotServices } from '../services.ts';
import { currentWeek, findNudgeMatter, type NudgeMatter, type NudgePayload } from './nudge-matter.ts';
import { type NudgeView, viewNudge } from './view-nudge.ts';

/** Whether it goes out so long after its time that it has to say so, as where the bot was down in between. */
const isLateNow = ({ kind, isLate }: NudgePayload, { now, reminderRules }: BotServices): boolean => {
  if (isLate || kind === 'again' || kind === 'promised') return isLate;
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
  { kind, period, about }: NudgePayload,
  to: OfficialId,
  services: BotServices,
): Promise<{ readonly about: readonly OfficialId[]; readonly given: GivenAnswers } | undefined> => {
  const { absences, now, timeZone, reminderRules } = services;
  if (period !== currentWeek(services)) return undefined;
  const today = localDay(now(), timeZone);
  const directory = await services.directory();
  const presence = new Presence(directory, await absences.findStanding(today));
  const theirs = about.filter((id) => {
    const official = directory.official(id);
    return official?.endedAt === undefined && official
      ? presence.recipientFor(official, today).recipient?.id === to
      : false;
  });
  const given = await findAnswered(services, reminderRules(), now(), { directory, officials: theirs });
  // Who promised a figure for a day has answered, and is asked on that day all the same.
  const open = kind === 'promised' ? theirs : theirs.filter((id) => !given.answered.has(id));
  return { about: open, given };
};

/** What a colleague has given isn't asked for a second time. */
const isAskedAgain = (kind: NudgePayload['kind']): boolean => kind === 'second' || kind === 'again';

/** Of what was promised for today what is still due. */
const findPromisedMatter = async (
  services: BotServices,
  recipient: Official,
  asked: Parameters<typeof findNudgeMatter>[2],
  { items }: NudgePayload,
): Promise<NudgeMatter | undefined> => {
  const matter = await findNudgeMatter(services, recipient, asked);
  const promised = matter?.items.filter(
    ({ document, ref, isNumberDue }) =>
      isNumberDue && items.some((item) => [ref, qualify(document, ref)].includes(item.ref)),
  );
  if (matter === undefined || promised === undefined || promised.length === 0) return undefined;
  const led = matter.reporter.led.filter((item) => promised.some(({ ref }) => ref === item.ref));
  return { ...matter, items: promised, blocked: [], reporter: { ...matter.reporter, led } };
};

/** The nudge as things are now; undefined if there is nothing left to ask. */
export const renderNudge = async (
  payload: NudgePayload,
  to: OfficialId,
  services: BotServices,
): Promise<NudgeView | undefined> => {
  const open = await findOpen(payload, to, services);
  const recipient = (await services.directory()).official(to);
  if (open === undefined || open.about.length === 0 || recipient === undefined) return undefined;
  const { kind, period } = payload;
  const { about, given } = open;
  const isLate = isLateNow(payload, services);
  const asked = { kind, period, isLate, about };
  const isGiven = given.isGiven;
  const isAsked = isAskedAgain(kind) ? (item: UnitItem): boolean => !isGiven(item) : undefined;
  const matter =
    kind === 'promised'
      ? await findPromisedMatter(services, recipient, asked, payload)
      : await findNudgeMatter(services, recipient, { ...asked, ...(isAsked && { isAsked }) });
  if (matter === undefined) return undefined;
  const { blocks, buttons } = await viewNudge(services, matter);
  const units = matter.reporter.led.map(({ unit }) => unit);
  return { blocks: [...blocks, ...(await viewOfficeFigures(services, to, units))], buttons };
};
