import { expect, test } from 'vitest';
import { serveClerks } from '../../../support/serve-clerks.ts';

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

const serve = async () => {
  const served = await serveClerks();
  const first = await served.clerk.send(plan(WOOD, FOREST), 'ke-hoach.txt');
  return { ...served, first };
};

const serveLive = async () => {
  const served = await serve();
  await served.clerk.tap(served.first, '✅ Đưa vào dùng');
  await served.clerk.tap(served.first, 'Đúng 2, đưa vào dùng');
  return served;
};

test('whoever counts otherwise sees what was read, and may count again', async () => {
  const { clerk, first, documents } = await serve();
  await clerk.tap(first, '✅ Đưa vào dùng');
  const type = async (text: string) => {
    const before = clerk.person.heard().length;
    clerk.person.press(first, 'Số khác');
    await clerk.person.hear(before + 1);
    clerk.person.say(text);
    return clerk.person.hear(before + 2);
  };
  expect((await type('nhiều lắm')).text).toContain('Chưa nhận được số nên chưa đưa vào dùng');
  const other = await type('3');
  expect(other.text).toContain('Đồng chí đếm 3, tôi đọc được 2. Chưa đưa vào dùng.');
  expect(other.text).toContain('• I.2: Trồng mới 300 ha rừng');
  expect((await documents.list())[0]?.state).toBe('draft');
  expect((await type('2 chỉ tiêu')).text).toContain('✅ Đã đưa vào dùng');
  expect((await documents.list())[0]?.state).toBe('live');
});

test('a draft doesn’t take the place of what was withdrawn, or was changed, since it was shown', async () => {
  const { clerk, documents, first } = await serveLive();
  const second = await clerk.send(plan(WOOD.replace('9.000', '9.500'), FOREST), 'sua.txt');
  await clerk.tap(second, '♻️ Thay Kế hoạch 18/KH-UBND đang dùng');
  const third = await clerk.send(plan(WOOD.replace('9.000', '9.900'), FOREST), 'sua-nua.txt');
  await clerk.tap(third, '♻️ Thay Kế hoạch 18/KH-UBND đang dùng');
  await clerk.tap(third, '♻️ Thay ngay');
  expect(third.text).toContain('✅ Đã thay.');
  await clerk.tap(second, '♻️ Thay ngay');
  expect(second.text).toContain('Vừa có thay đổi, xin xem lại rồi bấm thay.');
  expect(second.text).toContain('9.900 m3 → 9.500 m3');
  const live = (await documents.list()).find(({ state }) => state === 'live');
  if (live === undefined) throw new Error('nothing is live');
  await documents.withdraw(live.id, { by: { official: undefined, name: 'thử' }, at: new Date() });
  await clerk.tap(second, '♻️ Thay ngay');
  expect(second.text).toBe('Không còn bản đang dùng để thay.');
  expect(first.text).toContain('Đã đưa vào dùng');
});

test('what another has withdrawn meanwhile is said, and isn’t taken into use', async () => {
  const { clerk, other, first, documents } = await serve();
  await clerk.tap(first, '✅ Đưa vào dùng');
  const [draft] = await documents.list();
  if (draft === undefined) throw new Error('no draft');
  await documents.withdraw(draft.id, { by: { official: undefined, name: 'thử' }, at: new Date() });
  await clerk.tap(first, 'Đúng 2, đưa vào dùng');
  expect(first.text).toContain('đã được rút từ trước; chưa đưa vào dùng');
  expect((await documents.list())[0]?.state).toBe('withdrawn');
  expect(other.taps()).toBe(0);
});
