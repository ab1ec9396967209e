import { expect, it } from 'vitest';
import { openText } from '../../support/open-text.ts';

const PLAN = `HỘI ĐỒNG NHÂN DÂN
XÃ KIM LƯƠNG
Số: 12/NQ-HĐND
Kim Lương, ngày 18 tháng 12 năm 2031
NGHỊ QUYẾT
Về nhiệm vụ năm 2032
I. KẾT QUẢ NĂM 2031
1. Tổng thu đạt 9.400 triệu đồng, bằng 108% dự toán; riêng thu phí chợ chỉ đạt 310 triệu đồng, bằng 71% dự toán.
2. Mạng 6G phủ 40% dân số, chủ yếu ở 05 thôn ven đường; riêng thôn Cồn Vọng mới có 5G.
II. CHỈ TIÊU NĂM 2032
1. Giảm tỷ lệ sinh con thứ ba xuống dưới 6% (năm 2031 là 8,2%).
2. Chi 7.200 triệu đồng, trong đó chi xây dựng 4.900 triệu đồng, chi thường xuyên 2.300 triệu đồng.
III. NHIỆM VỤ
1. Chọn ngày 12 tháng 4 hằng năm tổ chức Ngày hội đọc sách, luân phiên giữa các thôn, năm 2032 tổ chức tại thôn Bãi Trầm.
2. Tổ chức Hội thi gói bánh tại thôn Bãi Trầm vào tháng 2 và Giải đua thuyền tại thôn Cồn Vọng vào tháng 6.
3. Văn phòng tham mưu sơ kết Nghị quyết vào quý III năm 2032 và tổng kết vào quý IV năm 2034.
4. Trồng 12 ha hồi. Phòng Kinh tế chủ trì, Hội Nông dân và Trung tâm Dịch vụ tổng hợp xã phối hợp; trồng xong trước ngày 30/4/2032.
5. Cắt thêm 8% chi thường xuyên (ngoài phụ cấp và công tác phí) để sửa kênh.
6. Phủ 6G tới thôn Cồn Vọng trước ngày 30/11/2032.
PHỤ LỤC
CÔNG TRÌNH NĂM 2032
STT | Công trình | Chủ đầu tư | Tổng mức đầu tư (triệu đồng) | Kế hoạch vốn năm 2032 (triệu đồng)
1 | Sửa trạm bơm Đồng Vựa | Phòng Kinh tế | 3.600 | 1.250
2 | Nhà văn hóa thôn Bãi Trầm | Ủy ban nhân dân xã | 2.100 | 900
`;
const answering = await openText(PLAN, 'nghi-quyet-kim-luong-2032');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2032-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  // The whole's share isn't the part's.
  ['thu phí chợ có bị hụt so với dự toán không', 'no'],
  // What another part has denies nothing of what is denied.
  ['thôn Cồn Vọng vẫn chưa có 6G à?', 'no'],
  // A plan tells of nothing that is there by now.
  ['thôn Cồn Vọng có 6G rồi à?', 'yes'],
  // Of two years one isn't told of.
  ['tỷ lệ sinh con thứ ba năm 2030 cao hơn năm 2031 đúng không', 'no'],
  ['tỷ lệ sinh con thứ ba năm 2030 cao hơn năm 2031 đúng không', 'yes'],
  // A day of each year lies in the year that the next part names.
  ['ngày hội đọc sách năm 2032 tổ chức ở thôn Bãi Trầm phải không', 'no'],
  // Two things in two places.
  ['hội thi gói bánh ở thôn Cồn Vọng à', 'yes'],
  ['năm 2032 tổng kết nghị quyết này à?', 'yes'],
  // What is taken out isn't counted in.
  ['phụ cấp cũng bị cắt thêm 8% phải không', 'yes'],
  // The amount of another column.
  ['sửa trạm bơm Đồng Vựa 1.250 triệu phải không', 'no'],
])('“%s” isn’t answered with %s', async (text, wrong) => {
  expect((await ask(text)).verdict).not.toBe(wrong);
});

it.each([
  ['ngày hội đọc sách năm 2032 tổ chức ở thôn Bãi Trầm phải không', 'yes'],
  ['giải đua thuyền ở thôn Cồn Vọng à', 'yes'],
  ['năm 2032 sơ kết nghị quyết này phải không', 'yes'],
  ['chi xây dựng hơn gấp đôi chi thường xuyên phải không', 'yes'],
  ['chi xây dựng hơn gấp ba chi thường xuyên phải không', 'no'],
  ['sửa trạm bơm Đồng Vựa tổng cộng 1.250 triệu phải không', 'no'],
  ['sửa trạm bơm Đồng Vựa tổng mức 3.600 triệu phải không', 'yes'],
  ['kế hoạch vốn năm 2032 sửa trạm bơm Đồng Vựa 1.250 triệu phải không', 'yes'],
  // Who only helps by the sentence behind the work.
  ['Hội Nông dân chủ trì trồng hồi phải không', 'no'],
  ['Phòng Kinh tế chủ trì trồng hồi phải không', 'yes'],
])('“%s” is answered with %s', async (text, verdict) => {
  expect((await ask(text)).verdict).toBe(verdict);
});
