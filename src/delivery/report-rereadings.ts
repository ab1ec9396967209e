import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { planReread } from '../documents/intake/plan-reread.ts';
import type { DocumentStore } from '../documents/library/document-store.ts';
import type { Directory } from '../people/directory.ts';
import { PROGRAM } from '../people/people-store.ts';
import { startOfText } from '../text/cut-text.ts';
import { alertStaff } from './alert-staff.ts';
import type { OutboxStore } from './outbox-store.ts';

/** What stored texts are read again with, and who is told. */
export interface Rereading {
  readonly documents: Pick<DocumentStore, 'list' | 'reread'>;
  readonly outbox: Pick<OutboxStore, 'enqueue'>;
  readonly directory: () => Promise<Directory>;
  readonly logger: Logger;
}

const MOST_TOLD = 12;
const LONGEST_LINE = 200;

/**
 * Reads the office's documents again, since this program may read them better than the one that did it last: ids stay,
 * what people confirmed, assignments and reports move along, and log and office are told what has changed.
 */
export const rereadAtStart = async (
  { documents, outbox, directory, logger }: Rereading,
  at: Date,
): Promise<void> => {
  for (const { id, state } of await documents.list()) {
    if (state === 'withdrawn') continue;
    try {
      const lines = await documents.reread(id, planReread, { by: PROGRAM, at });
      if (lines.length === 0) continue;
      logger.warn({ document: id, changes: lines }, 'a document of the office is read otherwise now');
      const told = lines.slice(0, MOST_TOLD).map((line) => startOfText(line, LONGEST_LINE));
      const key = `document-reread:${id}:${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12)}`;
      const alert = {
        what: 'document reread' as const,
        document: id,
        lines: told,
        more: lines.length - told.length,
      };
      await alertStaff(outbox, await directory(), alert, key, at);
    } catch (error) {
      // One that can't be read must not keep the bot from starting; answering leaves it out, too.
      logger.error({ err: error, document: id }, 'a document of the office can’t be read again');
    }
  }
};
