import { localDay } from '../../domain/local-time.ts';
import type { Official, OfficialId } from '../../domain/people.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import { type ReportingWeek, weekOf } from '../../domain/reporting-week.ts';
import type { Payload } from '../../outbox/payload.ts';
import { isNumberDue } from '../../reminders/is-number-due.ts';
import { findLastUpdates, findReporterOf, itemOf, type Reporter } from '../progress/find-reporter.ts';
import { describeLast } from '../progress/show-own-items.ts';
import type { BotServices } from '../services.ts';

export type NudgePayload = Extract<Payload, { type: 'nudge' }>;

/** Something that somebody is asked about. */
export interface NudgeItem {
  readonly document: DocumentId;
  readonly ref: Reference;
  readonly of: OfficialId;
  /** The last figure with its day, or how it was said to stand. */
  readonly last: string;
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
}

/** The week that it is now. */
export const currentWeek = ({ now, timeZone }: Pick<BotServices, 'now' | 'timeZone'>): ReportingWeek =>
  weekOf(localDay(now(), timeZone));

/**
 * What somebody is to be asked.
 * @param about whose weeks; those that aren't theirs to answer any more are passed over.
 * @returns undefined if nothing of it is theirs to answer.
 */
export const findNudgeMatter = async (
  services: BotServices,
  official: Official,
  {
    kind,
    period,
    isLate,
    about,
  }: Pick<NudgeMatter, 'kind' | 'period' | 'isLate'> & { readonly about?: readonly OfficialId[] },
): Promise<NudgeMatter | undefined> => {
  const reporter = await findReporterOf(services, official, about);
  if (reporter === undefined) return undefined;
  const last = await findLastUpdates(services, reporter);
  const { today, documents } = reporter;
  const { readers } = services.followed();
  const items = reporter.led.map((item): NudgeItem => {
    const { document: id, ref, of } = item;
    const resolution = documents.find((each) => each.document.id === id) ?? documents[0];
    const { document } = resolution;
    const profile = readers.of(resolution).items.measure(itemOf(item).ref)?.profile;
    const lastValue = last.get(ref)?.figure?.asOf;
    return {
      document: id,
      ref,
      of,
      last: describeLast(last.get(ref)),
      // A task has no figure; of a measure that nobody has classed it isn't known how often one comes.
      isNumberDue:
        profile !== undefined && isNumberDue({ cadence: profile.cadence, lastValue, today, document }),
    };
  });
  return { kind, period, isLate, reporter, items };
};
