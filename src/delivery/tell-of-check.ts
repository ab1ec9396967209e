import type { LiveStep, StoredDocument } from '../documents/library/document-store.ts';
import type { Official } from '../domain/people.ts';
import type { Actor, Directory } from '../people/directory.ts';
import { alertOfficials, reachableStaff } from './alert-staff.ts';
import type { OutboxStore } from './outbox-store.ts';

/** What was said of a document, and who had checked it until then where another has to agree. */
export interface DocumentChecked {
  readonly document: StoredDocument['id'];
  readonly step: LiveStep;
  readonly before: StoredDocument['checked'];
}

/**
 * Tells the others of the office that a document waits for one of them, or who checked it that one has agreed.
 * @returns who else of the office is asked to agree; empty where nobody has to
 */
export const tellOfCheck = async (
  { outbox, directory }: { readonly outbox: Pick<OutboxStore, 'enqueue'>; readonly directory: Directory },
  { official }: Actor,
  { document, step, before }: DocumentChecked,
  now: Date,
): Promise<readonly Official[]> => {
  const about = { document, by: official?.id };
  const key = `${document}:${now.getTime()}`;
  if (step === 'checked') {
    const others = reachableStaff(directory).filter(({ id }) => id !== official?.id);
    await alertOfficials(
      outbox,
      others,
      { what: 'document checked', ...about },
      `document-checked:${key}`,
      now,
    );
    return others;
  }
  if (step === 'live' && before?.official !== undefined) {
    const alert = { what: 'document agreed' as const, ...about };
    await alertOfficials(outbox, [{ id: before.official }], alert, `document-agreed:${key}`, now);
  }
  return [];
};
