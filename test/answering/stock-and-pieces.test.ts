import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const TEXT = `HỘI ĐỒNG NHÂN DÂN
TỈNH LAM KHÊ
Số: 43/NQ-HĐND
Lam Khê, ngày 09 tháng 12 năm 2030
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2031
QUYẾT NGHỊ:
I. KẾT QUẢ NĂM 2030
1. Diện tích cây ăn quả đạt 8.400 ha; toàn tỉnh có 164 cơ sở chế biến gỗ, trong đó 12 cơ sở có trên 200 lao động.
2. Năm 2030, sửa chữa 14 cầu treo dân sinh tại các bản vùng cao của các xã Nậm Hồng, Pác Lũng và Khe Tre; thay 25 tuyến cáp cũ của các cầu xây dựng từ trước năm 2010; di dời 90 hộ dân sống gần mép suối.
II. CHỈ TIÊU NĂM 2031
1. Có 190 cơ sở chế biến gỗ.
III. NHIỆM VỤ
1. Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Ủy ban nhân dân các xã Nậm Hồng, Pác Lũng và phường Đông Khê xây dựng 7,4 km đê ngăn lũ sông Lam với kinh phí 510 tỷ đồng, hoàn thành trước ngày 20 tháng 8 năm 2031; bố trí chỗ ở mới cho 96 hộ dân vùng trũng; nạo vét 12 km kênh tiêu tại các xã phía nam.
2. Sở Y tế chủ trì khám mắt miễn phí cho 40.000 học sinh ở các xã vùng cao và vùng hồ; đưa Viện dưỡng lão tỉnh quy mô 150 giường vào hoạt động trong quý III năm 2031; bảo đảm 100% trạm y tế có máy siêu âm.
3. Đóng cửa lò gạch thủ công Khe Tre trước ngày 30 tháng 6 năm 2031.
IV. TỔ CHỨC THỰC HIỆN
1. Các sở, ngành thực hiện Nghị quyết.
`;
const answering = await openText(TEXT, 'nghi-quyet-lam-khe');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2031-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  'tỉnh có bao nhiêu cơ sở chế biến gỗ',
  'hiện tỉnh có mấy cơ sở chế biến gỗ',
])('how many there are is told before the goal: %s', async (question) => {
  const { text } = await ask(question);
  expect(text).toContain('164 cơ sở');
  expect(text).not.toContain('190');
});

it.each([
  'chỉ tiêu có bao nhiêu cơ sở chế biến gỗ',
  'năm 2031 sẽ có bao nhiêu cơ sở chế biến gỗ',
])('what there is to be is told by the goal: %s', async (question) => {
  expect((await ask(question)).text).toContain('190 cơ sở');
});

it('a long sentence is said in the piece that holds the figure, behind who does it, and quoted whole', async () => {
  const { text, citations } = await ask('đê ngăn lũ bao nhiêu km');
  expect(text).toMatch(/^… xây dựng 7,4 km đê ngăn lũ/u);
  expect(text).not.toMatch(/96 hộ|12 km/u);
  expect(text.length).toBeLessThan(200);
  expect(citations[0]?.quote).toContain('nạo vét 12 km kênh tiêu');
});

it('a piece that the opening year is of is not cut off from it', async () => {
  expect((await ask('thay bao nhiêu tuyến cáp cũ')).text).toContain('Năm 2030');
});

it.each([
  'viện dưỡng lão bao nhiêu giường, khi nào chạy',
  'viện dưỡng lão bao nhiêu giường, bao giờ hoạt động',
])('the second question asks about the thing of the first: %s', async (question) => {
  const { text } = await ask(question);
  expect(text).toContain('150 giường vào hoạt động trong quý III năm 2031');
  expect(text).not.toMatch(/lò gạch|Chưa tìm thấy/u);
});

it('a second question with its own thing is asked of that', async () => {
  const { text } = await ask('viện dưỡng lão bao nhiêu giường, khi nào đóng cửa lò gạch thủ công Khe Tre');
  expect(text).toContain('150 giường');
  expect(text).toContain('30 tháng 6 năm 2031');
});
