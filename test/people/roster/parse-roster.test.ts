import { describe, expect, test } from 'vitest';
import { readLines, readTable } from './roster-desk.ts';

const firstRow = (header: string, row: string) => readLines([header, row]).rows[0];
const faults = (header: string, ...rows: readonly string[]) =>
  readLines([header, ...rows]).faults.map(({ row, message }) => `${row}: ${message}`);

describe('the header', () => {
  test('may be in any order and spelling, with a title above', () => {
    const roster = readTable([
      ['DANH SÁCH CÁN BỘ'],
      [],
      ['chủ  TRÌ', 'DON VI', 'Ma can bo', 'CÁN BỘ'],
      ['6', 'Sở A', 'A1', 'An'],
    ]);
    expect(roster.faults).toEqual([]);
    expect(roster.rows).toMatchObject([
      { row: 4, unit: 'Sở A', lead: ['II.2.1(6)'], person: { code: 'A1', name: 'An' } },
    ]);
  });

  test('names unknown columns, needs the unit, and has no column twice', () => {
    expect(readLines(['Đơn vị | Màu sắc', 'Sở A | 1']).notes).toEqual([
      'Cột “Màu sắc” không dùng đến nên được bỏ qua.',
    ]);
    expect(faults('Cán bộ', 'An')[0]).toMatch(/^1: Không thấy cột “Đơn vị” ở dòng tiêu đề/);
    expect(faults('Đơn vị | don vi', 'A | B')).toEqual(['1: Cột “Đơn vị” có hai lần.']);
  });

  test('alone is nothing to import, nor is nothing at all', () => {
    expect(faults('Đơn vị | Cán bộ')).toEqual(['0: Tệp chỉ có dòng tiêu đề, chưa có dòng nào để nhập.']);
    expect(readTable([]).faults).toEqual([{ row: 1, message: 'Tệp không có dòng nào.' }]);
  });
});

describe('references', () => {
  test.each([
    ['6', ['II.2.1(6)']],
    ['(6); 4b', ['II.2.1(6)', 'II.2.1(4).b']],
    ['4.b, chỉ tiêu 7', ['II.2.1(4).b', 'II.2.1(7)']],
    ['CT SỐ 8', ['II.2.1(8)']],
    ['II.2.1(4).b; ii.3.3/5', ['II.2.1(4).b', 'II.3.3/5']],
    ['II.3.3/5b, nhiệm vụ II.3.1', ['II.3.3/5b', 'II.3.1']],
    ['6a, 6, 06', ['II.2.1(6)']],
  ])('%s', (text, refs) => {
    expect(firstRow('Đơn vị | Chủ trì', `Sở A | ${text}`)?.lead).toEqual(refs);
  });

  test('stand on lines of a cell, and a whole number of Excel is one', () => {
    expect(
      readTable([
        ['Đơn vị', 'Phối hợp'],
        ['Sở A', '6\n7'],
        ['Sở B', 6],
      ]).rows,
    ).toMatchObject([{ support: ['II.2.1(6)', 'II.2.1(7)'] }, { support: ['II.2.1(6)'] }]);
  });

  test.each([
    [6.4, /^2: Cột “Chủ trì”: Excel đã đổi nội dung thành “6.4”; định dạng ô là Văn bản/],
    [new Date('2024-06-04'), /Excel đã đổi nội dung thành “04\/06\/2024”/],
    ['25', /“25” không có trong Nghị quyết/],
    ['6b', /“6b” không có trong Nghị quyết/],
    ['II.2.3', /“II.2.3” không phải chỉ tiêu hay nhiệm vụ/],
    ['cảng', /“cảng” không hiểu được; ghi số chỉ tiêu \(6\)/],
  ])('%s is a fault', (cell, message) => {
    const [fault] = readTable([
      ['Đơn vị', 'Chủ trì'],
      ['Sở A', cell],
    ]).faults;
    expect(`${fault?.row}: ${fault?.message}`).toMatch(message);
  });

  test('in both columns of a row are a fault', () => {
    expect(faults('Đơn vị | Chủ trì | Phối hợp', 'Sở A | 6 | 4b, 6')).toEqual([
      '2: “6” có ở cả hai cột “Chủ trì” và “Phối hợp”.',
    ]);
  });
});

describe('days', () => {
  test.each([
    ['15/01/2024', '2024-01-15'],
    ['1-2-2024', '2024-02-01'],
    ['2024-02-29', '2024-02-29'],
    [new Date('2024-01-15'), '2024-01-15'],
    [45306, '2024-01-15'],
    ['', undefined],
  ])('%s', (cell, day) => {
    expect(
      readTable([
        ['Đơn vị', 'Từ ngày'],
        ['Sở A', cell],
      ]).rows[0]?.from,
    ).toBe(day);
  });

  test.each(['31/02/2024', '29/02/2023', '15/1/24', 'tháng 5', '2024-13-01'])('%s is a fault', (text) => {
    expect(faults('Đơn vị | Đến ngày', `Sở A | ${text}`)[0]).toMatch(
      /^2: Cột “Đến ngày”: .*ghi theo dạng 15\/01\/2024/,
    );
  });

  test('that end before they begin are a fault', () => {
    expect(faults('Đơn vị | Từ ngày | Đến ngày', 'Sở A | 2/1/2024 | 1/1/2024')).toEqual([
      '2: Đến ngày trước Từ ngày.',
    ]);
  });
});

describe('people', () => {
  test.each([
    ['', undefined, undefined],
    ['Cán bộ', 'official', false],
    ['truong don vi', 'official', true],
    ['Lãnh đạo', 'leader', undefined],
    ['VĂN PHÒNG', 'staff', undefined],
    ['lãnh đạo, trưởng đơn vị', 'leader', true],
  ])('role %s', (text, role, isHead) => {
    expect(firstRow('Đơn vị | Cán bộ | Vai trò', `Sở A | An | ${text}`)?.person).toMatchObject({
      role,
      isHead,
    });
  });

  test('an unknown role, a strange code, and a code without a name are faults', () => {
    const header = 'Đơn vị | Cán bộ | Vai trò | Mã cán bộ';
    expect(faults(header, 'Sở A | An | siêu nhân |', 'Sở A | An | | <b>', 'Sở A | | | A1')).toEqual([
      '2: Cột “Vai trò”: “siêu nhân” không hiểu được; ghi: cán bộ, trưởng đơn vị, lãnh đạo hoặc văn phòng.',
      '3: Mã cán bộ “<b>” không dùng được: chỉ gồm chữ, số và . _ / -, không quá 32 ký tự.',
      '4: Có “Mã cán bộ” nhưng thiếu tên ở cột “Cán bộ”.',
    ]);
  });

  test('a row without a person is a unit; one without a unit is a fault', () => {
    expect(firstRow('Đơn vị | Cán bộ', 'Sở A |')?.person).toBeUndefined();
    expect(faults('Đơn vị | Cán bộ', ' | An', '… | An')).toEqual([
      '2: Thiếu tên ở cột “Đơn vị”.',
      '3: Thiếu tên ở cột “Đơn vị”.',
    ]);
  });
});

test('cells in which Excel shows an error, or a day of no use, are faults and never names', () => {
  expect(faults('Đơn vị | Cán bộ | Chủ trì', 'Sở A | #N/A | #REF!', '#NAME? | |')).toEqual([
    '2: Cột “Cán bộ”: công thức trong ô bị lỗi (#N/A).',
    '2: Cột “Chủ trì”: công thức trong ô bị lỗi (#REF!).',
    '3: Cột “Đơn vị”: công thức trong ô bị lỗi (#NAME?).',
  ]);
  const odd = [new Date(Number.NaN), new Date('1899-12-25T00:00:00Z')].map((day) => ['Sở A', day]);
  expect(readTable([['Đơn vị', 'Từ ngày'], ...odd]).faults.map(({ row }) => row)).toEqual([2, 3]);
});

test('Đ is read also where a keyboard wrote a letter that only looks like it', () => {
  expect(readTable([['\u00D0ơn vị'], ['Phường \u00D0ông Hải']]).rows[0]?.unit).toBe('Phường Đông Hải');
});

test('cells lose signs that hide or turn text, and are bounded', () => {
  const hidden = 'Sở\u202E \u200BY\u0000 tế\uFEFF';
  expect(readTable([['Đơn vị'], [hidden]]).rows[0]?.unit).toBe('Sở Y tế');
  expect(readTable([['Đơn vị'], ['Sở Y tế'.normalize('NFD')]]).rows[0]?.unit).toBe(
    'Sở Y tế'.normalize('NFC'),
  );
  expect(faults('Đơn vị', 'x'.repeat(501))).toEqual(['2: Cột “Đơn vị”: dài quá 500 ký tự.']);
});
