import type { Kysely, Selectable } from 'kysely';
import type { AnsweredQuestion, ConversationStore } from '../answering/conversation.ts';
import { asChatId, asMessageId, asPersonId, asUpdateId, type PersonId } from '../domain/chat.ts';
import type { Method, Tables } from './schema.ts';
import { parseCited, parseKind, parseReason, parseSubject } from './stored-json.ts';

type Row = Selectable<Tables['answered_question']>;

const toAnswered = (row: Row): AnsweredQuestion => ({
  update: asUpdateId(row.update_id),
  chat: asChatId(row.chat_id),
  person: asPersonId(row.person_id),
  questionMessage: row.question_message_id === null ? undefined : asMessageId(row.question_message_id),
  words: row.question,
  askedAt: new Date(row.asked_at),
  kind: parseKind(row.kind),
  cited: parseCited(row.cited),
  subjectBefore: parseSubject(row.subject_before),
  subjectAfter: parseSubject(row.subject_after),
  reason: parseReason(row.reason),
  near: parseCited(row.near),
});

const toRow = (answered: AnsweredQuestion): Row => ({
  update_id: answered.update,
  chat_id: answered.chat,
  person_id: answered.person,
  question_message_id: answered.questionMessage ?? null,
  question: answered.words,
  asked_at: answered.askedAt.toISOString(),
  kind: answered.kind,
  cited: JSON.stringify(answered.cited),
  subject_before: answered.subjectBefore === undefined ? null : JSON.stringify(answered.subjectBefore),
  subject_after: answered.subjectAfter === undefined ? null : JSON.stringify(answered.subjectAfter),
  reason: answered.reason ?? null,
  near: JSON.stringify(answered.near ?? []),
});

/** Stores a question unless its update is known, and with it its person's new subject if there is one. */
export const saveAnswered: Method<ConversationStore, 'saveAnswered'> = (db, answered, subject) =>
  db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('answered_question')
      .values(toRow(answered))
      .onConflict((conflict) => conflict.column('update_id').doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n || subject === undefined) return;
    const kept = { subject: JSON.stringify(subject), asked_at: answered.askedAt.toISOString() };
    await transaction
      .insertInto('person_subject')
      .values({ chat_id: answered.chat, person_id: answered.person, ...kept })
      .onConflict((conflict) => conflict.columns(['chat_id', 'person_id']).doUpdateSet(kept))
      .execute();
  });

const selectAnswered = (db: Kysely<Tables>) =>
  db.selectFrom('answered_question').selectAll('answered_question');

const toAnsweredIfAny = (row: Row | undefined): AnsweredQuestion | undefined => row && toAnswered(row);

/** The question that an update brought. */
export const findAnswered: Method<ConversationStore, 'findAnswered'> = async (db, update) =>
  toAnsweredIfAny(await selectAnswered(db).where('update_id', '=', update).executeTakeFirst());

/** The latest question that a message asked, but for the one that an update has brought. */
export const findAnsweredMessage: Method<ConversationStore, 'findAnsweredMessage'> = async (
  db,
  chat,
  questionMessage,
  except,
) => {
  const row = await selectAnswered(db)
    .where('chat_id', '=', chat)
    .where('question_message_id', '=', questionMessage)
    .where('update_id', '!=', except)
    .orderBy('update_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return toAnsweredIfAny(row);
};

/** The question that a message of ours answers. */
export const findAnsweredBy: Method<ConversationStore, 'findAnsweredBy'> = async (db, chat, sent) => {
  const row = await selectAnswered(db)
    .innerJoin('sent_message', 'sent_message.update_id', 'answered_question.update_id')
    .where('sent_message.chat_id', '=', chat)
    .where('sent_message.message_id', '=', sent)
    .executeTakeFirst();
  return toAnsweredIfAny(row);
};

/** A person's latest question in a chat. */
export const findLastAnswered: Method<ConversationStore, 'findLastAnswered'> = async (db, chat, person) => {
  const row = await selectAnswered(db)
    .where('chat_id', '=', chat)
    .where('person_id', '=', person)
    .orderBy('asked_at', 'desc')
    .orderBy('update_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return toAnsweredIfAny(row);
};

/** What a person's last question in a chat was about, however old. */
export const findSubject: Method<ConversationStore, 'findSubject'> = async (db, chat, person) => {
  const row = await db
    .selectFrom('person_subject')
    .select('subject')
    .where('chat_id', '=', chat)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row && parseSubject(row.subject);
};

/** How many questions of a person were asked after a moment, but for the one that an update has brought. */
export const countAnswered: Method<ConversationStore, 'countAnswered'> = async (
  db,
  person,
  after,
  except,
) => {
  const row = await db
    .selectFrom('answered_question')
    .select((expression) => expression.fn.countAll().as('count'))
    .where('person_id', '=', person)
    .where('asked_at', '>', after.toISOString())
    .where('update_id', '!=', except)
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** When a person asked last. */
export const findLastAskedBy = async (db: Kysely<Tables>, person: PersonId): Promise<Date | undefined> => {
  const row = await db
    .selectFrom('answered_question')
    .select('asked_at')
    .where('person_id', '=', person)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && new Date(row.asked_at);
};

/**
 * Deletes questions asked before the moment, with what was sent for them, and notes of lines said before it. Gives how
 * many questions.
 */
export const pruneAnswered = async (db: Kysely<Tables>, before: Date): Promise<number> => {
  const result = await db
    .deleteFrom('answered_question')
    .where('asked_at', '<', before.toISOString())
    .executeTakeFirst();
  await db.deleteFrom('sparing_notice').where('said_at', '<', before.toISOString()).execute();
  return Number(result.numDeletedRows);
};
