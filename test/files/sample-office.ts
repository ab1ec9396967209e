import { readFileSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { loadWorkingDays } from '../../src/corpus/load-working-days.ts';
import { openLatestResolution } from '../../src/corpus/open-followed-resolutions.ts';
import { asPersonId, asUpdateId } from '../../src/domain/chat.ts';
import { localDay } from '../../src/domain/local-time.ts';
import type { Official } from '../../src/domain/people.ts';
import { asReference } from '../../src/domain/reference.ts';
import { Directory } from '../../src/people/directory.ts';
import { OPERATOR, type PeopleStore } from '../../src/people/people-store.ts';
import { importRoster } from '../../src/people/roster/import-roster.ts';
import { parseRoster } from '../../src/people/roster/parse-roster.ts';
import { readRosterFile } from '../../src/people/roster/read-sheet.ts';
import { createAbsenceRepository } from '../../src/storage/absence-repository.ts';
import { createLeaderRequestRepository } from '../../src/storage/leader-request-repository.ts';
import { createOutboxRepository } from '../../src/storage/outbox-repository.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { createProgressRepository } from '../../src/storage/progress-repository.ts';
import { createReminderRepository } from '../../src/storage/reminder-repository.ts';
import type { Tables } from '../../src/storage/schema.ts';
import { enqueueDue } from '../../src/week/enqueue-due.ts';
import type { ReminderRules } from '../../src/week/read-week.ts';
import { DEFAULT_SCHEDULE } from '../../src/week/schedule.ts';
import { type TestReport, testRecording } from '../support/test-report.ts';

/** The sheet that holds the roster. */
const readSheet = async (bytes: Uint8Array) => (await readRosterFile(bytes)).sheet;

const ROSTER = new URL('../flows/office/sixty-units.csv', import.meta.url);
const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const JANUARY = new Date('2024-01-05T02:00:00Z');

/** Moments of week 48, 25 November to 1 December 2024. */
export const MONDAY = new Date('2024-11-25T01:00:00Z');
const TUESDAY = new Date('2024-11-26T03:30:00Z');
const WEDNESDAY = new Date('2024-11-27T07:00:00Z');
const FRIDAY_NOON = new Date('2024-11-29T05:00:00Z');
export const FRIDAY = new Date('2024-11-29T09:00:00Z');

const resolution = openLatestResolution(CORPUS_DIR);

export const SAMPLE_RULES: ReminderRules = {
  calendar: loadWorkingDays(CORPUS_DIR, CORPUS_DIR),
  schedule: DEFAULT_SCHEDULE,
  documents: [resolution.document],
  timeZone: TIME_ZONE,
};

/** What somebody of a unit reports, of something that the unit leads. */
type Said = Omit<TestReport, 'unit' | 'official'> & { readonly by: string; readonly at: Date };

const october = { asOf: '2024-10-31' };
const november = { asOf: '2024-11-25' };
const earlier = new Date('2024-11-12T02:00:00Z');

const LONG_REMARK = `${'thủ tục thuê đất của các dự án thứ cấp còn chậm, '.repeat(60)}đề nghị tháo gỡ`;

/** Reports of a whole autumn, some of them meant to break a file. */
const SAID: readonly Said[] = [
  {
    by: 'Sở Giao thông vận tải',
    at: new Date('2024-10-14T02:00:00Z'),
    ref: 'II.2.1(6)',
    asOf: '2024-09-30',
    figure: ['80.25', 'triệu tấn'],
  },
  {
    by: 'Sở Giao thông vận tải',
    at: TUESDAY,
    ref: 'II.2.1(6)',
    ...october,
    figure: ['95.5', 'triệu tấn'],
    share: '50',
    blocker: 'vướng luồng vào cảng, chờ nạo vét',
    proposal: 'đề nghị UBND thành phố bố trí vốn nạo vét trong quý I/2025',
  },
  {
    by: 'Sở Du lịch',
    at: TUESDAY,
    ref: 'II.3.3/5',
    ...november,
    status: 'late',
    blocker: 'chưa có hướng dẫn của Trung ương',
  },
  { by: 'Sở Tài chính', at: TUESDAY, ref: 'II.2.1(4).a', ...november, figure: ['98543.217', 'tỷ đồng'] },
  {
    by: 'Cục Thuế thành phố',
    at: TUESDAY,
    ref: 'II.2.1(4).b',
    ...november,
    figure: ['39120', 'tỷ đồng'],
    blocker: '=HYPERLINK("http://x.example","<b>bấm vào đây</b>") & \u0001\u0008tiền sử dụng đất thu chậm',
  },
  { by: 'Cục Hải quan thành phố', at: earlier, ref: 'II.2.1(4).c', ...october, figure: ['50012', 'tỷ đồng'] },
  {
    by: 'Sở Kế hoạch và Đầu tư',
    at: earlier,
    ref: 'II.2.1(1).a',
    asOf: '2024-09-30',
    figure: ['10.02', '%'],
  },
  { by: 'Sở Công Thương', at: TUESDAY, ref: 'II.2.1(3).a', ...october, figure: ['15.1', '%'] },
  { by: 'Sở Du lịch', at: WEDNESDAY, ref: 'II.2.1(8)', ...october, figure: ['8.35', 'triệu lượt khách'] },
  {
    by: 'Sở Nông nghiệp và Phát triển nông thôn',
    at: FRIDAY_NOON,
    ref: 'II.2.1(9).a',
    ...november,
    figure: ['21', 'xã'],
    blocker: 'giải phóng mặt bằng ở hai xã',
  },
  {
    by: 'Ban Quản lý Khu kinh tế',
    at: TUESDAY,
    ref: 'II.2.1(11)',
    ...november,
    figure: ['2.15', 'tỷ USD'],
    blocker: LONG_REMARK,
  },
  {
    by: 'Sở Lao động - Thương binh và Xã hội',
    at: earlier,
    ref: 'II.2.2(13)',
    ...october,
    figure: ['57900', 'lượt người lao động'],
  },
  { by: 'Bảo hiểm xã hội thành phố', at: TUESDAY, ref: 'II.2.2(15)', ...october, figure: ['93.2', '%'] },
];

/** Brings sixty units in from the roster, and gives everybody but every seventh an account. */
const importSample = async (people: PeopleStore): Promise<void> => {
  const roster = parseRoster(await readSheet(readFileSync(ROSTER)), resolution);
  const options = { now: JANUARY, today: localDay(JANUARY, TIME_ZONE), importer: undefined, prune: false };
  const note = { by: OPERATOR, act: 'nhập mẫu', at: JANUARY };
  const { applied } = await importRoster(people, roster, options, note, () => true);
  if (!applied) throw new Error('the sample roster has faults');
  const { officials, version } = await people.read();
  const invited = officials
    .filter(({ id }) => id % 7 !== 0)
    .map((before) => {
      const after: Official = { ...before, person: asPersonId(7_000 + before.id) };
      return { of: 'official' as const, before, after };
    });
  await people.apply(invited, version, { ...note, act: 'mời' });
};

/** A leader has asked one unit, which has answered, and two about another thing, of which none has. */
const askSample = async (db: Kysely<Tables>, directory: Directory): Promise<void> => {
  const requests = createLeaderRequestRepository(db);
  const unitOf = (name: string) => directory.holdings().find(({ unit }) => unit.name === name)?.unit.id;
  const leader = directory.holdings().find(({ official }) => official.role === 'leader')?.official.id;
  const [port, customs, taxes] = [
    'Sở Giao thông vận tải',
    'Cục Hải quan thành phố',
    'Cục Thuế thành phố',
  ].map(unitOf);
  if (!port || !customs || !taxes || !leader) throw new Error('the sample office has no such unit or leader');
  const document = resolution.document.id;
  const asked = await requests.add(
    asUpdateId(9_001),
    [
      {
        document,
        ref: asReference('II.2.1(6)'),
        kind: 'explain',
        unit: port,
        leader,
        said: 'Vì sao chậm nạo vét luồng?',
      },
    ],
    TUESDAY,
  );
  await requests.add(
    asUpdateId(9_002),
    [customs, taxes].map((unit) => ({
      document,
      ref: asReference('II.2.1(4)'),
      kind: 'opinion',
      unit,
      leader,
      said: 'Rà lại các khoản còn phải thu',
    })),
    TUESDAY,
  );
  const [first] = asked;
  if (first) await requests.answer(first.id, 'Chờ vốn nạo vét', leader, WEDNESDAY);
};

/** Fills a database with an office in the last week of November 2024: asked twice, answered by some. */
export const fillSampleOffice = async (db: Kysely<Tables>): Promise<void> => {
  const people = createPeopleRepository(db);
  const progress = createProgressRepository(db);
  const stores = {
    people,
    absences: createAbsenceRepository(db),
    reminders: createReminderRepository(db),
    outbox: createOutboxRepository(db),
  };
  await importSample(people);
  const directory = new Directory(await people.read(), localDay(MONDAY, TIME_ZONE));
  await enqueueDue(stores, SAMPLE_RULES, MONDAY);
  for (const [index, { by, at, ...said }] of SAID.entries()) {
    const holding = directory.holdings().find(({ unit, official }) => unit.name === by && official.person);
    if (holding === undefined) throw new Error(`nobody of ${by} has an account`);
    const report = { ...said, unit: holding.unit.id, official: holding.official.id };
    await progress.record(testRecording(index, at, report));
  }
  await askSample(db, directory);
  await enqueueDue(stores, SAMPLE_RULES, WEDNESDAY);
};
