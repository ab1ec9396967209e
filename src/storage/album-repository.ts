import type { Kysely, Selectable } from 'kysely';
import { asChatId, asMessageId, asUpdateId } from '../domain/chat.ts';
import type { AlbumPart, AlbumStore } from '../progress/recording/album-store.ts';
import type { KeptFile } from '../progress/recording/progress-update.ts';
import { countDeleted } from './count-rows.ts';
import { filesSchema } from './progress-rows.ts';
import type { Method, Tables } from './schema.ts';
import { parseColumn } from './stored-json.ts';

const toPart = (row: Selectable<Tables['album_part']>): AlbumPart => ({
  chat: asChatId(row.chat_id),
  message: asMessageId(row.message_id),
  album: row.album,
  update: asUpdateId(row.update_id),
  files: parseColumn(filesSchema, 'files', row.files),
  hasCaption: row.has_caption === 1,
  askedIn: row.asked_in === null ? undefined : asMessageId(row.asked_in),
});

const keep: Method<AlbumStore, 'keep'> = (db, { chat, message, album, update, files, hasCaption }, at) =>
  db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('album_part')
      .values({
        chat_id: chat,
        message_id: message,
        album,
        update_id: update,
        files: JSON.stringify(files),
        has_caption: hasCaption ? 1 : 0,
        asked_in: null,
        came_at: at.toISOString(),
      })
      .onConflict((conflict) =>
        conflict.columns(['chat_id', 'message_id']).doUpdateSet({ has_caption: hasCaption ? 1 : 0 }),
      )
      .execute();
    const rows = await transaction
      .selectFrom('album_part')
      .selectAll()
      .where('chat_id', '=', chat)
      .where('album', '=', album)
      .orderBy('update_id')
      .execute();
    return rows.map(toPart);
  });

/** The files of a row with those that it lacks; undefined if it lacks none. */
const withFiles = (column: string, files: readonly KeptFile[]): string | undefined => {
  const kept = parseColumn(filesSchema, 'files', column);
  const missing = files.filter(({ fileId }) => !kept.some((each) => each.fileId === fileId));
  return missing.length === 0 ? undefined : JSON.stringify([...kept, ...missing]);
};

const attach: Method<AlbumStore, 'attach'> = (db, { chat, message }, files) =>
  db.transaction().execute(async (transaction) => {
    for (const table of ['progress_update', 'progress_question'] as const) {
      const rows = await transaction
        .selectFrom(table)
        .select(['id', 'files'])
        .where('chat_id', '=', chat)
        .where('message_id', '=', message)
        .execute();
      for (const row of rows) {
        const together = withFiles(row.files, files);
        if (together === undefined) continue;
        await transaction.updateTable(table).set({ files: together }).where('id', '=', row.id).execute();
      }
    }
  });

/** Parts of albums as a table. */
export const createAlbumRepository = (db: Kysely<Tables>): AlbumStore => ({
  keep: (part, at) => keep(db, part, at),
  noteAsked: async ({ chat, message }, askedIn) => {
    await db
      .updateTable('album_part')
      .set({ asked_in: askedIn })
      .where('chat_id', '=', chat)
      .where('message_id', '=', message)
      .execute();
  },
  attach: (part, files) => attach(db, part, files),
  prune: (before) => countDeleted(db.deleteFrom('album_part').where('came_at', '<', before.toISOString())),
});
