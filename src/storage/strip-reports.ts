import type { Transaction } from 'kysely';
import type { OfficialId } from '../domain/people.ts';
import { ERASED_NAME } from '../people/people-store.ts';
import type { Tables } from './schema.ts';

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
  await transaction
    .updateTable('progress_update')
    .set({ blocker: ERASED_NAME })
    .where('official_id', 'in', ids)
    .where('blocker', 'is not', null)
    .execute();
  await transaction
    .updateTable('progress_update')
    .set({ resolves: ERASED_NAME })
    .where('official_id', 'in', ids)
    .where('resolves', 'is not', null)
    .execute();
};
