import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config/config.ts';
import { CORPUS_DIR, PROMPTS_DIR } from './config/corpus-dir.ts';
import { loadDocuments } from './corpus/load-documents.ts';
import { loadWorkingDays } from './corpus/load-working-days.ts';
import { findScanReader } from './documents/formats/scan/find-scan-reader.ts';
import type { Clock } from './domain/local-time.ts';
import { createReportFiles } from './files/create-report-files.ts';
import { createStandingPictures } from './files/create-standing-pictures.ts';
import { openLanguageModel } from './models/open-language-model.ts';
import { openLibrary } from './open-library.ts';
import { openWordRestorer } from './open-word-restorer.ts';
import { createAssignmentReader } from './people/assignments/assignment-table.ts';
import { createDirectoryReader } from './people/directory.ts';
import { createReportReader } from './progress/recording/read-reports.ts';
import { createStandingReader } from './progress/standing/read-standing.ts';
import { findSearchWarnings } from './search/describe-search.ts';
import { openEmbeddings } from './search/embedders/open-embeddings.ts';
import { createAbsenceRepository } from './storage/absence-repository.ts';
import { createAlbumRepository } from './storage/album-repository.ts';
import { createBoardRepository } from './storage/board-repository.ts';
import { createConversationRepository } from './storage/conversation-repository.ts';
import { createDialogueRepository } from './storage/dialogue-repository.ts';
import { createDocumentRepository } from './storage/document-repository.ts';
import { createPersonEraser } from './storage/erase-person.ts';
import { createInboxRepository } from './storage/inbox-repository.ts';
import { createInvitationRepository } from './storage/invitation-repository.ts';
import { createLeaderRequestRepository } from './storage/leader-request-repository.ts';
import { createNoticeRepository } from './storage/notice-repository.ts';
import { openDatabase } from './storage/open-database.ts';
import { createOutboxRepository } from './storage/outbox-repository.ts';
import { createPendingRosterRepository } from './storage/pending-roster-repository.ts';
import { createPeopleRepository } from './storage/people-repository.ts';
import { createProgressRepository } from './storage/progress-repository.ts';
import { createReminderRepository } from './storage/reminder-repository.ts';
import { createReportActRepository } from './storage/report-act-repository.ts';
import { createWordingRepository } from './storage/wording-repository.ts';
import { createReportFollower } from './week/follow-reports.ts';
import { readPresentResponses } from './week/responses/week-responses.ts';
import { listFollowedTimes } from './week/week-documents.ts';

/** What the services are opened with. */
export interface ServiceOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** Given to stop: what a service does in the background ends with it. */
  readonly signal: AbortSignal;
}

/**
 * Opens what both channels work with: the database and what reads and writes it, the corpus, search and answering.
 * @returns the services and `close`, which gives the database back.
 * @throws {StorageError} if the data folder or database can't be used.
 */
export const openServices = async ({ config, logger, signal }: ServiceOptions, now: Clock) => {
  // First, since what is missing for it stops the start.
  const embeddings = await openEmbeddings(config.embeddings, 'background', { signal });
  const db = await openDatabase(config, now(), logger);
  const inbox = createInboxRepository(db);
  const conversations = createConversationRepository(db);
  const dialogues = createDialogueRepository(db);
  const people = createPeopleRepository(db);
  const invitations = createInvitationRepository(db, people);
  const eraser = createPersonEraser(db, people);
  const outbox = createOutboxRepository(db);
  const progress = createProgressRepository(db);
  const pendingRosters = createPendingRosterRepository(db);
  const directory = createDirectoryReader(people, now, config.timeZone);
  const indexDir = join(config.dataDir, 'index');
  const { timeZone, schedule, statusMargin } = config;
  const calendar = loadWorkingDays(CORPUS_DIR, config.dataDir);
  const absences = createAbsenceRepository(db);
  const reminders = createReminderRepository(db);
  const readAssignments = createAssignmentReader(directory, timeZone);
  const documents = createDocumentRepository(db);
  const wordings = createWordingRepository(db);
  const library = await openLibrary({
    corpusDir: CORPUS_DIR,
    documents,
    answering: {
      indexDir,
      embeddings,
      readAssignments,
      readReports: createReportReader(progress, directory, timeZone),
      readStanding: createStandingReader(progress, {
        now,
        timeZone,
        sharedOf: (id) => library.followed().sharedOf(id),
        margin: statusMargin,
      }),
      readWordings: () => wordings.list(),
      readWeek: (at, earlier) =>
        readPresentResponses({ people, absences, reminders }, reminderRules(), at, earlier),
      model:
        config.llm &&
        openLanguageModel({
          settings: config.llm,
          promptsDir: PROMPTS_DIR,
          now,
          logger,
          signal,
          isLasting: true,
        }),
    },
    logger,
    now,
    timeZone,
  });
  const { answering, resolution, followed } = library;
  const reminderRules = () => ({
    calendar,
    schedule,
    documents: listFollowedTimes(followed().all, followed().sharedOf),
    timeZone,
    statusMargin,
  });
  const close = async () => {
    await library.close();
    await db.destroy();
  };
  return {
    db,
    inbox,
    outbox,
    progress,
    follower: createReportFollower({ outbox, directory, reminderRules, now }),
    albums: createAlbumRepository(db),
    requests: createLeaderRequestRepository(db),
    pictures: createStandingPictures(),
    updateReader: library.updateReader,
    documents,
    needsSecondCheck: config.needsSecondCheck,
    findScanReader: config.readsScans ? findScanReader : undefined,
    wordings,
    shippedDocuments: loadDocuments(CORPUS_DIR),
    takeUpDocuments: library.refresh,
    conversations,
    dialogues,
    people,
    invitations,
    eraser,
    pendingRosters,
    directory,
    answering,
    searchWarnings: () => findSearchWarnings(answering.searchHealth()),
    absences,
    reminders,
    boards: createBoardRepository(db),
    reportActs: createReportActRepository(db),
    notices: createNoticeRepository(db),
    restoreWords: openWordRestorer(CORPUS_DIR, () => followed().all),
    reportFiles: createReportFiles(config.reportForm),
    reminderRules,
    resolution,
    followed,
    timeZone,
    close,
  };
};

/** What `openServices` gives. */
export type Services = Awaited<ReturnType<typeof openServices>>;
