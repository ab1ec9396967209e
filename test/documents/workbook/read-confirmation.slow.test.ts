import { expect, it } from 'vitest';
import { type ConfirmedSource, readConfirmation } from '../../../src/documents/workbook/read-confirmation.ts';
import { asReference } from '../../../src/domain/reference.ts';
import { readWorkbooksHere } from '../../support/read-workbooks-here.ts';
import { change, type Sheets, sheetsOf, sourceOf, workbookOf } from './workbook-of.ts';

readWorkbooksHere();

const document = sourceOf('documents/shapes/texts/hdnd-tinh-2026.txt');
const MEASURES = 'Con số';
const IS = 'Là chỉ tiêu?';
const BUDGET = 'Đ1.2.a/2';
const EXPORTS = 'Đ1.2.a/4';
const RULE = 'Cách xét';

const send = async (sheets: Sheets, of: ConfirmedSource = document, targets?: number) => {
  const read = await readConfirmation(of, 'bảng.xlsx', await workbookOf(sheets), targets);
  return 'refused' in read ? read : { ...read, ...read.confirmation };
};

const filled = async (
  cells: readonly (readonly [string, string, string])[],
  of: ConfirmedSource = document,
): Promise<Sheets> => {
  const sheets = await sheetsOf(of);
  for (const [code, title, value] of cells) change(sheets, MEASURES, code, title, value);
  return sheets;
};

const refusalOf = async (cells: readonly (readonly [string, string, string])[]): Promise<string> => {
  const read = await send(await filled([...cells, ['Đ1.2.b/1', IS, 'không']]));
  if (!('refused' in read)) throw new Error(`not refused: ${JSON.stringify(read.measures)}`);
  return read.refused.join('\n');
};

it('as it was written it says nothing, and neither does a document without a table', async () => {
  expect(await send(await sheetsOf(document))).toMatchObject({ entry: {}, measures: [], changes: [] });
  const read = await readConfirmation(document, '', undefined, 9);
  expect(read).toMatchObject({
    confirmation: { entry: {}, measures: [], reading: { targets: 9, measures: 9 } },
    changes: [],
  });
});

it('“có” confirms all that a row shows; the rule follows from the kind, or a person chooses it', async () => {
  const read = await send(
    await filled([
      ['Đ1.2.a/1', IS, 'CÓ'],
      [EXPORTS, IS, 'có'],
      [EXPORTS, RULE, 'Cộng dồn theo thời gian'],
      [EXPORTS, 'Cách gọi khác', 'Xuất khẩu; kim ngạch xuất, nhập khẩu;; xuất khẩu'],
    ]),
  );
  expect(read).toMatchObject({
    measures: [
      { isMeasure: true, measure: 'Đ1.2.a/1', kind: 'tốc độ', rule: 'tốc-độ-so-cùng-kỳ', cadence: 'quý' },
      {
        isMeasure: true,
        measure: EXPORTS,
        kind: 'tổng',
        better: 'tăng',
        cadence: 'tháng',
        rule: 'cộng-dồn-theo-thời-gian',
        aliases: ['xuất khẩu', 'kim ngạch xuất, nhập khẩu'],
      },
    ],
  });
});

it('a changed row without “có” counts once no guess is left in it', async () => {
  const whole = [
    [EXPORTS, 'Loại', 'tổng'],
    [EXPORTS, 'Chiều', 'tăng'],
    [EXPORTS, 'Kỳ số liệu', 'quý'],
    [EXPORTS, RULE, 'cộng-dồn-không-đều'],
  ] as const;
  const names = [EXPORTS, 'Cách gọi khác', ''] as const;
  expect(await send(await filled([...whole, names]))).toMatchObject({
    measures: [{ measure: EXPORTS, cadence: 'quý', rule: 'cộng-dồn-không-đều', aliases: [] }],
  });
  expect(await refusalOf(whole)).toContain(
    'đã sửa nhưng cột “Cách gọi khác” còn “kim ngạch xuất khẩu; xuất khẩu (đoán)”',
  );
});

it('what is no measure is none, and a word taken back is a guess again', async () => {
  const removed = await send(await filled([[BUDGET, IS, 'không']]));
  expect(removed).toMatchObject({
    measures: [{ isMeasure: false, measure: BUDGET }],
    changes: [`${BUDGET}: không phải chỉ tiêu`],
    reading: { targets: 8, measures: 8 },
  });
  const of = { ...document, measures: [{ isMeasure: false, measure: asReference(BUDGET) } as const] };
  const blank = [IS, 'Loại', 'Chiều', 'Kỳ số liệu', RULE, 'Cách gọi khác'].map(
    (title) => [BUDGET, title, ''] as const,
  );
  expect(await send(await filled(blank, of), of)).toMatchObject({
    measures: [],
    changes: [`${BUDGET}: chưa xác nhận, như đoán theo câu chữ`],
  });
});

it('the same workbook twice changes nothing the second time', async () => {
  const sheets = await filled([
    ['Đ1.2.a/1', IS, 'có'],
    [BUDGET, IS, 'không'],
  ]);
  change(sheets, 'Văn bản', 'Áp dụng đến ngày', 'Giá trị dùng', '30/06/2028');
  const first = await send(sheets);
  if ('refused' in first) throw new Error(first.refused.join('\n'));
  expect(first.changes).toHaveLength(3);
  const again = await send(sheets, { ...document, entry: first.entry, measures: first.measures });
  expect(again).toMatchObject({ ...first.confirmation, changes: [] });
});

it.each([
  [[['Đ1.2.a/1', 'Mã', 'Đ9']], 'bảng.xlsx: trang “Con số”, dòng 2: văn bản không có con số mang mã Đ9'],
  [[['Đ1.2.a/1', 'Mã', BUDGET]], `dòng 3: mã ${BUDGET} đã có ở dòng 2`],
  [[[EXPORTS, 'Giá trị', '1,86']], `dòng 5: ${EXPORTS}: cột “Giá trị” là của văn bản`],
  [[[EXPORTS, 'Chủ trì', 'Sở Công Thương']], 'cột “Chủ trì” là của văn bản'],
  [[[EXPORTS, IS, 'chắc thế']], 'cột “Là chỉ tiêu?” ghi “chắc thế”; chỉ ghi có hoặc không'],
  [
    [
      [EXPORTS, IS, 'có'],
      [EXPORTS, 'Loại', 'tổng tiền'],
    ],
    'cột “Loại” ghi “tổng tiền”; chỉ ghi một trong: tốc độ tăng,',
  ],
  [
    [
      [EXPORTS, IS, 'có'],
      [EXPORTS, RULE, 'đại khái'],
    ],
    'cột “Cách xét” ghi “đại khái”',
  ],
  [
    [
      [EXPORTS, IS, 'có'],
      [EXPORTS, 'Kỳ số liệu', ''],
    ],
    'cột “Kỳ số liệu” để trống',
  ],
  [
    [
      [EXPORTS, IS, 'có'],
      [EXPORTS, RULE, ''],
    ],
    'có nhiều cách xét; chọn một: cộng dồn theo thời gian, cộng dồn không đều',
  ],
  [
    [
      [EXPORTS, IS, 'có'],
      [EXPORTS, RULE, 'mốc'],
    ],
    'loại "tổng cộng dồn" không xét bằng "xong hay chưa"',
  ],
  [
    [
      [EXPORTS, IS, 'có'],
      [EXPORTS, 'Chiều', 'càng nhỏ càng tốt'],
    ],
    'không hợp với con số này',
  ],
  [
    [
      [EXPORTS, IS, ''],
      [EXPORTS, 'Loại', 'tổng'],
    ],
    'cột “Là chỉ tiêu?” để trống; ghi có hoặc không',
  ],
] as const)('a row that can’t be taken is refused with its place, and nothing is applied: %j', async (cells, reason) => {
  expect(await refusalOf(cells)).toContain(reason);
});

it('every fault of a row is told at once', async () => {
  const refusal = await refusalOf([
    [EXPORTS, IS, 'có'],
    [EXPORTS, 'Kỳ số liệu', ''],
    [EXPORTS, RULE, ''],
  ]);
  expect(refusal).toContain('cột “Kỳ số liệu” để trống; cột “Cách xét” để trống mà');
});

it('every fault of every sheet is told', async () => {
  const sheets = await filled([
    [EXPORTS, IS, 'x'],
    [BUDGET, IS, 'y'],
  ]);
  change(sheets, 'Văn bản', 'Ngày ban hành', 'Giá trị dùng', '31/02/2026');
  const read = await send(sheets);
  expect('refused' in read && read.refused).toEqual([
    expect.stringContaining('dòng 3'),
    expect.stringContaining('dòng 5'),
    expect.stringMatching(
      /^bảng\.xlsx: trang “Văn bản”, dòng 6: Ngày ban hành: “31\/02\/2026” không phải ngày/u,
    ),
  ]);
});

it('facts of the head that are changed become the entry, and are as the text says once they are emptied', async () => {
  const sheets = await sheetsOf(document);
  change(sheets, 'Văn bản', 'Số, ký hiệu', 'Giá trị dùng', '99/NQ-HĐND');
  change(sheets, 'Văn bản', 'Ngày ban hành', 'Giá trị dùng', new Date('2025-12-11T00:00:00Z'));
  const read = await send(sheets);
  expect(read).toMatchObject({
    entry: { number: '99/NQ-HĐND', date: '2025-12-11' },
    changes: [expect.stringContaining('→ 99/NQ-HĐND'), expect.stringContaining('→ 11/12/2025')],
    reading: { number: '99/NQ-HĐND', date: '2025-12-11' },
  });
  const of = { ...document, entry: { number: '99/NQ-HĐND', shortName: 'Nghị quyết 99' } };
  const emptied = await sheetsOf(of);
  expect(emptied.get('Văn bản')?.[4]?.[2]).toBe('99/NQ-HĐND');
  change(emptied, 'Văn bản', 'Số, ký hiệu', 'Giá trị dùng', '');
  expect(await send(emptied, of)).toMatchObject({ entry: { shortName: 'Nghị quyết 99' } });
  change(emptied, 'Văn bản', 'Áp dụng từ ngày', 'Giá trị dùng', '01/01/2027');
  expect(await send(emptied, of)).toMatchObject({
    refused: [expect.stringContaining('ngày áp dụng đầu (01/01/2027) sau ngày cuối (31/12/2026)')],
  });
});

it('the person’s own count is held against the targets that are left', async () => {
  const sheets = await filled([[BUDGET, IS, 'không']]);
  expect(await send(sheets, document, 8)).toMatchObject({ reading: { targets: 8 } });
  const read = await send(sheets, document, 9);
  expect('refused' in read && read.refused).toEqual([
    expect.stringContaining('Đồng chí đếm được 9 chỉ tiêu, chương trình đọc được 8.'),
  ]);
  expect('refused' in read && read.refused[0]).toContain(
    'Đ1.2.a/1 (Điều 1, khoản 2, điểm a, gạch đầu dòng 1)',
  );
});

it('rows left out, moved, and columns in another order change nothing of what the rest says', async () => {
  const sheets = await filled([[BUDGET, IS, 'không']]);
  const rows = sheets.get(MEASURES) ?? [];
  const [head = [], ...others] = rows;
  const few = [head, ...others.toReversed().slice(3)].map((row) => row.toReversed());
  expect(await send(new Map([[MEASURES, [['Bảng của Văn phòng'], ...few]]]))).toMatchObject({
    measures: [{ isMeasure: false, measure: BUDGET }],
  });
});

it('what is no workbook of ours is refused', async () => {
  const refused = async (bytes: Uint8Array) => {
    const read = await readConfirmation(document, 'a.xlsx', bytes, undefined);
    return 'refused' in read ? read.refused.join('\n') : '';
  };
  expect(await refused(Buffer.from('chữ'))).toContain('a.xlsx: Không đọc được tệp Excel này.');
  expect(await refused(await workbookOf(new Map([['Danh sách', [['Đơn vị']]]])))).toContain(
    'không thấy trang “Con số”',
  );
  expect(await refused(await workbookOf(new Map([[MEASURES, [['Mã', 'Loại'], ['x']]]])))).toContain(
    'không thấy cột “Là chỉ tiêu?”, “Chiều”',
  );
});

it('a row of a figure that the text has no more is passed over and told', async () => {
  const stale = { isMeasure: false, measure: asReference('Đ7') } as const;
  const of = { ...document, measures: [stale] };
  expect(await send(await sheetsOf(of), of)).toMatchObject({
    measures: [],
    changes: ['Đ7: văn bản không còn con số này, bỏ xác nhận cũ'],
  });
});
