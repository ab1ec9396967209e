import type { MeasureProfile } from '../domain/measure-profile.ts';
import { asDay, type Day } from '../domain/people.ts';
import { type DocumentItem, keyOfItem } from '../domain/reference.ts';
import { lastWholePeriod, periodEnd } from '../domain/reporting-week.ts';
import type { ResolutionDocument } from '../domain/resolution.ts';
import type { FollowedDocuments } from './followed-documents.ts';
import type { ProgressStore } from './recording/progress-store.ts';

interface NumberDueInput {
  readonly cadence: MeasureProfile['cadence'];
  /** The day that the last value holds for; undefined if there is none. */
  readonly lastValue: Day | undefined;
  readonly today: Day;
  readonly document: Pick<ResolutionDocument, 'validFrom' | 'validTo'>;
}

/**
 * Whether to ask for a new number: a week, month, quarter or year of the document is over, and no value reaches its
 * end. In January after, the number of the whole year is what is asked for.
 */
export const isNumberDue = ({ cadence, lastValue, today, document }: NumberDueInput): boolean => {
  const end = periodEnd(cadence, lastWholePeriod(cadence, today));
  const wanted = end < document.validTo ? end : asDay(document.validTo);
  if (wanted < document.validFrom) return false;
  return lastValue === undefined || lastValue < wanted;
};

interface DueMeans {
  readonly followed: () => FollowedDocuments;
}

/**
 * Whether a new figure of something ought to exist by now. A task has none; of a measure that nobody has classed it isn't
 * known how often one comes.
 * @param lastValue the day that the last figure holds for
 */
export const isFigureDue = (
  { followed }: DueMeans,
  { document: id, ref }: DocumentItem,
  lastValue: Day | undefined,
  today: Day,
): boolean => {
  const { find, readers } = followed();
  const resolution = find(id);
  if (resolution === undefined) return false;
  const profile = readers.of(resolution).items.measure(ref)?.profile;
  const { document } = resolution;
  return profile !== undefined && isNumberDue({ cadence: profile.cadence, lastValue, today, document });
};

/** Of which of some items a new figure ought to exist, by what was reported last of each. */
export const readDueFigures = async (
  means: DueMeans & { readonly progress: Pick<ProgressStore, 'lastUpdates'> },
  items: readonly DocumentItem[],
  today: Day,
): Promise<(item: DocumentItem) => boolean> => {
  const due = new Set<string>();
  for (const document of new Set(items.map((item) => item.document))) {
    const those = items.filter((item) => item.document === document);
    const last = await means.progress.lastUpdates(
      document,
      those.map(({ ref }) => ref),
    );
    for (const item of those) {
      if (isFigureDue(means, item, last.get(item.ref)?.figure?.asOf, today)) due.add(keyOfItem(item));
    }
  }
  return (item) => due.has(keyOfItem(item));
};
