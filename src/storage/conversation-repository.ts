import type { Kysely } from 'kysely';
import type { ConversationStore, Feedback, Stranger } from '../answering/conversation.ts';
import type { ChatId } from '../domain/chat.ts';
import {
  findAnswered,
  findAnsweredBy,
  findAnsweredMessage,
  findLastAnswered,
  findSubject,
  pruneAnswered,
  saveAnswered,
} from './answered-questions.ts';
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
export const createConversationRepository = (db: Kysely<Tables>): ConversationStore => ({
  findSubject: (chat) => findSubject(db, chat),
  findAnswered: (update) => findAnswered(db, update),
  findAnsweredMessage: (chat, message, except) => findAnsweredMessage(db, chat, message, except),
  findAnsweredBy: (chat, sent) => findAnsweredBy(db, chat, sent),
  findLastAnswered: (chat) => findLastAnswered(db, chat),
  saveAnswered: (question, subject) => saveAnswered(db, question, subject),
  findSentParts: (update) => findSentParts(db, update),
  saveSentPart: (part, at) => saveSentPart(db, part, at),
  forgetSentPart: (chat, message) => forgetSentPart(db, chat, message),
  saveFeedback: (feedback) => saveFeedback(db, feedback),
  moveChat: (from, to) => moveChat(db, from, to),
  mayTurnAway: (stranger, intervalMs) => mayTurnAway(db, stranger, intervalMs),
  prune: (before) => pruneAnswered(db, before),
});
