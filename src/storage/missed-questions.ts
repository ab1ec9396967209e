import type { ExpressionBuilder, Kysely } from 'kysely';
import type { MissedOutcome, MissedQuestion } from '../answering/wordings/missed-question.ts';
import { nearClauses } from '../answering/wordings/near-clauses.ts';
import { asUpdateId } from '../domain/chat.ts';
import type { Tables } from './schema.ts';
import { parseCited } from './stored-json.ts';

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
export const listMissed = async (db: Kysely<Tables>, since: Date): Promise<readonly MissedQuestion[]> => {
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
