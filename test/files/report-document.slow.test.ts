import { expect, test } from 'vitest';
import { STATUS_WORDS } from '../../src/domain/measure-status.ts';
import { isAtOrBelow } from '../../src/domain/reference.ts';
import { writeReportDocument } from '../../src/files/document/report-document.ts';
import { writeComingWork } from '../../src/week/weekly-report/write-coming-work.ts';
import { writePoints } from '../../src/week/weekly-report/write-points.ts';
import { writeProposals } from '../../src/week/weekly-report/write-requests.ts';
import {
  type Sentence,
  writeAnswers,
  writeChange,
  writeOpening,
  writeSilent,
} from '../../src/week/weekly-report/write-sentences.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { TEST_FORM } from '../support/open-test-services.ts';
import { readWorkbooksHere } from '../support/read-workbooks-here.ts';
import { findUnbackedFigures } from './find-unbacked-figures.ts';
import { footOf, measuresOf, openSample, readDocument, xmlOf } from './read-report-document.ts';
import { readSampleReport } from './read-sample-report.ts';

readWorkbooksHere();

test('it has the form of a Party body’s document', async () => {
  const file = await writeReportDocument(await openSample(), TEST_FORM);
  const parts = xmlOf(file);
  const body = parts.get('word/document.xml') ?? '';
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
  // 20 mm above and below, 30 left, 15 right; the number of the page 10 mm from the edge.
  expect(/<w:pgMar [^>]*>/.exec(body)?.[0]).toMatch(
    /w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/,
  );
  expect(body).toContain('<w:titlePg/>');
  const styles = parts.get('word/styles.xml') ?? '';
  expect(styles).toContain('w:ascii="Times New Roman"');
  expect(styles).toContain('<w:sz w:val="28"/>');
  const fonts = [...body.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font);
  expect(fonts.every((font) => font === 'Times New Roman')).toBe(true);
  const numbered = [...parts].filter(([name, xml]) => /header\d+\.xml$/.test(name) && xml.includes('PAGE'));
  expect(numbered.length).toBeGreaterThan(0);
  for (const [, header] of numbered) expect(header).toContain('w:val="center"');

  const { tables, paragraphs } = await readDocument(file);
  const [left = '', right = ''] = tables[0]?.[0] ?? [];
  expect(left.split('\n')).toEqual(['THÀNH ỦY HẢI PHÒNG', 'VĂN PHÒNG', '*', 'Số        -BC/VPTU']);
  expect(right.split('\n').filter((line) => line !== '')).toEqual([
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Hải Phòng, ngày … tháng … năm …',
  ]);
  expect(paragraphs.slice(0, 3).map((text) => text.replace(/\u00A0/g, ' '))).toEqual([
    'BÁO CÁO',
    'Tiến độ thực hiện các chỉ tiêu năm 2024 theo Nghị quyết Hội nghị lần thứ 14 Ban Chấp hành Đảng bộ thành phố khóa XVI,',
    'tuần 48 (25/11 - 01/12/2024)',
  ]);
  const [foot = ''] = footOf(tables)?.[0] ?? [];
  expect(foot.split('\n')).toEqual(['Nơi nhận:', '- Thường trực Thành ủy,', '- Lưu Văn phòng.']);
  expect(body).not.toContain('CỘNG HÒA');
  expect(paragraphs.filter((text) => /^[IV]+- /.test(text))).toEqual([
    'I- TÌNH HÌNH CHUNG',
    'II- CHỈ TIÊU, NHIỆM VỤ CHẬM, CÓ VƯỚNG MẮC HOẶC CÓ THAY ĐỔI; Ý KIẾN CỦA LÃNH ĐẠO',
    'III- ĐỀ XUẤT, KIẾN NGHỊ',
    'IV- NHIỆM VỤ TUẦN TỚI',
  ]);
});

test('every figure comes from a row, a clause or a count', async () => {
  const report = await openSample();
  const { paragraphs, tables } = await readDocument(await writeReportDocument(report, TEST_FORM));
  const hour = '16:00 ngày 29/11/2024'.split(':');
  const check = (piece: string): readonly string[] => findUnbackedFigures(piece, report, [...hour]);
  for (const text of paragraphs) {
    expect({ text, unbacked: check(text.replace(/^\d+\. (?=\p{Lu})/u, '')) }).toEqual({ text, unbacked: [] });
  }
  const measures = measuresOf(tables);
  // Group headings stand alone in their row.
  const rows = measures.slice(1).filter((row) => row.length > 1);
  expect(rows.map(([, name]) => name)).toEqual(report.measures.map(({ name }) => name));
  for (const [index, [number, , plan, reached = '', status]] of rows.entries()) {
    const row = report.measures[index];
    if (row === undefined) throw new Error('a row too many');
    expect(row.target.text).toContain(plan);
    expect([String(row.target.number), '']).toContain(number);
    expect(status).toBe(STATUS_WORDS[row.verdict.status]);
    expect(check(reached)).toEqual([]);
    expect(reached === '–').toBe(row.figure === undefined);
  }
  // The check itself sees a figure that is made up, and one that stands elsewhere with another unit.
  expect(check('Thực hiện 96,5 triệu tấn')).toEqual(['96,5']);
  expect(check('Thực hiện 95,5 tỷ USD')).toEqual(['95,5 tỷ usd']);
});

test('every sentence names the clauses and rows that back it', async () => {
  const report = await openSample();
  const rows = new Map(report.history.map(({ report: { id }, validity }) => [id, validity]));
  const known = [...report.measures.map(({ measure }) => measure.ref), ...report.tasks.map(({ ref }) => ref)];
  const groups = writePoints(report);
  const points = groups.flatMap((group) => group.points);
  expect(groups.map(({ title }) => title)).toEqual([
    'Chậm, còn cách kế hoạch',
    'Có vướng mắc',
    'Có thay đổi so với tuần trước',
    'Ý kiến, yêu cầu của lãnh đạo',
  ]);
  const change = writeChange(report);
  const sentences: readonly Sentence[] = [
    writeOpening(report),
    ...(change ? [change] : []),
    ...points,
    ...writeProposals(report),
    ...writeComingWork(report),
  ];
  for (const sentence of sentences) {
    expect(sentence.refs.length).toBeGreaterThan(0);
    for (const ref of sentence.refs) expect(known.some((each) => isAtOrBelow(each, ref))).toBe(true);
    for (const id of sentence.rows) expect(rows.get(id)).toBe('counts');
  }
  for (const { text, rows: backing } of points) {
    if (/đạt \d|Vướng mắc/.test(text)) expect(backing.length).toBeGreaterThan(0);
  }
  expect(points.map(({ text }) => text)).toContain(
    'Sản lượng hàng hoá thông qua cảng (Sở Giao thông vận tải): chậm, đạt 50% sau 83% thời gian của năm (95,5 triệu tấn đến 31/10; kế hoạch 190; tuần trước 80,25). Vướng mắc: “vướng luồng vào cảng, chờ nạo vét” (đã 3 ngày).',
  );
  expect(points.map(({ text }) => text)).toContain(
    'Nhiệm vụ “Hoàn thành xây dựng và triển khai hiệu quả Đề án” (chưa giao đơn vị chủ trì): chậm. Vướng mắc: “chưa có hướng dẫn của Trung ương” (Sở Du lịch, đã 3 ngày).',
  );
  expect(writeProposals(report).map(({ text }) => text)).toEqual([
    'Sở Giao thông vận tải (Sản lượng hàng hoá thông qua cảng; báo ngày 26/11/2024): “đề nghị UBND thành phố bố trí vốn nạo vét trong quý I/2025”.',
  ]);
});

test('a reader finds names, not codes, nothing cut off, and no word of the program', async () => {
  const report = await openSample();
  const { paragraphs, tables } = await readDocument(await writeReportDocument(report, TEST_FORM));
  const [head, foot] = [tables[0], footOf(tables)];
  const said = [...paragraphs, ...tables.filter((each) => each !== head && each !== foot).flat(2)].join('\n');
  expect(said).not.toMatch(/[IVX]+\.\d+[.(/]/);
  expect(said).not.toMatch(/\(\d+[a-e]\)/);
  expect(said).not.toContain('…');
  expect(said).not.toMatch(/\bbot\b/i);
  const names = report.measures.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const sentence of [writeAnswers(report), writeSilent(report)]) expect(said).toContain(sentence?.text);
  expect(said).toContain('và 7 đơn vị khác (Phụ lục 4).');
});

test('hostile words survive as words, the long ones cut and said to be', async () => {
  const report = await openSample();
  const form = { ...TEST_FORM, superior: '', issuer: 'VĂN <b>PHÒNG</b> & \u0002', recipients: [] };
  const file = await writeReportDocument(report, form);
  const { tables, paragraphs } = await readDocument(file);
  expect(tables[0]?.[0]?.[0]?.split('\n')[0]).toBe('VĂN <b>PHÒNG</b> &');
  const text = [...paragraphs, ...tables.flat(2)].join('\n');
  expect(text).toContain('“=HYPERLINK("http://x.example","<b>bấm vào đây</b>") & tiền sử dụng đất thu chậm”');
  expect(text).toMatch(/thủ tục thuê đất [^”]{250,400}” \(trích, nguyên văn ở bảng kèm theo\)/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect([...xmlOf(file).values()].join('')).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
});

test('with nothing reported and nobody assigned it says so', async () => {
  const report = await readSampleReport(await openTestDatabase());
  const { paragraphs, tables } = await readDocument(await writeReportDocument(report, TEST_FORM));
  const text = paragraphs.join('\n');
  expect(text).toContain('chưa có đơn vị nào báo số liệu');
  expect(text).toContain('Chưa giao đơn vị nào chủ trì');
  expect(measuresOf(tables).at(-1)).toEqual([
    '',
    expect.any(String),
    'tối thiểu 10%',
    '–',
    'chưa có số liệu',
    'chưa giao',
  ]);
});
