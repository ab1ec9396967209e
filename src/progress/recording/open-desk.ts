import { startOfDay } from '../../domain/local-time.ts';
import type { Day } from '../../domain/people.ts';
import { type Reference, splitReference } from '../../domain/reference.ts';
import type { FollowedDocuments } from '../followed-documents.ts';
import type { UpdateReader } from '../reading/open-update-reader.ts';
import { findLastUpdates, type Reporter } from '../reporters/find-reporter.ts';
import { findBlocked } from '../standing/list-blockers.ts';
import { isDoubted } from './describe-card.ts';
import type { ProgressStore } from './progress-store.ts';
import { countsAsFigure, isByOffice, type ProgressUpdate, type ProgressUpdateId } from './progress-update.ts';
import type { LastStanding } from './report-content.ts';
import type { ReportDesk } from './report-desk.ts';

/** What a desk is opened from. */
export interface DeskMeans {
  readonly followed: () => FollowedDocuments;
  readonly progress: Pick<ProgressStore, 'givenBy' | 'find' | 'history' | 'lastUpdates' | 'blockingOf'>;
  /** An IANA name. */
  readonly timeZone: string;
}

/** What stands of the last message that they reported something in on that day. */
const findRecent = async (
  { progress, timeZone }: DeskMeans,
  { official, office }: Reporter,
  today: Day,
  corrected: readonly ProgressUpdateId[],
): Promise<readonly ProgressUpdate[]> => {
  const { updates } = await progress.givenBy(official, startOfDay(today, timeZone));
  const standing = updates.filter(
    (update) =>
      update.isStanding && !corrected.includes(update.id) && isByOffice(update) === (office !== undefined),
  );
  const [last] = standing.toSorted((one, other) => other.recordedAt.getTime() - one.recordedAt.getTime());
  return standing.filter(({ chat, message }) => chat === last?.chat && message === last.message);
};

/** Figures of items of which the last one may be corrected, the latest first: then the one before counts. */
const findHistories = async (
  { progress }: DeskMeans,
  { write }: Reporter,
  corrected: readonly ProgressUpdateId[],
  recent: readonly ProgressUpdate[],
): Promise<ReadonlyMap<Reference, readonly ProgressUpdate[]>> => {
  const found = await Promise.all(corrected.map((id) => progress.find(id)));
  const items = new Map(
    [...found, ...recent].flatMap((each) => (each ? [[write(each), each] as const] : [])),
  );
  const histories = [...items].map(
    async ([written, { document, ref }]) => [written, await progress.history(document, ref)] as const,
  );
  return new Map(await Promise.all(histories));
};

const standingOf = ({ id, value, share, count, asOf, text }: ProgressUpdate): LastStanding => ({
  id,
  decimal: value?.decimal,
  share,
  count,
  asOf,
  text,
});

/** Reads what somebody says of what they lead, as it is written among it. */
export const readerOf = (
  { followed }: Pick<DeskMeans, 'followed'>,
  { documents, led, office }: Pick<Reporter, 'documents' | 'led' | 'office'>,
): UpdateReader => {
  const { readers } = followed();
  const isPlain = (office?.nameable.map((ref) => ({ ref })) ?? led).every(
    ({ ref }) => splitReference(ref).document === undefined,
  );
  return isPlain ? readers.of(documents[0]) : readers.ofSeveral(documents);
};

/**
 * What their reports are taken with.
 * @param today the day on which it was said, for which a figure holds that names no other.
 * @param corrected reports that are replaced: a correction isn't odd for differing from what it corrects.
 */
export const openDesk = async (
  means: DeskMeans,
  reporter: Reporter,
  today: Day,
  corrected: readonly ProgressUpdateId[] = [],
): Promise<ReportDesk> => {
  const last = await findLastUpdates(means, reporter);
  const recent = await findRecent(means, reporter, today, corrected);
  const histories = await findHistories(means, reporter, corrected, recent);
  const blocked = await findBlocked(means, reporter);
  const reader = readerOf(means, reporter);
  const [main] = reporter.documents;
  return {
    document: main.document.id,
    timeOf: (ref) => {
      const { document = main.document.id } = splitReference(ref);
      return (reporter.documents.find((each) => each.document.id === document) ?? main).document;
    },
    today,
    led: reporter.led,
    nameable: reporter.office?.nameable,
    unitsOf: reporter.office?.unitsOf,
    blocked: [...new Set(blocked.map(({ item }) => item.ref))],
    recent: recent.map((update) => ({
      id: update.id,
      ref: reporter.write(update),
      content: { ...update, ref: reporter.write(update) },
      isDoubted: isDoubted(update),
    })),
    lastOf: (ref, except = []) => {
      const figure =
        histories
          .get(ref)
          ?.find((each) => countsAsFigure(each) && ![...except, ...corrected].includes(each.id)) ??
        (histories.has(ref) ? undefined : last.get(ref)?.figure);
      return figure && standingOf(figure);
    },
    measureOf: reader.items.measure,
    reader,
  };
};
