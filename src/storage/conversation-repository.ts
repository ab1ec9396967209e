import type { Kysely } from 'kysely';
import type { ConversationStore, Feedback, SparingNotice } from '../answering/conversation.ts';
import type { ChatId } from '../domain/chat.ts';
import {
  countAnswered,
  findAnswered,
  findAnsweredBy,
  findAnsweredMessage,
  findLastAnswered,
  findLastAskedBy,
  findSubject,
  pruneAnswered,
  saveAnswered,
} from './answered-questions.ts';
import { listMissed } from './missed-questions.ts';
import type { Tables } from './schema.ts';
import { findSentParts, forgetSentPart, saveSentPart } from './sent-messages.ts';

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
      .onConflict((conflict) => conflict.columns(['answer_update_id', 'person_id']).doUpdateSet(opinion))
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
    const subjects = await transaction
      .deleteFrom('person_subject')
      .where('chat_id', '=', from)
      .returning(['person_id', 'subject', 'asked_at'])
      .execute();
    if (subjects.length === 0) return;
    await transaction
      .insertInto('person_subject')
      .values(subjects.map((subject) => ({ chat_id: to, ...subject })))
      .onConflict((conflict) => conflict.columns(['chat_id', 'person_id']).doNothing())
      .execute();
  });

const maySay = (db: Kysely<Tables>, notice: SparingNotice, intervalMs: number): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const said = { update_id: notice.update, said_at: notice.at.toISOString() };
    const before = new Date(notice.at.getTime() - intervalMs).toISOString();
    await transaction
      .insertInto('sparing_notice')
      .values({ person_id: notice.person, line: notice.line, ...said })
      .onConflict((conflict) =>
        conflict
          .columns(['person_id', 'line'])
          .doUpdateSet(said)
          .where('sparing_notice.said_at', '<=', before),
      )
      .execute();
    const row = await transaction
      .selectFrom('sparing_notice')
      .select('update_id')
      .where('person_id', '=', notice.person)
      .where('line', '=', notice.line)
      .executeTakeFirst();
    return row?.update_id === notice.update;
  });

/** What is remembered of conversations, as tables. */
export const createConversationRepository = (db: Kysely<Tables>): ConversationStore => ({
  findSubject: (chat, person) => findSubject(db, chat, person),
  findAnswered: (update) => findAnswered(db, update),
  findAnsweredMessage: (chat, message, except) => findAnsweredMessage(db, chat, message, except),
  findAnsweredBy: (chat, sent) => findAnsweredBy(db, chat, sent),
  findLastAnswered: (chat, person) => findLastAnswered(db, chat, person),
  saveAnswered: (question, subject) => saveAnswered(db, question, subject),
  findSentParts: (update) => findSentParts(db, update),
  saveSentPart: (part, at) => saveSentPart(db, part, at),
  forgetSentPart: (chat, message) => forgetSentPart(db, chat, message),
  saveFeedback: (feedback) => saveFeedback(db, feedback),
  moveChat: (from, to) => moveChat(db, from, to),
  countAnswered: (person, after, except) => countAnswered(db, person, after, except),
  listMissed: (since) => listMissed(db, since),
  lastAsked: (person) => findLastAskedBy(db, person),
  maySay: (notice, intervalMs) => maySay(db, notice, intervalMs),
  prune: (before) => pruneAnswered(db, before),
});
