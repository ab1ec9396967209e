import type { Clock } from '../domain/local-time.ts';
import type { DocumentId } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import { createAssignmentReader } from '../people/assignments/assignment-table.ts';
import { createDirectoryReader, type Directory } from '../people/directory.ts';
import { listShared, NOTHING_SHARED } from '../progress/followed-documents.ts';
import { createReportReader, type ReportReader } from '../progress/recording/read-reports.ts';
import { createStandingReader, type StandingReader } from '../progress/standing/read-standing.ts';
import { createAbsenceRepository } from '../storage/absence-repository.ts';
import { createDocumentRepository } from '../storage/document-repository.ts';
import { type DatabasePlace, openDatabase } from '../storage/open-database.ts';
import { createPeopleRepository } from '../storage/people-repository.ts';
import { createProgressRepository } from '../storage/progress-repository.ts';
import { createReminderRepository } from '../storage/reminder-repository.ts';
import type { ReminderRules } from '../week/read-week.ts';
import {
  type EarlierWeek,
  readPresentResponses,
  type WeekResponses,
} from '../week/responses/week-responses.ts';
import { hasDatabase } from './choose-database.ts';
import type { CommandIo } from './command.ts';
import { readLiveDocuments } from './open-resolution.ts';

/** People, work and what was reported, for a command that only reads them. */
export interface Office {
  readonly directory: () => Promise<Directory>;
  readonly readAssignments: ReturnType<typeof createAssignmentReader>;
  readonly readReports: ReportReader;
  /** Where targets of these documents stand: what a plan has in common with another is reported once. */
  readonly readStanding: (documents: readonly Resolution[], margin: number) => StandingReader;
  /** Who has answered in the week of a moment. */
  readWeek(rules: ReminderRules, now: Date, earlier?: EarlierWeek): Promise<WeekResponses>;
  /** Documents that the office brought in, the later added first. */
  readDocuments(): Promise<readonly Resolution[]>;
  close(): Promise<void>;
}

/**
 * Opens the database of people and work; undefined if there is none yet, since asking makes none.
 * @throws {StorageError} if it can't be used.
 */
export const openOffice = async (
  place: DatabasePlace,
  now: Clock,
  timeZone: string,
  io: Pick<CommandIo, 'warn'>,
): Promise<Office | undefined> => {
  if (!hasDatabase(place)) return undefined;
  const db = await openDatabase(place, now());
  const people = createPeopleRepository(db);
  const directory = createDirectoryReader(people, now, timeZone);
  const progress = createProgressRepository(db);
  const stores = { people, absences: createAbsenceRepository(db), reminders: createReminderRepository(db) };
  return {
    directory,
    readAssignments: createAssignmentReader(directory, timeZone),
    readReports: createReportReader(progress, directory, timeZone),
    readStanding: (documents, margin) => {
      const shared = listShared(documents);
      const sharedOf = (id: DocumentId) => shared.get(id) ?? NOTHING_SHARED;
      return createStandingReader(progress, { now, timeZone, sharedOf, margin });
    },
    readWeek: (rules, at, earlier) => readPresentResponses(stores, rules, at, earlier),
    readDocuments: () => readLiveDocuments(createDocumentRepository(db), io),
    close: () => db.destroy(),
  };
};
