import type { Logger } from 'pino';
import {
  describeShrunk,
  findShrunkLists,
  type ListCountStore,
  type ShrunkList,
} from '../corpus/counts/compare-counts.ts';
import type { ListCounts } from '../corpus/counts/count-lists.ts';
import { type Clock, localDay } from '../domain/local-time.ts';
import type { Directory } from '../people/directory.ts';
import { alertStaff } from './alert-staff.ts';
import type { OutboxStore } from './outbox-store.ts';

/** What the counts of lists are reported with. */
export interface ListReports {
  /** As they are now. */
  readonly counts: ListCounts;
  readonly kept: ListCountStore;
  readonly outbox: Pick<OutboxStore, 'enqueue'>;
  readonly directory: () => Promise<Directory>;
  readonly now: Clock;
  readonly timeZone: string;
  readonly logger: Logger;
}

/**
 * Puts the counts of lists into the log beside the last time's, warns there and to staff of lists that have shrunk, and
 * keeps the new counts, so that it is said once. They are kept last: a process that dies before warns again, and staff
 * have it once all the same, by its key.
 */
export const reportLists = async (reports: ListReports): Promise<void> => {
  const { counts, kept, logger } = reports;
  const before = kept.read();
  logger.info({ rows: counts, before }, 'the lists were read');
  const shrunk = findShrunkLists(before, counts);
  if (shrunk.length > 0) await warn(reports, shrunk);
  try {
    kept.keep(counts);
  } catch (error) {
    // A warning that comes again tomorrow is no reason not to serve.
    logger.warn({ err: error }, 'the counts of the lists could not be kept');
  }
};

const warn = async (
  { outbox, directory, now, timeZone, logger }: ListReports,
  lists: readonly ShrunkList[],
): Promise<void> => {
  for (const list of lists)
    logger.warn(
      { list: list.name, before: list.before, now: list.now },
      `${describeShrunk(list)}: có thể tệp bị cắt giữa chừng`,
    );
  const at = now();
  const which = lists.map(({ name, before, now }) => `${name} ${before}-${now}`).join('; ');
  const key = `lists-shrunk:${localDay(at, timeZone)}:${which}`;
  await alertStaff(outbox, await directory(), { what: 'lists shrunk', lists: [...lists] }, key, at);
};
