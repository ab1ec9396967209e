import { expect, test } from 'vitest';
import { labels } from '../../../support/fake-chats.ts';
import { serveClerks } from '../../../support/serve-clerks.ts';

/** Its second target's figure was spoilt, the code of who gets it holds a number that is none. */
const TEXT = `HỘI ĐỒNG NHÂN DÂN TỈNH SƠN KHÊ
Số: 27/NQ-HĐND
Sơn Khê, ngày 09 tháng 12 năm 2025
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2026

I. CÁC CHỈ TIÊU

(1) Tỷ lệ che phủ rừng đạt 61,5%.
(2) Tỷ lệ hộ nghèo giảm còn l,S phần trăm.
(3) Kim ngạch xuất khẩu đạt 1,85 tỷ USD.

Nơi nhận:
- Như trên;
- Lưu: VT, KTNS (Ch-CĐS15).
`;

const FIGURE = 'Con số in đậm chưa rõ là gì';
const serve = async () => {
  const served = await serveClerks();
  return { ...served, message: await served.clerk.send(Buffer.from(TEXT), 'nghi-quyet.txt') };
};

test('doubts are settled one by one, the card shows how many remain, and each step is in the audit', async () => {
  const { clerk, message, people } = await serve();
  expect(message.text).toContain('Chỗ ngờ (2)');
  await clerk.tap(message, '❓ Xem chỗ ngờ (2)');
  expect(message.text).toContain('Chỗ ngờ 1/2 · I(2) · còn 2 chỗ');
  expect(message.text).toContain('không có con số nào đọc được');
  await clerk.tap(message, 'Sau ›');
  expect(message.text).toContain(FIGURE);
  expect(message.html).toContain('CĐS<b>15</b>');
  await clerk.tap(message, '✅ Đúng');
  expect(message.text).toContain('Đã ghi: NN: đúng như văn bản');
  expect(message.text).toContain('Chỗ ngờ 1/2 · I(2) · còn 1 chỗ');
  await clerk.tap(message, 'Về văn bản');
  expect(message.text).toContain('Chỗ ngờ: còn 1 trên 2.');
  await clerk.tap(message, '✅ Đưa vào dùng');
  expect(message.text).toContain('Còn 1 chỗ ngờ chưa soát');
  await clerk.tap(message, 'Về văn bản');
  await clerk.tap(message, '❓ Xem chỗ ngờ (1)');
  await clerk.tap(message, '🚫 Không phải chỉ tiêu');
  expect(message.text).toContain('Không còn chỗ ngờ nào phải soát');
  await clerk.tap(message, 'Về văn bản');
  expect(message.text).toContain('Đọc được 2 chỉ tiêu');
  expect(message.text).toContain('Đã soát cả 2 chỗ ngờ');
  await clerk.tap(message, '❓ Xem lại chỗ ngờ');
  await clerk.tap(message, '↩️ Hoàn tác');
  expect(message.text).toContain('còn 1 chỗ');
  await clerk.tap(message, 'Về văn bản');
  expect(message.text).toContain('Đọc được 3 chỉ tiêu');
  const acts = (await people.readAudit(4)).map(({ act }) => act);
  expect(acts.toReversed()).toEqual([
    'thêm văn bản',
    'soát chỗ ngờ: đúng',
    'soát chỗ ngờ: không phải chỉ tiêu',
    'soát chỗ ngờ: hoàn tác',
  ]);
});

test('a right value is typed, shown back in its clause, kept across a restart, and taken back', async () => {
  const { clerk, message, restart, documents, people } = await serve();
  const { person } = clerk;
  await clerk.tap(message, '❓ Xem chỗ ngờ (2)');
  const heard = person.heard().length;
  person.press(message, '✏️ Sửa');
  expect((await person.hear(heard + 1)).text).toContain('Gõ lại cả câu');
  expect((await person.ask('Tỷ lệ hộ nghèo giảm nhiều')).text).toContain('chưa thấy con số nào');
  person.press(message, '✏️ Sửa');
  await person.hear(heard + 3);
  const shown = await person.ask('Tỷ lệ hộ nghèo giảm còn 1,5 phần trăm.');
  expect(shown.html).toContain('<b>Tỷ lệ hộ nghèo giảm còn 1,5 phần trăm.</b>');
  expect(shown.text).toContain('chưa giữ');
  const [draft] = await documents.list();
  expect(draft?.source).toContain('l,S');
  await restart();
  await clerk.tap(shown, labels(shown).find((label) => label.startsWith('✅ Giữ')) ?? '');
  expect(shown.text).toContain('Đã ghi: I(2): đã sửa');
  await clerk.tap(shown, 'Về văn bản');
  expect(shown.text).toContain('Đọc được 3 chỉ tiêu với 3 con số');
  const [corrected] = await documents.list();
  expect(corrected?.source).toContain('giảm còn 1,5 phần trăm.');
  expect(corrected?.reading.measures).toBe(3);
  const [step] = await people.readAudit(1);
  expect(step).toMatchObject({ act: 'soát chỗ ngờ: sửa', by: { official: 1 } });
  expect(JSON.stringify(step?.after)).toContain('1,5 phần trăm');
  // The file that was sent once is known, though its text was corrected.
  const again = await clerk.send(Buffer.from(TEXT), 'nghi-quyet.txt');
  expect(await documents.list()).toHaveLength(1);
  await clerk.tap(again, '❓ Xem chỗ ngờ (1)');
  await clerk.tap(again, 'Sau ›');
  await clerk.tap(again, '↩️ Hoàn tác');
  expect((await documents.list())[0]?.source).toBe(draft?.source);
});

test.each([
  ['mười lăm', 'cần đúng một con số'],
  ['15', 'giống hệt'],
  ['15 và 16', 'cần đúng một con số'],
])('“%s” is no correction of a figure, which is said, and nothing is changed', async (typed, why) => {
  const { clerk, message, documents } = await serve();
  const { person } = clerk;
  await clerk.tap(message, '❓ Xem chỗ ngờ (2)');
  await clerk.tap(message, 'Sau ›');
  const heard = person.heard().length;
  person.press(message, '✏️ Sửa');
  expect((await person.hear(heard + 1)).text).toContain('Đang đọc là “15”');
  expect((await person.ask(typed)).text).toContain(why);
  expect((await documents.list())[0]?.settled).toEqual([]);
});

test('two of the office work on one draft: nothing of either is lost, who is slower is told', async () => {
  const { clerk, other, message, api, documents } = await serve();
  const list = await other.person.ask('/vanban');
  await other.tap(list, 'Nghị quyết 27/NQ-HĐND');
  await clerk.tap(message, '❓ Xem chỗ ngờ (2)');
  await other.tap(list, '❓ Xem chỗ ngờ (2)');
  await other.tap(list, 'Sau ›');
  await Promise.all([clerk.tap(message, '🚫 Không phải chỉ tiêu'), other.tap(list, '✅ Đúng')]);
  const [draft] = await documents.list();
  expect(draft?.settled.map(({ word, byName }) => [word.said, byName.slice(0, 10)]).toSorted()).toEqual([
    ['no target', expect.any(String)],
    ['right', 'Vũ Thị Hai'],
  ]);
  expect(new Set(draft?.settled.map(({ byName }) => byName)).size).toBe(2);
  const late = await other.person.ask('/vanban');
  await other.tap(late, 'Nghị quyết 27/NQ-HĐND');
  await other.tap(late, '❓ Xem lại chỗ ngờ');
  expect(late.text).toContain('không phải chỉ tiêu');
  // An old card still offers what is settled: it says who said what.
  const toasts = () => api.callsOf('answerCallbackQuery').map(({ fields }) => String(fields['text'] ?? ''));
  const key = /vb:nu:1:(\d+)/.exec(JSON.stringify(late.keyboard))?.[1] ?? '';
  other.person.pressData(late.id, `vb:na:1:${key}`);
  await api.changed.until('the toast', () => toasts().some((toast) => toast.includes('đã ghi')));
});

test('a draft is dropped, and put back', async () => {
  const { clerk, message } = await serve();
  await clerk.tap(message, '🗑 Bỏ');
  expect(message.text).toContain('Đã rút');
  await clerk.tap(message, '↩️ Khôi phục thành bản nháp');
  expect(message.text).toContain('Bản nháp');
});

test('the longest sentence that may be typed anew still fits the card', async () => {
  const long = `Tỷ lệ hộ nghèo giảm còn l,S phần trăm ${'ở các xã vùng cao '.repeat(60)}`.trim();
  const { clerk } = await serveClerks();
  const message = await clerk.send(
    Buffer.from(TEXT.replace('Tỷ lệ hộ nghèo giảm còn l,S phần trăm', long)),
    'nq.txt',
  );
  await clerk.tap(message, '❓ Xem chỗ ngờ (2)');
  const heard = clerk.person.heard().length;
  clerk.person.press(message, '✏️ Sửa');
  await clerk.person.hear(heard + 1);
  const shown = await clerk.person.ask(long.replace('l,S', '1,5'));
  await clerk.tap(shown, '✅ Giữ như trên');
  expect(shown.text).toContain('Đã ghi: I(2): đã sửa');
  expect(shown.text.length).toBeLessThan(4_096);
});
