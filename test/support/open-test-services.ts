import type { Kysely } from 'kysely';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { loadDocuments } from '../../src/corpus/load-documents.ts';
import { loadWorkingDays } from '../../src/corpus/load-working-days.ts';
import { openFollowedResolutions, openLatestResolution } from '../../src/corpus/open-followed-resolutions.ts';
import { asPersonId } from '../../src/domain/chat.ts';
import { type Clock, localDay } from '../../src/domain/local-time.ts';
import type { WorkingCalendar } from '../../src/domain/working-calendar.ts';
import { createReportFiles } from '../../src/files/create-report-files.ts';
import { createStandingPictures } from '../../src/files/create-standing-pictures.ts';
import type { ReportForm } from '../../src/files/document/report-form.ts';
import { openWordRestorer } from '../../src/open-word-restorer.ts';
import { changePeople } from '../../src/people/change-people.ts';
import { createDirectoryReader } from '../../src/people/directory.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { planAdmins } from '../../src/people/plan-admins.ts';
import { createFollowedDocuments, type FollowedDocuments } from '../../src/progress/followed-documents.ts';
import { openCorpusReader, openCorpusReaders } from '../../src/progress/reading/open-update-reader.ts';
import { createAbsenceRepository } from '../../src/storage/absence-repository.ts';
import { createAlbumRepository } from '../../src/storage/album-repository.ts';
import { createBoardRepository } from '../../src/storage/board-repository.ts';
import { createConversationRepository } from '../../src/storage/conversation-repository.ts';
import { createDialogueRepository } from '../../src/storage/dialogue-repository.ts';
import { createDocumentRepository } from '../../src/storage/document-repository.ts';
import { createPersonEraser } from '../../src/storage/erase-person.ts';
import { createInvitationRepository } from '../../src/storage/invitation-repository.ts';
import { createLeaderRequestRepository } from '../../src/storage/leader-request-repository.ts';
import { createNoticeRepository } from '../../src/storage/notice-repository.ts';
import { createOutboxRepository } from '../../src/storage/outbox-repository.ts';
import { createPendingRosterRepository } from '../../src/storage/pending-roster-repository.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { createProgressRepository } from '../../src/storage/progress-repository.ts';
import { createReminderRepository } from '../../src/storage/reminder-repository.ts';
import { createReportActRepository } from '../../src/storage/report-act-repository.ts';
import type { Tables } from '../../src/storage/schema.ts';
import { createWordingRepository } from '../../src/storage/wording-repository.ts';
import { createReportFollower } from '../../src/week/follow-reports.ts';
import { DEFAULT_SCHEDULE } from '../../src/week/schedule.ts';
import { listFollowedTimes } from '../../src/week/week-documents.ts';

/** Made once for all bots of a test file. */
const UPDATE_READER = openCorpusReader(CORPUS_DIR);

const RESOLUTION = openLatestResolution(CORPUS_DIR);

const FOLLOWED = createFollowedDocuments(openFollowedResolutions(CORPUS_DIR), openCorpusReaders(CORPUS_DIR));

/** Learning what marks are restored from takes half a second. */
const RESTORE_WORDS = openWordRestorer(CORPUS_DIR, () => FOLLOWED.all);

const SHIPPED = loadDocuments(CORPUS_DIR);

const CALENDAR = loadWorkingDays(CORPUS_DIR, CORPUS_DIR);

/** Who issues reports. */
export const TEST_FORM: ReportForm = {
  superior: 'THÀNH ỦY HẢI PHÒNG',
  issuer: 'VĂN PHÒNG',
  symbol: 'BC/VPTU',
  place: 'Hải Phòng',
  recipients: ['Thường trực Thành ủy', 'Lưu Văn phòng'],
};

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Which documents there are in a test, and which days are worked. */
export interface TestLibrary {
  readonly followed: () => FollowedDocuments;
  readonly calendar: WorkingCalendar;
}

/**
 * What the bot's handlers need of storage, over a real database.
 * @param staff accounts that are staff by settings.
 * @param library by default the document that is shipped, whatever the day
 */
export const openTestServices = async (
  db: Kysely<Tables>,
  now: Clock,
  staff: readonly number[] = [],
  library?: TestLibrary,
) => {
  const followed = library?.followed ?? (() => FOLLOWED);
  const resolution = library ? () => followed().current(localDay(now(), TIME_ZONE)) : () => RESOLUTION;
  const people = createPeopleRepository(db);
  const plan = { by: OPERATOR, act: 'áp dụng ADMIN_IDS', at: now() };
  await changePeople(people, (snapshot) => planAdmins(snapshot, staff.map(asPersonId), now()), plan);
  /** What a test puts out of order with searching. */
  const searchFaults: string[] = [];
  const directory = createDirectoryReader(people, now, TIME_ZONE);
  const outbox = createOutboxRepository(db);
  const reminderRules = () => ({
    calendar: library?.calendar ?? CALENDAR,
    schedule: DEFAULT_SCHEDULE,
    documents: listFollowedTimes(followed().all, followed().sharedOf),
    timeZone: TIME_ZONE,
  });
  return {
    conversations: createConversationRepository(db),
    dialogues: createDialogueRepository(db),
    documents: createDocumentRepository(db),
    wordings: createWordingRepository(db),
    shippedDocuments: SHIPPED,
    needsSecondCheck: false,
    findScanReader: undefined,
    takeUpDocuments: async () => {},
    outbox,
    progress: createProgressRepository(db),
    albums: createAlbumRepository(db),
    requests: createLeaderRequestRepository(db),
    pictures: createStandingPictures(),
    updateReader: library ? () => followed().readers.of(resolution()) : UPDATE_READER,
    people,
    invitations: createInvitationRepository(db, people),
    eraser: createPersonEraser(db, people),
    pendingRosters: createPendingRosterRepository(db),
    absences: createAbsenceRepository(db),
    reminders: createReminderRepository(db),
    boards: createBoardRepository(db),
    reportActs: createReportActRepository(db),
    notices: createNoticeRepository(db),
    restoreWords: library ? openWordRestorer(CORPUS_DIR, () => followed().all) : RESTORE_WORDS,
    reportFiles: createReportFiles(TEST_FORM),
    searchFaults,
    searchWarnings: () => searchFaults,
    reminderRules,
    follower: createReportFollower({ outbox, directory, reminderRules, now }),
    resolution,
    followed,
    directory,
    identify: async (person: number) => (await directory()).actor(asPersonId(person)),
    timeZone: TIME_ZONE,
  };
};
