import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportRoster } from '../../../src/people/roster/export-roster.ts';
import { parseRoster } from '../../../src/people/roster/parse-roster.ts';
import { planRoster } from '../../../src/people/roster/plan-roster.ts';
import { readRosterFile } from '../../../src/people/roster/read-sheet.ts';
import { writeRosterWorkbook } from '../../../src/people/roster/roster-workbook.ts';
import type { Cell } from '../../../src/spreadsheets/sheet.ts';
import { workbookOf } from '../../spreadsheets/workbook.ts';
import { readWorkbooksHere } from '../../support/read-workbooks-here.ts';
import { applyInMemory, NOBODY, NOW, readTable, resolution, TODAY } from './roster-desk.ts';

readWorkbooksHere();

/** The sheet that holds the roster. */
const readSheet = async (bytes: Uint8Array) => (await readRosterFile(bytes)).sheet;

const HEADER = [
  'Đơn vị',
  'Tên viết tắt',
  'Cán bộ',
  'Mã cán bộ',
  'Vai trò',
  'Liên hệ',
  'Chủ trì',
  'Phối hợp',
  'Phó cho',
  'Đơn vị cấp trên',
  'Tên gọi khác',
  'Từ ngày',
  'Đến ngày',
] as const;

const orEmpty = (arbitrary: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), arbitrary);
const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);

const DAYS = ['01/01/2023', '31/12/2023', '2024-01-15', '15/6/2024', '31/12/2024'];

// Few names, so that rows meet; some of them contradict each other, which is a fault and no harm.
const row = fc
  .record({
    unit: fc.integer({ min: 1, max: 5 }),
    isShort: fc.boolean(),
    person: orEmpty(oneOf('Nguyễn Văn An', 'nguyen van an', 'Trần Thị Bình', 'Lê Chi')),
    isCoded: fc.boolean(),
    role: orEmpty(oneOf('cán bộ', 'trưởng đơn vị', 'lãnh đạo', 'văn phòng')),
    contact: orEmpty(oneOf('máy lẻ 1', '"x", y; z', 'hai\ndòng')),
    lead: orEmpty(oneOf('6', '4b; 7', '(8)', 'II.3.3/5')),
    support: orEmpty(oneOf('9', '1a, 10', 'chỉ tiêu 12')),
    deputyOf: orEmpty(oneOf('NguyenVanAn', 'Lê Chi')),
    parent: orEmpty(oneOf('Sở số 1', 'S2')),
    aliases: orEmpty(oneOf('tên kia', 'sở kia; sở nọ')),
    from: orEmpty(oneOf(...DAYS)),
    until: orEmpty(oneOf(...DAYS)),
  })
  .map(({ unit, isShort, person, isCoded, role, deputyOf, aliases, ...rest }): readonly string[] => {
    const code = isCoded && person === 'Nguyễn Văn An' ? 'NguyenVanAn' : '';
    return [
      isShort ? `S${unit}` : `Sở số ${unit}`,
      isShort ? '' : `S${unit}`,
      person,
      code,
      person === '' ? '' : role,
      rest.contact,
      rest.lead,
      rest.support,
      person === '' ? '' : deputyOf,
      rest.parent,
      aliases === '' ? '' : aliases.replaceAll(/(kia|nọ)/g, `$1 ${unit}`),
      rest.from,
      rest.until,
    ];
  });

const table = fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => [HEADER, ...rows]);

const plan = (cells: readonly (readonly Cell[])[], snapshot = NOBODY, prune = false) =>
  planRoster(snapshot, readTable(cells), { today: TODAY, now: NOW, importer: undefined, prune });

/** Leaves out the rows that are blamed, until none is. */
const withoutFaults = (
  cells: readonly (readonly string[])[],
  snapshot = NOBODY,
  prune = false,
): typeof cells => {
  const { faults } = plan(cells, snapshot, prune);
  const blamed = new Set(faults.map(({ row: number }) => number - 1));
  const left = cells.filter((_, index) => !blamed.has(index));
  return left.length === cells.length ? cells : withoutFaults(left, snapshot, prune);
};

test('importing a roster twice changes nothing the second time, with prune or without', () => {
  let imported = 0;
  fc.assert(
    fc.property(table, table, fc.boolean(), (first, second, prune) => {
      let snapshot = NOBODY;
      for (const drawn of [first, second]) {
        const cells = withoutFaults(drawn, snapshot, prune);
        if (cells.length === 1) continue;
        imported += cells.length - 1;
        snapshot = applyInMemory(snapshot, plan(cells, snapshot, prune).changes);
        const again = plan(cells, snapshot, prune);
        expect(again.faults).toEqual([]);
        expect(again.changes).toEqual([]);
        const { units, officials, assignments } = again.counts;
        const touched = [units, officials, assignments].map(
          ({ added, changed, ended }) => added + changed + ended,
        );
        expect(touched).toEqual([0, 0, 0]);
      }
    }),
    { numRuns: 80 },
  );
  expect(imported).toBeGreaterThan(150);
});

test('the order of columns means nothing', () => {
  fc.assert(
    fc.property(
      table,
      fc.shuffledSubarray([...HEADER.keys()], { minLength: HEADER.length }),
      (cells, order) => {
        const shuffled = cells.map((cellsOfRow) => order.map((index) => cellsOfRow[index]));
        expect(plan(shuffled)).toEqual(plan(cells));
      },
    ),
  );
});

const quote = (cell: string): string => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const csvOf = (
  cells: readonly (readonly string[])[],
  delimiter: string,
  newLine: string,
  mark: string,
): Buffer => Buffer.from(mark + cells.map((each) => each.map(quote).join(delimiter)).join(newLine));

/** Every workbook is read in a new thread, dozens in a test. */
const THREADS_MS = 60_000;

test('a roster is the same as CSV of any kind and as XLSX', { timeout: THREADS_MS }, async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      oneOf(';', ',', '\t'),
      oneOf('\n', '\r\n'),
      oneOf('', '\uFEFF'),
      async (cells, ...csv) => {
        const fromCsv = parseRoster(await readSheet(csvOf(cells, ...csv)), resolution);
        const fromXlsx = parseRoster(await readSheet(await workbookOf(cells)), resolution);
        expect(fromCsv).toEqual(fromXlsx);
      },
    ),
    { numRuns: 15 },
  );
});

test('what is exported changes nothing when it is imported', { timeout: THREADS_MS }, async () => {
  let imported = 0;
  await fc.assert(
    fc.asyncProperty(table, async (drawn) => {
      const cells = withoutFaults(drawn);
      if (cells.length === 1) return;
      const { changes } = plan(cells);
      imported += cells.length - 1;
      const snapshot = applyInMemory(NOBODY, changes);
      const workbook = await writeRosterWorkbook(exportRoster(snapshot, resolution.document.id), resolution);
      const roster = parseRoster(await readSheet(workbook), resolution);
      const again = planRoster(snapshot, roster, {
        today: TODAY,
        now: NOW,
        importer: undefined,
        prune: true,
      });
      expect(again.faults).toEqual([]);
      expect(again.changes).toEqual([]);
    }),
    { numRuns: 20 },
  );
  expect(imported).toBeGreaterThan(5);
});

test('no file makes the reader throw anything but a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, asZip) => {
      const file = asZip ? Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]) : bytes;
      const outcome = await readSheet(file).then(
        (sheet) => parseRoster(sheet, resolution).document,
        (error: unknown) => (error instanceof Error ? error.name : ''),
      );
      expect([resolution.document.id, 'SheetFileError']).toContain(outcome);
    }),
    { numRuns: 300 },
  );
});
