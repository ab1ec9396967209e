import { type Kysely, sql } from 'kysely';
import { asChatId, asMessageId } from '../domain/chat.ts';
import { asOfficialId } from '../domain/people.ts';
import type { BoardStore, OpenBoard } from '../week/board/board-store.ts';
import type { Tables } from './schema.ts';

const save = async (db: Kysely<Tables>, board: OpenBoard): Promise<void> => {
  const what = {
    chat_id: board.chat,
    message_id: board.message,
    view: board.view,
    shown: board.shown,
    opened_at: board.openedAt.toISOString(),
  };
  await db
    .insertInto('open_board')
    .values({ official_id: board.official, ...what })
    .onConflict((conflict) => conflict.column('official_id').doUpdateSet(what))
    .execute();
};

/** Rows are only added, or get a moment at which they ended, so that counts and latest moments tell every change. */
const changeMark = async (db: Kysely<Tables>): Promise<string> => {
  const { rows } = await sql<{ mark: string }>`
    select
      coalesce((select version from people_state where id = 1), 0) || '/' ||
      coalesce((select max(id) from progress_update), 0) || '/' ||
      coalesce((select max(withdrawn_at) from progress_update), '') || '/' ||
      coalesce((select max(confirmed_at) from progress_update), '') || '/' ||
      (select count(*) from week_answer) || '/' ||
      (select count(*) from absence) || '/' ||
      (select count(*) from missed_reminder) || '/' ||
      coalesce((select max(withdrawn_at) from absence), '') || '/' ||
      coalesce((select max(id) from outbox_message), 0) || '/' ||
      (select count(*) from outbox_message where state = 'waiting') || '/' ||
      (select count(*) from outbox_message where state = 'dead')
      as mark`.execute(db);
  return rows[0]?.mark ?? '';
};

/** Open boards as a table. */
export const createBoardRepository = (db: Kysely<Tables>): BoardStore => ({
  save: (board) => save(db, board),
  noteShown: async ({ official, message }, shown) => {
    await db
      .updateTable('open_board')
      .set({ shown })
      .where('official_id', '=', official)
      .where('message_id', '=', message)
      .execute();
  },
  findSince: async (moment) => {
    const rows = await db
      .selectFrom('open_board')
      .selectAll()
      .where('opened_at', '>=', moment.toISOString())
      .orderBy('official_id')
      .execute();
    return rows.map((row) => ({
      official: asOfficialId(row.official_id),
      chat: asChatId(row.chat_id),
      message: asMessageId(row.message_id),
      view: row.view,
      shown: row.shown,
      openedAt: new Date(row.opened_at),
    }));
  },
  close: async ({ official, message }) => {
    await db
      .deleteFrom('open_board')
      .where('official_id', '=', official)
      .where('message_id', '=', message)
      .execute();
  },
  changeMark: () => changeMark(db),
});
