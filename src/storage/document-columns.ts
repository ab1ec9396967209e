import { type Kysely, sql } from 'kysely';
import type { Confirmation, DocumentStore } from '../documents/library/document-store.ts';
import type { Tables } from './schema.ts';

/** A method of the store as a function of the database. */
export type Method<Name extends keyof DocumentStore> = (
  db: Kysely<Tables>,
  ...of: Parameters<DocumentStore[Name]>
) => ReturnType<DocumentStore[Name]>;

export const NEXT_SEQUENCE = sql<number>`(select coalesce(max(sequence), 0) + 1 from office_document)`;

/** What was checked is to be checked anew once it is changed. */
export const UNCHECKED = { checked_by: null, checked_by_id: null, checked_at: null };

/** The columns of what a person said. */
export const saidColumns = ({ entry, measures, reading }: Confirmation) => ({
  entry: JSON.stringify(entry),
  measures: JSON.stringify(measures),
  ...(reading === undefined ? {} : { reading: JSON.stringify(reading) }),
});
