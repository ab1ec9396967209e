import { expect, it } from 'vitest';
import { openText } from '../../support/open-text.ts';

const PLAN = `TỈNH ỦY THẠCH LÂM
Số 19-NQ/TU
Thạch Lâm, ngày 06 tháng 01 năm 2031
NGHỊ QUYẾT
về phát triển giáo dục và thủy lợi giai đoạn 2031 - 2035
I- KẾT QUẢ ĐẾN NĂM 2030
1. Đến hết năm 2030, mới có 23/52 hồ chứa nước được lắp camera quan trắc; nước máy đã có tại 7/7 thị trấn và 48 xã.
2. 386/412 điểm trường có thư viện xanh; toàn tỉnh có 640 cầu dân sinh, trong đó 118 cầu dài từ 25 mét trở lên; 100% số cầu từ 25 mét trở lên đã gắn biển tải trọng.
3. Đợt mưa ngày 12/9/2030 làm tuyến ống cấp nước chính ngừng chảy 31 giờ.
4. 100% các bản có nhóm tự quản trong xây dựng bản kiểu mẫu.
II- CHỈ TIÊU ĐẾN NĂM 2035
1. Trồng 3.600 ha rừng đầu nguồn, trong đó 420 ha rừng tre.
2. Kiên cố hóa kênh mương tại 74/81 xã, phường.
3. Tỷ lệ trường học có nước sạch đạt 80%; du lịch chiếm trên 23% GRDP; điện mặt trời phủ 46% số hộ.
III- NHIỆM VỤ
1. Cử 24 giáo viên đi bồi dưỡng tiếng Anh, trong đó 9 người bồi dưỡng ở nước ngoài.
2. Sửa chữa đập Nà Rào trong thời gian 36 tháng; hỗ trợ mỗi hộ di dời không quá 85 triệu đồng.
`;
const answering = await openText(PLAN, 'nghi-quyet-thach-lam-2031');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2031-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['đến 2035 cứ 10 trường học thì ít nhất 8 trường có nước sạch phải không', 'yes'],
  ['đến 2035 cứ 10 trường học thì ít nhất 9 trường có nước sạch phải không', 'no'],
  ['đến 2035 du lịch chiếm gần một phần tư GRDP, cụ thể là trên 23% phải không', 'yes'],
  ['đến 2035 điện mặt trời phủ gần nửa số hộ phải không', 'yes'],
  ['đến 2035 điện mặt trời phủ gần 70% số hộ phải không', 'no'],
  // So many of so many.
  ['hơn nửa số hồ chứa nước đã lắp camera quan trắc rồi phải không', 'no'],
  ['chưa tới một nửa số hồ chứa nước được lắp camera quan trắc phải không', 'yes'],
  ['29 hồ chứa nước vẫn chưa được lắp camera quan trắc phải không', 'yes'],
  ['19 hồ chứa nước vẫn chưa được lắp camera quan trắc phải không', 'no'],
  ['thị trấn nào cũng có nước máy rồi hả', 'yes'],
  ['26 điểm trường chưa có thư viện xanh đúng không', 'yes'],
  ['tất cả 81 xã, phường đều phải kiên cố hóa xong kênh mương à', 'no'],
  ['đa phần hồ chứa nước đã được lắp camera quan trắc phải không', 'no'],
  ['ít nhất ba phần tư số điểm trường có thư viện xanh phải không', 'yes'],
  // A part of a total.
  ['rừng tre chiếm quá nửa diện tích rừng đầu nguồn trồng đến 2035 phải không', 'no'],
  ['24 giáo viên cử đi bồi dưỡng tiếng Anh đều sang nước ngoài hết phải không', 'no'],
])('“%s”: %s', async (text, verdict) => {
  expect((await ask(text)).verdict).toBe(verdict);
});

it.each([
  // Of those on the other side of a bound nothing is said.
  ['cầu dân sinh dài dưới 25 mét đã gắn biển tải trọng hết chưa?', 'no'],
  ['cầu dân sinh dài dưới 25 mét đã gắn biển tải trọng hết chưa?', 'yes'],
  ['đến 2035 du lịch chiếm gần một phần tư GRDP phải không', 'no'],
  // Of another thing, another year or another deed nothing is counted.
  ['hơn nửa số hồ chứa nước bị bồi lắng phải không', 'no'],
  ['hơn nửa số hồ thủy điện đã lắp camera quan trắc phải không', 'no'],
  ['năm 2027 hơn nửa số hồ chứa nước đã lắp camera quan trắc phải không', 'no'],
  ['xã nào cũng có nước máy rồi hả', 'yes'],
  ['thị trấn nào cũng có nước nóng rồi hả', 'yes'],
  ['26 trường mầm non chưa có thư viện xanh đúng không', 'yes'],
  ['bản nào cũng đạt kiểu mẫu rồi phải không', 'yes'],
  ['rừng thông chiếm quá nửa diện tích rừng đầu nguồn phải không', 'no'],
  ['30 giáo viên cử đi bồi dưỡng tiếng Anh đều sang nước ngoài hết phải không', 'yes'],
])('“%s” isn’t answered with %s', async (text, wrong) => {
  expect((await ask(text)).verdict).not.toBe(wrong);
});
