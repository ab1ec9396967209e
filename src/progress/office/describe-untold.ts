import { localDay } from '../../domain/local-time.ts';
import type { OfficialId, UnitId } from '../../domain/people.ts';
import { type Block, plain } from '../../domain/styled-text.ts';
import { labelStored } from '../name-items.ts';
import { describeReported } from '../recording/describe-card.ts';
import type { CardMeans } from '../recording/view-card.ts';
import { describeOfficeEntry } from './describe-office-entry.ts';
import { findUntold, type UntoldMeans } from './find-untold.ts';

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
