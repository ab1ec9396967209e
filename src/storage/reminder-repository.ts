import type { Kysely } from 'kysely';
import { asOfficialId, asUnitId, type OfficialId } from '../domain/people.ts';
import { parsePayload } from '../outbox/payload.ts';
import type { SentReminder } from '../reminders/reminder.ts';
import type { ReminderStore, Reported, WeekSpan } from '../reminders/reminder-store.ts';
import type { Tables } from './schema.ts';

const ROWS_AT_ONCE = 1_000;

/** A reminder that was put out, whatever became of it; undefined for what somebody asked to get again. */
const toSent = (row: {
  payload: string;
  dedupe_key: string;
  created_at: string;
}): SentReminder | undefined => {
  const payload = parsePayload(row.payload);
  if (payload === undefined || !('period' in payload)) return undefined;
  const kind = payload.type === 'nudge' ? payload.kind : payload.type;
  if (kind === 'again') return undefined;
  const { period, about } = payload;
  return { kind, period, about, key: row.dedupe_key, at: new Date(row.created_at) };
};

const readSent = async (
  db: Kysely<Tables>,
  { weeks, from, until }: WeekSpan,
): Promise<readonly SentReminder[]> => {
  const rows = await db
    .selectFrom('outbox_message')
    .select(['payload', 'dedupe_key', 'created_at'])
    .where('created_at', '>=', from.toISOString())
    .where('created_at', '<', until.toISOString())
    .orderBy('id')
    .execute();
  const wanted = new Set(weeks);
  return rows.flatMap((row) => toSent(row) ?? []).filter(({ period }) => wanted.has(period));
};

/** @param officials undefined for everybody. */
const readReported = async (
  db: Kysely<Tables>,
  { from, until }: WeekSpan,
  officials?: readonly OfficialId[],
): Promise<readonly Reported[]> => {
  const rows = await db
    .selectFrom('progress_update')
    .$if(officials !== undefined, (query) => query.where('official_id', 'in', officials ?? []))
    .select(['official_id', 'unit_id', 'recorded_at'])
    .where('recorded_at', '>=', from.toISOString())
    .where('recorded_at', '<', until.toISOString())
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    official: asOfficialId(row.official_id),
    unit: asUnitId(row.unit_id),
    at: new Date(row.recorded_at),
  }));
};

const readMarked = async (
  db: Kysely<Tables>,
  { weeks }: WeekSpan,
  officials?: readonly OfficialId[],
): Promise<readonly OfficialId[]> => {
  const rows = await db
    .selectFrom('week_answer')
    .$if(officials !== undefined, (query) => query.where('official_id', 'in', officials ?? []))
    .select('official_id')
    .where('week', 'in', weeks)
    .orderBy('official_id')
    .execute();
  return rows.map(({ official_id }) => asOfficialId(official_id));
};

/** What was sent and answered, from the tables of messages, reports and taps. */
export const createReminderRepository = (db: Kysely<Tables>): ReminderStore => ({
  readWeek: (span) =>
    db.transaction().execute(async (transaction) => ({
      sent: await readSent(transaction, span),
      reported: await readReported(transaction, span),
      marked: await readMarked(transaction, span),
    })),
  readAnswers: async (span, officials) => ({
    reported: await readReported(db, span, officials),
    marked: await readMarked(db, span, officials),
  }),
  markAnswered: async (officials, week, at) => {
    for (let start = 0; start < officials.length; start += ROWS_AT_ONCE) {
      await db
        .insertInto('week_answer')
        .values(
          officials
            .slice(start, start + ROWS_AT_ONCE)
            .map((official) => ({ official_id: official, week, answered_at: at.toISOString() })),
        )
        .onConflict((conflict) => conflict.columns(['official_id', 'week']).doNothing())
        .execute();
    }
  },
});
