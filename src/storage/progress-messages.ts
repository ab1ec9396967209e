import type { Kysely } from 'kysely';
import { asChatId, asMessageId, asUpdateId } from '../domain/chat.ts';
import type { ProgressStore } from '../progress/recording/progress-store.ts';
import { toProgressQuestion } from './progress-rows.ts';
import type { Tables } from './schema.ts';

const toCard = (row: Tables['progress_card']) => ({
  chat: asChatId(row.chat_id),
  message: asMessageId(row.message_id),
  update: asUpdateId(row.update_id),
  card: row.card,
});

type MessageStore = Pick<
  ProgressStore,
  'saveCard' | 'findCard' | 'findCardsOf' | 'noteAsked' | 'findUnasked'
>;

/** Which messages of ours show reports and ask questions. */
export const createProgressMessages = (db: Kysely<Tables>): MessageStore => ({
  saveCard: async ({ chat, message, update, card }) => {
    const shown = { update_id: update, card };
    await db
      .insertInto('progress_card')
      .values({ chat_id: chat, message_id: message, ...shown })
      .onConflict((conflict) => conflict.columns(['chat_id', 'message_id']).doUpdateSet(shown))
      .execute();
  },
  findCard: async (chat, message) => {
    const row = await db
      .selectFrom('progress_card')
      .selectAll()
      .where('chat_id', '=', chat)
      .where('message_id', '=', message)
      .executeTakeFirst();
    return row && toCard(row);
  },
  findCardsOf: async (update) => {
    const rows = await db
      .selectFrom('progress_card')
      .selectAll()
      .where('update_id', '=', update)
      .orderBy('card')
      .execute();
    return rows.map(toCard);
  },
  noteAsked: async (question, askedIn) => {
    await db.updateTable('progress_question').set({ asked_in: askedIn }).where('id', '=', question).execute();
  },
  findUnasked: async (chat) => {
    const rows = await db
      .selectFrom('progress_question')
      .selectAll()
      .where('chat_id', '=', chat)
      .where('asked_in', 'is', null)
      .where('closed_at', 'is', null)
      .orderBy('id')
      .execute();
    return rows.map(toProgressQuestion);
  },
});
