import type { Kysely } from 'kysely';
import type { ReportingWeek } from '../domain/reporting-week.ts';
import type { Outage } from '../week/reminder.ts';
import type { NewTick, ReminderStore } from '../week/reminder-store.ts';
import type { Tables } from './schema.ts';

/** There is one row, whichever process ticks. */
const ONLY = 1;

const readLastTick = async (db: Kysely<Tables>): Promise<Date | undefined> => {
  const row = await db
    .selectFrom('reminder_tick')
    .select('ticked_at')
    .where('id', '=', ONLY)
    .executeTakeFirst();
  return row && new Date(row.ticked_at);
};

/** Another process may have noted its tick since `last` was read. */
const replaceTick = async (db: Kysely<Tables>, last: Date | undefined, at: Date): Promise<boolean> => {
  const ticked_at = at.toISOString();
  if (last === undefined) {
    const added = await db
      .insertInto('reminder_tick')
      .values({ id: ONLY, ticked_at })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }
  const changed = await db
    .updateTable('reminder_tick')
    .set({ ticked_at })
    .where('id', '=', ONLY)
    .where('ticked_at', '=', last.toISOString())
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
};

const saveTick = (db: Kysely<Tables>, { last, at, missed }: NewTick): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    if (!(await replaceTick(transaction, last, at))) return false;
    const rows = missed.map(({ period, kind, due, outcome }) => ({
      down_from: (last ?? at).toISOString(),
      down_until: at.toISOString(),
      week: period,
      kind,
      due_at: due.toISOString(),
      outcome,
    }));
    if (rows.length > 0) await transaction.insertInto('missed_reminder').values(rows).execute();
    return true;
  });

const findOutages = async (db: Kysely<Tables>, endedSince: Date): Promise<readonly Outage[]> => {
  const rows = await db
    .selectFrom('missed_reminder')
    .selectAll()
    .where('down_until', '>=', endedSince.toISOString())
    .orderBy('down_until')
    .orderBy('due_at')
    .execute();
  const outages = new Map<string, Outage>();
  for (const row of rows) {
    const { missed = [] } = outages.get(row.down_until) ?? {};
    const more = {
      period: row.week as ReportingWeek,
      kind: row.kind,
      due: new Date(row.due_at),
      outcome: row.outcome,
    };
    const span = { from: new Date(row.down_from), until: new Date(row.down_until) };
    outages.set(row.down_until, { ...span, missed: [...missed, more] });
  }
  return [...outages.values()];
};

/** When reminders were last put out, and what was missed, as tables. */
export const createTickRows = (
  db: Kysely<Tables>,
): Pick<ReminderStore, 'lastTick' | 'noteTick' | 'findOutages'> => ({
  lastTick: () => readLastTick(db),
  noteTick: (tick) => saveTick(db, tick),
  findOutages: (endedSince) => findOutages(db, endedSince),
});
