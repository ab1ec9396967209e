import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { clerkOf } from '../support/clerk.ts';
import { renderDocx } from '../support/docx/render-docx.ts';
import { createApi, createRunner, serveProcess, untilPolling } from '../support/serve-process.ts';

const TIMEOUT = { timeout: 90_000 };
const IN_2026 = { CLOCK: '2026-03-02T09:00:00+07:00' };
const QUESTION = 'Kim ngạch xuất khẩu năm 2026 là bao nhiêu?';

const text = readFileSync(new URL('../documents/shapes/texts/hdnd-tinh-2026.txt', import.meta.url), 'utf8');

test(
  'a Word file is sent, looked at and put into use, and a question about it is right: few taps, seconds',
  TIMEOUT,
  async () => {
    const { api } = await serveProcess([11], IN_2026);
    const clerk = clerkOf(api, 11);
    const official = clerk.person;
    expect((await official.ask(QUESTION)).text).not.toContain('1,85');
    const begun = performance.now();
    const message = await clerk.send(renderDocx(text).bytes, 'Nghị quyết 2026.docx');
    expect(message.text).toContain('Nghị quyết');
    expect(message.text).toContain('Đọc được 9 chỉ tiêu');
    expect(message.text).toContain('chưa ai được trả lời từ văn bản này');
    expect((await official.ask(QUESTION)).text).not.toContain('1,85');
    await clerk.tap(message, '✅ Đưa vào dùng');
    expect(message.text).toContain('Đồng chí đếm trong văn bản có đúng 9 không?');
    await clerk.tap(message, 'Đúng 9, đưa vào dùng');
    expect(message.text).toContain('Đã đưa vào dùng');
    const answer = await official.ask(QUESTION);
    expect(answer.text).toContain('1,85 tỷ USD');
    expect(answer.text).not.toContain('chưa được Văn phòng soát');
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `From sending to a right answer: ${clerk.taps()} taps, ${seconds.toFixed(1)} s of the machine.`,
    );
    expect(clerk.taps()).toBeLessThanOrEqual(10);
    await clerk.tap(message, '👥 Giao việc theo văn bản');
    expect(message.text).toContain('chưa có trong danh sách đơn vị');
  },
);

test(
  'a draft outlives a restart; its count is held against the person’s; it is withdrawn and taken back',
  TIMEOUT,
  async () => {
    const runner = createRunner();
    const api = await createApi();
    const first = runner.startServing(api, [11], IN_2026);
    await untilPolling(api, first);
    const clerk = clerkOf(api, 11);
    const message = await clerk.send(Buffer.from(text), 'nghi-quyet.txt');
    first.kill('SIGKILL');
    await first.end();
    const again = runner.startServing(api, [11], IN_2026);
    await untilPolling(api, again);
    await clerk.tap(message, '✅ Đưa vào dùng');
    const before = clerk.person.heard().length;
    clerk.person.press(message, 'Số khác');
    expect((await clerk.person.hear(before + 1)).text).toContain('Gõ một số');
    const different = await clerk.person.ask('10');
    expect(different.text).toContain('Đồng chí đếm 10, tôi đọc được 9. Chưa đưa vào dùng.');
    expect((await clerk.person.ask(QUESTION)).text).not.toContain('1,85');
    await clerk.tap(different, 'Tôi đếm lại, đúng 9');
    expect((await clerk.person.ask(QUESTION)).text).toContain('1,85 tỷ USD');
    await clerk.tap(different, '⏏️ Rút văn bản');
    expect((await clerk.person.ask(QUESTION)).text).not.toContain('1,85');
    await clerk.tap(different, '↩️ Khôi phục thành bản nháp');
    expect(different.text).toContain('Bản nháp');
  },
);

test(
  'a corrected text takes the place of the one in use, and what it changes is seen first',
  TIMEOUT,
  async () => {
    const { api } = await serveProcess([11], IN_2026);
    const clerk = clerkOf(api, 11);
    const numbered = text.replace('TỈNH ĐÔNG HÀ SƠN', 'TỈNH ĐÔNG HÀ SƠN\nSố: 31/NQ-HĐND');
    const first = await clerk.send(Buffer.from(numbered), 'nghi-quyet.txt');
    await clerk.tap(first, '✅ Đưa vào dùng');
    await clerk.tap(first, 'Đúng 9, đưa vào dùng');
    const second = await clerk.send(Buffer.from(numbered.replace('1,85 tỷ USD', '1,95 tỷ USD')), 'sua.txt');
    await clerk.tap(second, '♻️ Thay Nghị quyết 31/NQ-HĐND đang dùng');
    expect(second.text).toContain('1,85 tỷ USD → 1,95 tỷ USD');
    expect((await clerk.person.ask(QUESTION)).text).toContain('1,85 tỷ USD');
    await clerk.tap(second, '♻️ Thay ngay');
    expect(second.text).toContain('chưa có người soát');
    expect((await clerk.person.ask(QUESTION)).text).toContain('1,95 tỷ USD');
    const listed = await clerk.person.ask('/vanban');
    expect(listed.text).toContain('Nghị quyết 31/NQ-HĐND');
    expect(listed.text).toContain('đã rút');
  },
);

test('targets of several documents in force are leafed through one document at a time', TIMEOUT, async () => {
  const { api } = await serveProcess([11], { CLOCK: '2026-03-02T09:00:00+07:00' });
  const clerk = clerkOf(api, 11);
  const province = await clerk.send(Buffer.from(text), 'nghi-quyet.txt');
  await clerk.tap(province, '✅ Đưa vào dùng');
  await clerk.tap(province, 'Đúng 9, đưa vào dùng');
  const plan = readFileSync(
    new URL('../documents/shapes/texts/ke-hoach-khoan-muc.txt', import.meta.url),
    'utf8',
  );
  const commune = await clerk.send(Buffer.from(plan), 'ke-hoach.txt');
  await clerk.tap(commune, '✅ Đưa vào dùng');
  await clerk.tap(commune, 'Đúng 9, đưa vào dùng');
  const menu = await clerk.person.ask('/chitieu');
  const other = menu.keyboard.flat().find((each) => each.text.startsWith('▸'));
  expect(other?.text).toContain('Kế hoạch');
  await clerk.tap(menu, other?.text ?? '');
  expect(menu.text).toContain('Chỉ tiêu của Kế hoạch');
  const [group] = menu.keyboard.flat();
  await clerk.tap(menu, group?.text ?? '');
  expect(menu.keyboard.flat().length).toBeGreaterThan(1);
  await clerk.tap(menu, '‹ Các nhóm chỉ tiêu');
  expect(menu.text).toContain('Chỉ tiêu của Kế hoạch');
});

test('what the program reads better than the one before is told at its start', TIMEOUT, async () => {
  const runner = createRunner();
  const api = await createApi();
  const first = runner.startServing(api, [11], IN_2026);
  await untilPolling(api, first);
  const clerk = clerkOf(api, 11);
  const message = await clerk.send(Buffer.from(text), 'nghi-quyet.txt');
  await clerk.tap(message, '✅ Đưa vào dùng');
  await clerk.tap(message, 'Đúng 9, đưa vào dùng');
  first.kill('SIGTERM');
  await first.end();
  const db = new Sqlite(join(runner.dataDir, 'bot.db'));
  // As if the program before had overlooked the first target.
  db.exec("update office_document set reading = json_remove(reading, '$.pieces.targets[0]')");
  db.close();
  const heard = clerk.person.heard().length;
  const again = runner.startServing(api, [11], IN_2026);
  await untilPolling(api, again);
  const told = await clerk.person.hear(heard + 1);
  expect(told.text).toContain('khác trước');
  expect(told.text).toContain('Thêm con số');
  expect((await clerk.person.ask(QUESTION)).text).toContain('1,85 tỷ USD');
});
