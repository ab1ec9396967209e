import type { Kysely, Selectable } from 'kysely';
import type { Subject } from '../answering/answer.ts';
import type {
  AnsweredQuestion,
  ConversationStore,
  Feedback,
  SentPart,
  Stranger,
} from '../answering/conversation.ts';
import { asChatId, asMessageId, asPersonId, asUpdateId, type ChatId } from '../domain/chat.ts';
import type { Tables } from './schema.ts';
import { parseCited, parseKind, parseSubject } from './stored-json.ts';

const toAnswered = (row: Selectable<Tables['answered_question']>): AnsweredQuestion => ({
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
});

const toRow = (answered: AnsweredQuestion): Selectable<Tables['answered_question']> => ({
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
});

const saveAnswered = (
  db: Kysely<Tables>,
  answered: AnsweredQuestion,
  subject: Subject | undefined,
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('answered_question')
      .values(toRow(answered))
      .onConflict((conflict) => conflict.column('update_id').doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n || subject === undefined) return;
    const kept = { subject: JSON.stringify(subject), asked_at: answered.askedAt.toISOString() };
    await transaction
      .insertInto('chat_subject')
      .values({ chat_id: answered.chat, ...kept })
      .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(kept))
      .execute();
  });

const saveSentPart = async (db: Kysely<Tables>, part: SentPart, at: Date): Promise<void> => {
  const what = { update_id: part.update, part: part.part, sent_at: at.toISOString() };
  await db
    .insertInto('sent_message')
    .values({ chat_id: part.chat, message_id: part.message, ...what })
    .onConflict((conflict) => conflict.columns(['chat_id', 'message_id']).doUpdateSet(what))
    .execute();
};

const saveFeedback = (db: Kysely<Tables>, feedback: Feedback): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const answered = await transaction
      .selectFrom('answered_question')
      .select(['question', 'cited'])
      .where('update_id', '=', feedback.answer)
      .executeTakeFirst();
    if (answered === undefined) return false;
    const opinion = {
      rating: feedback.rating,
      question: answered.question,
      cited: answered.cited,
      update_id: feedback.update,
      given_at: feedback.at.toISOString(),
    };
    await transaction
      .insertInto('feedback')
      .values({ answer_update_id: feedback.answer, person_id: feedback.person, ...opinion })
      .onConflict((conflict) =>
        conflict
          .columns(['answer_update_id', 'person_id'])
          .doUpdateSet(opinion)
          .where('feedback.update_id', '<', feedback.update),
      )
      .execute();
    return true;
  });

const moveChat = (db: Kysely<Tables>, from: ChatId, to: ChatId): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('answered_question')
      .set({ chat_id: to })
      .where('chat_id', '=', from)
      .execute();
    // A migrated group numbers its messages anew, so what was sent before can be neither edited nor found again.
    await transaction.deleteFrom('sent_message').where('chat_id', '=', from).execute();
    const subject = await transaction
      .deleteFrom('chat_subject')
      .where('chat_id', '=', from)
      .returning(['subject', 'asked_at'])
      .executeTakeFirst();
    if (subject === undefined) return;
    await transaction
      .insertInto('chat_subject')
      .values({ chat_id: to, ...subject })
      .onConflict((conflict) => conflict.column('chat_id').doNothing())
      .execute();
  });

const mayTurnAway = (db: Kysely<Tables>, stranger: Stranger, intervalMs: number): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const told = { update_id: stranger.update, told_at: stranger.at.toISOString() };
    const before = new Date(stranger.at.getTime() - intervalMs).toISOString();
    await transaction
      .insertInto('turned_away')
      .values({ person_id: stranger.person, ...told })
      .onConflict((conflict) =>
        conflict.column('person_id').doUpdateSet(told).where('turned_away.told_at', '<=', before),
      )
      .execute();
    const row = await transaction
      .selectFrom('turned_away')
      .select('update_id')
      .where('person_id', '=', stranger.person)
      .executeTakeFirst();
    return row?.update_id === stranger.update;
  });

/** What is remembered of conversations, as tables. */
export const createConversationRepository = (db: Kysely<Tables>): ConversationStore => {
  const answered = () => db.selectFrom('answered_question').selectAll('answered_question');
  return {
    findSubject: async (chat) => {
      const row = await db
        .selectFrom('chat_subject')
        .select('subject')
        .where('chat_id', '=', chat)
        .executeTakeFirst();
      return row && parseSubject(row.subject);
    },
    findAnswered: async (update) => {
      const row = await answered().where('update_id', '=', update).executeTakeFirst();
      return row && toAnswered(row);
    },
    findAnsweredMessage: async (chat, questionMessage, except) => {
      const row = await answered()
        .where('chat_id', '=', chat)
        .where('question_message_id', '=', questionMessage)
        .where('update_id', '!=', except)
        .orderBy('update_id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toAnswered(row);
    },
    findAnsweredBy: async (chat, sent) => {
      const row = await answered()
        .innerJoin('sent_message', 'sent_message.update_id', 'answered_question.update_id')
        .where('sent_message.chat_id', '=', chat)
        .where('sent_message.message_id', '=', sent)
        .executeTakeFirst();
      return row && toAnswered(row);
    },
    findLastAnswered: async (chat) => {
      const row = await answered()
        .where('chat_id', '=', chat)
        .orderBy('asked_at', 'desc')
        .orderBy('update_id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toAnswered(row);
    },
    saveAnswered: (question, subject) => saveAnswered(db, question, subject),
    findSentParts: async (update) => {
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
    },
    saveSentPart: (part, at) => saveSentPart(db, part, at),
    forgetSentPart: async (chat, message) => {
      await db
        .deleteFrom('sent_message')
        .where('chat_id', '=', chat)
        .where('message_id', '=', message)
        .execute();
    },
    saveFeedback: (feedback) => saveFeedback(db, feedback),
    moveChat: (from, to) => moveChat(db, from, to),
    mayTurnAway: (stranger, intervalMs) => mayTurnAway(db, stranger, intervalMs),
    prune: async (before) => {
      const result = await db
        .deleteFrom('answered_question')
        .where('asked_at', '<', before.toISOString())
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
};
