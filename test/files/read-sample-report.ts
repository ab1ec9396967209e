import type { Kysely } from 'kysely';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { openLatestResolution } from '../../src/corpus/open-followed-resolutions.ts';
import { parseWeek } from '../../src/domain/reporting-week.ts';
import { openCorpusReader } from '../../src/progress/reading/open-update-reader.ts';
import { createAbsenceRepository } from '../../src/storage/absence-repository.ts';
import { createLeaderRequestRepository } from '../../src/storage/leader-request-repository.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { createProgressRepository } from '../../src/storage/progress-repository.ts';
import { createReminderRepository } from '../../src/storage/reminder-repository.ts';
import type { Tables } from '../../src/storage/schema.ts';
import { readWeeklyReport } from '../../src/week/weekly-report/read-weekly-report.ts';
import type { WeeklyReport } from '../../src/week/weekly-report/weekly-report.ts';
import { FRIDAY, SAMPLE_RULES } from './sample-office.ts';

const reader = openCorpusReader(CORPUS_DIR);

/** The report of a week from a database. @param week by default that of the sample office. */
export const readSampleReport = (
  db: Kysely<Tables>,
  week = '2024-W48',
  now = FRIDAY,
): Promise<WeeklyReport> => {
  const period = parseWeek(week);
  if (period === undefined) throw new Error(`no week: ${week}`);
  const stores = {
    people: createPeopleRepository(db),
    progress: createProgressRepository(db),
    absences: createAbsenceRepository(db),
    reminders: createReminderRepository(db),
    requests: createLeaderRequestRepository(db),
  };
  const resolution = openLatestResolution(CORPUS_DIR);
  const subject = {
    resolution,
    profileOf: (ref: Parameters<ReturnType<typeof reader>['items']['measure']>[0]) =>
      reader().items.measure(ref)?.profile,
    rules: SAMPLE_RULES,
  };
  return readWeeklyReport(stores, subject, period, now);
};
