import type { Kysely, Transaction } from 'kysely';
import type { OfficialId } from '../domain/people.ts';
import { toDocument } from './document-rows.ts';
import type { Tables } from './schema.ts';

/** Every name under which somebody has ever done something, as it was written beside it. */
const namesOf = async (db: Kysely<Tables>, id: OfficialId): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('audit_entry')
    .select('by_name')
    .distinct()
    .where('by_id', '=', id)
    .execute();
  return rows.map(({ by_name }) => by_name);
};

/**
 * Replaces the name of somebody who is deleted where it stands on documents of the office: who added, confirmed or checked
 * them, and who said what of their doubts. Before the audit's own names are replaced.
 * @param as what stands there instead
 */
export const scrubDocuments = async (
  transaction: Transaction<Tables>,
  id: OfficialId,
  as: string,
): Promise<void> => {
  const names = await namesOf(transaction, id);
  if (names.length === 0) return;
  for (const column of ['added_by', 'confirmed_by', 'checked_by'] as const)
    await transaction
      .updateTable('office_document')
      .set({ [column]: as })
      .where(column, 'in', names)
      .execute();
  const rows = await transaction
    .selectFrom('office_document')
    .selectAll()
    .where('settled', '!=', '[]')
    .execute();
  for (const row of rows) {
    const { settled } = toDocument(row);
    if (!settled.some(({ byName }) => names.includes(byName))) continue;
    const scrubbed = settled.map((one) => (names.includes(one.byName) ? { ...one, byName: as } : one));
    await transaction
      .updateTable('office_document')
      .set({ settled: JSON.stringify(scrubbed) })
      .where('id', '=', row.id)
      .execute();
  }
};
