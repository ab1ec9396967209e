import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { OfficialId } from '../domain/people.ts';
import { ERASED_NAME } from '../people/people-store.ts';
import { toDocument } from './document-rows.ts';
import type { Tables } from './schema.ts';

const updateFromSchema = z.looseObject({ from: z.object({ id: z.number() }).optional() });

/** Tables whose rows are an official's own. */
const OFFICIALS_TABLES = [
  'outbox_message',
  'invitation',
  'absence',
  'week_answer',
  'open_board',
  'notice',
] as const;

/**
 * Deletes what was sent, or waits to be sent, to officials, their invitations, boards and notices, when they were away and
 * which weeks they answered. Inside a transaction of the caller's.
 */
export const deleteSent = async (
  transaction: Transaction<Tables>,
  ids: readonly OfficialId[],
): Promise<void> => {
  for (const table of OFFICIALS_TABLES)
    await transaction.deleteFrom(table).where('official_id', 'in', ids).execute();
  await transaction.deleteFrom('read_report').where('leader_id', 'in', ids).execute();
  const asked = transaction.selectFrom('leader_request').select('id').where('leader_id', 'in', ids);
  await transaction
    .deleteFrom('leader_request_answer')
    .where((where) => where.or([where('answered_by', 'in', ids), where('request_id', 'in', asked)]))
    .execute();
  await transaction.deleteFrom('leader_request').where('leader_id', 'in', ids).execute();
};

/** Deletes questions, answers and ratings of an account, also where a group's other questions lean on them. */
const deleteConversations = async (transaction: Transaction<Tables>, person: number): Promise<void> => {
  const asked = await transaction
    .selectFrom('answered_question')
    .select(['update_id', 'chat_id'])
    .where('person_id', '=', person)
    .execute();
  const chats = [...new Set([person, ...asked.map(({ chat_id }) => chat_id)])];
  for (const chat of chats) {
    await transaction.deleteFrom('person_subject').where('chat_id', '=', chat).execute();
    await transaction
      .updateTable('answered_question')
      .set({ subject_before: null })
      .where('chat_id', '=', chat)
      .execute();
  }
  for (const { update_id } of asked) {
    await transaction.deleteFrom('feedback').where('answer_update_id', '=', update_id).execute();
  }
  // A subject outlives the question that set it, so that the chats above may lack one.
  await transaction.deleteFrom('person_subject').where('person_id', '=', person).execute();
  await transaction.deleteFrom('feedback').where('person_id', '=', person).execute();
  await transaction.deleteFrom('answered_question').where('person_id', '=', person).execute();
  await transaction.deleteFrom('sent_message').where('chat_id', '=', person).execute();
};

/** Whether a stored update is by this account. */
const isFrom = (payload: string, person: number): boolean => {
  if (payload === '') return false;
  const update = z.record(z.string(), z.unknown()).parse(JSON.parse(payload));
  return Object.values(update).some(
    (content) => updateFromSchema.safeParse(content).data?.from?.id === person,
  );
};

/** Deletes updates of an account: its own lane, and in groups those that still hold their words. */
const deleteUpdates = async (transaction: Transaction<Tables>, person: number): Promise<void> => {
  await transaction
    .deleteFrom('inbox_update')
    .where('lane', 'in', [`chat:${person}`, `person:${person}`])
    .execute();
  const whole = await transaction
    .selectFrom('inbox_update')
    .select(['update_id', 'payload'])
    .where('payload', '!=', '')
    .execute();
  for (const { update_id, payload } of whole) {
    if (!isFrom(payload, person)) continue;
    await transaction.deleteFrom('inbox_update').where('update_id', '=', update_id).execute();
  }
};

const deleteTraces = async (transaction: Transaction<Tables>, person: number): Promise<void> => {
  await transaction.deleteFrom('pushed_message').where('chat_id', '=', person).execute();
  await transaction.deleteFrom('album_part').where('chat_id', '=', person).execute();
  for (const table of ['dialogue', 'pending_roster', 'sparing_notice', 'invitation_attempt'] as const)
    await transaction.deleteFrom(table).where('person_id', '=', person).execute();
};

/** Deletes everything that an account asked, was told, or left behind. Inside a transaction of the caller's. */
export const deleteAccountRows = async (transaction: Transaction<Tables>, person: number): Promise<void> => {
  await deleteConversations(transaction, person);
  await deleteUpdates(transaction, person);
  await deleteTraces(transaction, person);
};

/** No chat and no message has this number. */
const NOWHERE = 0;

/**
 * Takes a person out of what they reported, inside a transaction of the caller's. Figures, days and states stay: they
 * are the office's record of a target. The person's own words, files and messages go, and with them whatever they were
 * still asked.
 */
export const stripReports = async (
  transaction: Transaction<Tables>,
  ids: readonly OfficialId[],
): Promise<void> => {
  const updates = await transaction
    .selectFrom('progress_update')
    .select(['update_id', 'chat_id'])
    .where('official_id', 'in', ids)
    .execute();
  const chats = [...new Set(updates.map(({ chat_id }) => chat_id))];
  if (chats.length > 0) await transaction.deleteFrom('progress_card').where('chat_id', 'in', chats).execute();
  await transaction.deleteFrom('progress_question').where('official_id', 'in', ids).execute();
  await transaction
    .updateTable('progress_update')
    .set({ text: '', note: '', proposal: '', files: '[]', chat_id: NOWHERE, message_id: NOWHERE })
    .where('official_id', 'in', ids)
    .execute();
  // That something was in the way is part of the record; how they put it isn't.
  for (const column of ['blocker', 'resolves'] as const)
    await transaction
      .updateTable('progress_update')
      .set({ [column]: ERASED_NAME })
      .where('official_id', 'in', ids)
      .where(column, 'is not', null)
      .execute();
};

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
