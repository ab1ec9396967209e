import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openAnswering } from '../../../../src/answering/open-answering.ts';
import { CORPUS_DIR } from '../../../../src/config/corpus-dir.ts';
import type { TiedWording } from '../../../../src/documents/wordings/tied-wording.ts';
import { clerkOf } from '../../../support/clerk.ts';
import { FixedClock } from '../../../support/serve-in-process.ts';
import { ACCOUNTS, serveOffice } from '../../../support/serve-office.ts';

let readWordings: () => Promise<readonly TiedWording[]> = async () => [];

/** What answers in service, on the document that ships with the program. */
const answering = await openAnswering({
  corpusDir: CORPUS_DIR,
  indexDir: undefined,
  readWordings: () => readWordings(),
  logger: pino({ level: 'silent' }),
});

const open = async () => {
  const office = await serveOffice(new FixedClock().now);
  readWordings = () => office.wordings.list();
  Object.assign(office.answering, {
    answer: (question: Parameters<typeof answering.answer>[0]) => answering.answer(question),
    pin: (...of: Parameters<typeof answering.pin>) => answering.pin(...of),
    isOutdated: (wording: TiedWording) => answering.isOutdated(wording),
    targetGroups: () => answering.targetGroups(),
    documentsWithTargets: () => answering.documentsWithTargets(),
  });
  const clerk = clerkOf(office.api, ACCOUNTS.staff);
  const list = () => clerk.person.ask('/hoichua');
  return { ...office, clerk, list };
};

const PIE = 'Miếng bánh kinh tế phình ra bao nhiêu phần trăm?';

test('a question that wasn’t found is listed without a name, tied by one tap, answered, and not found again once that is undone', async () => {
  const { official, clerk, list } = await open();
  const before = await official.ask(PIE);
  expect(before.text).toContain('chưa tìm thấy');
  await official.ask('mieng banh kinh te phinh ra bao nhieu phan tram');
  const message = await list();
  expect(message.text).toContain('1/1');
  expect(message.text).toContain(PIE);
  expect(message.text).toContain('Hỏi 2 lần, gần nhất ngày 10/06/2024 (chưa tìm thấy: 2).');
  expect(message.text).toContain('Gần nhất: Chỉ tiêu (1)');
  expect(message.text).not.toContain('Nguyễn Văn An');
  await clerk.tap(message, '✅ Đúng là Chỉ tiêu (1)');
  expect(clerk.taps()).toBe(1);
  expect(message.text).toContain('Từ nay câu này được trả lời');
  const answer = await official.ask(PIE);
  expect(answer.text).toContain('GRDP');
  expect((await official.ask('mieng banh kinh te nam 2027 phinh ra bao nhieu phan tram')).text).not.toContain(
    'GRDP',
  );
  await clerk.tap(message, '↩️ Hoàn tác');
  expect(message.text).toContain(PIE);
  expect((await official.ask(PIE)).text).toBe(before.text);
});

test('an answer that was rated down is listed; another target is chosen, or one of its parts', async () => {
  const { official, clerk, list } = await open();
  const exports = 'Kim ngạch xuất khẩu là bao nhiêu?';
  const wrong = await official.ask(exports);
  official.press(wrong, '👎');
  await official.toast(0);
  const message = await list();
  expect(message.text).toContain('👎: 1');
  await clerk.tap(message, '🔎 Chọn chỉ tiêu khác');
  await clerk.tap(message, 'Các chỉ tiêu kinh tế');
  const [label = ''] = message.keyboard.flat().flatMap(({ text }) => (text.startsWith('(4)') ? [text] : []));
  await clerk.tap(message, label);
  expect(message.text).toContain('Chỉ tiêu (4)');
  expect((await official.ask(exports)).text).toContain('ngân sách');
  const [part = ''] = message.keyboard
    .flat()
    .flatMap(({ text }) => (text.startsWith('Chỉ phần') ? [text] : []));
  await clerk.tap(message, part);
  expect(message.text).toContain('Chỉ tiêu (4)a');
});

test('that the document doesn’t state it, and that it is passed over, are said and taken back from the list of what was said', async () => {
  const { official, clerk, list } = await open();
  const buffalo = 'Lương của người dắt trâu là bao nhiêu?';
  const before = await official.ask(buffalo);
  const message = await list();
  await clerk.tap(message, '🚫 Văn bản không nêu');
  expect(message.text).toContain('Văn phòng đã rà: Nghị quyết không nêu điều này.');
  expect((await official.ask(buffalo)).text).toContain('Văn phòng đã rà: Nghị quyết không nêu điều này.');
  await official.ask('Hoa mai nở mấy cánh thế nhỉ?');
  await clerk.tap(message, 'Câu tiếp ›');
  expect(message.text).toContain('Hoa mai');
  await clerk.tap(message, 'Bỏ qua');
  await clerk.tap(message, 'Câu tiếp ›');
  expect(message.text).toContain('không còn câu hỏi nào');
  await clerk.tap(message, '🗂 Đã ghi (2)');
  expect(message.text).toContain('→ văn bản không nêu');
  expect(message.text).toContain('→ bỏ qua');
  await clerk.tap(message, '↩️ Bỏ “Lương của người dắt trâu là ba…”');
  expect((await official.ask(buffalo)).text).toBe(before.text);
});
