import { describe, expect, test } from 'vitest';
import { RosterDesk } from './roster-desk.ts';

const messages = ({ faults }: { faults: readonly { row: number; message: string }[] }) =>
  faults.map(({ row, message }) => `${row}: ${message}`);

describe('units', () => {
  test('come with short name, other names and a parent that stands further down', () => {
    const desk = new RosterDesk();
    const { counts } = desk.import([
      'Đơn vị | Tên viết tắt | Tên gọi khác | Đơn vị cấp trên',
      'Chi cục Thủy sản | CCTS | thủy sản; cá | Sở NN',
      'Sở Nông nghiệp | Sở NN | |',
    ]);
    expect(counts.units).toEqual({ added: 2, changed: 0, unchanged: 0, ended: 0 });
    expect(desk.unit('Chi cục Thủy sản')).toMatchObject({
      shortName: 'CCTS',
      aliases: ['thủy sản', 'cá'],
      parent: desk.unit('Sở Nông nghiệp')?.id,
    });
  });

  test('are found again by any spelling, short name or other name', () => {
    const desk = new RosterDesk();
    desk.import(['Đơn vị | Tên viết tắt | Tên gọi khác', 'Sở Giao thông vận tải | Sở GTVT | giao thông']);
    const { counts } = desk.import([
      'Đơn vị | Chủ trì',
      'so giao thong VAN TAI | 6',
      'Sở GTVT | 7',
      'Giao Thông | 8',
    ]);
    expect(counts.units).toEqual({ added: 0, changed: 0, unchanged: 1, ended: 0 });
    expect(desk.work()).toHaveLength(3);
    expect(desk.unit('Sở Giao thông vận tải')).toBeDefined();
  });

  test('are one unit if a row names them by what another row of the file calls them', () => {
    const desk = new RosterDesk();
    const { counts } = desk.import([
      'Đơn vị | Tên viết tắt | Chủ trì',
      'SGTVT | | 6',
      'Sở Giao thông vận tải | SGTVT | 7',
    ]);
    expect(counts.units.added).toBe(1);
    expect(desk.work()).toEqual([
      'Sở Giao thông vận tải lead II.2.1(6)',
      'Sở Giao thông vận tải lead II.2.1(7)',
    ]);
  });

  test('that differ in nothing but marks are told apart by nobody: blamed in a file, told of a stored one', () => {
    const desk = new RosterDesk();
    const plan = desk.plan(['Đơn vị', 'Phường Đông Hải', 'phuong dong hai', 'Phường Đồng Hải']);
    expect(messages(plan)).toEqual([
      '4: Đơn vị “Phường Đồng Hải” chỉ khác “Phường Đông Hải” (dòng 2) ở dấu; viết giống nhau, hoặc thêm quận, huyện vào tên.',
    ]);
    desk.import(['Đơn vị', 'Phường Thuỷ Đông']);
    expect(desk.import(['Đơn vị', 'PHƯỜNG THỦY ĐÔNG']).notes).toEqual([]);
    expect(desk.import(['Đơn vị', 'Phường Thủy Đồng']).notes).toEqual([
      'Dòng 2: “Phường Thủy Đồng” được coi là đơn vị “PHƯỜNG THỦY ĐÔNG” đang lưu, chỉ khác ở dấu.',
    ]);
    expect(desk.import(['Đơn vị', 'Phường Thủy Đồng']).notes).toEqual([]);
  });

  test('may not share a name, head a circle, or hang under nobody', () => {
    const desk = new RosterDesk();
    desk.import(['Đơn vị | Tên viết tắt', 'Sở Tài chính | STC']);
    const plan = desk.plan([
      'Đơn vị | Tên viết tắt | Tên gọi khác | Đơn vị cấp trên',
      'Sở Thể thao | stc | |',
      'Phòng A | | | Phòng B',
      'Phòng B | | | Phòng A',
      'Phòng C | | | Phòng D',
    ]);
    expect(messages(plan)).toEqual([
      '2: Tên “stc” cũng là tên của đơn vị “Sở Tài chính”; mỗi tên chỉ dùng cho một đơn vị.',
      '3: Đơn vị cấp trên “Phòng B” tạo thành vòng tròn.',
      '4: Đơn vị cấp trên “Phòng A” tạo thành vòng tròn.',
      '5: Không có đơn vị cấp trên “Phòng D”; thêm một dòng cho đơn vị ấy.',
    ]);
  });

  test('get a better spelling of their name, never a poorer one', () => {
    const desk = new RosterDesk();
    desk.import(['Đơn vị', 'So Y te']);
    expect(desk.import(['Đơn vị', 'Sở Y tế']).counts.units.changed).toBe(1);
    expect(desk.import(['Đơn vị', 'so y te']).counts.units.unchanged).toBe(1);
    expect(desk.unit('Sở Y tế')).toBeDefined();
  });
});

describe('officials', () => {
  test('get free codes if they have none, and are known by unit and name afterwards', () => {
    const desk = new RosterDesk();
    const rows = ['Đơn vị | Cán bộ | Mã cán bộ', 'Sở A | An | CB007', 'Sở A | Bình |', 'Sở B | Bình |'];
    desk.import(rows);
    expect(desk.snapshot.officials.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'CB007 An',
      'CB008 Bình',
      'CB009 Bình',
    ]);
    expect(desk.import(rows).changes).toEqual([]);
  });

  test('without a code are a fault where two of that name hold the unit', () => {
    const desk = new RosterDesk();
    desk.import(['Đơn vị | Cán bộ | Mã cán bộ', 'Sở A | An | A1', 'Sở A | An | A2']);
    expect(messages(desk.plan(['Đơn vị | Cán bộ', 'Sở A | an']))).toEqual([
      '2: Trong đơn vị có 2 người tên “an”; ghi Mã cán bộ (A1, A2).',
    ]);
  });

  test('whose names differ in marks alone are two people with codes, and a fault without', () => {
    const desk = new RosterDesk();
    const lost = desk.plan(['Đơn vị | Cán bộ', 'Sở A | Kim Anh', 'Sở A | Kim Ánh', 'Sở A | KIM ANH']);
    expect(messages(lost)).toEqual([
      '3: “Kim Ánh” chỉ khác “Kim Anh” (dòng 2) ở dấu; nếu là hai người thì ghi Mã cán bộ, nếu là một thì viết giống nhau.',
    ]);
    desk.import(['Đơn vị | Cán bộ', 'Sở A | Lê Hùng']);
    expect(messages(desk.plan(['Đơn vị | Cán bộ', 'Sở A | Lê Hưng']))).toEqual([
      '2: “Lê Hưng” chỉ khác “Lê Hùng” (CB001) trong đơn vị ở dấu; ghi Mã cán bộ: mã ấy nếu là một người, mã mới nếu là người khác.',
    ]);
    expect(desk.import(['Đơn vị | Cán bộ', 'Sở A | Le Hung']).changes).toEqual([]);
    const coded = [
      'Đơn vị | Cán bộ | Mã cán bộ | Chủ trì',
      'Sở A | Lê Hưng | CB001 |',
      'Sở A | Lê Hưng | | 6',
    ];
    expect(messages(desk.import(coded))).toEqual([]);
    expect(desk.places()).toEqual(['Lê Hưng @ Sở A']);
  });

  test('hold several units by one code, head one of them, and keep the highest role', () => {
    const desk = new RosterDesk();
    const plan = desk.import([
      'Đơn vị | Cán bộ | Mã cán bộ | Vai trò',
      'Sở A | An | A1 | trưởng đơn vị',
      'Sở B | An | a1 | lãnh đạo',
    ]);
    expect(desk.places()).toEqual(['An* @ Sở A', 'An @ Sở B']);
    expect(desk.official('An')?.role).toBe('leader');
    expect(plan.notes).toEqual(['“An” có nhiều vai trò (dòng 2, 3); lấy vai trò cao nhất.']);
  });

  test('of one code with two names are a fault', () => {
    const plan = new RosterDesk().plan(['Đơn vị | Cán bộ | Mã cán bộ', 'Sở A | An | A1', 'Sở A | Bình | A1']);
    expect(messages(plan)).toEqual(['3: Mã “A1” là của “An” (dòng 2), không phải “Bình”.']);
  });

  test('keep what empty cells and missing columns say nothing of', () => {
    const desk = new RosterDesk();
    desk.import([
      'Đơn vị | Cán bộ | Mã cán bộ | Vai trò | Liên hệ | Từ ngày',
      'Sở A | An | A1 | lãnh đạo | 0901 | 1/2/2024',
    ]);
    expect(desk.import(['Đơn vị | Cán bộ | Mã cán bộ', 'Sở A | An | A1']).changes).toEqual([]);
    const again = desk.import(['Đơn vị | Cán bộ | Mã cán bộ | Vai trò | Liên hệ', 'Sở A | An | A1 | |']);
    expect(again.changes).toEqual([]);
  });

  test('a unit has one head: two are a fault, a new one replaces the stored one', () => {
    const desk = new RosterDesk();
    const two = desk.plan([
      'Đơn vị | Cán bộ | Vai trò',
      'Sở A | An | trưởng đơn vị',
      'Sở A | Bình | trưởng đơn vị',
    ]);
    expect(messages(two)).toEqual(['3: “Bình” là trưởng đơn vị thứ hai; dòng 2 đã ghi “An”.']);
    desk.import(['Đơn vị | Cán bộ | Vai trò', 'Sở A | An | trưởng đơn vị']);
    const { notes } = desk.import(['Đơn vị | Cán bộ | Vai trò', 'Sở A | Bình | trưởng đơn vị']);
    expect(desk.places()).toEqual(['An @ Sở A', 'Bình* @ Sở A']);
    expect(notes).toEqual(['Trưởng đơn vị “Sở A” đổi từ “An” sang “Bình”.']);
  });

  test('stand in for others, by code or by name in their unit first', () => {
    const desk = new RosterDesk();
    desk.import([
      'Đơn vị | Cán bộ | Mã cán bộ | Phó cho',
      'Sở A | An | A1 |',
      'Sở B | An | B1 |',
      'Sở B | Bình | B2 | an',
      'Sở C | Chi | C1 | A1',
    ]);
    const deputies = desk.snapshot.officials.map(({ code, deputy }) => [
      code,
      desk.snapshot.officials.find(({ id }) => id === deputy)?.code,
    ]);
    expect(Object.fromEntries(deputies)).toEqual({ A1: 'C1', B1: 'B2', B2: undefined, C1: undefined });
    const faulty = [
      'Đơn vị | Cán bộ | Mã cán bộ | Phó cho',
      'Sở D | Dũng | D1 | An',
      'Sở D | Hà | D2 | D2; Lan',
    ];
    expect(messages(desk.plan(faulty))).toEqual([
      '2: Phó cho “An”: có nhiều người tên như vậy; ghi Mã cán bộ.',
      '3: “Hà” không thể là phó cho chính mình.',
      '3: Phó cho “Lan”: không có cán bộ nào tên hoặc mã như vậy.',
    ]);
  });

  test('who import may not take the office from themselves', () => {
    const desk = new RosterDesk();
    desk.import(['Đơn vị | Cán bộ | Vai trò', 'Văn phòng | An | văn phòng']);
    const importer = desk.official('An')?.id;
    if (importer === undefined) throw new Error('An is missing');
    const plan = desk.plan(['Đơn vị | Cán bộ | Vai trò', 'Văn phòng | An | cán bộ'], { importer });
    expect(messages(plan)).toEqual([
      '2: Dòng này bỏ vai trò Văn phòng của chính đồng chí; nhờ người khác trong Văn phòng đổi.',
    ]);
  });
});

describe('assignments', () => {
  test('of several rows of a unit add up, and the same pair twice is one', () => {
    const desk = new RosterDesk();
    const { counts } = desk.import([
      'Đơn vị | Cán bộ | Chủ trì | Phối hợp',
      'Sở A | An | 6, 4b | II.3.3/5',
      'Sở A | Bình | (6); 7 |',
      'Sở A | | | 1a',
    ]);
    expect(counts.assignments.added).toBe(5);
    expect(desk.work()).toEqual([
      'Sở A lead II.2.1(6)',
      'Sở A lead II.2.1(4).b',
      'Sở A support II.3.3/5',
      'Sở A lead II.2.1(7)',
      'Sở A support II.2.1(1).a',
    ]);
  });

  test('may not be led and supported by one unit', () => {
    const plan = new RosterDesk().plan(['Đơn vị | Chủ trì | Phối hợp', 'Sở A | 6 |', 'Sở A | | 6']);
    expect(messages(plan)).toEqual(['3: “6” của đơn vị này đã ở cột “Chủ trì” tại dòng 2.']);
  });

  test('change their part and days in place, and what was over begins anew', () => {
    const desk = new RosterDesk();
    const header = 'Đơn vị | Chủ trì | Phối hợp | Từ ngày | Đến ngày';
    desk.import([header, 'Sở A | 6 | | 1/1/2023 | 31/12/2023']);
    expect(desk.import([header, 'Sở A | 6 | | 1/1/2023 | 31/12/2023']).changes).toEqual([]);
    expect(desk.import([header, 'Sở A | | 6 | 1/1/2024 |']).counts.assignments.changed).toBe(1);
    expect(desk.snapshot.assignments).toMatchObject([
      { part: 'support', from: '2024-01-01', until: undefined },
    ]);
  });
});

test('days of several rows are joined, and blamed if they don’t fit', () => {
  const desk = new RosterDesk();
  const header = 'Đơn vị | Chủ trì | Từ ngày | Đến ngày';
  desk.import([header, 'Sở A | 6 | 1/3/2024 | 1/5/2024', 'Sở A | 6 | 1/2/2024 | 1/4/2024']);
  expect(desk.snapshot.assignments).toMatchObject([{ from: '2024-02-01', until: '2024-05-01' }]);
  expect(messages(desk.plan([header, 'Sở A | 6 | | 1/1/2024']))).toEqual([
    '2: Ngày không khớp với dòng khác hoặc với ngày đã lưu (01/02/2024 – 01/01/2024); ghi cả Từ ngày và Đến ngày.',
  ]);
});
