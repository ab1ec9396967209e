import type { ExpressionBuilder, Kysely } from 'kysely';
import type { ConversationStore, Feedback, SentPart, SparingNotice } from '../answering/conversation.ts';
import type { MissedOutcome, MissedQuestion } from '../answering/wordings/missed-question.ts';
import { nearClauses } from '../answering/wordings/near-clauses.ts';
import {
  asChatId,
  asMessageId,
  asUpdateId,
  type ChatId,
  type MessageId,
  type UpdateId,
} from '../domain/chat.ts';
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
import type { Tables } from './schema.ts';
import { parseCited } from './stored-json.ts';

/** Stores that a message is a part of an answer, in place of what it was a part of before. */
const saveSentPart = async (db: Kysely<Tables>, part: SentPart, at: Date): Promise<void> => {
  const what = { update_id: part.update, part: part.part, sent_at: at.toISOString() };
  await db
    .insertInto('sent_message')
    .values({ chat_id: part.chat, message_id: part.message, ...what })
    .onConflict((conflict) => conflict.columns(['chat_id', 'message_id']).doUpdateSet(what))
    .execute();
};

/** The messages of an answer that have been sent, by part. */
const findSentParts = async (db: Kysely<Tables>, update: UpdateId): Promise<readonly SentPart[]> => {
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
};

/** Forgets a message that is gone or isn't a part of an answer any more. */
const forgetSentPart = async (db: Kysely<Tables>, chat: ChatId, message: MessageId): Promise<void> => {
  await db.deleteFrom('sent_message').where('chat_id', '=', chat).where('message_id', '=', message).execute();
};

/** What ends a question unanswered without anything being denied. */
const UNSURE = ['not-found', 'perhaps'] as const;

type Asked = ExpressionBuilder<Tables & { asked: Tables['answered_question'] }, 'asked'>;

const isRatedDown = ({ exists, selectFrom }: Asked) =>
  exists(
    selectFrom('feedback')
      .select('feedback.update_id')
      .whereRef('feedback.answer_update_id', '=', 'asked.update_id')
      .where('feedback.rating', '=', 'down'),
  );

const isEdited = ({ exists, selectFrom }: Asked) =>
  exists(
    selectFrom('answered_question as later')
      .select('later.update_id')
      .whereRef('later.chat_id', '=', 'asked.chat_id')
      .whereRef('later.question_message_id', '=', 'asked.question_message_id')
      .whereRef('later.update_id', '>', 'asked.update_id'),
  );

const outcomeOf = (reason: string | null, ratedDown: boolean): MissedOutcome => {
  if (ratedDown) return 'rated down';
  return reason === 'perhaps' ? 'offered' : 'not found';
};

/** Questions from a moment on that weren't answered surely or were rated down, the latest first; of an edited one the last. */
const listMissed = async (db: Kysely<Tables>, since: Date): Promise<readonly MissedQuestion[]> => {
  const rows = await db
    .selectFrom('answered_question as asked')
    .select(['update_id', 'question', 'asked_at', 'reason', 'cited', 'near'])
    .select((asked) => isRatedDown(asked).as('is_down'))
    .where('asked_at', '>=', since.toISOString())
    .where((asked) => asked.or([asked('asked.reason', 'in', UNSURE), isRatedDown(asked)]))
    .where((asked) => asked.not(isEdited(asked)))
    .orderBy('asked_at', 'desc')
    .orderBy('update_id', 'desc')
    .execute();
  return rows.map(
    ({ update_id, question, asked_at, reason, cited, near, is_down }): MissedQuestion => ({
      update: asUpdateId(update_id),
      words: question,
      askedAt: new Date(asked_at),
      // SQLite has 0 and 1 for it.
      outcome: outcomeOf(reason, Boolean(is_down)),
      near: nearClauses({ cited: parseCited(cited), near: parseCited(near) }),
    }),
  );
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
