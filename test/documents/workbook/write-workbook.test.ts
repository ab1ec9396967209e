import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { pinClause } from '../../../src/documents/wordings/find-tied-clause.ts';
import { ALLOWED_VALUES } from '../../../src/documents/workbook/guide-lines.ts';
import { readStored } from '../../../src/documents/workbook/read-stored.ts';
import { writeWorkbook } from '../../../src/documents/workbook/write-workbook.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';
import { readWorkbooksHere } from '../../support/read-workbooks-here.ts';
import { sheetsOf, sourceOf } from './workbook-of.ts';

readWorkbooksHere();

const PROVINCE = 'documents/shapes/texts/hdnd-tinh-2026.txt';
const document = sourceOf(PROVINCE, {
  measures: [
    {
      isMeasure: true,
      measure: asReference('Đ1.2.a/2'),
      kind: 'tổng',
      better: 'tăng',
      cadence: 'tháng',
      rule: 'cộng-dồn-không-đều',
      aliases: ['thu ngân sách', 'thu, chi'],
    },
    { isMeasure: false, measure: asReference('Đ1.2.c/1') },
  ],
});
const sheets = await sheetsOf(document);
/** A clause as it stands in the text. */
const clauseOf = (code: string): string => {
  const { resolution } = readStored(document);
  const pinned = pinClause(resolution, asReference(code));
  return pinned?.is === 'clause' ? pinned.text : '';
};

const row = (sheet: string, code: string) => sheets.get(sheet)?.find(([first]) => first === code);

it('has a row for each measure, with its figure marked and what is guessed marked as guessed', () => {
  expect(row('Con số', 'Mã')).toEqual(
    'Mã|Chỉ tiêu|Câu|Giá trị|Giới hạn|Đơn vị|Năm|Chủ trì|Hạn|Là chỉ tiêu?|Loại|Chiều|Kỳ số liệu|Cách xét|Cách gọi khác'.split(
      '|',
    ),
  );
  expect(sheets.get('Con số')).toHaveLength(10);
  const [, target, clause, ...rest] = row('Con số', 'Đ1.2.a/4') ?? [];
  expect(target).toContain('1,85 tỷ USD');
  expect(clause).toContain('►1,85 tỷ USD◄');
  expect(rest.map((cell) => cell ?? '')).toEqual([
    ...['1,85', 'đúng bằng', 'tỷ USD', '2026', '', ''],
    ...['có (đoán)', 'tổng cộng dồn (đoán)', 'càng lớn càng tốt (đoán)', 'tháng (đoán)', ''],
    'kim ngạch xuất khẩu; xuất khẩu (đoán)',
  ]);
});

it('shows what a person said as said, in words', () => {
  expect(row('Con số', 'Đ1.2.a/2')?.slice(9)).toEqual([
    ...['có', 'tổng cộng dồn', 'càng lớn càng tốt', 'tháng', 'cộng dồn không đều'],
    'thu ngân sách; thu, chi',
  ]);
  expect(row('Con số', 'Đ1.2.c/1')?.slice(9, 11)).toEqual(['không', 'mức đạt (đoán)']);
});

it('has the work with who does it, and the head as it was read', () => {
  expect(row('Nhiệm vụ', 'Mã')).toEqual(['Mã', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Hạn']);
  expect(row('Nhiệm vụ', 'Đ2.2')?.[2]).toMatch(/\p{L}/u);
  expect(sheets.get('Văn bản')?.map(([label]) => label)).toEqual([
    ...['Mục', 'Loại văn bản', 'Cơ quan ban hành', 'Địa bàn', 'Số, ký hiệu', 'Ngày ban hành', 'Trích yếu'],
    ...['Áp dụng từ ngày', 'Áp dụng đến ngày'],
  ]);
  expect(row('Văn bản', 'Áp dụng từ ngày')).toEqual(['Áp dụng từ ngày', '01/01/2026', '01/01/2026']);
});

it('the guide lists every value, and the cells offer them', async () => {
  const guide = sheets.get('Hướng dẫn') ?? [];
  for (const { value, meaning } of ALLOWED_VALUES)
    expect(
      guide.some(([, one, means]) => one === value && means === meaning),
      value,
    ).toBe(true);
  const parts = unzipSync(await writeWorkbook(document));
  const [first, ...others] = [1, 2, 3, 4].map((number) =>
    Buffer.from(parts[`xl/worksheets/sheet${number}.xml`] ?? []).toString(),
  );
  const rules = /sqref="N2:N10"><formula1>'Hướng dẫn'!\$B\$(\d+):\$B\$(\d+)</u.exec(first ?? '');
  expect(guide[Number(rules?.[1]) - 1]?.slice(0, 2)).toEqual(['Cách xét', 'tốc độ mới nhất so với con số']);
  expect(guide[Number(rules?.[2]) - 1]?.slice(0, 2)).toEqual(['Cách xét', 'đã làm trên tổng số']);
  for (const sheet of [first, ...others])
    expect(sheet).toMatch(/<pageSetup (?=.*paperSize="9")(?=.*orientation="landscape")/u);
  expect(others.join('')).not.toContain('dataValidation');
});

it('a document without measures or with hostile text is written as well', async () => {
  const source =
    'KẾ HOẠCH\nTrồng rừng năm 2026\n\nI. VIỆC LÀM\n\n1. Sở A chủ trì trồng <rừng> & "cây" =1+1 \u0001.\n';
  const hostile = sourceOf(PROVINCE, { source, measures: [] });
  const strings = unzipSync(await writeWorkbook(hostile))['xl/sharedStrings.xml'] ?? [];
  expect(Buffer.from(strings).toString()).not.toContain('\u0001');
  const plain = await sheetsOf(hostile);
  expect(plain.get('Con số')).toHaveLength(1);
  expect(plain.get('Nhiệm vụ')?.[1]?.[1]).toContain('<rừng> & "cây" =1+1');
});

it('shows the wordings that the office tied, and which of them hold no more', async () => {
  const tied = { id: 1, document: document.id, key: 'x', at: new Date('2026-03-10T02:00:00Z') };
  const tax = { is: 'clause' as const, ref: asReference('Đ1.2.a/2'), text: 'thu ngân sách nhà nước' };
  const wordings = await sheetsOf(document, [
    { ...tied, words: 'Tiền nộp vào kho bạc?', said: { ...tax, text: clauseOf('Đ1.2.a/2') } },
    { ...tied, words: 'Trâu bò?', said: { is: 'not stated', digest: 'của bản cũ' } },
    { ...tied, words: 'Alo?', said: { is: 'skipped' } },
    { ...tied, document: asDocumentId('khac'), words: 'Của văn bản khác?', said: tax },
  ]);
  expect(wordings.get('Cách hỏi')).toEqual([
    ['Mã', 'Cách hỏi', 'Nghĩa là'],
    ['Đ1.2.a/2', 'Tiền nộp vào kho bạc?', clauseOf('Đ1.2.a/2')],
    [undefined, 'Trâu bò?', 'Văn bản không nêu. (văn bản đã đổi, không dùng nữa)'],
  ]);
  expect(sheets.has('Cách hỏi')).toBe(false);
});
