import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/storage/open-database.ts';
import { enqueueDue } from '../../src/week/enqueue-due.ts';
import { planDue } from '../../src/week/plan-due.ts';
import { readPlanInput } from '../../src/week/read-week.ts';
import { fillLargeOffice } from '../support/large-office.ts';
import { openTestServices } from '../support/open-test-services.ts';

const FIRST_ACCOUNT = 10_001;
const OFFICIALS_A_UNIT = 5;

export interface PlanFigures {
  readonly officials: number;
  /** The plan alone, of rows that are read: of Monday, and of Wednesday with Monday's messages. */
  readonly planMs: readonly number[];
  /** With reading the rows and putting everything into the outbox. */
  readonly wholeMs: readonly number[];
}

/** Plans the week of so many officials from rows and puts it into the outbox. */
export const measurePlan = async (officials: number): Promise<PlanFigures> => {
  const office = { officials, units: officials / OFFICIALS_A_UNIT, firstAccount: FIRST_ACCOUNT };
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-plan-'));
  const monday = new Date('2024-11-25T08:00:00+07:00');
  const db = await openDatabase({ dataDir }, monday);
  try {
    const services = await openTestServices(db, () => monday);
    await fillLargeOffice(services.people, office);
    const [planMs, wholeMs]: [number[], number[]] = [[], []];
    for (const now of [monday, new Date('2024-11-27T14:00:00+07:00')]) {
      const input = await readPlanInput(services, services.reminderRules(), now);
      const begun = performance.now();
      planDue(input);
      planMs.push(performance.now() - begun);
      const begunWhole = performance.now();
      const { added } = await enqueueDue(services, services.reminderRules(), now);
      if (added !== officials) throw new Error(`${added} messages instead of ${officials}`);
      wholeMs.push(performance.now() - begunWhole);
    }
    return { officials, planMs, wholeMs };
  } finally {
    await db.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
