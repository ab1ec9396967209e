import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runTerminal } from '../../../src/channel/terminal/run-terminal.ts';
import type { Official } from '../../../src/domain/people.ts';
import { NO_RIGHT } from '../../../src/people/rights.ts';
import { FakeAnswering, fakeAnswer } from '../../support/fake-answering.ts';
import { makeTestFolder, openTestDatabase } from '../../support/open-test-database.ts';
import { openTestServices } from '../../support/open-test-services.ts';
import { LogLines } from '../../support/serve-in-process.ts';
import { fillOffice } from '../../support/serve-office.ts';

const open = async () => {
  const db = await openTestDatabase();
  const answering = new FakeAnswering();
  const services = await openTestServices(db, () => new Date());
  const log = new LogLines();
  let prompts = 0;
  let nextRun = 1_000;
  const filesFolder = join(makeTestFolder(), 'tep-da-gui');
  const run = async (
    lines: readonly string[],
    isInteractive = false,
    played: Official | undefined = undefined,
  ): Promise<string> => {
    let printed = '';
    prompts = 0;
    nextRun += 1_000;
    await runTerminal({
      services: { ...services, answering, now: () => new Date(), logger: log.logger },
      played,
      screen: {
        write: (text) => {
          printed += text;
        },
        isColoured: false,
      },
      lines: (async function* () {
        yield* lines;
      })(),
      prompt: () => {
        prompts += 1;
      },
      isInteractive,
      filesFolder,
      firstUpdate: nextRun,
    });
    return printed;
  };
  return { db, answering, log, run, filesFolder, ...services, prompts: () => prompts };
};

test('a line is a question; its answer is printed with its clause and numbered buttons', async () => {
  const { run } = await open();
  expect(await run(['Cảng?'])).toBe(
    [
      'Trả lời: Cảng?',
      '  📌 II.2.1(6) · "đạt 190 triệu tấn"',
      '[1] Xem nguyên văn',
      '[2] 👍  [3] 👎',
      '',
      '',
    ].join('\n'),
  );
});

test('a number presses the button of that number, in the latest message that has some', async () => {
  const { db, run } = await open();
  const printed = await run(['Cảng?', '1', '2', '/chitieu', '1', '2']);
  expect(printed).toContain('Nguyên văn II.2.1(6)');
  expect(printed).toContain('(Cảm ơn đồng chí.)');
  expect(printed).toContain('[2] (6)');
  expect(printed).toContain('Trả lời: chỉ tiêu 6');
  expect(await db.selectFrom('feedback').select(['rating', 'question']).execute()).toEqual([
    { rating: 'up', question: 'Cảng?' },
  ]);
});

test('a document that offers nothing to try is greeted without examples', async () => {
  const { answering, run } = await open();
  expect(await run([], true)).toContain('Hỏi thử: Chỉ tiêu hàng hóa qua cảng?');
  answering.exampleQuestions = () => [];
  expect(await run([], true)).not.toContain('Hỏi thử');
});

test('a number without a button is a question', async () => {
  const { answering, run } = await open();
  await run(['6', 'Cảng?', '9']);
  expect(answering.questions.map(({ text }) => text)).toEqual(['6', 'Cảng?', '9']);
});

test('lines are turns of one conversation, also over runs', async () => {
  const { run } = await open();
  expect(await run(['Một?', 'Hai?'])).toContain('Hai? (tiếp Một?)');
  expect(await run(['Ba?'])).toContain('Ba? (tiếp Hai?)');
});

test('empty lines say nothing and ask nothing', async () => {
  const { answering, run, prompts } = await open();
  await run(['', '   ', 'Cảng?']);
  expect(answering.questions).toHaveLength(1);
  expect(prompts()).toBe(4);
});

test('the first start greets with examples, later ones shortly, piped ones not at all', async () => {
  const { run } = await open();
  const first = await run(['Cảng?'], true);
  expect(first.split('\n').slice(0, 2).join('\n')).toMatch(/Nghị quyết thử nghiệm[\s\S]*Hỏi thử: .* · .* · /);
  const second = await run([], true);
  expect(second.split('\n')).toHaveLength(2);
  expect(second).not.toContain('Hỏi thử');
  expect(await run([])).toBe('');
});

test('an error is told with its code, and the next line is answered', async () => {
  const { answering, log, run } = await open();
  answering.respond = (question) => {
    if (question.text === 'Hỏng?') throw new Error('a defect');
    return fakeAnswer(question);
  };
  const printed = await run(['Hỏng?', 'Cảng?']);
  const code = /mã lỗi (\w{6})/.exec(printed)?.[1];
  expect((await log.find('could not be handled'))['errorCode']).toBe(code);
  expect(printed).toContain('Trả lời: Cảng?');
});

test('a played official has their own rights, name and conversation', async () => {
  const { answering, people, run } = await open();
  await fillOffice(people);
  const official = (await people.read()).officials.find(({ code }) => code === 'CB004');
  const printed = await run(['/start', '/canbo', 'Một?'], false, official);
  expect(printed).toContain('Đang đóng vai Lê Thu Mới (CB004), vai trò: cán bộ.');
  expect(printed).toContain('Đồng chí là Lê Thu Mới');
  expect(printed).toContain(NO_RIGHT);
  await run(['Hai?']);
  expect(answering.questions.map(({ subject }) => subject?.question)).toEqual([undefined, undefined]);
  expect(await run(['Ba?'], false, official)).toContain('Ba? (tiếp Một?)');
});

test('the operator is staff: people are managed, and invitations show their code', async () => {
  const { people, run } = await open();
  await fillOffice(people);
  const printed = await run(['/canbo cb004', '1']);
  expect(printed).toContain('Liên hệ: 094');
  expect(printed).toMatch(/Nhắn cho bot: \/start [\w-]{32}/);
  expect(printed).not.toContain('t.me');
});

test('an invitation can’t be used at the terminal: there is no account to link', async () => {
  const { people, run } = await open();
  await fillOffice(people);
  const code = /\/start ([\w-]{32})/.exec(await run(['/canbo cb004', '1']))?.[1];
  expect(await run([`/start ${code}`])).toContain('chỉ dùng được trong Telegram');
  expect((await people.read()).officials.every(({ person }) => person !== 1)).toBe(true);
});

test('pictures and documents that the bot sends are saved, and their path and caption printed', async () => {
  const { run, filesFolder } = await open();
  const printed = await run(['/tiendo', '/tiendo']);
  const [caption, path] = /(Tiến độ 24 chỉ tiêu .*)\nẢnh đã lưu: (.*)\n/.exec(printed)?.slice(1) ?? [];
  expect(caption).toMatch(/^Tiến độ 24 chỉ tiêu năm 2024, tính đến /);
  expect(path?.startsWith(join(filesFolder, 'tien-do-'))).toBe(true);
  expect(
    readFileSync(path ?? '')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  // The same picture again is the same file.
  expect(printed.split(`Ảnh đã lưu: ${path}\n`)).toHaveLength(3);
  expect(printed).toContain('Chưa ai báo số liệu.');
});
