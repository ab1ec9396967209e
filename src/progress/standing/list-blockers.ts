import { formatDay, localDay } from '../../domain/local-time.ts';
import type { Day, UnitId } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import { daysBetween } from '../../domain/reporting-week.ts';
import { byRecording, type ProgressStore } from '../recording/progress-store.ts';
import type { ProgressUpdate } from '../recording/progress-update.ts';
import { itemOf, type LedItem, type Reporter } from '../reporters/find-reporter.ts';

/** Something in the way of a unit's work, in the words of whoever reported it. */
export interface OpenBlocker {
  readonly unit: UnitId;
  readonly ref: Reference;
  readonly blocker: string;
  /** The last report that says so. */
  readonly update: ProgressUpdate;
  /** When something was first said to be in the way of it, without an end since. */
  readonly since: Date;
  /** When it was first said in these words. */
  readonly saidAt: Date;
  /** The day by which its end was promised last; a promise for other words is none. */
  readonly promisedOn: Day | undefined;
}

const sameWords = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** What a report that says what is in the way makes of what was in the way before. */
const goOn = (before: OpenBlocker | undefined, update: ProgressUpdate, blocker: string): OpenBlocker => {
  const { unit, ref, recordedAt, promisedOn } = update;
  const isRepeated = before !== undefined && sameWords(before.blocker, blocker);
  return {
    unit,
    ref,
    blocker,
    update,
    since: before?.since ?? recordedAt,
    saidAt: isRepeated ? before.saidAt : recordedAt,
    promisedOn: promisedOn ?? (isRepeated ? before.promisedOn : undefined),
  };
};

/**
 * What is still in the way by some reports of one document: of each unit and item the last word, unless it was said since
 * that nothing is, or that it is done; what has been in the way longest first.
 */
export const listBlockers = (updates: readonly ProgressUpdate[]): readonly OpenBlocker[] => {
  const open = new Map<string, OpenBlocker>();
  const standing = updates.filter(({ isStanding }) => isStanding).toSorted(byRecording);
  for (const update of standing.toReversed()) {
    const { unit, ref, blocker, isClear, status } = update;
    const key = `${unit}:${ref}`;
    if (isClear || status === 'done') open.delete(key);
    if (blocker !== undefined) open.set(key, goOn(open.get(key), update, blocker));
  }
  return [...open.values()].toSorted((one, other) => one.since.getTime() - other.since.getTime());
};

const DAYS_OF_WEEK = 7;
/** From so many days on an age is said in weeks. */
const IN_WEEKS_FROM = 14;

/** `3 tuần`, `5 ngày`; undefined of the same day. */
const describeAge = (days: number): string | undefined => {
  if (days <= 0) return undefined;
  return days < IN_WEEKS_FROM ? `${days} ngày` : `${Math.floor(days / DAYS_OF_WEEK)} tuần`;
};

/** `chưa hẹn ngày gỡ`, `hẹn gỡ ngày 05/12/2024`, `hẹn gỡ ngày 20/11/2024, đã quá hẹn 9 ngày`. */
const describePromise = (promisedOn: Day | undefined, today: Day): string => {
  if (promisedOn === undefined) return 'chưa hẹn ngày gỡ';
  const passed = daysBetween(promisedOn, today);
  const late = passed > 0 ? `, đã quá hẹn ${passed} ngày` : '';
  return `hẹn gỡ ngày ${formatDay(promisedOn)}${late}`;
};

/** How long something has been in the way on a day, and by when its end is promised. */
export interface BlockerTime {
  /** `nêu ngày 03/11/2024, đã 3 tuần`, and since when there was another in its place. */
  readonly raised: string;
  readonly promise: string;
  readonly isOverdue: boolean;
  /** `đã 3 tuần`; empty of the same day. */
  readonly age: string;
  readonly since: Day;
  readonly promisedOn: Day | undefined;
}

/** @param timeZone an IANA name. */
export const describeBlockerTime = (
  { since, saidAt, promisedOn }: Pick<OpenBlocker, 'since' | 'saidAt' | 'promisedOn'>,
  today: Day,
  timeZone: string,
): BlockerTime => {
  const [first, said] = [localDay(since, timeZone), localDay(saidAt, timeZone)];
  const lasted = describeAge(daysBetween(first, today));
  const age = lasted === undefined ? '' : `đã ${lasted}`;
  const before = first === said ? '' : `, có vướng mắc từ ngày ${formatDay(first)}`;
  return {
    raised: `nêu ngày ${formatDay(said)}${before}${age === '' ? '' : `, ${age}`}`,
    promise: describePromise(promisedOn, today),
    isOverdue: promisedOn !== undefined && promisedOn < today,
    age,
    since: first,
    promisedOn,
  };
};

/** Something that is led, with what its own unit said to be in the way of it. */
export interface BlockedItem {
  readonly item: LedItem;
  readonly open: OpenBlocker;
}

/** What is in the way of what somebody leads, as their unit said; what has been in the way longest first. */
export const findBlocked = async (
  { progress }: { readonly progress: Pick<ProgressStore, 'blockingOf'> },
  { documents, led }: Pick<Reporter, 'documents' | 'led'>,
): Promise<readonly BlockedItem[]> => {
  const found = await Promise.all(
    documents.map(async ({ document: { id } }) => {
      const own = led.filter(({ document }) => document === id);
      const reports = await progress.blockingOf(
        id,
        own.map((item) => itemOf(item).ref),
      );
      return listBlockers(reports).flatMap((open) => {
        const item = own.find((each) => each.unit === open.unit && itemOf(each).ref === open.ref);
        return item === undefined ? [] : [{ item, open }];
      });
    }),
  );
  return found.flat().toSorted((one, other) => one.open.since.getTime() - other.open.since.getTime());
};
