import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Version 10: photos and files that were sent at once, each of which comes by itself. */
export const createAlbumTable = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('album_part')
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'bigint', (column) => column.notNull())
    .addColumn('album', 'text', (column) => column.notNull())
    .addColumn('update_id', 'bigint', (column) => column.notNull())
    .addColumn('files', 'text', (column) => column.notNull())
    .addColumn('has_caption', 'integer', (column) => column.notNull())
    .addColumn('asked_in', 'bigint')
    .addColumn('came_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('album_part_key', ['chat_id', 'message_id'])
    .execute();
  await db.schema.createIndex('album_part_album').on('album_part').columns(['chat_id', 'album']).execute();
};
