import { expect, test } from 'vitest';
import { asDocumentId } from '../../../../src/domain/reference.ts';
import { OPERATOR } from '../../../../src/people/people-store.ts';
import { labels } from '../../../support/fake-chats.ts';
import { serveClerks } from '../../../support/serve-clerks.ts';
import { testAssignment } from '../../../support/serve-office.ts';
import { testRecording } from '../../../support/test-report.ts';

const plan = (...targets: readonly string[]): Buffer =>
  Buffer.from(
    [
      'ỦY BAN NHÂN DÂN XÃ SƠN KHÊ',
      'Số: 18/KH-UBND',
      'Sơn Khê, ngày 20 tháng 12 năm 2025',
      'KẾ HOẠCH',
      'Phát triển kinh tế rừng năm 2026',
      'I. CHỈ TIÊU',
      ...targets.map((target, index) => `${index + 1}. ${target}`),
      '',
    ].join('\n'),
  );

const WOOD = 'Sản lượng gỗ khai thác đạt 9.000 m3.';
const FOREST = 'Trồng mới 300 ha rừng.';
const HONEY = 'Sản lượng mật ong đạt 40 tấn.';
const ID = asDocumentId('18-kh-ubnd-2026');

const serve = async () => {
  const served = await serveClerks();
  const { clerk, people, progress, db } = served;
  const first = await clerk.send(plan(WOOD, FOREST), 'ke-hoach.txt');
  await clerk.tap(first, '✅ Đưa vào dùng');
  await clerk.tap(first, 'Đúng 2, đưa vào dùng');
  const { version } = await people.read();
  const changes = ['I.1', 'I.2'].map((ref, index) => ({
    of: 'assignment' as const,
    before: undefined,
    after: { ...testAssignment(index + 1, ref, 1), document: ID },
  }));
  await people.apply(changes, version, { by: OPERATOR, act: 'thử', at: new Date() });
  for (const [index, ref] of ['I.1', 'I.2'].entries())
    await progress.record(testRecording(index, new Date(), { ref, asOf: '2026-01-04', document: ID }));
  const held = async () => ({
    assignments: (await people.read()).assignments.map(({ document, ref }) => `${document} ${ref}`),
    reports: (await db.selectFrom('progress_update').select(['document', 'ref']).orderBy('id').execute()).map(
      ({ document, ref }) => `${document} ${ref}`,
    ),
  });
  return { ...served, held };
};

test('what is new, gone and changed and what moves along is seen first; it moves along, and all of it goes back', async () => {
  const { clerk, documents, held } = await serve();
  const before = await held();
  const second = await clerk.send(plan(HONEY, WOOD.replace('9.000', '9.500')), 'sua.txt');
  await clerk.tap(second, '♻️ Thay Kế hoạch 18/KH-UBND đang dùng');
  expect(second.text).toContain('9.000 m3 → 9.500 m3');
  expect(second.text).toMatch(/Bỏ con số I\.2.*300 ha/u);
  expect(second.text).toMatch(/Thêm con số I\.1.*40 tấn/u);
  expect(second.text).toContain('Phân công: 0 giữ nguyên chỗ, 1 chuyển theo (I.1 → I.2).');
  expect(second.text).toContain('Báo cáo: 0 giữ nguyên chỗ, 1 chuyển theo (I.1 → I.2).');
  expect(second.text).toContain('Phân công: 1 mất chỗ vì bản này bỏ I.2');
  expect(await held()).toEqual(before);
  await clerk.tap(second, '♻️ Thay, cất 2 chỗ mất cùng bản cũ');
  expect(second.text).toContain('✅ Đã thay.');
  const moved = [`${ID} I.2`, `${ID}-cu1 I.2`];
  expect(await held()).toEqual({ assignments: moved, reports: moved });
  await clerk.tap(second, '↩️ Về bản cũ');
  expect(second.text).toContain('Đưa Kế hoạch 18/KH-UBND về bản cũ?');
  expect(second.text).toContain('9.500 m3 → 9.000 m3');
  await clerk.tap(second, '↩️ Về bản cũ');
  expect(second.text).toContain('✅ Đã về bản cũ');
  expect(second.text).toContain('đã soát');
  expect(await held()).toEqual(before);
  expect(await documents.find(ID)).toMatchObject({
    state: 'live',
    confirmed: { byName: 'Quản trị (ADMIN-11)' },
  });
});

test('a replacement is made only as it was shown: what came meanwhile is shown anew', async () => {
  const { clerk, people, held } = await serve();
  const second = await clerk.send(plan(WOOD.replace('9.000', '9.500'), FOREST), 'sua.txt');
  await clerk.tap(second, '♻️ Thay Kế hoạch 18/KH-UBND đang dùng');
  const { version } = await people.read();
  const after = { ...testAssignment(3, 'I.2', 2), document: ID };
  const change = { of: 'assignment' as const, before: undefined, after };
  await people.apply([change], version, { by: OPERATOR, act: 'thử', at: new Date() });
  await clerk.tap(second, '♻️ Thay ngay');
  expect(second.text).toContain('Vừa có thay đổi, xin xem lại rồi bấm thay.');
  expect(second.text).toContain('Phân công: 3 giữ nguyên chỗ');
  const before = await held();
  await clerk.tap(second, '♻️ Thay ngay');
  expect(second.text).toContain('✅ Đã thay.');
  expect(await held()).toEqual(before);
});

test('a text that was replaced long ago is put back from its own card; a withdrawn document has nothing to replace', async () => {
  const { clerk, documents } = await serve();
  for (const amount of ['9.500', '9.700']) {
    const next = await clerk.send(plan(WOOD.replace('9.000', amount), FOREST), 'sua.txt');
    await clerk.tap(next, '♻️ Thay Kế hoạch 18/KH-UBND đang dùng');
    await clerk.tap(next, '♻️ Thay ngay');
  }
  const oldest = await documents.find(asDocumentId(`${ID}-cu1`));
  const list = await clerk.person.ask('/vanban');
  clerk.person.pressData(list.id, `vb:v:${oldest?.sequence}`);
  await clerk.person.settle();
  expect(labels(list)).toContain('↩️ Về bản cũ');
  await clerk.tap(list, '↩️ Về bản cũ');
  expect(list.text).toContain('9.700 m3 → 9.000 m3');
  await clerk.tap(list, '↩️ Về bản cũ');
  expect((await documents.find(ID))?.source).toContain('9.000 m3');
  await clerk.tap(list, '⏏️ Rút văn bản');
  clerk.person.pressData(list.id, `vb:z:${oldest?.sequence}`);
  await clerk.person.settle();
  expect(list.text).toContain('Không có bản cũ nào để trở về');
});
