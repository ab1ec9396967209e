import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { asChatId, asMessageId } from '../domain/chat.ts';
import { asOfficialId, asUnitId } from '../domain/people.ts';
import {
  type Audience,
  asNoticeId,
  type NewNotice,
  type Notice,
  type NoticeStore,
} from '../notices/notice.ts';
import { countDeleted } from './count-rows.ts';
import { enqueueMessages } from './enqueue-messages.ts';
import { addAuditEntry } from './people-repository.ts';
import type { Tables } from './schema.ts';
import { parseColumn, toDate } from './stored-json.ts';

const audienceSchema: z.ZodType<Audience | null> = z
  .object({
    units: z
      .array(z.number().transform(asUnitId))
      .nullable()
      .transform((units) => units ?? undefined),
    headsOnly: z.boolean(),
  })
  .nullable();

const missedSchema = z.array(z.number().transform(asOfficialId));
const stateSchema = z.enum(['draft', 'sent', 'dropped']);

const writeAudience = ({ units, headsOnly }: Audience): string =>
  JSON.stringify({ units: units ?? null, headsOnly });

const toNotice = (row: Selectable<Tables['notice']>): Notice => ({
  id: asNoticeId(row.id),
  by: asOfficialId(row.official_id),
  text: row.text,
  audience: parseColumn(audienceSchema, 'audience', row.audience) ?? undefined,
  version: row.version,
  state: stateSchema.parse(row.state),
  madeAt: new Date(row.made_at),
  sentAt: toDate(row.sent_at),
  missed: row.missed === null ? [] : parseColumn(missedSchema, 'missed', row.missed),
  chat: asChatId(row.chat_id),
  source: asMessageId(row.source_id),
  message: row.message_id === null ? undefined : asMessageId(row.message_id),
  shown: row.shown ?? '',
});

const create = async (db: Kysely<Tables>, notice: NewNotice): Promise<Notice> => {
  await db
    .insertInto('notice')
    .values({
      update_id: notice.update,
      official_id: notice.by,
      text: notice.text,
      audience: 'null',
      version: 1,
      state: 'draft',
      made_at: notice.madeAt.toISOString(),
      sent_at: null,
      missed: null,
      chat_id: notice.chat,
      source_id: notice.source,
      message_id: null,
      shown: null,
    })
    .onConflict((conflict) => conflict.column('update_id').doNothing())
    .execute();
  const row = await db
    .selectFrom('notice')
    .selectAll()
    .where('update_id', '=', notice.update)
    .executeTakeFirstOrThrow();
  return toNotice(row);
};

const find = async (db: Kysely<Tables>, id: number): Promise<Notice | undefined> => {
  const row = await db.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toNotice(row);
};

/** Notices as a table. */
export const createNoticeRepository = (db: Kysely<Tables>): NoticeStore => ({
  create: (notice) => db.transaction().execute((transaction) => create(transaction, notice)),
  find: (id) => find(db, id),
  findBySource: async (chat, source) => {
    const row = await db
      .selectFrom('notice')
      .selectAll()
      .where('chat_id', '=', chat)
      .where('source_id', '=', source)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    return row && toNotice(row);
  },
  change: (id, change) =>
    db.transaction().execute(async (transaction) => {
      const result = await transaction
        .updateTable('notice')

        .set(
          'text' in change
            ? { text: change.text, source_id: change.source }
            : { audience: writeAudience(change.audience) },
        )
        .set((expression) => ({ version: expression('version', '+', 1) }))
        .where('id', '=', id)
        .where('state', '=', 'draft')
        .executeTakeFirst();
      return result.numUpdatedRows === 0n ? undefined : find(transaction, id);
    }),
  noteShown: async (id, message, shown) => {
    await db.updateTable('notice').set({ message_id: message, shown }).where('id', '=', id).execute();
  },
  drop: async (id) => {
    const result = await db
      .updateTable('notice')
      .set({ state: 'dropped' })
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  },
  send: (id, version, { messages, missed, entry }, now) =>
    db.transaction().execute(async (transaction) => {
      const result = await transaction
        .updateTable('notice')
        .set({ state: 'sent', sent_at: now.toISOString(), missed: JSON.stringify(missed) })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('state', '=', 'draft')
        .executeTakeFirst();
      if (result.numUpdatedRows === 0n) return false;
      await enqueueMessages(transaction, messages, now);
      await addAuditEntry(transaction, { ...entry, at: now });
      return true;
    }),
  findSentSince: async (moment) => {
    const rows = await db
      .selectFrom('notice')
      .selectAll()
      .where('state', '=', 'sent')
      .where('sent_at', '>=', moment.toISOString())
      .where('message_id', 'is not', null)
      .orderBy('id')
      .execute();
    return rows.map(toNotice);
  },
  prune: (before) => countDeleted(db.deleteFrom('notice').where('made_at', '<', before.toISOString())),
});
