import type { OutboxStore } from '../../delivery/outbox-store.ts';
import { localDay } from '../../domain/local-time.ts';
import type { OfficialId, UnitId } from '../../domain/people.ts';
import { type Block, plain } from '../../domain/styled-text.ts';
import type { FollowedDocuments } from '../followed-documents.ts';
import { labelStored } from '../name-items.ts';
import { describeReported, isDoubted } from '../recording/describe-card.ts';
import type { ProgressStore } from '../recording/progress-store.ts';
import { isByOffice, type ProgressUpdate } from '../recording/progress-update.ts';
import type { CardMeans } from '../recording/view-card.ts';
import { describeOfficeEntry } from './describe-office-entry.ts';

/** Figures of before that are told of no more. */
const LONGEST_AGO_MS = 21 * 24 * 3_600_000;

/** What tells people of figures that the office entered: the week's question, or a message of its own. */
const TELLING = ['nudge', 'office figures'] as const;

/** What telling needs. */
interface UntoldMeans {
  readonly outbox: Pick<OutboxStore, 'lastSent'>;
  readonly progress: Pick<ProgressStore, 'recordedBetween'>;
  readonly followed: () => FollowedDocuments;
}

/**
 * What the office entered for some units and still stands, of which somebody wasn't told yet.
 * @param units theirs, or of those for whom they stand in
 */
const findUntold = async (
  { outbox, progress, followed }: UntoldMeans,
  to: OfficialId,
  units: readonly UnitId[],
  now: Date,
): Promise<readonly ProgressUpdate[]> => {
  const longest = new Date(now.getTime() - LONGEST_AGO_MS);
  const since = (await outbox.lastSent(to, TELLING, longest)) ?? longest;
  const found: ProgressUpdate[] = [];
  for (const { document } of followed().all)
    found.push(...(await progress.recordedBetween(document.id, since, now)));
  return found.filter(
    (update) =>
      isByOffice(update) && !isDoubted(update) && units.includes(update.unit) && update.official !== to,
  );
};

/** So many are named; the others are counted. */
const MOST_NAMED = 10;

/**
 * Tells somebody once what the office entered for their units since they were last written to.
 * @param units theirs, or of those for whom they stand in
 * @returns nothing where there is nothing to tell
 */
export const viewOfficeFigures = async (
  services: UntoldMeans & CardMeans,
  to: OfficialId,
  units: readonly UnitId[],
): Promise<readonly Block[]> => {
  const untold = await findUntold(services, to, units, services.now());
  if (untold.length === 0) return [];
  const directory = await services.directory();
  const label = labelStored(services);
  const lines = untold.slice(0, MOST_NAMED).map((update) => {
    const name = directory.official(update.official)?.name ?? 'một cán bộ';
    const entry = describeOfficeEntry(update, name, localDay(update.recordedAt, services.timeZone));
    const said = describeReported(update) || update.blocker || update.note;
    return `• ${label(update)}: ${said}. ${entry}`;
  });
  const more = untold.length - lines.length;
  return [
    plain(
      [
        'Văn phòng đã ghi thay đơn vị:',
        ...lines,
        ...(more === 0 ? [] : [`• và ${more} số khác, xem /capnhat`]),
        'Số chưa đúng thì đồng chí nhắn số đúng, kèm tên chỉ tiêu.',
      ].join('\n'),
    ),
  ];
};
