import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { asOfficialId, asUnitId } from '../domain/people.ts';
import { asLeaderRequestId } from '../domain/progress.ts';
import { asDocumentId, asReference } from '../domain/reference.ts';
import { asProgressUpdateId } from '../progress/recording/progress-update.ts';
import {
  type LeaderRequest,
  type LeaderRequestStore,
  REQUEST_KINDS,
  type RequestReply,
} from '../progress/requests/leader-request.ts';
import type { Tables } from './schema.ts';
import { parseColumn } from './stored-json.ts';

const toReply = ({
  said,
  answered_by,
  answered_at,
}: Selectable<Tables['leader_request_answer']>): RequestReply => ({
  said,
  by: asOfficialId(answered_by),
  at: new Date(answered_at),
});

const toRequest = (
  row: Selectable<Tables['leader_request']>,
  replies: readonly RequestReply[],
): LeaderRequest => ({
  id: asLeaderRequestId(row.id),
  kind: parseColumn(z.enum(REQUEST_KINDS), 'kind', JSON.stringify(row.kind)),
  document: asDocumentId(row.document),
  ref: asReference(row.ref),
  unit: asUnitId(row.unit_id),
  leader: asOfficialId(row.leader_id),
  said: row.said,
  askedAt: new Date(row.asked_at),
  replies,
});

/** Requests with what was answered to each. */
const withReplies = async (
  db: Kysely<Tables>,
  rows: readonly Selectable<Tables['leader_request']>[],
): Promise<readonly LeaderRequest[]> => {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const answers = await db
    .selectFrom('leader_request_answer')
    .selectAll()
    .where('request_id', 'in', ids)
    .orderBy('id')
    .execute();
  const byRequest = Map.groupBy(answers, ({ request_id }) => request_id);
  return rows.map((row) => toRequest(row, (byRequest.get(row.id) ?? []).map(toReply)));
};

/** Leaders' requests, their answers, and the reports that leaders have read, from their tables. */
export const createLeaderRequestRepository = (db: Kysely<Tables>): LeaderRequestStore => ({
  add: (update, requests, at) =>
    db.transaction().execute(async (transaction) => {
      for (const { kind, document, ref, unit, leader, said } of requests) {
        await transaction
          .insertInto('leader_request')
          .values({
            update_id: update,
            kind,
            document,
            ref,
            unit_id: unit,
            leader_id: leader,
            said,
            asked_at: at.toISOString(),
          })
          .onConflict((conflict) => conflict.columns(['update_id', 'unit_id']).doNothing())
          .execute();
      }
      const rows = await transaction
        .selectFrom('leader_request')
        .selectAll()
        .where('update_id', '=', update)
        .orderBy('id')
        .execute();
      return withReplies(transaction, rows);
    }),
  find: async (id) => {
    const row = await db.selectFrom('leader_request').selectAll().where('id', '=', id).executeTakeFirst();
    return row && (await withReplies(db, [row]))[0];
  },
  findOf: async (document, refs) => {
    if (refs.length === 0) return [];
    const rows = await db
      .selectFrom('leader_request')
      .selectAll()
      .where('document', '=', document)
      .where('ref', 'in', refs)
      .orderBy('id', 'desc')
      .execute();
    return withReplies(db, rows);
  },
  askedBefore: async (document, moment) => {
    const rows = await db
      .selectFrom('leader_request')
      .selectAll()
      .where('document', '=', document)
      .where('asked_at', '<', moment.toISOString())
      .orderBy('id')
      .execute();
    return withReplies(db, rows);
  },
  answer: async (id, said, by, at) => {
    await db
      .insertInto('leader_request_answer')
      .values({ request_id: id, said, answered_by: by, answered_at: at.toISOString() })
      .execute();
  },
  noteRead: async (reports, leader, at) => {
    if (reports.length === 0) return;
    await db
      .insertInto('read_report')
      .values(reports.map((report_id) => ({ report_id, leader_id: leader, read_at: at.toISOString() })))
      .onConflict((conflict) => conflict.columns(['report_id', 'leader_id']).doNothing())
      .execute();
  },
  findRead: async (reports) => {
    if (reports.length === 0) return [];
    const rows = await db
      .selectFrom('read_report')
      .selectAll()
      .where('report_id', 'in', reports)
      .orderBy('read_at')
      .execute();
    return rows.map(({ report_id, leader_id, read_at }) => ({
      report: asProgressUpdateId(report_id),
      leader: asOfficialId(leader_id),
      at: new Date(read_at),
    }));
  },
});
