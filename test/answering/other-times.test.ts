import { describe, expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const COUNCIL = `HỘI ĐỒNG NHÂN DÂN
TỈNH SÔNG LAM
Số: 41/NQ-HĐND
Sông Lam, ngày 10 tháng 12 năm 2026
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2027
Điều 1. Đánh giá tình hình thực hiện nhiệm vụ năm 2026
1. Kết quả đạt được
Năm 2026 có 18/20 chỉ tiêu đạt và vượt kế hoạch, 02 chỉ tiêu không đạt. Cụ thể:
- Thu ngân sách nhà nước trên địa bàn ước đạt 12.400 tỷ đồng; trong đó thu nội địa 10.150 tỷ đồng.
- Sản lượng lương thực đạt 640 nghìn tấn, giảm 2,3%.
- Kết nạp 1.250 đảng viên mới (kế hoạch 1.200).
- Bệnh viện Đa khoa tỉnh được mở rộng lên 700 giường.
Điều 2. Các chỉ tiêu chủ yếu năm 2027
(1) Thu ngân sách nhà nước trên địa bàn đạt 13.650 tỷ đồng.
(2) Sản lượng lương thực đạt 655 nghìn tấn.
(3) Kết nạp 1.180 đảng viên mới.
(4) 60% trạm y tế xã, phường có ít nhất 03 bác sĩ.
(5) Đạt 31,5 giường bệnh/vạn dân, 10,8 bác sĩ/vạn dân.
(6) Tuổi thọ trung bình đạt trên 75 tuổi.
(7) Ban Thường vụ kiểm tra 16 tổ chức đảng.
(8) Hoàn thành 24 xã nông thôn mới từ năm 2026 chuyển sang và khởi công nông thôn mới nâng cao từ năm 2027 tại 9 xã.
Điều 3. Nhiệm vụ, giải pháp
1. Mở rộng Bệnh viện Đa khoa tỉnh đạt quy mô 1.000 giường.
2. Sơ kết Nghị quyết vào quý III/2027.
3. Thành lập Ban Chỉ đạo do Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh làm Trưởng ban.
4. Thực hiện Nghị quyết số 88/2025/QH15 của Quốc hội và Nghị quyết số 57-NQ/TW của Bộ Chính trị.
5. Chuẩn bị Đại hội Đảng bộ tỉnh lần thứ XXI.
`;
const answering = await openText(COUNCIL, 'nghi-quyet-2027');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2027-03-01T09:00:00+07:00'), subject: undefined });

describe('what is set for one year held against the same thing in the year before', () => {
  it.each([
    [
      'Thu ngân sách năm 2027 cao hơn ước thực hiện năm 2026 là 1.250 tỷ đúng không?',
      'yes',
      'cao hơn 1.250 tỷ đồng',
    ],
    ['thu ngan sach 2027 cao hon 2026 la 2.000 ty dung khong', 'no', 'cao hơn 1.250 tỷ đồng'],
    ['Thu ngân sách năm 2027 thấp hơn năm 2026 phải không?', 'no', '12.400 tỷ đồng'],
    [
      'chi tieu ket nap dang vien nam nay it hon so da ket nap nam ngoai phai khong',
      'yes',
      '1.250 đảng viên',
    ],
    ['Sản lượng lương thực 2027 có cao hơn 2026 trên 10 nghìn tấn không?', 'yes', 'cao hơn 15 nghìn tấn'],
    ['Sản lượng lương thực năm 2026 cao hơn chỉ tiêu năm 2027 phải không?', 'no', '655 nghìn tấn'],
  ])('%s', async (question, verdict, said) => {
    const answer = await ask(question);
    expect(answer.verdict).toBe(verdict);
    expect(answer.text).toContain(said);
  });

  it('says nothing of what the text has for one of the years only', async () => {
    expect((await ask('Số bác sĩ trên vạn dân năm 2027 cao hơn năm 2026 phải không?')).verdict).toBeNull();
  });
});

describe('what was isn’t taken for what is set', () => {
  it('a list of results that is led in by how many targets were met sets none', async () => {
    const answer = await ask('thu nội địa năm 2027 là bao nhiêu?');
    expect(answer.text).not.toMatch(/Năm 2027: .*10\.150/);
  });

  it.each([
    ['Thu nội địa 2027 là 10.500 tỷ đúng không?', 'no'],
    ['Thu nội địa 2027 là 10.150 tỷ đúng không?', 'yes'],
    ['Bệnh viện Đa khoa tỉnh đã lên 700 giường chưa?', 'no'],
    ['Năm 2020 sản lượng lương thực là 600 nghìn tấn phải không?', 'no'],
  ])('“%s” is never “%s”', async (question, wrong) => {
    expect((await ask(question)).verdict).not.toBe(wrong);
  });
});

describe('who, when and which', () => {
  it.each([
    ['sơ kết nghị quyết quý 3/2027 phải không', 'yes'],
    ['so ket nghi quyet quy 4/2027 phai khong', 'no'],
    ['Tuổi thọ trung bình năm 2027 trên 75 tuổi đúng không?', 'yes'],
    ['Chuẩn bị đại hội đảng bộ tỉnh lần thứ 21 phải không?', 'yes'],
    ['Nghị quyết 57 do Quốc hội ban hành phải không?', 'no'],
    ['24 xã nông thôn mới là từ năm 2026 chuyển sang đúng không?', 'yes'],
    ['24 xã nông thôn mới bắt đầu từ năm 2027 đúng không?', 'no'],
    ['thu ngan sach 27 la 13.650 ty phai khong', 'yes'],
    ['thu ngân sách năm 27 là 13.650 tỷ phải không', 'yes'],
  ])('%s %s', async (question, verdict) => {
    expect((await ask(question)).verdict).toBe(verdict);
  });

  it.each([
    ['Chủ tịch Ủy ban nhân dân tỉnh làm Trưởng ban Chỉ đạo phải không?', 'yes'],
    ['16 tổ chức đảng là do ủy ban kiểm tra các xã kiểm tra đúng không?', 'yes'],
    ['Nghị quyết 57 do Bộ Chính trị ban hành phải không?', 'no'],
    ['1 vạn dân có mấy bác sĩ theo chỉ tiêu?', 'no'],
  ])('“%s” is never “%s”', async (question, wrong) => {
    expect((await ask(question)).verdict).not.toBe(wrong);
  });

  it('a number of people is no figure where something is counted per it, in either spelling', async () => {
    expect((await ask('1 vạn dân có mấy bác sỹ theo chỉ tiêu?')).text).toContain('10,8 bác sĩ/vạn dân');
    expect((await ask('chi tieu bac sy tren van dan')).text).toContain('10,8 bác sĩ/vạn dân');
  });

  it('names whose a document is instead', async () => {
    expect((await ask('Nghị quyết 57 do Quốc hội ban hành phải không?')).text).toMatch(
      /^Không: của Bộ Chính trị\. /,
    );
  });

  it('levels of government in a row are one name', async () => {
    expect((await ask('bao nhiêu % trạm y tế có đủ 3 bác sĩ?')).text).toContain(
      '60% trạm y tế xã, phường có ít nhất 03 bác sĩ',
    );
  });
});
