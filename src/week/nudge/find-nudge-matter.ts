import type { Payload } from '../../delivery/payload.ts';
import type { Official, OfficialId } from '../../domain/people.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
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
import type { UnitItem } from '../list-answered.ts';

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
