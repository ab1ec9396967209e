import type { Kysely, Selectable } from 'kysely';
import { type Payload, parsePayload } from '../delivery/payload.ts';
import { asOfficialId, asUnitId, type OfficialId } from '../domain/people.ts';
import { asDocumentId, asReference } from '../domain/reference.ts';
import type { ReportingWeek } from '../domain/reporting-week.ts';
import type { SentReminder } from '../week/reminder.ts';
import type {
  AnswersOf,
  Ask,
  Marked,
  ReminderStore,
  Reported,
  WeekRows,
  WeekSpan,
} from '../week/reminder-store.ts';
import { decisionOf, type ReportDecision } from '../week/weekly-report/report-acts.ts';
import { readReportActs } from './report-act-repository.ts';
import type { Tables } from './schema.ts';
import { createTickRows } from './tick-rows.ts';

const ROWS_AT_ONCE = 1_000;

type MessageRow = Pick<
  Selectable<Tables['outbox_message']>,
  'payload' | 'dedupe_key' | 'state' | 'created_at' | 'due_at' | 'ended_at'
>;

type OfWeek = Extract<Payload, { period: ReportingWeek }>;

/** A reminder that was put out, whatever became of it; undefined for what somebody asked to get again. */
const toSent = (row: MessageRow, payload: OfWeek): SentReminder | undefined => {
  const kind = payload.type === 'nudge' ? payload.kind : payload.type;
  if (kind === 'again' || kind === 'promised') return undefined;
  const { period, about } = payload;
  return { kind, period, about, key: row.dedupe_key, at: new Date(row.created_at) };
};

const toAsk = ({ state, due_at, ended_at }: MessageRow, { type, about }: OfWeek): Ask | undefined =>
  type === 'nudge'
    ? { about, state, at: new Date((state === 'sent' ? ended_at : undefined) ?? due_at) }
    : undefined;

const readMessages = async (
  db: Kysely<Tables>,
  { weeks, from, until }: WeekSpan,
): Promise<Pick<WeekRows, 'sent' | 'asks'>> => {
  const rows = await db
    .selectFrom('outbox_message')
    .select(['payload', 'dedupe_key', 'state', 'created_at', 'due_at', 'ended_at'])
    .where('created_at', '>=', from.toISOString())
    .where('created_at', '<', until.toISOString())
    .orderBy('id')
    .execute();
  const wanted = new Set(weeks);
  const sent: SentReminder[] = [];
  const asks: Ask[] = [];
  for (const row of rows) {
    const payload = parsePayload(row.payload);
    if (payload === undefined || !('period' in payload) || !wanted.has(payload.period)) continue;
    sent.push(...[toSent(row, payload)].filter((each) => each !== undefined));
    asks.push(...[toAsk(row, payload)].filter((each) => each !== undefined));
  }
  return { sent, asks };
};

/** What a report gives, from its columns. */
const givenBy = (row: {
  readonly status: string | null;
  readonly still_due: number;
  readonly value: string | null;
  readonly share: string | null;
  readonly count: string | null;
  readonly blocker: string | null;
}): Reported['gives'] => {
  if (row.still_due === 1) return 'nothing';
  const holdsMore = [row.value, row.share, row.count, row.blocker].some((column) => column !== null);
  return row.status === 'no-news' && !holdsMore ? 'nothing new' : 'something';
};

/** @param of undefined for everybody. */
const readReported = async (
  db: Kysely<Tables>,
  { weeks, from, until }: WeekSpan,
  of?: AnswersOf,
): Promise<readonly Reported[]> => {
  const rows = await db
    .selectFrom('progress_update')
    .$if(of !== undefined, (query) =>
      query.where(({ or, eb }) =>
        or([eb('official_id', 'in', of?.officials ?? []), eb('unit_id', 'in', of?.units ?? [])]),
      ),
    )
    .select(['id', 'official_id', 'unit_id', 'document', 'ref', 'recorded_at', 'supersedes_id'])
    .select(['status', 'still_due', 'value', 'share', 'count', 'blocker'])
    .select(['entered_by_office', 'doubt', 'confirmed_at'])
    .where(({ and, or, eb }) =>
      or([
        eb('answers_week', 'in', weeks),
        and([
          eb('answers_week', 'is', null),
          eb('recorded_at', '>=', from.toISOString()),
          eb('recorded_at', '<', until.toISOString()),
        ]),
      ]),
    )
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  const superseded = new Set(rows.map(({ supersedes_id }) => supersedes_id));
  // What was corrected still tells when the week was answered; what gave nothing doesn't.
  return (
    rows
      .filter((row) => row.still_due === 0 || !superseded.has(row.id))
      // An odd figure of the office's isn't anything that the unit gave until it is confirmed.
      .filter((row) => row.entered_by_office === '' || row.doubt === '' || row.confirmed_at !== null)
      .map((row) => ({
        official: asOfficialId(row.official_id),
        unit: asUnitId(row.unit_id),
        document: asDocumentId(row.document),
        ref: asReference(row.ref),
        at: new Date(row.recorded_at),
        gives: givenBy(row),
        isByOffice: row.entered_by_office !== '',
      }))
  );
};

const readMarked = async (
  db: Kysely<Tables>,
  { weeks }: WeekSpan,
  officials?: readonly OfficialId[],
): Promise<readonly Marked[]> => {
  const rows = await db
    .selectFrom('week_answer')
    .$if(officials !== undefined, (query) => query.where('official_id', 'in', officials ?? []))
    .select(['official_id', 'answered_at'])
    .where('week', 'in', weeks)
    .orderBy('official_id')
    .execute();
  return rows.map(({ official_id, answered_at }) => ({
    official: asOfficialId(official_id),
    at: new Date(answered_at),
  }));
};

const readDecision = async (db: Kysely<Tables>, { weeks }: WeekSpan): Promise<ReportDecision | undefined> => {
  const week = weeks.at(-1);
  return week === undefined ? undefined : decisionOf(await readReportActs(db, week));
};

/** What was sent and answered, from the tables of messages, reports and taps. */
export const createReminderRepository = (db: Kysely<Tables>): ReminderStore => ({
  ...createTickRows(db),
  readWeek: (span) =>
    db.transaction().execute(async (transaction) => ({
      ...(await readMessages(transaction, span)),
      reported: await readReported(transaction, span),
      marked: await readMarked(transaction, span),
      decision: await readDecision(transaction, span),
    })),
  readAnswers: async (span, of) => ({
    reported: await readReported(db, span, of),
    marked: await readMarked(db, span, of.officials),
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
