import type { Logger } from 'pino';
import { CORPUS_DIR } from './config/corpus-dir.ts';
import { countLists } from './corpus/counts/count-lists.ts';
import { type ListReports, reportLists } from './delivery/report-lists.ts';
import type { Clock } from './domain/local-time.ts';
import { createListCountFile } from './storage/list-count-file.ts';

/**
 * Counts the lists that the starting bot goes by, and warns of those that have shrunk since its last start.
 * @throws CorpusFileError if one was cut off or can't be read.
 */
export const reportListsAtStart = (
  dataDir: string,
  services: Pick<ListReports, 'outbox' | 'directory' | 'timeZone'>,
  now: Clock,
  logger: Logger,
): Promise<void> =>
  reportLists({
    counts: countLists(CORPUS_DIR, dataDir),
    kept: createListCountFile(dataDir, 'start'),
    outbox: services.outbox,
    directory: services.directory,
    timeZone: services.timeZone,
    now,
    logger,
  });
