import { expect, it } from 'vitest';
import { openText } from '../../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH LẠC XUYÊN
Số: 41/KH-UBND
Lạc Xuyên, ngày 18 tháng 12 năm 2031
KẾ HOẠCH
Về nhiệm vụ năm 2032
I. KẾT QUẢ NĂM 2031
1. Tỷ lệ hộ nghèo giảm còn 3,1%.
2. Khu công nghiệp Đồng Vải lấp đầy 94% diện tích.
II. CHỈ TIÊU NĂM 2032
1. Giá trị giao dịch qua thẻ gấp 12 lần năm 2030.
2. Tỷ lệ hộ có máy đọc sách đạt 45%.
3. Tỷ lệ hộ được cấp mã số đạt 100%.
4. Tỷ lệ người có tài khoản LXPay đạt 70%.
III. NHIỆM VỤ
1. Xây 04 trường nội trú tại các xã vùng cao, mỗi trường khoảng 20 lớp.
2. Hỗ trợ điều dưỡng tình nguyện về trạm y tế xã 90 triệu đồng/người, cam kết làm việc tối thiểu 03 năm.
3. Hỗ trợ 100% phí kiểm định cho hộ làm muối, thực hiện từ ngày 01 tháng 01 năm 2032 đến hết ngày 31 tháng 12 năm 2033.
4. Ban Quản lý các khu công nghiệp tỉnh hoàn thành 600 căn nhà công nhân, gồm khu Đồng Vải 200 căn và khu Bến Lát 400 căn.
5. Số hóa di tích bằng mô hình ba chiều tại các đền, chùa.
PHỤ LỤC
STT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian thực hiện
1 | Triển khai biên lai điện tử tại chợ | Thuế tỉnh Lạc Xuyên | Sở Công Thương | 2032
2 | Triển khai tờ khai hàng hóa trên máy | Chi cục Hải quan khu vực XXI | Sở Tài chính | 2032
`;
const answering = await openText(PLAN, 'ke-hoach-lac-xuyen-2032');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2032-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  // Pupils aren't denied by schools, nor nurses by years.
  ['trường nội trú vùng cao có 900 học sinh phải không', 'no'],
  ['năm 2032 tỉnh có kéo về 30 điều dưỡng tình nguyện không', 'no'],
  // "Cận" isn't "cần", "trống" not "trong".
  ['tỷ lệ hộ cận nghèo đã xuống dưới 5% chưa?', 'yes'],
  ['khu Đồng Vải còn trống chưa đến một phần mười, phải không?', 'no'],
  // It goes on for another year.
  ['hộ làm muối hết năm 2032 là hết được hỗ trợ phí kiểm định hả', 'yes'],
  ['ho lam muoi het nam 2032 la het dc ho tro phi kiem dinh ha', 'yes'],
  // Money isn't so many times.
  ['tổng giá trị giao dịch qua thẻ có vượt 1.000 tỷ không', 'no'],
  // Both are asked of, and of one it isn't so.
  ['LXPay với mã số cùng đặt mức 100% hả?', 'yes'],
  // A name, typed as one, of which the paragraph doesn't speak.
  ['So hoa di tich ba chieu co lam cho Den Trai khong?', 'yes'],
  // A thing that no clause speaks of.
  ['e-reader cho hộ dân đạt 45% à', 'yes'],
])('“%s” isn’t answered with %s', async (text, wrong) => {
  expect((await ask(text)).verdict).not.toBe(wrong);
});

it.each([
  ['trường nội trú vùng cao xây 4 trường phải không', 'yes'],
  ['trường nội trú vùng cao xây 6 trường phải không', 'no'],
  ['hộ làm muối được hỗ trợ phí kiểm định đến hết năm 2033 phải không', 'yes'],
  ['tỷ lệ hộ được cấp mã số đặt mức 100% hả?', 'yes'],
  ['giá trị giao dịch qua thẻ gấp 15 lần năm 2030 phải không', 'no'],
  ['ngành thuế làm biên lai điện tử tại chợ hả', 'yes'],
  ['cơ quan hải quan làm biên lai điện tử tại chợ hả', 'no'],
])('“%s” is answered with %s', async (text, verdict) => {
  expect((await ask(text)).verdict).toBe(verdict);
});
