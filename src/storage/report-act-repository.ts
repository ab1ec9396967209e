import type { Kysely, Selectable } from 'kysely';
import { asUpdateId } from '../domain/chat.ts';
import { asOfficialId } from '../domain/people.ts';
import { asDocumentId, asReference } from '../domain/reference.ts';
import type { ReportingWeek } from '../domain/reporting-week.ts';
import type { ReportAct, ReportActStore } from '../week/weekly-report/report-acts.ts';
import type { Method, Tables } from './schema.ts';

const toAct = (row: Selectable<Tables['report_act']>, week: ReportingWeek): ReportAct => ({
  id: row.id,
  update: asUpdateId(row.update_id),
  week,
  kind: row.kind,
  about:
    row.document_id === null || row.ref === null
      ? undefined
      : { document: asDocumentId(row.document_id), ref: asReference(row.ref) },
  text: row.said,
  official: asOfficialId(row.official_id),
  at: new Date(row.acted_at),
});

/** What the office did with a week's report, in the order in which it was done. */
export const readReportActs: Method<ReportActStore, 'ofWeek'> = async (db, week) => {
  const rows = await db.selectFrom('report_act').selectAll().where('week', '=', week).orderBy('id').execute();
  return rows.map((row) => toAct(row, week));
};

/** The office's acts as a table. */
export const createReportActRepository = (db: Kysely<Tables>): ReportActStore => ({
  add: async ({ update, week, kind, about, text, official, at }) => {
    const row = {
      update_id: update,
      week,
      kind,
      document_id: about?.document ?? null,
      ref: about?.ref ?? null,
      said: text,
      official_id: official,
      acted_at: at.toISOString(),
    };
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('report_act')
      .values(row)
      .onConflict((conflict) => conflict.column('update_id').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows > 0n;
  },
  ofWeek: (week) => readReportActs(db, week),
});
