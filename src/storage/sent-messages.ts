import type { Kysely } from 'kysely';
import type { SentPart } from '../answering/conversation.ts';
import {
  asChatId,
  asMessageId,
  asUpdateId,
  type ChatId,
  type MessageId,
  type UpdateId,
} from '../domain/chat.ts';
import type { Tables } from './schema.ts';

/** Stores that a message is a part of an answer, in place of what it was a part of before. */
export const saveSentPart = async (db: Kysely<Tables>, part: SentPart, at: Date): Promise<void> => {
  const what = { update_id: part.update, part: part.part, sent_at: at.toISOString() };
  await db
    .insertInto('sent_message')
    .values({ chat_id: part.chat, message_id: part.message, ...what })
    .onConflict((conflict) => conflict.columns(['chat_id', 'message_id']).doUpdateSet(what))
    .execute();
};

/** The messages of an answer that have been sent, by part. */
export const findSentParts = async (db: Kysely<Tables>, update: UpdateId): Promise<readonly SentPart[]> => {
  const rows = await db
    .selectFrom('sent_message')
    .selectAll()
    .where('update_id', '=', update)
    .orderBy('part')
    .execute();
  return rows.map((row) => ({
    chat: asChatId(row.chat_id),
    message: asMessageId(row.message_id),
    update: asUpdateId(row.update_id),
    part: row.part,
  }));
};

/** Forgets a message that is gone or isn't a part of an answer any more. */
export const forgetSentPart = async (db: Kysely<Tables>, chat: ChatId, message: MessageId): Promise<void> => {
  await db.deleteFrom('sent_message').where('chat_id', '=', chat).where('message_id', '=', message).execute();
};
