import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const CONGRESS = `ĐẢNG BỘ TỈNH SÔNG LAM
ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XIX
Sông Lam, ngày 20 tháng 10 năm 2025
NGHỊ QUYẾT
ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH SÔNG LAM LẦN THỨ XIX, NHIỆM KỲ 2025 - 2030
I. Kết quả thực hiện Nghị quyết nhiệm kỳ 2020 - 2025
Thu ngân sách nhà nước trên địa bàn năm 2025 đạt 5.860/5.500 tỷ đồng. Tỷ lệ lao động qua đào tạo đạt 68% (mục tiêu 70%). Tỷ lệ hộ nghèo còn 3,4%. Tỷ lệ dân số tham gia bảo hiểm y tế đạt 94,1%, tăng 4,6 điểm phần trăm so với năm 2020.
Trong 5 năm có 214 bác sĩ, điều dưỡng xin nghỉ việc, trong đó có 128 bác sĩ.
II. Các chỉ tiêu chủ yếu
(1) Thu ngân sách nhà nước trên địa bàn năm 2030 đạt 9.400 tỷ đồng, tăng bình quân 10,2%/năm.
(2) Tỷ lệ lao động qua đào tạo đến năm 2030 đạt 78%.
(3) Tỷ lệ hộ nghèo giảm bình quân 0,4 - 0,5%/năm.
(4) Có thêm 12 sản phẩm OCOP được công nhận từ 3 sao trở lên, nâng tổng số toàn tỉnh lên 47 sản phẩm.
(5) Tổng vốn đầu tư công 4.000 tỷ đồng, trong đó vốn cho giao thông 2.600 tỷ đồng; vốn cho y tế 900 tỷ đồng.
(6) Có 18 trường đạt chuẩn mức độ 2.
(7) GRDP bình quân đầu người đạt 90 triệu đồng vào năm 2028 và 120 triệu đồng vào năm 2030.
(8) Tập hợp 82% người dân trong độ tuổi vào các tổ chức đoàn thể, riêng thanh niên đạt 68%.
(9) Tỷ lệ dân số dùng nước sạch ở đô thị đạt 99%, ở nông thôn đạt 97,5%.
III. Nhiệm vụ
1. Kiên quyết điều chuyển vốn của các dự án giải ngân dưới 40%.
2. Sửa chữa 14 phòng học của thôn Bãi Sậy trước ngày 31/8/2026.
IV. Tổ chức thực hiện
1. Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Sở Nội vụ xây dựng Đề án nâng cao chất lượng đội ngũ cán bộ trong tháng 6/2026.
2. Văn phòng Tỉnh ủy tham mưu sơ kết giữa nhiệm kỳ trong quý II/2028, tổng kết vào quý II/2030.
3. Thường trực HĐND tỉnh giám sát việc thực hiện; trong đó Ban Pháp chế giám sát chuyên đề về cải cách hành chính, Ban Văn hóa - Xã hội giám sát chuyên đề về giảm nghèo bền vững.
4. Các cấp ủy hoàn thành việc học tập Nghị quyết trong quý I/2026.
`;
const answering = await openText(CONGRESS, 'nghi-quyet-dai-hoi');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-02-10T09:00:00+07:00'), subject: undefined });

it.each([
  // Who helps doesn't lead, and what one body does another doesn't.
  ['Sở Nội vụ chủ trì xây dựng đề án nâng cao chất lượng cán bộ phải không?', 'yes'],
  ['Ban Pháp chế giám sát chuyên đề giảm nghèo bền vững đúng không?', 'yes'],
  ['Ban Văn hóa - Xã hội giám sát chuyên đề cải cách hành chính đúng không?', 'yes'],
  ['Ban Tổ chức Tỉnh ủy chủ trì xây dựng đề án nâng cao chất lượng cán bộ phải không?', 'no'],
  // What is due on one day isn't due on the next one's.
  ['sơ kết giữa nhiệm kỳ vào quý II/2030 đúng không?', 'yes'],
  ['tổng kết vào quý II/2028 đúng không?', 'yes'],
  ['sơ kết giữa nhiệm kỳ vào quý II/2028 đúng không?', 'no'],
  ['Việc học tập nghị quyết phải xong trước khi sang quý II/2026 phải không?', 'no'],
  // A figure of one year says nothing of another's.
  ['Thu ngân sách năm 2027 phải đạt trên 9.000 tỷ đúng không?', 'no'],
  ['thu ngan sach 2025 vuot chi tieu hon 300 ty phai ko', 'no'],
  ['Năm 2030 GRDP bình quân đầu người cao hơn 100 triệu đúng không?', 'no'],
  ['Năm 2028 GRDP bình quân đầu người đạt 120 triệu đúng không?', 'yes'],
  ['Lao động qua đào tạo năm 2030 cao hơn mức đạt được năm 2025 đúng 10 điểm phải không?', 'no'],
  // By how much it falls isn't how high it is.
  ['Tỷ lệ hộ nghèo có trên 2% không?', 'no'],
  // Of how much of another it is, where that isn't found, its numbers are no figures.
  ['Thu ngân sách năm 2030 chưa tới 2/3 thu của cả vùng đúng không?', 'yes'],
  ['Thu ngân sách năm 2030 chưa tới 2/3 thu của cả vùng đúng không?', 'no'],
  // What is added, what there is then, and what is left.
  ['Đến lúc đó toàn tỉnh có 47 sản phẩm OCOP phải không?', 'no'],
  ['còn 3 trường chưa đạt chuẩn mức độ 2 đúng không?', 'no'],
  ['18 trường đạt chuẩn mức độ 2 có phải là trường mầm non không?', 'yes'],
  ['tập hợp thanh niên vào tổ chức là 82% phải không?', 'yes'],
  ['5 năm qua có 128 điều dưỡng xin nghỉ việc đúng không?', 'yes'],
  ['5 năm qua có 128 bác sĩ xin nghỉ việc đúng không?', 'no'],
  ['Tỷ lệ tham gia bảo hiểm y tế năm 2020 là 89,5% đúng không?', 'no'],
  ['Nước sạch ở đô thị hơn nông thôn 1,5 điểm % phải không?', 'no'],
  ['năm 2022 tỉnh có 30 phòng học phải sửa chữa đúng không?', 'no'],
  ['Tỷ lệ tham gia bảo hiểm y tế năm 2024 đã vượt kế hoạch phải không?', 'no'],
  ['Đến 2030 vẫn còn 12 trường chưa đạt chuẩn mức độ 2 phải không?', 'no'],
  // One of those that a bound speaks of.
  ['dự án mới giải ngân được 30% thì bị điều chuyển vốn phải không?', 'no'],
  ['Tỷ lệ hộ nghèo ở thôn Bãi Sậy có cao nhất tỉnh không?', 'no'],
])('what is so of one isn’t said of another: “%s” is never “%s”', async (question, wrong) => {
  expect((await ask(question)).verdict).not.toBe(wrong);
});

it.each([
  ['Vốn cho giao thông chiếm hơn một nửa vốn đầu tư công đúng không?', 'yes'],
  ['Vốn cho y tế chiếm hơn một nửa vốn đầu tư công đúng không?', 'no'],
  ['Vốn y tế chiếm hơn 1 nửa tổng vốn đầu tư công đúng không', 'no'],
  ['Vốn y tế chiếm hơn một nửa tổng vốn đầu tư công đúng không', 'no'],
  ['Vốn cho y tế chưa tới 1/4 tổng vốn đầu tư công đúng không?', 'yes'],
  ['Vốn cho giao thông hơn gấp đôi vốn cho y tế đúng không?', 'yes'],
  ['Vốn cho giao thông hơn gấp ba vốn cho y tế phải không?', 'no'],
])('a share of another figure is reckoned: “%s” %s', async (question, verdict) => {
  expect((await ask(question)).verdict).toBe(verdict);
});

it.each([
  'thu ngân sách năm 2025 đạt bao nhiêu',
  'năm 2025 tỷ lệ hộ nghèo là bao nhiêu',
  // The year stands in another sentence of that part, or in a target's own words.
  'tham gia bảo hiểm y tế năm 2025 đạt mấy %',
  // No word of it names anything.
  'vì sao năm ngoái chưa đạt',
  'GRDP đầu người năm 2028 có gấp đôi bây giờ không',
])('of a year on which the text looks back it isn’t said that it states nothing: “%s”', async (question) => {
  expect((await ask(question)).reason).not.toBe('not-stated');
});

it('names the body that leads where one that helps was asked about', async () => {
  const { text } = await ask('Sở Nội vụ chủ trì xây dựng đề án nâng cao chất lượng cán bộ phải không?');
  expect(text).toMatch(/^Không: Ban Tổ chức Tỉnh ủy\./);
});

it('answers nothing by the names at a document’s head', async () => {
  const { text } = await ask('Biến nghị quyết của Đảng bộ tỉnh thành chính sách là việc của ai');
  expect(text).not.toContain('ĐẢNG BỘ TỈNH');
});

it('says of another year the figure that is set for it', async () => {
  const first = await ask('GRDP bình quân đầu người năm 2028 bao nhiêu');
  expect(first.text).toContain('90 triệu đồng');
  const next = await answering.answer({
    text: 'thế năm 2030?',
    now: new Date('2026-02-10T09:00:00+07:00'),
    subject: first.subject,
  });
  expect(next.text).toContain('120 triệu đồng');
});

it('gives no yes or no where it is asked which they are', async () => {
  const { text, verdict } = await ask('9 sản phẩm OCOP thêm là những sản phẩm nào');
  expect(verdict ?? null).toBeNull();
  expect(text).not.toMatch(/^Không/);
});
