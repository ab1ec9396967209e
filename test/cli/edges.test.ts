import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OPERATOR } from '../../src/people/people-store.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { FakeEmbeddings } from '../support/fake-embeddings.ts';
import { connectTo, makeDatabasePlace, makeTestFolder } from '../support/open-test-database.ts';
import { readWorkbooksHere } from '../support/read-workbooks-here.ts';
import { runCommand } from '../support/run-command.ts';
import { fillOffice, testOfficial } from '../support/serve-office.ts';

readWorkbooksHere();

const openOffice = async () => {
  const place = await makeDatabasePlace('SQLite');
  const people = createPeopleRepository(await connectTo(place));
  await fillOffice(people);
  return { people, surroundings: { cwd: makeTestFolder(), env: { DATA_DIR: place.dataDir } } };
};

test('`ask --jsonl`: an empty line is none, a bad row an error in its place, a row without a chat a talk of its own', async () => {
  const rows = [
    '',
    '{"id":1}',
    '{"id":2,"question":"Chỉ tiêu hàng hóa qua cảng?"}',
    '{"id":3,"question":"còn ai phụ trách?"}',
  ];
  const { code, stdout } = await runCommand('ask', ['--jsonl'], {
    cwd: makeTestFolder(),
    input: rows.join('\n'),
  });
  expect(code).toBe(0);
  const [bad, port, alone, ...more] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(more).toEqual([]);
  expect(bad).toMatchObject({ error: expect.any(String) });
  expect(port).toMatchObject({ id: 2, kind: 'target', answer: expect.stringContaining('190 triệu tấn') });
  expect(alone.answer).toMatch(/^Đồng chí hỏi về chỉ tiêu hay nhiệm vụ nào\?/);
});

test('an embedder that is down leaves `ingest` with what to do, and exit code 1', async () => {
  const fake = await FakeEmbeddings.start([]);
  fake.trouble('forbidden');
  const env = { EMBEDDINGS: 'openai', EMBEDDINGS_BASE_URL: fake.baseUrl, EMBEDDINGS_MODEL: 'bge-m3' };
  try {
    const { code, stdout } = await runCommand('ingest', [], { cwd: makeTestFolder(), env });
    expect(code).toBe(1);
    expect(stdout).toMatch(/Bộ nhúng: .*\n.*EMBEDDINGS/);
  } finally {
    await fake.stop();
  }
});

test('`retrieve --vectors` joins the vectors, weighed as asked, and is refused where the embedder is down', async () => {
  const folder = makeTestFolder();
  const [passages, queries] = [join(folder, 'p.jsonl'), join(folder, 'q.jsonl')];
  writeFileSync(passages, '{"id":"p1","text":"Trồng 500 ha rừng"}\n{"id":"p2","text":"Sửa hồ chứa nước"}\n');
  writeFileSync(queries, '{"id":"q","text":"rừng trồng"}\n');
  const options = ['--passages', passages, '--queries', queries, '--vectors'];
  for (const weight of [[], ['--weight', '0.5']]) {
    const { code, stdout } = await runCommand('retrieve', [...options, ...weight], { cwd: folder });
    expect([code, JSON.parse(stdout).hits[0]]).toEqual([0, 'p1']);
  }
  const fake = await FakeEmbeddings.start([]);
  fake.trouble('forbidden');
  const env = { EMBEDDINGS: 'openai', EMBEDDINGS_BASE_URL: fake.baseUrl, EMBEDDINGS_MODEL: 'bge-m3' };
  try {
    const down = await runCommand('retrieve', options, { cwd: folder, env });
    expect(down).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Bộ nhúng không dùng được: REFUSED'),
    });
  } finally {
    await fake.stop();
  }
});

test('`calibrate --write` is only for the embedder that ships', async () => {
  const env = {
    EMBEDDINGS: 'openai',
    EMBEDDINGS_BASE_URL: 'http://127.0.0.1:9/v1',
    EMBEDDINGS_MODEL: 'bge-m3',
  };
  const { code, stderr } = await runCommand('calibrate', ['--write'], { cwd: makeTestFolder(), env });
  expect([code, stderr]).toEqual([1, '--write chỉ dùng với EMBEDDINGS=local.\n']);
});

test('whoever needs no invitation gets none, and an admin is changed in the settings', async () => {
  const { people, surroundings } = await openOffice();
  const run = (...options: string[]) => runCommand('invite', options, surroundings);
  expect((await run('--revoke', 'CB004')).stdout).toBe('Lê Thu Mới không có lời mời nào còn hạn.\n');
  expect((await run('--unit', 'Cảng vụ Hàng hải', '--all', '--bot', 'nq_bot')).stdout).toBe(
    'Không còn ai trong đơn vị này phải mời.\n',
  );
  const admin = { ...testOfficial(9, 'Hồ Quản Trị', 'staff', 19), isAdmin: true };
  const note = { by: OPERATOR, act: 'thử', at: new Date() };
  await people.apply(
    [{ of: 'official', before: undefined, after: admin }],
    (await people.read()).version,
    note,
  );
  const refused = await run('--official', 'CB009', '--bot', 'nq_bot');
  expect(refused).toMatchObject({
    code: 1,
    stderr: 'Hồ Quản Trị là quản trị theo ADMIN_IDS; tài khoản đổi trong cấu hình.\n',
  });
});

test('`roster export` tells of officials without a unit, and importing the same changes nothing', async () => {
  const { surroundings } = await openOffice();
  const file = join(surroundings.cwd, 'ds.xlsx');
  const exported = await runCommand('roster', ['export', file], surroundings);
  expect(exported.stderr).toBe('1 cán bộ chưa có đơn vị nên không có trong tệp.\n');
  const again = await runCommand('roster', ['import', file, '--apply'], surroundings);
  expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/\nKhông có gì thay đổi\.\n$/) });
});

test('`reread` of what is read as it stands says so', async () => {
  const { surroundings } = await openOffice();
  const { stdout } = await runCommand('reread', [], surroundings);
  expect(stdout).toBe('Đã đọc lại 0 dòng đã ghi: không chỗ nào khác.\n');
});
