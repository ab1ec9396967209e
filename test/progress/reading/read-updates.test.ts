import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/people.ts';
import type { ProgressReading } from '../../../src/domain/progress.ts';
import type { MessageContext } from '../../../src/progress/reading/message-context.ts';
import { openCorpusReader } from '../../../src/progress/reading/open-update-reader.ts';
import { itemReference } from '../../eval/updates/evaluate-updates.ts';

const reader = openCorpusReader(fileURLToPath(new URL('../../../corpus', import.meta.url)))();

const context = (open: readonly string[], card?: string): MessageContext => ({
  openItems: open.map(itemReference),
  repliesTo: card === undefined ? undefined : { kind: 'card', item: itemReference(card) },
  today: asDay('2024-11-11'),
});

const read = (text: string, open: readonly string[], card?: string): readonly ProgressReading[] =>
  reader.classify(text, context(open, card)).readings;

const figuresOf = ({ value, share, count, asides }: ProgressReading) =>
  [value?.span, share?.span, count?.span, ...asides.map(({ span }) => span)].filter(
    (span) => span !== undefined,
  );

describe('reading updates', () => {
  it('reads two updates from one message, each with the piece that says it', () => {
    const text = 'cảng 95,5tr tấn, đạt 50%, vướng luồng vào cảng; xuất khẩu 16 tỷ';
    const [port, exports] = read(text, ['6', '7']);
    const said = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end);
    expect(port?.about).toEqual({ kind: 'item', item: 'II.2.1(6)', by: 'name' });
    expect(port?.value?.value).toMatchObject({ decimal: '95.5', unit: 'triệu tấn' });
    expect(said(port?.value?.span)).toBe('95,5tr tấn');
    expect(said(port?.share?.span)).toBe('50%');
    expect(port?.blocker?.value).toBe('vướng luồng vào cảng');
    expect(exports?.value?.value).toMatchObject({ decimal: '16', unit: 'tỷ USD' });
  });

  it.each([
    ['năm 2023 tăng 10,34%, năm nay chưa chốt', '1a', undefined],
    ['so với năm 2023 tăng 11,08%', '1a', '11.08'],
    ['KH 2025 dự kiến 212 triệu tấn, năm nay đến giờ 171,2', '6', '171.2'],
    ['phấn đấu cả năm 190, giờ là 170', '6', '170'],
    ['cảng 168,2 nhầm 169,2 triệu tấn', '6', '169.2'],
  ])('“%s” tells of %s what is so this year: %s', (text, item, decimal) => {
    const readings = read(text, [item]).filter(({ value }) => value !== undefined);
    expect(readings.map(({ value }) => value?.value.decimal)).toEqual(decimal === undefined ? [] : [decimal]);
  });

  it('finds the pieces in decomposed letters and over several lines', () => {
    const text = 'Cảng:\r\n  158,2  tr tấn 🚢\r\nvướng luồng'.normalize('NFD');
    const [port] = read(text, ['6', '7']);
    expect(text.slice(port?.value?.span.start, port?.value?.span.end)).toBe('158,2  tr tấn'.normalize('NFD'));
    expect(port?.blocker?.value).toBe('vướng luồng'.normalize('NFD'));
  });

  it('keeps how sure a figure is', () => {
    expect(read('khách du lịch gần 9 triệu lượt', ['8'])[0]?.value?.value).toMatchObject({
      decimal: '9',
      boundWord: 'gần',
      bound: '≈',
    });
  });

  it('takes a date without a year as the nearest', () => {
    const inJanuary = { ...context(['6']), today: asDay('2025-01-06') };
    const [port] = reader.classify('cảng đến hết tháng 12 đạt 190 triệu tấn', inJanuary).readings;
    expect(port?.asOf?.value).toBe('2024-12-31');
  });

  it.each([
    ['cảng 95 tỷ đồng', 'unit-does-not-fit'],
    ['xuất khẩu dệt may 2,1 tỷ USD', 'other-words'],
    ['xuất khẩu 16 tỷ, 17 tỷ', 'two-values'],
    ['xuất khẩu qua cảng 16 tỷ', 'several-items-named'],
    ['được 93%', 'share-or-value'],
  ])('asks about “%s” and says why', (text, doubt) => {
    const about = read(text, ['6', '7', '15']).map((reading) => reading.about);
    expect(about).toContainEqual(expect.objectContaining({ kind: 'undecided', doubt }));
    expect(about.every(({ kind }) => kind === 'undecided')).toBe(true);
  });
});

describe('what a thumb leaves out', () => {
  const told = (text: string, open: readonly string[]) =>
    read(text, open).map(({ about, value, share, increment }) => [
      about.kind === 'item' ? about.item : about.kind,
      value?.value.decimal ?? share?.value.decimal,
      increment !== undefined,
    ]);

  it.each([
    ['cang dat 160,3tr tan roi nhe', ['6'], [['II.2.1(6)', '160.3', false]]],
    ['xk den nay 16 ty nha chi', ['7'], [['II.2.1(7)', '16', false]]],
    ['a oi cang moi dc 95tr tan thoi anh a', ['6'], [['II.2.1(6)', '95', false]]],
    ['cang them 2tr tan', ['6'], [['II.2.1(6)', '2', true]]],
    ['that nghiep quy 3 la 3,2%', ['12'], [['II.2.2(12)', '3.2', false]]],
    ['Tỉ lệ thất nghiệp 3,31%', ['12'], [['II.2.2(12)', '3.31', false]]],
    ['thuế hải quan 50k tỷ', ['4c'], [['II.2.1(4).c', '50000', false]]],
  ])('“%s” needs no asking back', (text, open, expected) => {
    expect(told(text, open)).toEqual(expected);
  });

  it('takes a word that says which part for more than politeness', () => {
    for (const text of ['hang roi qua cang 20tr tan roi', 'cảng Lạch Huyện 30 triệu tấn nhe'])
      expect(told(text, ['6'])).toEqual([['undecided', expect.any(String), false]]);
  });

  it('reads “10T” as ten months, “28 tỷ 9” as 28,9 and “8,3M” as millions', () => {
    expect(read('cảng 10T: 158tr tấn', ['6'])[0]?.asOf?.value).toBe('2024-10-31');
    expect(told('xuất khẩu 28 tỷ 9', ['7'])).toEqual([['II.2.1(7)', '28.9', false]]);
    expect(told('khách 8,3M lượt', ['8'])).toEqual([['II.2.1(8)', '8.3', false]]);
  });

  it('reads “27t5” as no number', () => {
    const { readings, unread } = reader.classify('xuất khẩu 27t5', context(['7', '8']));
    expect(readings.flatMap(figuresOf)).toEqual([]);
    expect(unread).toMatchObject([{ reason: 'number-form' }]);
  });

  const whole = fc.integer({ min: 1, max: 999 });
  it.each([
    ['6', (n: number) => [`cảng ${n} triệu tấn`, `cang ${n}tr tan`, `cảng ${n}.000 nghìn tấn`]],
    ['4b', (n: number) => [`thu nội địa ${n} tỷ`, `thu noi dia ${n} ty`, `thu nội địa ${n} tỷ đồng`]],
    ['7', (n: number) => [`xuất khẩu ${n} tỷ USD`, `xk ${n} ty do`, `xuất khẩu ${n}.000 triệu USD`]],
    ['8', (n: number) => [`khách du lịch ${n} triệu lượt`, `khach du lich ${n}tr luot khach`]],
    ['9a', (n: number) => [`hoàn thành ${n} xã nông thôn mới kiểu mẫu`, `da xong ${n} xa`]],
    ['16', (n: number) => [`hộ nghèo giảm ${n} điểm %`, `ho ngheo giam ${n} diem phan tram`]],
  ])('reads %s alike in every unit that is typed for it', (item, ways) => {
    fc.assert(
      fc.property(whole, (n) => {
        for (const text of ways(n))
          expect([text, ...told(text, [item])]).toEqual([text, [itemReference(item), `${n}`, false]]);
      }),
      { numRuns: 15 },
    );
  });

  it('reads thousands of tỷ as their tỷ', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 9 }), (n, tenth) => {
        const expected = [['II.2.1(4).b', `${n * 1000 + tenth * 100}`, false]];
        expect(told(`thu nội địa ${n},${tenth} nghìn tỷ`, ['4b'])).toEqual(expected);
        expect(told(`thu noi dia ${n},${tenth} nghin ty`, ['4b'])).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('where a figure stands', () => {
  it('reads a name around its figure', () => {
    const items = (text: string) =>
      read(text, ['20a', '20b', '20c']).map(({ about, value }) => [
        about.kind === 'item' && about.item,
        value?.value.decimal,
      ]);
    expect(items('Kết nạp 3.210 đảng viên mới, thành lập 31 tổ chức đảng')).toEqual([
      ['II.2.4(20).a', '3210'],
      ['II.2.4(20).b', '31'],
    ]);
    expect(items('kết nạp 290 đảng viên trong doanh nghiệp')).toEqual([['II.2.4(20).c', '290']]);
    expect(items('kết nạp 12 đảng viên là học sinh')).toEqual([[false, '12']]);
  });

  it('offers what a figure in another unit can be of', () => {
    const all = ['21a', '21b', '21c', '21d'];
    const [checked, members] = read('21a 22 tổ chức đảng, 24 đảng viên', all);
    expect(checked?.about).toMatchObject({ item: 'II.2.4(21).a' });
    expect(members?.about).toMatchObject({ candidates: ['II.2.4(21).b', 'II.2.4(21).d'] });
  });

  it('leaves a certain figure certain when another one follows with words of its own', () => {
    const [town, ...others] = read('rác đô thị 100%, hợp vệ sinh 75%', ['18a', '18b', '18c']);
    expect(town).toMatchObject({ about: { item: 'II.2.3(18).a' }, value: { value: { decimal: '100' } } });
    expect(others).toMatchObject([{ about: { item: 'II.2.3(18).c' }, value: { value: { decimal: '75' } } }]);
  });

  it.each([
    ['đạt 85%, các chi bộ nông thôn thiếu nguồn', 'các chi bộ nông thôn thiếu nguồn'],
    ['đạt 85%, dự án Vĩnh Niệm chậm giải ngân', 'dự án Vĩnh Niệm chậm giải ngân'],
    [
      'vướng luồng bồi lắng, tàu 100 nghìn tấn chưa vào được',
      'vướng luồng bồi lắng, tàu 100 nghìn tấn chưa vào được',
    ],
    ['đạt 85%, hiện đang vướng mặt bằng', 'vướng mặt bằng'],
  ])('in “%s” keeps whole what is in the way', (text, blocker) => {
    expect(read(text, ['6'])[0]?.blocker?.value).toBe(blocker);
  });

  it('answers a question after a comma and keeps what was reported', () => {
    const text = 'xuất khẩu đạt 28 tỷ rồi, có phải chỉ tiêu là 33 tỷ không?';
    const { kind, readings, questions } = reader.classify(text, context(['7']));
    expect(kind).toBe('mixed');
    expect(readings.map(({ value }) => value?.value.decimal)).toEqual(['28']);
    expect(questions.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'có phải chỉ tiêu là 33 tỷ không?',
    ]);
  });

  it('takes what it is said not to be for no second figure', () => {
    const [port] = read('gửi lại: 159,8 chứ không phải 158,9 nhé', ['6', '7'], '6');
    expect(port).toMatchObject({ about: { kind: 'item' }, value: { value: { decimal: '159.8' } } });
  });
});
