import { expect, test } from 'vitest';
import { z } from 'zod';
import { asPersonId } from '../../src/domain/chat.ts';
import { asAssignmentId, asDay, asOfficialId, asUnitId } from '../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import type { PeopleChange, PeopleStore } from '../../src/people/people-store.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { connectTo, makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';
import { fillOffice, testOfficial } from '../support/serve-office.ts';

const by = { official: asOfficialId(3), name: 'Nguyễn Văn An (CB003)' };
const WORK = {
  id: asAssignmentId(1),
  document: asDocumentId('nq14-2024'),
  ref: asReference('II.2.1(6)'),
  unit: asUnitId(3),
  part: 'lead' as const,
  from: asDay('2024-06-10'),
  until: undefined,
  assignedAt: new Date('2024-06-10T02:00:00Z'),
  endedAt: undefined,
};

const change = async (people: PeopleStore, act: string, at: string, ...changes: readonly PeopleChange[]) =>
  people.apply(changes, (await people.read()).version, { by, act, at: new Date(at) });

test('the audit is told in Vietnamese, the oldest first, without accounts and contacts', async () => {
  const folder = makeTestFolder();
  const people = createPeopleRepository(await connectTo({ dataDir: folder }));
  await fillOffice(people);
  const binh = testOfficial(2, 'Trần Thị Bình', 'leader', 12);
  const moved = { ...binh, role: 'staff' as const, contact: '0912345678', person: asPersonId(77_777_777) };
  const ended = { ...WORK, endedAt: new Date('2024-06-12T02:00:00Z') };
  await change(people, 'phân công', '2024-06-10T02:00:00Z', {
    of: 'assignment',
    before: undefined,
    after: WORK,
  });
  await change(people, 'đổi vai trò', '2024-06-11T02:00:00Z', { of: 'official', before: binh, after: moved });
  await change(people, 'kết thúc phân công', '2024-06-12T02:00:00Z', {
    of: 'assignment',
    before: WORK,
    after: ended,
  });
  const run = (...options: string[]) => runCommand('audit', options, { cwd: folder, env: {} });
  const told = await run('--since', '10/06/2024', '--data', folder);
  const all = await run('--data', folder);
  const json = await run('--limit', '1', '--json', '--data', folder);
  const bad = await run('--since', 'hôm qua');
  expect(told.stderr).toBe('');
  expect(told.stdout.split('\n')).toEqual([
    '09:00:00 ngày 10/06/2024 · Nguyễn Văn An (CB003) · phân công: phân công Cảng vụ Hàng hải, 6: mới (phần việc: chủ trì; từ ngày: 10/06/2024)',
    '09:00:00 ngày 11/06/2024 · Nguyễn Văn An (CB003) · đổi vai trò: cán bộ Trần Thị Bình (CB002): vai trò: lãnh đạo → Văn phòng; liên hệ: đã đổi; tài khoản Telegram: đã đổi',
    '09:00:00 ngày 12/06/2024 · Nguyễn Văn An (CB003) · kết thúc phân công: phân công Cảng vụ Hàng hải, 6: kết thúc',
    '',
  ]);
  expect(all.stdout).toContain(
    'người vận hành · thử: Nguyễn Văn An (CB003) ở Sở Y tế: mới (trưởng đơn vị: có)',
  );
  for (const secret of ['0912345678', '77777777', 'gọi giờ hành chính'])
    expect(all.stdout).not.toContain(secret);
  const { entries } = z
    .object({ entries: z.array(z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(json.stdout));
  expect(entries).toEqual([
    {
      id: expect.any(Number),
      at: '2024-06-12T02:00:00.000Z',
      by: 'Nguyễn Văn An (CB003)',
      act: 'kết thúc phân công',
      of: 'assignment',
      row: '1',
      subject: 'phân công Cảng vụ Hàng hải, 6',
      change: 'kết thúc',
    },
  ]);
  expect(bad).toMatchObject({ code: 1, stderr: expect.stringContaining('--since') });
});
