import type { Kysely } from 'kysely';
import { asChatId, asMessageId, asUpdateId } from '../domain/chat.ts';
import { asDay } from '../domain/people.ts';
import { asReference, type Reference } from '../domain/reference.ts';
import {
  type Judgeable,
  type LastUpdate,
  lastUpdateOf,
  type ProgressStore,
} from '../progress/recording/progress-store.ts';
import { asProgressUpdateId, type ProgressUpdate } from '../progress/recording/progress-update.ts';
import { toProgressQuestion, toProgressUpdate } from './progress-rows.ts';
import type { Method, Tables } from './schema.ts';
import { toDate } from './stored-json.ts';

/** References in one query: SQLite takes 32,766 parameters. */
export const REFS_AT_ONCE = 1_000;

/** Rows of reports, each with the one that supersedes it. */
export const selectUpdates = (db: Kysely<Tables>) =>
  db
    .selectFrom('progress_update')
    .leftJoin('progress_update as later', 'later.supersedes_id', 'progress_update.id')
    .selectAll('progress_update')
    .select('later.id as later_id')
    .orderBy('progress_update.id');

/** Of these the reports that stand: not withdrawn, and not corrected by a later one. */
export const selectStanding = (db: Kysely<Tables>, document: string) =>
  selectUpdates(db)
    .where('progress_update.document', '=', document)
    .where('progress_update.withdrawn_at', 'is', null)
    .where('later.id', 'is', null);

/** Rows of questions that were left open by reports, in the order in which they were asked. */
export const selectQuestions = (db: Kysely<Tables>) =>
  db.selectFrom('progress_question').selectAll().orderBy('id');

type SelectedUpdate = Awaited<ReturnType<ReturnType<typeof selectUpdates>['execute']>>[number];

/** A selected row as the report that it is. */
export const toUpdate = ({ later_id, ...row }: SelectedUpdate): ProgressUpdate =>
  toProgressUpdate(row, later_id !== null);

/** What decides which report is the last one; reading whole rows of a year only to pass them over would take long. */
const selectOutlines = async (
  db: Kysely<Tables>,
  document: string,
  refs: readonly Reference[],
): Promise<ReadonlyMap<Reference, readonly Judgeable[]>> => {
  const rows = await db
    .selectFrom('progress_update')
    .leftJoin('progress_update as later', 'later.supersedes_id', 'progress_update.id')
    .select([
      'progress_update.id',
      'progress_update.ref',
      'progress_update.recorded_at',
      'progress_update.as_of',
      'progress_update.value',
      'progress_update.share',
      'progress_update.count',
      'progress_update.status',
      'progress_update.doubt',
      'progress_update.confirmed_at',
    ])
    .where('progress_update.document', '=', document)
    .where('progress_update.ref', 'in', refs)
    .where('progress_update.withdrawn_at', 'is', null)
    .where('later.id', 'is', null)
    .execute();
  const outlines = new Map<Reference, Judgeable[]>();
  for (const row of rows) {
    const ref = asReference(row.ref);
    const known = outlines.get(ref) ?? [];
    outlines.set(ref, known);
    known.push({
      id: asProgressUpdateId(row.id),
      asOf: asDay(row.as_of),
      recordedAt: new Date(row.recorded_at),
      isStanding: true,
      doubt: row.doubt,
      confirmedAt: toDate(row.confirmed_at),
      value: row.value ?? undefined,
      share: row.share ?? undefined,
      count: row.count ?? undefined,
      status: row.status ?? undefined,
    });
  }
  return outlines;
};

/** Of each reference of a document its last report, its last figure and how it was last said to stand. */
export const selectLastUpdates: Method<ProgressStore, 'lastUpdates'> = async (db, document, refs) => {
  const last = new Map<Reference, LastUpdate>();
  for (let start = 0; start < refs.length; start += REFS_AT_ONCE) {
    const outlines = await selectOutlines(db, document, refs.slice(start, start + REFS_AT_ONCE));
    const found = [...outlines].map(([ref, reports]) => ({ ref, of: lastUpdateOf(reports) }));
    const ids = found.flatMap(({ of }) =>
      [of?.latest, of?.figure, of?.state].flatMap((each) => each?.id ?? []),
    );
    if (ids.length === 0) continue;
    const whole = await selectUpdates(db).where('progress_update.id', 'in', ids).execute();
    const updates = new Map(whole.map((row) => [row.id, toUpdate(row)]));
    const open = (report: Judgeable | undefined): ProgressUpdate | undefined =>
      report && updates.get(report.id);
    for (const { ref, of } of found) {
      const latest = open(of?.latest);
      if (latest) last.set(ref, { latest, figure: open(of?.figure), state: open(of?.state) });
    }
  }
  return last;
};

const toCard = (row: Tables['progress_card']) => ({
  chat: asChatId(row.chat_id),
  message: asMessageId(row.message_id),
  update: asUpdateId(row.update_id),
  card: row.card,
});

type MessageStore = Pick<
  ProgressStore,
  'saveCard' | 'findCard' | 'findCardsOf' | 'noteAsked' | 'findUnasked'
>;

/** Which messages of ours show reports and ask questions. */
export const createProgressMessages = (db: Kysely<Tables>): MessageStore => ({
  saveCard: async ({ chat, message, update, card }) => {
    const shown = { update_id: update, card };
    await db
      .insertInto('progress_card')
      .values({ chat_id: chat, message_id: message, ...shown })
      .onConflict((conflict) => conflict.columns(['chat_id', 'message_id']).doUpdateSet(shown))
      .execute();
  },
  findCard: async (chat, message) => {
    const row = await db
      .selectFrom('progress_card')
      .selectAll()
      .where('chat_id', '=', chat)
      .where('message_id', '=', message)
      .executeTakeFirst();
    return row && toCard(row);
  },
  findCardsOf: async (update) => {
    const rows = await db
      .selectFrom('progress_card')
      .selectAll()
      .where('update_id', '=', update)
      .orderBy('card')
      .execute();
    return rows.map(toCard);
  },
  noteAsked: async (question, askedIn) => {
    await db.updateTable('progress_question').set({ asked_in: askedIn }).where('id', '=', question).execute();
  },
  findUnasked: async (chat) => {
    const rows = await selectQuestions(db)
      .where('chat_id', '=', chat)
      .where('asked_in', 'is', null)
      .where('closed_at', 'is', null)
      .execute();
    return rows.map(toProgressQuestion);
  },
});
