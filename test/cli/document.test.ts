import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeTestFolder } from '../support/open-test-database.ts';
import { runDocumentHere } from '../support/run-document-here.ts';

const FILE = join(import.meta.dirname, '../support/documents/nq-son-khe-2026.txt');

const runner = (cwd: string, data = join(cwd, 'data')) => ({
  data,
  document: (...options: string[]) => runDocumentHere(...options, '--data', data),
});

const put = (folder: string, name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const jsonOf = (stdout: string) => z.record(z.string(), z.unknown()).parse(JSON.parse(stdout));

test('a document is added, listed, shown and withdrawn', async () => {
  const { document } = runner(makeTestFolder());
  const added = await document('add', FILE, '--live', '--json');
  expect(added).toMatchObject({ code: 0, stderr: '' });
  expect(added.stdout.trim().split('\n')).toHaveLength(1);
  const json = jsonOf(added.stdout);
  expect(Object.keys(json)).toEqual(
    'id state kind organ place number date title period blocks targets measures tasks charges deadlines figures doubts'.split(
      ' ',
    ),
  );
  expect(json).toMatchObject({
    id: '27-nq-hdnd-2026',
    state: 'live',
    kind: 'Nghị quyết',
    number: '27/NQ-HĐND',
    date: '2025-12-09',
    period: { from: '2026-01-01', to: '2026-12-31' },
    targets: 3,
    measures: 3,
  });
  const shown = await document('show', '27-nq-hdnd-2026', '--json');
  expect(shown.stdout).toBe(added.stdout);
  const told = await document('show', '27-nq-hdnd-2026');
  expect(told.stdout).toContain('đang dùng để trả lời, như đã đọc, chưa có người xác nhận');
  expect(told.stdout).toContain('Áp dụng: 01/01/2026 - 31/12/2026');
  expect(told.stdout).toContain('3 chỉ tiêu với 3 con số');
  const listed = await document('list');
  expect(listed.stdout).toMatch(
    /^nq14-2024: .*đi cùng chương trình\n27-nq-hdnd-2026: Nghị quyết 27\/NQ-HĐND/,
  );
  const withdrawn = await document('withdraw', '27-nq-hdnd-2026');
  expect(withdrawn).toMatchObject({ code: 0, stdout: expect.stringContaining('Đã rút văn bản') });
  const again = await document('withdraw', '27-nq-hdnd-2026');
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('đã được rút từ trước') });
  expect((await document('list', '--json')).stdout).toContain('"state":"withdrawn"');
});

test('without --live it is a draft; its id is free to choose, given once, the same text kept once', async () => {
  const folder = makeTestFolder();
  const { document } = runner(folder);
  const first = await document('add', FILE, '--id', 'sonkhe-2026');
  expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('sonkhe-2026: bản nháp') });
  const same = await document('add', FILE);
  expect(same).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('mã sonkhe-2026') });
  const other = put(folder, 'khac.txt', 'KẾ HOẠCH\nTrồng rừng năm 2026\n\nI. VIỆC LÀM\n\n1. Trồng rừng.\n');
  const taken = await document('add', other, '--id', 'sonkhe-2026');
  expect(taken).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('đã có văn bản mang mã sonkhe-2026'),
  });
  const shipped = await document('add', other, '--id', 'nq14-2024');
  expect(shipped).toMatchObject({ code: 1, stderr: expect.stringContaining('mang mã nq14-2024') });
  expect((await document('add', other, '--json')).stdout).toContain('"id":"ke-hoach-2026","state":"draft"');
  const unknown = await document('show', 'khong-co');
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('document -- list') });
});

test('a refused file says where and what next, and leaves nothing behind', async () => {
  const folder = makeTestFolder();
  const { data, document } = runner(folder);
  const big = put(folder, 'lon.txt', 'a');
  truncateSync(big, 51 * 1024 * 1024);
  const refusals: readonly (readonly [string, readonly string[], string])[] = [
    [put(folder, 'a.docx', 'chữ'), [], 'không phải tệp Word .docx'],
    [
      put(folder, 'mat.txt', 'TỈNH ỦY\nTUYỆT MẬT\nKẾ HOẠCH\n'),
      ['--live', '--force'],
      'mat.txt, dòng 2: văn bản mang dấu',
    ],
    [join(folder, 'khong-co.txt'), [], 'không tìm thấy tệp'],
    [folder, [], 'không phải một tệp'],
    [big, [], 'lớn hơn mức 50 MB'],
    [put(folder, 'trong.txt', '\n'), [], 'không có chữ nào'],
    [FILE, ['--id', 'Sơn Khê'], 'không hợp lệ'],
    [
      put(folder, 'it.txt', 'KẾ HOẠCH năm 2026\nCác chỉ tiêu chủ yếu: trồng 500 ha rừng.\n'),
      ['--live'],
      'không đọc được chỉ tiêu nào',
    ],
  ];
  for (const [file, options, problem] of refusals) {
    const run = await document('add', file, ...options, '--json');
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(problem);
    expect(run.stderr.trim().split('\n').length, run.stderr).toBeGreaterThan(1);
  }
  expect(existsSync(data)).toBe(false);
  expect(readdirSync(folder).toSorted()).toEqual(['a.docx', 'it.txt', 'lon.txt', 'mat.txt', 'trong.txt']);
  const forced = await document('add', join(folder, 'it.txt'), '--live', '--force');
  expect(forced).toMatchObject({ code: 0, stdout: expect.stringContaining('đang dùng để trả lời') });
});

test('looking makes no database, and a wrong verb says what there is', async () => {
  const { data, document } = runner(makeTestFolder());
  expect((await document('list')).stdout).toContain('nq14-2024');
  expect(await document('show', 'a')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Chưa có cơ sở'),
  });
  expect(await document('xoa')).toMatchObject({ code: 1, stderr: expect.stringContaining('Cách dùng') });
  expect(await document('add')).toMatchObject({ code: 1, stderr: expect.stringContaining('Cách dùng') });
  expect(existsSync(data)).toBe(false);
});

test('a corrected text takes the place of the old one, and what it changes is said', async () => {
  const folder = makeTestFolder();
  const { document } = runner(folder);
  await document('add', FILE, '--live');
  const text = readFileSync(FILE, 'utf8');
  const corrected = put(folder, 'sua.txt', text.replace('đạt trên 61,5%', 'đạt trên 62%'));
  expect(text).toContain('đạt trên 61,5%');
  const replaced = await document('replace', '27-nq-hdnd-2026', corrected);
  expect(replaced).toMatchObject({ code: 0, stderr: '' });
  expect(replaced.stdout).toMatch(
    /Bản cũ giữ ở mã 27-nq-hdnd-2026-cu1.*\n {2}• Đổi .*trên 61,5% → trên 62%/u,
  );
  expect((await document('list')).stdout).toContain('27-nq-hdnd-2026-cu1');
  expect((await document('replace', 'khong-co', corrected)).stderr).toContain('Không có văn bản nào mang mã');
  expect((await document('replace', '27-nq-hdnd-2026')).code).toBe(1);
});

test('a plan is linked to the resolution that it carries out: proposed from its head, said, shown and taken back', async () => {
  const folder = makeTestFolder();
  const { document } = runner(folder);
  await document('add', FILE, '--live', '--id', 'nq27');
  const plan = put(
    folder,
    'ke-hoach.txt',
    'ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ\nSố: 18/KH-UBND\nKẾ HOẠCH\nThực hiện Nghị quyết số 27/NQ-HĐND ngày 09/12/2025 năm 2026\n\nI. CHỈ TIÊU\n1. Tỷ lệ che phủ rừng đạt 61,5%.\n',
  );
  await document('add', plan, '--live', '--id', 'kh18');
  expect((await document('link', 'kh18')).stderr).toContain('npm run document -- link kh18 nq27');
  expect((await document('link', 'kh18', 'kh18')).stderr).toContain('Không nối được với kh18');
  expect((await document('unlink', 'kh18')).stderr).toContain('chưa nối');
  expect(await document('link', 'kh18', 'nq27')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('kh18 thực hiện Nghị quyết 27/NQ-HĐND (nq27)'),
  });
  expect((await document('show', 'kh18')).stdout).toContain('Thực hiện văn bản: nq27');
  expect(jsonOf((await document('unlink', 'kh18', '--json')).stdout)).toEqual({
    id: 'kh18',
    carriesOut: null,
  });
  expect((await document('show', 'kh18')).stdout).not.toContain('Thực hiện văn bản');
});
