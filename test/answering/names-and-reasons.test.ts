import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const TEXT = `HỘI ĐỒNG NHÂN DÂN
TỈNH LAM KHÊ
Số: 42/NQ-HĐND
Lam Khê, ngày 09 tháng 12 năm 2030
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2031
QUYẾT NGHỊ:
I. TÌNH HÌNH VÀ NGUYÊN NHÂN
1. Chỉ số hài lòng của người nuôi ong đạt 71,5%, giảm 1,3% so với năm 2029; số vụ cháy rừng giảm 4 vụ do tăng cường tuần tra.
2. Thu hút 17 dự án chế biến mới với tổng vốn đăng ký 420 triệu USD.
II. CHỈ TIÊU NĂM 2031
1. Có thêm 05 bản đạt chuẩn bản kiểu mẫu.
2. Có thêm 02 chợ đạt chuẩn văn minh.
III. NHIỆM VỤ
1. Giám sát tiến độ Nhà máy ép gỗ Nậm Hồng công suất 300 tấn/ngày, vốn doanh nghiệp 760 tỷ đồng.
2. Nâng cấp hồ chứa Pác Lũng, Công ty Thủy nông Lam Khê làm chủ đầu tư.
3. Hai chợ phấn đấu đạt chuẩn văn minh là Pác Lũng và Khe Tre; chợ Nà Pục phấn đấu đạt chuẩn văn minh mức cao.
4. Phấn đấu đưa khu du lịch hồ Pác Lũng đạt tiêu chuẩn xanh trong quý IV/2031; giữ gìn vệ sinh.
5. Lấy ý kiến du khách về tiêu chuẩn xanh của khu du lịch hồ Pác Lũng, hoàn thành trong tháng 5 năm 2031.
6. Hạn chế xe tải qua cầu Khe Tre để bảo vệ mặt cầu; kinh phí trực gác do ngân sách tỉnh bảo đảm.
IV. TỔ CHỨC THỰC HIỆN
1. Các sở, ngành thực hiện Nghị quyết.
`;
const answering = await openText(TEXT, 'nghi-quyet-lam-khe');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2031-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  'bản nào sẽ đạt chuẩn kiểu mẫu',
  'chủ đầu tư nhà máy ép gỗ tên gì',
  'nước nào nhiều dự án chế biến nhất',
  'vì sao chỉ số hài lòng của người nuôi ong giảm',
  'vì sao kinh phí trực gác ít',
])('what names nobody, or gives no reason of this thing, is offered at most: %s', async (question) => {
  const { kind } = await ask(question);
  expect(kind).toBe('none');
});

it.each([
  ['chợ nào sẽ đạt chuẩn văn minh', 'Pác Lũng và Khe Tre'],
  ['chủ đầu tư hồ chứa Pác Lũng tên gì', 'Công ty Thủy nông Lam Khê'],
  ['vì sao cháy rừng giảm', 'do tăng cường tuần tra'],
  ['vì sao hạn chế xe tải qua cầu Khe Tre', 'để bảo vệ mặt cầu'],
])('what does is said: %s', async (question, said) => {
  const { kind, text } = await ask(question);
  expect(kind).not.toBe('none');
  expect(text).toContain(said);
});

it('a month of another thing does not answer for a quarter that is told', async () => {
  const { kind, text } = await ask('quý mấy khu du lịch hồ Pác Lũng đạt tiêu chuẩn xanh');
  if (kind !== 'none') expect(text).toContain('quý IV/2031');
  expect(text).not.toContain('tháng 5');
});
