import { expect, it } from 'vitest';
import { openText } from '../../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
XÃ ĐỒNG PHÚ TÂY
Số: 12/KH-UBND
Đồng Phú Tây, ngày 20 tháng 12 năm 2025
KẾ HOẠCH
Phát triển nông thôn năm 2026
I. CHỈ TIÊU NĂM 2026
(1) Tỷ lệ hộ sử dụng nước sạch đạt 95%.
(2) Giải quyết việc làm cho 300 lao động.
(3) Tỷ lệ thất nghiệp ở mức 2,5%.
(4) Giá trị sản xuất tăng 8% so với năm trước; lao động có chứng chỉ nghề từ 3 tháng trở lên đạt 30%.
II. NHIỆM VỤ
1. Nhà máy chè Hàm Phú đạt công suất 20.000 tấn/năm; đường vào nhà máy dài 2 km.
2. Sơ kết hợp tác xã trước ngày 30/6/2026; còn 2 thôn chưa có nhà văn hóa.
3. Dựng nhà ở cho các hộ dân vùng sạt lở; công an xã kiểm tra xe chở quá tải.
4. Phòng Kinh tế: chủ trì khoản 2; theo dõi nước sạch nông thôn.
`;
const answering = await openText(PLAN, 'ke-hoach-xa');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-02-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['Nhà máy chè Hàm Phú vốn bao nhiêu tỷ?', /20\.000/u],
  ['Bao nhiêu thôn có nhà văn hóa?', /2 thôn/u],
  ['Việc làm cho bao nhiêu người khuyết tật?', /^(?!Có lẽ).*300/u],
])('“%s” is not answered with %s', async (question, figure) => {
  const { kind, text } = await ask(question);
  expect(kind === 'none' ? '' : text).not.toMatch(figure);
});

it('what is to be done before a day is to be done before that day', async () => {
  expect((await ask('Sơ kết hợp tác xã xong trước ngày 30/6/2026 phải không?')).verdict).not.toBe('no');
  expect((await ask('Sơ kết hợp tác xã trước ngày 15/3/2026 phải không?')).verdict).not.toBe('yes');
});

it('nobody is said to be uncharged where a charge names clauses by their numbers', async () => {
  expect((await ask('Ai lo giải quyết việc làm?')).text).not.toContain('không nêu đơn vị');
});

it.each([
  ['số người không có việc làm ở mức mấy phần trăm?', /2,5\s*%/u],
  ['sản xuất dự kiến tăng bao nhiêu phần trăm so với năm trước?', /8\s*%/u],
  ['lao động có chứng chỉ nghề từ ba tháng trở lên phải đạt bao nhiêu phần trăm?', /30\s*%/u],
  ['Dựng nhà ở cho ai?', /hộ dân vùng sạt lở/u],
])('“%s” is no contradiction of the clause with %s', async (question, words) => {
  expect((await ask(question)).text).toMatch(words);
});

it('beside an offer and a “chưa tìm thấy” stand other clauses that come near', async () => {
  const missed = await ask('đường sá đi lại trong xã thế nào');
  expect(missed.reason).toBe('not-found');
  expect(missed.related.map(({ ref }) => ref)).toContain('II.1');
  const offered = await ask('xe chạy quá nặng thì sao');
  expect(offered.reason).toBe('perhaps');
  expect(offered.related.map(({ ref }) => ref)).not.toContain('II.3');
});

it('“thì sao” asks for no yes or no', async () => {
  expect((await ask('nhà văn hóa thì sao')).verdict).toBeNull();
});

it.each([
  'Luật Đất đai được thông qua khi nào?',
  'Cầu Hàm Rồng ban hành quy chế ngày nào?',
  'Chủ đề của lễ hội là gì?',
])('“%s” isn’t about the document itself', async (question) => {
  const { text, kind } = await ask(question);
  expect(kind === 'none' ? '' : text).not.toMatch(/20 tháng 12|20\/12\/2025|^Chủ đề/u);
});

it('who did something is told in the words of the text, not by who is charged', async () => {
  const { text } = await ask('Ai đã dựng nhà ở cho các hộ dân vùng sạt lở?');
  expect(text).not.toContain('không nêu đơn vị');
});
