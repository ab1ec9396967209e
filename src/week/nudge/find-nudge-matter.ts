import type { Payload } from '../../delivery/payload.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Official, OfficialId } from '../../domain/people.ts';
import { type DocumentId, qualify, type Reference } from '../../domain/reference.ts';
import { type ReportingWeek, weekAt } from '../../domain/reporting-week.ts';
import { Presence } from '../../people/absences/presence.ts';
import { isFigureDue } from '../../progress/due-figures.ts';
import type { LastUpdate, ProgressStore } from '../../progress/recording/progress-store.ts';
import {
  findLastUpdates,
  findReporterOf,
  itemOf,
  type Reporter,
  type ReporterMeans,
} from '../../progress/reporters/find-reporter.ts';
import { type BlockedItem, findBlocked } from '../../progress/standing/list-blockers.ts';
import type { GivenAnswers, UnitItem } from '../list-answered.ts';
import { planTimetable } from '../plan-timetable.ts';
import { findAnswered, type ReminderRules, type WeekStores } from '../read-week.ts';

export type NudgePayload = Extract<Payload, { type: 'nudge' }>;

/** Something that somebody is asked about. */
export interface NudgeItem {
  readonly document: DocumentId;
  readonly ref: Reference;
  readonly of: OfficialId;
  /** What was reported of it last. */
  readonly last: LastUpdate | undefined;
  /** Whether a new figure ought to exist by now. */
  readonly isNumberDue: boolean;
}

/** What a nudge asks, as things are now. */
export interface NudgeMatter {
  readonly kind: NudgePayload['kind'];
  readonly period: ReportingWeek;
  readonly isLate: boolean;
  /** Who is asked, as a reporter on nothing but what this nudge is about. */
  readonly reporter: Reporter;
  /** In the order of what is led. */
  readonly items: readonly NudgeItem[];
  /** What was said to be in the way of it and hasn't been said to be over, the oldest first. */
  readonly blocked: readonly BlockedItem[];
}

/** Where what somebody is asked about is read from. */
export interface NudgeMeans extends ReporterMeans {
  readonly progress: Pick<ProgressStore, 'lastUpdates' | 'blockingOf'>;
}

/**
 * What somebody is to be asked.
 * @param about whose weeks; those that aren't theirs to answer any more are passed over.
 * @returns undefined if nothing of it is theirs to answer.
 */
export const findNudgeMatter = async (
  means: NudgeMeans,
  official: Official,
  {
    kind,
    period,
    isLate,
    about,
    isAsked = () => true,
  }: Pick<NudgeMatter, 'kind' | 'period' | 'isLate'> & {
    readonly about?: readonly OfficialId[];
    /** What of it is asked about; left out: all. */
    readonly isAsked?: (item: UnitItem) => boolean;
  },
  now: Date,
): Promise<NudgeMatter | undefined> => {
  const whole = await findReporterOf(means, official, about, now);
  const led = whole?.led.filter((item) => isAsked({ ...itemOf(item), unit: item.unit })) ?? [];
  if (whole === undefined || led.length === 0) return undefined;
  const reporter = { ...whole, led };
  const last = await findLastUpdates(means, reporter);
  const { today } = reporter;
  const items = reporter.led.map((item): NudgeItem => {
    const { document: id, ref, of } = item;
    return {
      document: id,
      ref,
      of,
      last: last.get(ref),
      isNumberDue: isFigureDue(means, itemOf(item), last.get(ref)?.figure?.asOf, today),
    };
  });
  return { kind, period, isLate, reporter, items, blocked: await findBlocked(means, reporter) };
};

/** Where it is read from whether a nudge is still needed. */
interface PushedNudgeMeans extends NudgeMeans {
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
