import type { Transaction } from 'kysely';
import type { AuditEntry } from '../people/people-store.ts';
import { describeFigure } from '../progress/recording/describe-card.ts';
import type { ProgressUpdate } from '../progress/recording/progress-update.ts';
import { addAuditEntry } from './people-repository.ts';
import type { Tables } from './schema.ts';

/** What the audit keeps of a figure that the office enters: no words of the message. */
const auditRow = ({ unit, document, ref, enteredByOffice, ...content }: ProgressUpdate) => ({
  unit,
  document,
  ref,
  figure: describeFigure(content),
  source: enteredByOffice,
});

/** An entry for each figure that the office enters, confirms or takes back. Inside a transaction of the caller's. */
export const auditFigures = async (
  transaction: Transaction<Tables>,
  note: Pick<AuditEntry, 'by' | 'at' | 'act'>,
  updates: readonly ProgressUpdate[],
): Promise<void> => {
  for (const update of updates) {
    const entry = { of: 'figure', rowId: String(update.id), before: undefined, after: auditRow(update) };
    await addAuditEntry(transaction, { ...note, ...entry });
  }
};
