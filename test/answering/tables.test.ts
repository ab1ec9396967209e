import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 52/KH-UBND
Sông Lam, ngày 6 tháng 2 năm 2026
KẾ HOẠCH
Phát triển hạ tầng nông thôn giai đoạn 2026 - 2030
I. MỤC TIÊU
1. Tỷ lệ xã có đường liên xã được cứng hóa đạt 95%.
II. NHIỆM VỤ
1. Sở Tài chính chủ trì bố trí vốn hằng năm.
III. DANH MỤC DỰ ÁN
STT | Dự án | Địa điểm | Tổng mức đầu tư (tỷ đồng) | Thời gian | Chủ đầu tư
1 | Hồ chứa nước Khe Sim | Xã Mường Lạn | 520 | 2026 - 2028 | Ban QLDA công trình nông nghiệp tỉnh
2 | Cầu Bến Gỗ | Xã An Phú, xã Tân Lĩnh | 1.180 | 2027 - 2030 | Ban QLDA công trình giao thông tỉnh
3 | Đường liên xã Hòa Trạch | Xã Hòa Trạch | 260 | 2026 - 2027 | Ban QLDA công trình giao thông tỉnh
4 | Khu xử lý rác Đồi Mận | Xã An Phú | 310 | 2026 - 2029 | Sở Nông nghiệp và Môi trường
 | Tổng cộng | | 2.270 | |
PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ
STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm
1.1 | Xây dựng cơ sở dữ liệu cầu, đường nông thôn | Sở Xây dựng | Sở Khoa học và Công nghệ | 2026 | Cơ sở dữ liệu
1.2 | Tập huấn vận hành nhà máy nước mini | Sở Nông nghiệp và Môi trường | Các sở, ban, ngành | 2027 | Lớp tập huấn
`;
const answering = await openText(PLAN, 'ke-hoach-ha-tang');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-05-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['các dự án ở xã An Phú', ['Cầu Bến Gỗ', 'Khu xử lý rác Đồi Mận'], ['Khe Sim', 'Hòa Trạch']],
  ['du an nao tren 500 ty', ['Hồ chứa nước Khe Sim', 'Cầu Bến Gỗ', '520', '1.180'], ['Đồi Mận']],
  ['ban qlda giao thông làm dự án nào', ['Cầu Bến Gỗ', 'Đường liên xã Hòa Trạch'], ['Khe Sim']],
  ['dự án nào xong năm 2028', ['Khe Sim', '2026 - 2028'], ['Bến Gỗ', 'Hòa Trạch']],
  ['sở nông nghiệp làm chủ đầu tư dự án nào', ['Khu xử lý rác Đồi Mận', 'Địa điểm: Xã An Phú'], ['Khe Sim']],
  ['danh mục có bao nhiêu dự án', ['4 mục'], ['5']],
  ['tổng mức đầu tư các dự án là bao nhiêu', ['Tổng mức đầu tư (tỷ đồng): 2.270'], ['520']],
  ['Sở KH&CN phối hợp nhiệm vụ nào', ['Xây dựng cơ sở dữ liệu cầu, đường nông thôn'], ['Tập huấn']],
])('“%s” gets the rows that it means', async (question, said, unsaid) => {
  const { text } = await ask(question);
  for (const piece of said) expect(text).toContain(piece);
  for (const piece of unsaid) expect(text).not.toContain(piece);
});

it.each([
  ['cầu bến gỗ tổng mức đầu tư bao nhiêu', 'Cầu Bến Gỗ — Tổng mức đầu tư (tỷ đồng): 1.180'],
  [
    'chủ đầu tư hồ chứa nước khe sim',
    'Hồ chứa nước Khe Sim — Chủ đầu tư: Ban QLDA công trình nông nghiệp tỉnh',
  ],
  ['khu xu ly rac doi man khi nao lam', 'Khu xử lý rác Đồi Mận — Thời gian: 2026 - 2029'],
  ['sản phẩm của việc tập huấn vận hành nhà máy nước là gì', 'Sản phẩm: Lớp tập huấn'],
  ['nhiệm vụ 1.2 ai làm', 'Cơ quan chủ trì: Sở Nông nghiệp và Môi trường'],
])('“%s” gets the cell that it asks for', async (question, said) => {
  expect((await ask(question)).text).toContain(said);
});

it('no row is shown with the marks that part its cells', async () => {
  for (const question of ['khu xử lý rác đồi mận', 'tập huấn vận hành nhà máy nước mini']) {
    const { text, citations } = await ask(question);
    expect(text).not.toContain('|');
    expect(citations.length).toBeGreaterThan(0);
  }
});

it.each([
  ['khu xử lý rác đồi mận do Sở Xây dựng làm chủ đầu tư phải không?', 'no'],
  ['khu xử lý rác đồi mận do Sở NN&MT làm chủ đầu tư phải không?', 'yes'],
  ['cầu bến gỗ xong năm 2029 đúng không?', 'no'],
  ['cầu bến gỗ xong năm 2030 đúng không?', 'yes'],
  ['cầu bến gỗ tổng mức đầu tư 1.180 tỷ phải không?', 'yes'],
  ['cầu bến gỗ tổng mức đầu tư 520 tỷ phải không?', 'no'],
  ['hồ chứa nước khe sim ở xã An Phú à?', 'no'],
  ['cầu bến gỗ ở xã Tân Lĩnh à?', 'yes'],
])('%s %s', async (question, verdict) => {
  expect((await ask(question)).verdict).toBe(verdict);
});

it.each([
  // What is denied is asked.
  ['khu xử lý rác đồi mận không phải Sở Nông nghiệp và Môi trường làm chủ đầu tư à?', 'yes'],
  // “Các sở” may be any.
  ['tập huấn vận hành nhà máy nước mini có Sở Y tế phối hợp không?', 'no'],
  // Each of its own part.
  [
    'cơ sở dữ liệu cầu đường nông thôn do Sở Xây dựng chủ trì, Sở Khoa học và Công nghệ phối hợp phải không?',
    'no',
  ],
])('“%s” is never “%s”', async (question, wrong) => {
  expect((await ask(question)).verdict).not.toBe(wrong);
});
