import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Subject } from '../../src/answering/answer.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';

const corpusDir = join(import.meta.dirname, '../../corpus');
const NOW = new Date('2026-03-10T09:00:00+07:00');

const head = (organ: string, place: string, number: string, title: string): string =>
  `${organ}\nSố: ${number}\n${place}, ngày 20 tháng 12 năm 2025\n${title}\n\nI. CHỈ TIÊU\n`;

const PROVINCE = `${head('HỘI ĐỒNG NHÂN DÂN TỈNH SƠN KHÊ', 'Sơn Khê', '27/NQ-HĐND', 'NGHỊ QUYẾT\nVề nhiệm vụ phát triển kinh tế - xã hội năm 2026')}
(1) Tỷ lệ che phủ rừng đạt 61,5%;
(2) Thu ngân sách nhà nước đạt 4.200 tỷ đồng;
(3) Tỷ lệ hộ nghèo còn 6%;
(4) Tỷ lệ dân số tham gia bảo hiểm y tế đạt 95%.

II. NHIỆM VỤ

1. Sở Nông nghiệp và Môi trường chủ trì rà soát ranh giới ba loại rừng, hoàn thành trước ngày 30/6/2026.
2. Hoàn thành cầu treo Lũng Vài trước ngày 30/6/2026.
`;
const COMMUNE = `${head('ỦY BAN NHÂN DÂN XÃ NẬM LÚC', 'Nậm Lúc', '9/KH-UBND', 'KẾ HOẠCH\nPhát triển kinh tế - xã hội năm 2026')}
(1) Tỷ lệ che phủ rừng đạt 72%;
(2) Đàn trâu đạt 2.300 con;
(3) Tỷ lệ hộ nghèo còn 9%;
(4) Tỷ lệ dân số tham gia bảo hiểm y tế đạt 95%.

II. NHIỆM VỤ

1. Phòng Kinh tế chủ trì rà soát ranh giới ba loại rừng, hoàn thành trước ngày 30/9/2026.
2. Hoàn thành cầu treo Lũng Vài trước ngày 31/12/2026.
3. Phòng Văn hóa - Xã hội chủ trì giảm tỷ lệ hộ nghèo.
`;
const PROGRAMME = `${head('TỈNH ỦY SƠN KHÊ', 'Sơn Khê', '5-CTr/TU', 'CHƯƠNG TRÌNH\nPhát triển bền vững giai đoạn 2026 - 2030')}
(1) Thu ngân sách nhà nước đạt 6.000 tỷ đồng;
(2) Số hợp tác xã dệt lanh đạt 40 hợp tác xã.
`;

const answering = await openAnswering({
  corpusDir,
  indexDir: undefined,
  office: [
    readDocument(asDocumentId('ctr5'), PROGRAMME).resolution,
    readDocument(asDocumentId('nq27'), PROVINCE).resolution,
    readDocument(asDocumentId('kh9'), COMMUNE).resolution,
  ],
  logger: pino({ level: 'silent' }),
});

const ask = (text: string, subject?: Subject) => answering.answer({ text, now: NOW, subject });
const documentsOf = ({ citations }: { readonly citations: readonly { readonly document: string }[] }) =>
  citations.map(({ document }) => document);

test('what two documents in force state is said of both under their names, each with its clause', async () => {
  const { text, kind, citations, verdict } = await ask('Tỷ lệ che phủ rừng đạt bao nhiêu?');
  expect(text).toBe(
    'Theo Kế hoạch 9/KH-UBND:\nNăm 2026: Tỷ lệ che phủ rừng đạt 72%.\nTheo Nghị quyết 27/NQ-HĐND:\nNăm 2026: Tỷ lệ che phủ rừng đạt 61,5%.',
  );
  expect({ kind, verdict }).toEqual({ kind: 'target', verdict: null });
  expect(citations).toEqual([
    { document: 'kh9', ref: expect.any(String), quote: 'Tỷ lệ che phủ rừng đạt 72%' },
    { document: 'nq27', ref: expect.any(String), quote: 'Tỷ lệ che phủ rừng đạt 61,5%' },
  ]);
});

test('of a plan of a year and a programme of several the plan is said first', async () => {
  const answer = await ask('thu ngân sách nhà nước bao nhiêu');
  expect(answer.text).toMatch(/Nghị quyết 27.*4\.200 tỷ đồng.*Chương trình 5.*6\.000 tỷ đồng/su);
  expect(documentsOf(answer)).toEqual(['nq27', 'ctr5']);
});

test('the very same is said once, with both clauses', async () => {
  const answer = await ask('tỷ lệ tham gia bảo hiểm y tế');
  expect(answer.text).toBe(
    'Theo Kế hoạch 9/KH-UBND và Nghị quyết 27/NQ-HĐND:\nNăm 2026: Tỷ lệ dân số tham gia bảo hiểm y tế đạt 95%.',
  );
  expect(documentsOf(answer)).toEqual(['kh9', 'nq27']);
});

test('a yes or no is said of each, and of all only where they agree', async () => {
  const differ = await ask('tỷ lệ hộ nghèo còn 6% phải không');
  expect(differ.text).toMatch(/Kế hoạch 9\/KH-UBND:\nKhông.*Nghị quyết 27\/NQ-HĐND:\nCó/su);
  expect(differ.verdict).toBeNull();
  const agree = await ask('tỷ lệ hộ nghèo còn 5% có đạt không');
  expect(agree.text).toMatch(/Kế hoạch 9\/KH-UBND:\nCó.*Nghị quyết 27\/NQ-HĐND:\nCó/su);
  expect(agree.verdict).toBe('yes');
});

test('a time that two documents set is said of both, and a no of one with what the other says', async () => {
  const when = await ask('khi nào hoàn thành cầu treo Lũng Vài');
  expect(when.text).toMatch(/Kế hoạch 9.*31\/12\/2026.*Nghị quyết 27.*30\/6\/2026/su);
  const asked = await ask('cầu treo Lũng Vài hoàn thành trước 30/6/2026 phải không');
  expect(asked.text).toMatch(/Kế hoạch 9\/KH-UBND:\nKhông.*Nghị quyết 27.*30\/6\/2026/su);
  expect(asked.verdict).toBeNull();
});

test('who carries it is said of both', async () => {
  const answer = await ask('ai chủ trì rà soát ranh giới ba loại rừng');
  expect(answer.text).toMatch(/Kế hoạch 9.*Phòng Kinh tế.*Nghị quyết 27.*Sở Nông nghiệp và Môi trường/su);
  expect(documentsOf(answer)).toEqual(['kh9', 'nq27']);
});

test('that one charges nobody isn’t said where another says who carries it', async () => {
  const { text, citations } = await ask('ai phụ trách chỉ tiêu tỷ lệ hộ nghèo');
  expect(text).toBe('Theo Kế hoạch 9/KH-UBND:\nPhòng Văn hóa - Xã hội chủ trì giảm tỷ lệ hộ nghèo.');
  expect(citations.map(({ document }) => document)).toEqual(['kh9']);
});

test.each([
  ['Theo Nghị quyết 27/NQ-HĐND, tỷ lệ che phủ rừng là bao nhiêu?', 'nq27'],
  ['Theo nghị quyết, tỷ lệ che phủ rừng là bao nhiêu?', 'nq27'],
  ['Kế hoạch của UBND xã giao tỷ lệ che phủ rừng bao nhiêu?', 'kh9'],
  ['đàn trâu đạt bao nhiêu con', 'kh9'],
])('“%s” is answered from the one document that it names or that states it', async (question, document) => {
  const answer = await ask(question);
  expect(answer.text).not.toContain('Theo ');
  expect(documentsOf(answer)).toEqual([document]);
});

test('a follow-up stays with the document that was named, or with the first that was said', async () => {
  const named = await ask('Theo Nghị quyết 27/NQ-HĐND, tỷ lệ che phủ rừng là bao nhiêu?');
  expect(documentsOf(await ask('còn hộ nghèo?', named.subject))).toEqual(['nq27']);
  const both = await ask('Tỷ lệ che phủ rừng đạt bao nhiêu?');
  expect(both.subject?.document).toBe('kh9');
  expect(documentsOf(await ask('còn hộ nghèo?', both.subject))).toEqual(['kh9']);
});

test('a question that stands alone is one for all documents, in the midst of a talk too', async () => {
  const before = await ask('Theo Nghị quyết 27/NQ-HĐND, tỷ lệ che phủ rừng là bao nhiêu?');
  const answer = await ask('Tỷ lệ hộ nghèo còn bao nhiêu?', before.subject);
  expect(documentsOf(answer)).toEqual(['nq27', 'kh9']);
});

test('what none of them states isn’t found in any of them, not in the first alone', async () => {
  const { kind, text } = await ask('Tỷ lệ hài lòng của người dân với bến xe?');
  expect(kind).toBe('none');
  expect(text).toContain('Tôi chưa tìm thấy nội dung này trong các văn bản đang dùng.');
});
