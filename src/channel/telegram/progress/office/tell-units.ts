import { localDay } from '../../../../domain/local-time.ts';
import type { OfficialId, UnitId } from '../../../../domain/people.ts';
import { labelStored } from '../../../../progress/name-items.ts';
import { describeOfficeEntry } from '../../../../progress/office/describe-office-entry.ts';
import { describeReported, isDoubted } from '../../../../progress/recording/describe-card.ts';
import { isByOffice, type ProgressUpdate } from '../../../../progress/recording/progress-update.ts';
import { planOfficeTelling } from '../../../../week/plan-office-telling.ts';
import { type Block, plain } from '../../message/rich-text.ts';
import type { BotServices } from '../../services.ts';

/** Figures of before that are told of no more. */
const LONGEST_AGO_MS = 21 * 24 * 3_600_000;
/** So many are named; the others are counted. */
const MOST_NAMED = 10;

/** What tells people of figures that the office entered: the week's question, or a message of its own. */
const TELLING = ['nudge', 'office figures'] as const;

/** Puts out, for the usual hour, that the office entered figures for units. */
export const tellUnits = async (
  services: Pick<BotServices, 'outbox' | 'directory' | 'reminderRules' | 'now'>,
  updates: readonly ProgressUpdate[],
): Promise<void> => {
  const entered = updates.filter(isByOffice);
  if (entered.length === 0) return;
  const now = services.now();
  const directory = await services.directory();
  await services.outbox.enqueue(planOfficeTelling(entered, directory, services.reminderRules(), now), now);
};

/** What the office entered for these units and still stands, of which somebody wasn't told yet. */
const findUntold = async (
  { outbox, progress, followed, now }: BotServices,
  to: OfficialId,
  units: ReadonlySet<UnitId>,
): Promise<readonly ProgressUpdate[]> => {
  const longest = new Date(now().getTime() - LONGEST_AGO_MS);
  const since = (await outbox.lastSent(to, TELLING, longest)) ?? longest;
  const found: ProgressUpdate[] = [];
  for (const { document } of followed().all)
    found.push(...(await progress.recordedBetween(document.id, since, now())));
  return found.filter(
    (update) => isByOffice(update) && !isDoubted(update) && units.has(update.unit) && update.official !== to,
  );
};

/**
 * Tells somebody once what the office entered for their units since they were last written to.
 * @param units theirs, or of those for whom they stand in
 * @returns nothing where there is nothing to tell
 */
export const viewOfficeFigures = async (
  services: BotServices,
  to: OfficialId,
  units: readonly UnitId[],
): Promise<readonly Block[]> => {
  const untold = await findUntold(services, to, new Set(units));
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
