import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import {
  addDocumentChecks,
  addDocumentLinks,
  addDocumentMeasures,
  createDocumentCuts,
  createDocumentTable,
  createTiedWordings,
} from './document-migrations.ts';
import { createFirstTables } from './first-tables.ts';
import { createOutboxTables, createSuspectTable } from './outbox-tables.ts';
import { createPendingRosterTable, createPeopleTables, createPersonSubjects } from './people-tables.ts';
import { createProgressTables } from './progress-tables.ts';
import {
  addAnsweredWeek,
  addOfficeQuestions,
  addQuestionMessages,
  addReportAnswers,
  addReportDetails,
  createAlbumTable,
  createReportActs,
  createRequestAnswers,
} from './report-migrations.ts';
import { createBoardTables, createMissedReminders, createReminderTables } from './week-migrations.ts';

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
