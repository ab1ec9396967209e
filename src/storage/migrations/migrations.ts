import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import { createAlbumTable } from './album-table.ts';
import { addAnsweredWeek } from './answered-week.ts';
import { createBoardTables } from './board-tables.ts';
import { addDocumentChecks } from './document-checks.ts';
import { createDocumentCuts } from './document-cuts.ts';
import { addDocumentLinks } from './document-links.ts';
import { addDocumentMeasures } from './document-measures.ts';
import { createDocumentTable } from './document-table.ts';
import { createFirstTables } from './first-tables.ts';
import { createMissedReminders } from './missed-reminders.ts';
import { addOfficeQuestions } from './office-questions.ts';
import { createOutboxTables } from './outbox-tables.ts';
import { createPendingRosterTable } from './pending-roster-table.ts';
import { createPeopleTables } from './people-tables.ts';
import { createPersonSubjects } from './person-subjects.ts';
import { createProgressTables } from './progress-tables.ts';
import { addQuestionMessages } from './question-messages.ts';
import { createReminderTables } from './reminder-tables.ts';
import { createReportActs } from './report-acts.ts';
import { addReportAnswers } from './report-answers.ts';
import { addReportDetails } from './report-details.ts';
import { createRequestAnswers } from './request-answers.ts';
import { createSuspectTable } from './suspect-table.ts';
import { createTiedWordings } from './tied-wordings.ts';

/** A step that brings the tables from one version to the next. Never changed once released; a new one is added. */
export interface Migration {
  readonly version: number;
  apply(db: Kysely<Tables>): Promise<void>;
}

/** All versions of the tables, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, apply: createFirstTables },
  { version: 2, apply: createPeopleTables },
  { version: 3, apply: createOutboxTables },
  { version: 4, apply: createPendingRosterTable },
  { version: 5, apply: createProgressTables },
  { version: 6, apply: createReminderTables },
  { version: 7, apply: createBoardTables },
  { version: 8, apply: createSuspectTable },
  { version: 9, apply: addAnsweredWeek },
  { version: 10, apply: createAlbumTable },
  { version: 11, apply: addReportDetails },
  { version: 12, apply: addQuestionMessages },
  { version: 13, apply: createMissedReminders },
  { version: 14, apply: createDocumentTable },
  { version: 15, apply: createPersonSubjects },
  { version: 16, apply: addDocumentMeasures },
  { version: 17, apply: createTiedWordings },
  { version: 18, apply: addDocumentLinks },
  { version: 19, apply: addDocumentChecks },
  { version: 20, apply: createReportActs },
  { version: 21, apply: addReportAnswers },
  { version: 22, apply: createDocumentCuts },
  { version: 23, apply: addOfficeQuestions },
  { version: 24, apply: createRequestAnswers },
];
