import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { asAssignmentId, asDay, asUnitId } from '../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { connectTo, makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';
import { fillOffice, testAssignment } from '../support/serve-office.ts';

const rowSchema = z.object({
  id: z.string(),
  kind: z.string(),
  answer: z.string(),
  citations: z.array(z.object({ ref: z.string(), document: z.string(), quote: z.string() })),
});

test('`ask` answers by the table of a data folder, as of a day, for whoever asks', async () => {
  const folder = makeTestFolder();
  const people = createPeopleRepository(await connectTo({ dataDir: folder }));
  await fillOffice(people);
  const after = {
    id: asAssignmentId(1),
    document: asDocumentId('nq14-2024'),
    ref: asReference('II.2.1(6)'),
    unit: asUnitId(1),
    part: 'lead' as const,
    from: asDay('2024-06-10'),
    until: undefined,
    assignedAt: new Date('2024-06-01T02:00:00Z'),
    endedAt: undefined,
  };
  const note = { by: OPERATOR, act: 'giao việc', at: new Date() };
  await people.apply([{ of: 'assignment', before: undefined, after }], (await people.read()).version, note);
  const questions = ['Chỉ tiêu hàng hóa qua cảng?', 'ai phụ trách?', 'tôi phụ trách gì?'];
  const input = questions
    .map((question, index) => JSON.stringify({ id: `t${index}`, chat: 'c', question }))
    .join('\n');
  const run = (...options: string[]) => runCommand('ask', options, { cwd: folder, input });
  const nowhere = join(folder, 'nowhere');
  const table = ['--jsonl', '--data', folder, '--as', 'cb003'];
  const on = await run(...table, '--now', '2024-06-10T09:00:00+07:00');
  const before = await run(...table, '--now', '2024-06-09T09:00:00+07:00');
  const unknown = await run('việc của tôi', '--data', folder, '--as', 'Cường');
  const none = await run('việc của tôi', '--data', nowhere, '--as', 'CB003');
  expect(on).toMatchObject({ code: 0, stderr: '' });
  const rows = on.stdout
    .trim()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)));
  const row = {
    ref: 'PC/1',
    document: 'phân công',
    quote: 'Sở Y tế chủ trì chỉ tiêu (6), từ 10/06/2024',
  };
  expect(rows[1]?.kind).toBe('responsibility');
  expect(rows[1]?.answer).toContain(`Theo bảng phân công: ${row.quote}.`);
  expect(rows[1]?.citations.at(-1)).toEqual(row);
  expect(rows[2]?.answer).toContain(
    'Theo bảng phân công, Sở Y tế:\n• Chủ trì chỉ tiêu (6), từ 10/06/2024: Sản lượng',
  );
  // The day before it isn't in force yet, and there is no other.
  expect(before.stdout).not.toContain('bảng phân công');
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
  expect(unknown.stderr).toContain('Có phải: CB005 (Phạm Quốc Cường)?');
  expect(none).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('CB003') });
  // To ask makes no database.
  expect(existsSync(nowhere)).toBe(false);
});

test('`ask` tells the operator who hasn’t answered the week, and an official only of themselves', async () => {
  const folder = makeTestFolder();
  const people = createPeopleRepository(await connectTo({ dataDir: folder }));
  await fillOffice(people);
  const after = testAssignment(1, 'II.2.1(6)', 1);
  const note = { by: OPERATOR, act: 'giao việc', at: new Date() };
  await people.apply([{ of: 'assignment', before: undefined, after }], (await people.read()).version, note);
  const run = (...options: string[]) =>
    runCommand('ask', ['tuần này ai chưa báo cáo?', '--data', folder, ...options], { cwd: folder });
  const now = ['--now', '2024-11-27T09:00:00+07:00'];
  const operator = await run(...now);
  const official = await run(...now, '--as', 'CB003');
  const outside = await run('--now', '2025-03-03T09:00:00+07:00');
  expect(operator.stdout).toContain('tuần 48 (25/11 - 01/12/2024): 2 trên 2 người chủ trì chưa trả lời:');
  expect(operator.stdout).toContain('• Sở Y tế: Lê Thu Mới (chưa vào bot), Nguyễn Văn An (chưa được hỏi)');
  expect(official.stdout).toContain('Tuần này đồng chí chưa trả lời');
  expect(official.stdout).not.toContain('Lê Thu Mới');
  expect(outside.stdout).toContain('ngoài thời gian theo dõi');
});
