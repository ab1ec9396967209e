import { localDay } from '../../domain/local-time.ts';
import type { Official, OfficialId } from '../../domain/people.ts';
import { qualify } from '../../domain/reference.ts';
import { weekAt } from '../../domain/reporting-week.ts';
import { Presence } from '../../people/absences/presence.ts';
import type { GivenAnswers, UnitItem } from '../list-answered.ts';
import { planTimetable } from '../plan-timetable.ts';
import { findAnswered, type ReminderRules, type WeekStores } from '../read-week.ts';
import {
  findNudgeMatter,
  type NudgeMatter,
  type NudgeMeans,
  type NudgePayload,
} from './find-nudge-matter.ts';

/** Where it is read from whether a nudge is still needed. */
export interface PushedNudgeMeans extends NudgeMeans {
  readonly reminders: WeekStores['reminders'];
  readonly reminderRules: () => ReminderRules;
}

/** Whether it goes out so long after its time that it has to say so, as where the bot was down in between. */
const isLateNow = ({ kind, isLate }: NudgePayload, rules: ReminderRules, now: Date): boolean => {
  if (isLate || kind === 'again' || kind === 'promised') return isLate;
  const { timetable } = planTimetable(localDay(now, rules.timeZone), rules);
  const due =
    kind === 'second'
      ? timetable?.second?.at
      : timetable?.workdays.findLast(({ nudge }) => nudge <= now)?.nudge;
  return due !== undefined && now.getTime() - due.getTime() >= rules.schedule.lateAfterMinutes * 60_000;
};

/** Whose weeks it still has to ask for: nobody's who has answered, or is to be asked elsewhere by now. */
const findOpen = async (
  { kind, period, about }: NudgePayload,
  to: OfficialId,
  means: PushedNudgeMeans,
  now: Date,
): Promise<{ readonly about: readonly OfficialId[]; readonly given: GivenAnswers } | undefined> => {
  const rules = means.reminderRules();
  if (period !== weekAt(now, rules.timeZone)) return undefined;
  const today = localDay(now, rules.timeZone);
  const directory = await means.directory();
  const presence = new Presence(directory, await means.absences.findStanding(today));
  const theirs = about.filter((id) => {
    const official = directory.official(id);
    return official?.endedAt === undefined && official
      ? presence.recipientFor(official, today).recipient?.id === to
      : false;
  });
  const given = await findAnswered(means, rules, now, { directory, officials: theirs });
  // Who promised a figure for a day has answered, and is asked on that day all the same.
  const open = kind === 'promised' ? theirs : theirs.filter((id) => !given.answered.has(id));
  return { about: open, given };
};

/** What a colleague has given isn't asked for a second time. */
const isAskedAgain = (kind: NudgePayload['kind']): boolean => kind === 'second' || kind === 'again';

/** Of what was promised for today what is still due. */
const findPromisedMatter = async (
  means: NudgeMeans,
  recipient: Official,
  asked: Parameters<typeof findNudgeMatter>[2],
  { items }: NudgePayload,
  now: Date,
): Promise<NudgeMatter | undefined> => {
  const matter = await findNudgeMatter(means, recipient, asked, now);
  const promised = matter?.items.filter(
    ({ document, ref, isNumberDue }) =>
      isNumberDue && items.some((item) => [ref, qualify(document, ref)].includes(item.ref)),
  );
  if (matter === undefined || promised === undefined || promised.length === 0) return undefined;
  const led = matter.reporter.led.filter((item) => promised.some(({ ref }) => ref === item.ref));
  return { ...matter, items: promised, blocked: [], reporter: { ...matter.reporter, led } };
};

/** What a nudge that is about to be sent asks as things are now; undefined if there is nothing left to ask. */
export const openPushedNudge = async (
  means: PushedNudgeMeans,
  payload: NudgePayload,
  to: OfficialId,
  now: Date,
): Promise<NudgeMatter | undefined> => {
  const open = await findOpen(payload, to, means, now);
  const recipient = (await means.directory()).official(to);
  if (open === undefined || open.about.length === 0 || recipient === undefined) return undefined;
  const { kind, period } = payload;
  const { about, given } = open;
  const asked = { kind, period, isLate: isLateNow(payload, means.reminderRules(), now), about };
  if (kind === 'promised') return findPromisedMatter(means, recipient, asked, payload, now);
  const isAsked = (item: UnitItem): boolean => !isAskedAgain(kind) || !given.isGiven(item);
  return findNudgeMatter(means, recipient, { ...asked, isAsked }, now);
};
