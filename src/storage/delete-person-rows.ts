import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { OfficialId } from '../domain/people.ts';
import type { Tables } from './schema.ts';

const updateFromSchema = z.looseObject({ from: z.object({ id: z.number() }).optional() });

/**
 * Deletes what was sent, or waits to be sent, to officials, their invitations, boards and notices, when they were away and
 * which weeks they answered. Inside a transaction of the caller's.
 */
export const deleteSent = async (
  transaction: Transaction<Tables>,
  ids: readonly OfficialId[],
): Promise<void> => {
  await transaction.deleteFrom('outbox_message').where('official_id', 'in', ids).execute();
  await transaction.deleteFrom('invitation').where('official_id', 'in', ids).execute();
  await transaction.deleteFrom('absence').where('official_id', 'in', ids).execute();
  await transaction.deleteFrom('week_answer').where('official_id', 'in', ids).execute();
  await transaction.deleteFrom('open_board').where('official_id', 'in', ids).execute();
  await transaction.deleteFrom('notice').where('official_id', 'in', ids).execute();
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
  await transaction.deleteFrom('dialogue').where('person_id', '=', person).execute();
  await transaction.deleteFrom('pending_roster').where('person_id', '=', person).execute();
  await transaction.deleteFrom('sparing_notice').where('person_id', '=', person).execute();
  await transaction.deleteFrom('invitation_attempt').where('person_id', '=', person).execute();
};

/** Deletes everything that an account asked, was told, or left behind. Inside a transaction of the caller's. */
export const deleteAccountRows = async (transaction: Transaction<Tables>, person: number): Promise<void> => {
  await deleteConversations(transaction, person);
  await deleteUpdates(transaction, person);
  await deleteTraces(transaction, person);
};
