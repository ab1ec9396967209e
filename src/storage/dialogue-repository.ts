import type { Kysely } from 'kysely';
import { asChatId, asPersonId } from '../domain/chat.ts';
import type { Dialogue, DialogueStore } from '../domain/dialogue.ts';
import { countDeleted } from './count-rows.ts';
import type { Tables } from './schema.ts';

const openDialogue = async (db: Kysely<Tables>, dialogue: Dialogue): Promise<void> => {
  const what = { kind: dialogue.kind, data: dialogue.data, asked_at: dialogue.askedAt.toISOString() };
  await db
    .insertInto('dialogue')
    .values({ chat_id: dialogue.chat, person_id: dialogue.person, ...what })
    .onConflict((conflict) => conflict.columns(['chat_id', 'person_id']).doUpdateSet(what))
    .execute();
};

/** Open dialogues as a table. */
export const createDialogueRepository = (db: Kysely<Tables>): DialogueStore => ({
  open: (dialogue) => openDialogue(db, dialogue),
  find: async (chat, person) => {
    const row = await db
      .selectFrom('dialogue')
      .selectAll()
      .where('chat_id', '=', chat)
      .where('person_id', '=', person)
      .executeTakeFirst();
    return (
      row && {
        chat: asChatId(row.chat_id),
        person: asPersonId(row.person_id),
        kind: row.kind,
        data: row.data,
        askedAt: new Date(row.asked_at),
      }
    );
  },
  close: async (chat, person) => {
    await db.deleteFrom('dialogue').where('chat_id', '=', chat).where('person_id', '=', person).execute();
  },
  prune: (before) => countDeleted(db.deleteFrom('dialogue').where('asked_at', '<', before.toISOString())),
});
