import type { Kysely, Transaction } from 'kysely';
import type { Author } from '../people/people-store.ts';
import {
  byDay,
  type ProgressStore,
  type Recorded,
  type Recording,
} from '../progress/recording/progress-store.ts';
import type { ProgressUpdate } from '../progress/recording/progress-update.ts';
import { auditFigures } from './audit-figures.ts';
import {
  createProgressMessages,
  REFS_AT_ONCE,
  selectLastUpdates,
  selectQuestions,
  selectStanding,
  selectUpdates,
  toUpdate,
} from './progress-queries.ts';
import { fromProgressQuestion, fromProgressUpdate, toProgressQuestion } from './progress-rows.ts';
import type { Method, Tables } from './schema.ts';

const findByUpdate = async (db: Kysely<Tables>, update: number): Promise<Recorded> => {
  const updates = await selectUpdates(db).where('progress_update.update_id', '=', update).execute();
  const questions = await selectQuestions(db).where('update_id', '=', update).execute();
  return { updates: updates.map(toUpdate), questions: questions.map(toProgressQuestion) };
};

const findAll = async (db: Kysely<Tables>, ids: readonly number[]): Promise<readonly ProgressUpdate[]> =>
  (await selectUpdates(db).where('progress_update.id', 'in', ids).execute()).map(toUpdate);

/** Notes a moment on reports that don't have it yet, with entries in the audit where the office does it. */
const mark = async (
  db: Transaction<Tables>,
  column: keyof typeof OFFICE_ACTS,
  ids: readonly number[],
  { at, by }: { readonly at: Date; readonly by: Author | undefined },
): Promise<void> => {
  if (ids.length === 0) return;
  const rows = await db
    .updateTable('progress_update')
    .set({ [column]: at.toISOString() })
    .where('id', 'in', ids)
    .where(column, 'is', null)
    .returning('id')
    .execute();
  if (by === undefined || rows.length === 0) return;
  const marked = await findAll(
    db,
    rows.map(({ id }) => id),
  );
  await auditFigures(db, { by, at, act: OFFICE_ACTS[column] }, marked);
};

const OFFICE_ACTS = { withdrawn_at: 'hủy số ghi thay đơn vị', confirmed_at: 'xác nhận số ghi thay đơn vị' };

const close = async (db: Kysely<Tables>, ids: readonly number[], at: Date): Promise<void> => {
  if (ids.length === 0) return;
  await db
    .updateTable('progress_question')
    .set({ closed_at: at.toISOString() })
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .execute();
};

/** A report that something else corrected meanwhile isn't superseded twice: the new one stands beside the other. */
const findSuperseded = async (db: Kysely<Tables>, ids: readonly number[]): Promise<ReadonlySet<number>> => {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('progress_update')
    .select('supersedes_id')
    .where('supersedes_id', 'in', ids)
    .execute();
  return new Set(rows.flatMap(({ supersedes_id }) => (supersedes_id === null ? [] : [supersedes_id])));
};

const insertRecording = async (transaction: Kysely<Tables>, recording: Recording): Promise<void> => {
  const { update, at, from, updates, questions } = recording;
  const superseded = await findSuperseded(
    transaction,
    updates.flatMap(({ supersedes }) => supersedes ?? []),
  );
  const update_id = update;
  for (const [part, content] of updates.entries()) {
    const isTaken = content.supersedes !== undefined && superseded.has(content.supersedes);
    const row = fromProgressUpdate(isTaken ? { ...content, supersedes: undefined } : content, from);
    await transaction
      .insertInto('progress_update')
      .values({ ...row, update_id, part, recorded_at: at.toISOString() })
      .execute();
  }
  for (const [part, question] of questions.entries()) {
    const row = fromProgressQuestion(question, from);
    await transaction
      .insertInto('progress_question')
      .values({ ...row, update_id, part, asked_at: at.toISOString() })
      .execute();
  }
};

const auditRecorded = async (
  db: Transaction<Tables>,
  note: { readonly at: Date; readonly by: Author },
  updates: readonly ProgressUpdate[],
): Promise<void> => {
  const isNew = ({ supersedes }: ProgressUpdate): boolean => supersedes === undefined;
  await auditFigures(db, { ...note, act: 'ghi số thay đơn vị' }, updates.filter(isNew));
  const corrections = updates.filter((update) => !isNew(update));
  await auditFigures(db, { ...note, act: 'sửa số ghi thay đơn vị' }, corrections);
};

const record = (db: Kysely<Tables>, recording: Recording): Promise<Recorded> =>
  db.transaction().execute(async (transaction) => {
    const before = await findByUpdate(transaction, recording.update);
    if (before.updates.length > 0 || before.questions.length > 0) return before;
    await insertRecording(transaction, recording);
    const { at, by } = recording;
    await mark(transaction, 'withdrawn_at', recording.withdraws, { at, by });
    await close(transaction, recording.closes, at);
    const recorded = await findByUpdate(transaction, recording.update);
    if (by !== undefined) await auditRecorded(transaction, { at, by }, recorded.updates);
    return recorded;
  });

const selectBlocking: Method<ProgressStore, 'blockingOf'> = async (db, document, refs) => {
  const found: ProgressUpdate[] = [];
  for (let start = 0; start < refs.length; start += REFS_AT_ONCE) {
    const rows = await selectStanding(db, document)
      .where('progress_update.ref', 'in', refs.slice(start, start + REFS_AT_ONCE))
      .where((where) =>
        where.or([
          where('progress_update.blocker', 'is not', null),
          where('progress_update.is_clear', '=', 1),
          where('progress_update.status', '=', 'done'),
        ]),
      )
      .execute();
    found.push(...rows.map(toUpdate));
  }
  return found;
};

const inTransaction = (
  db: Kysely<Tables>,
  act: (each: Transaction<Tables>) => Promise<void>,
): Promise<void> => db.transaction().execute(act);

/** Progress as tables. */
export const createProgressRepository = (db: Kysely<Tables>): ProgressStore => ({
  ...createProgressMessages(db),
  record: (recording) => record(db, recording),
  findByUpdate: (update) => findByUpdate(db, update),
  findByMessage: async (chat, message) => {
    const rows = await selectUpdates(db)
      .where('progress_update.chat_id', '=', chat)
      .where('progress_update.message_id', '=', message)
      .execute();
    const questions = await selectQuestions(db)
      .where('chat_id', '=', chat)
      .where('message_id', '=', message)
      .where('closed_at', 'is', null)
      .execute();
    return {
      updates: rows.map(toUpdate).filter(({ isStanding }) => isStanding),
      questions: questions.map(toProgressQuestion),
    };
  },
  find: async (id) => {
    const row = await selectUpdates(db).where('progress_update.id', '=', id).executeTakeFirst();
    return row && toUpdate(row);
  },
  findQuestion: async (id) => {
    const row = await selectQuestions(db).where('id', '=', id).executeTakeFirst();
    return row && toProgressQuestion(row);
  },
  confirm: (ids, at, by) => inTransaction(db, (each) => mark(each, 'confirmed_at', ids, { at, by })),
  withdraw: (ids, at, by) => inTransaction(db, (each) => mark(each, 'withdrawn_at', ids, { at, by })),
  close: (question, at) => close(db, [question], at),
  givenBy: async (official, since) => {
    const updates = await selectUpdates(db)
      .where('progress_update.official_id', '=', official)
      .where('progress_update.recorded_at', '>=', since.toISOString())
      .execute();
    const questions = await selectQuestions(db)
      .where('official_id', '=', official)
      .where('asked_at', '>=', since.toISOString())
      .execute();
    return { updates: updates.map(toUpdate), questions: questions.map(toProgressQuestion) };
  },
  lastUpdates: (document, refs) => selectLastUpdates(db, document, refs),
  history: async (document, ref) => {
    const rows = await selectStanding(db, document).where('progress_update.ref', '=', ref).execute();
    return rows.map(toUpdate).toSorted(byDay);
  },
  blockingOf: (document, refs) => selectBlocking(db, document, refs),
  recordedBetween: async (document, from, until) => {
    const rows = await selectStanding(db, document)
      .where('progress_update.recorded_at', '>=', from.toISOString())
      .where('progress_update.recorded_at', '<', until.toISOString())
      .execute();
    return rows.map(toUpdate);
  },
  recordedBefore: async (document, moment) => {
    const rows = await selectUpdates(db)
      .where('progress_update.document', '=', document)
      .where('progress_update.recorded_at', '<', moment.toISOString())
      .execute();
    return rows.map(toUpdate);
  },
});
