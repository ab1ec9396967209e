import { expect, test } from 'vitest';
import { OPERATOR } from '../../../src/people/people-store.ts';
import { parseRoster } from '../../../src/people/roster/parse-roster.ts';
import { planRoster } from '../../../src/people/roster/plan-roster.ts';
import { readRosterFile } from '../../../src/people/roster/read-sheet.ts';
import { createPeopleRepository } from '../../../src/storage/people-repository.ts';
import { workbookOf } from '../../spreadsheets/workbook.ts';
import { openTestDatabase } from '../../support/open-test-database.ts';
import { machineSlowness, processorMs } from '../../support/processor-time.ts';
import { NOW, resolution, TODAY } from './roster-desk.ts';

/** The sheet that holds the roster. */
const readSheet = async (bytes: Uint8Array) => (await readRosterFile(bytes)).sheet;

const ROWS = 5_000;
const UNITS = 600;
const REFERENCES = resolution.targets.map(({ number }) => String(number));

const table = [
  [
    'Đơn vị',
    'Tên viết tắt',
    'Cán bộ',
    'Mã cán bộ',
    'Vai trò',
    'Liên hệ',
    'Chủ trì',
    'Phối hợp',
    'Đơn vị cấp trên',
  ],
  ...Array.from({ length: ROWS }, (_, index) => {
    const unit = index % UNITS;
    return [
      `Đơn vị số ${unit}`,
      `ĐV${unit}`,
      `Nguyễn Văn ${index}`,
      index % 2 === 0 ? `M${index}` : '',
      index < UNITS ? 'trưởng đơn vị' : 'cán bộ',
      `máy lẻ ${index}`,
      REFERENCES[index % 12] ?? '',
      REFERENCES[12 + (index % 12)] ?? '',
      unit === 0 ? '' : `ĐV${Math.floor(unit / 10)}`,
    ];
  }),
];

test('5,000 rows are read, planned and applied within 5 s', async () => {
  const workbook = await workbookOf(table);
  const people = createPeopleRepository(await openTestDatabase());
  const begun = processorMs();
  const roster = parseRoster(await readSheet(workbook), resolution);
  const read = processorMs();
  const snapshot = await people.read();
  const options = { today: TODAY, now: NOW, importer: undefined, prune: false };
  const { changes, counts, faults } = planRoster(snapshot, roster, options);
  const planned = processorMs();
  await people.apply(changes, snapshot.version, { by: OPERATOR, act: 'nhập danh sách', at: NOW });
  const ended = processorMs();
  const times = [read - begun, planned - read, ended - planned].map((time) => `${Math.round(time)} ms`);
  process.stdout.write(`5,000 rows: read ${times[0]}, planned ${times[1]}, applied ${times[2]}\n`);
  expect(faults).toEqual([]);
  expect(counts.units.added).toBe(UNITS);
  expect(counts.officials.added).toBe(ROWS);
  expect(ended - begun).toBeLessThan(5_000 * machineSlowness());
  const again = planRoster(await people.read(), roster, { ...options, prune: true });
  expect(again.changes).toEqual([]);
});
