import { phraseSet } from '../statements/words.ts';

/** What nobody wants more of. */
export const UNWANTED = phraseSet(
  // Want: "hộ nghèo", "lao động thiếu việc làm", "thôn thiếu nước sinh hoạt".
  'hộ nghèo|hộ cận nghèo|hộ tái nghèo|tỷ lệ nghèo|tái nghèo|thất nghiệp|thiếu việc làm|thiếu nước|nhà tạm|nhà dột nát|mù chữ|bỏ học|suy dinh dưỡng|thấp còi|tử vong',
  // Harm: "Tai nạn giao thông", "Số vụ phạm pháp hình sự", "người bị thương".
  'tai nạn|phạm pháp|tội phạm|trọng án|vi phạm|tệ nạn|số vụ|vụ cháy|người chết|bị thương|bị kỷ luật|thiệt hại|ô nhiễm|thất thoát|tổn thất|hao hụt|tảo hôn|hôn nhân cận huyết|sinh con thứ|tỷ lệ mắc|số ca mắc|người mắc|người nghiện|bạo lực|xâm hại|ly hôn|phá rừng|cháy rừng',
  // Arrears: "dự án chậm quyết toán", "hồ sơ quá hạn", "nợ đọng thuế".
  'chậm quyết toán|chậm tiến độ|chậm giải ngân|quá hạn|trễ hạn|nợ xấu|nợ đọng|nợ thuế|tồn đọng|đơn thư|khiếu nại|tố cáo',
);

/** What may follow right behind it so that it is still the thing itself: "tỷ lệ thất nghiệp thành thị", not "nhà cho hộ nghèo". */
export const AFTER_UNWANTED = phraseSet(
  'đa chiều|thành thị|đô thị|nông thôn|khu vực|ở|tại|trong|theo|trên|toàn|chung|về|hằng|hàng|năm|so|đến|cuối|bình quân|thể|từ',
  'giao thông|hình sự|xã hội|lao động|sinh hoạt|mùa|nước|điện|điện năng|rừng|môi trường|thuế|xây dựng|ba|3',
);

/** Somebody gets or does something, or is rid of something; then this is measured: "thu hồi nợ đọng", "hộ nghèo có nhà ở". */
export const REMEDIES = phraseSet(
  'được|có|thoát|xử lý|giải quyết|thu gom|khắc phục|hỗ trợ|giúp|điều tra|khám phá|phát hiện|xét xử|truy tố|thu hồi|phòng|chống|ngăn|xóa|giảm|cắt|cải tạo',
  'không còn|không có|bảo hiểm|sử dụng|tham gia|tiếp cận|vay|hưởng|nhận|đạt|phục hồi|vươn lên',
);

/** What should have been done and wasn't: "tổ chức cơ sở đảng không hoàn thành nhiệm vụ", "chất thải chưa được xử lý". */
export const NOT_DONE = phraseSet('không hoàn thành|chưa hoàn thành|không đạt|chưa đạt|không được|chưa được');

/** Of these more or less may be meant, so that only a bound tells. */
export const UNCLEAR = phraseSet(
  // Taken from nature: "sản lượng khai thác hải sản".
  'khai thác hải sản|khai thác thủy sản|hải sản khai thác|thủy sản khai thác|sản lượng khai thác|khai thác than|khai thác khoáng sản|phát thải|tiêu hao|tiêu thụ điện',
  // Prices, debts, costs: "Chỉ số giá tiêu dùng", "Tổng chi ngân sách".
  'chỉ số giá|giá tiêu dùng|CPI|ICOR|chi ngân sách|chi thường xuyên|tổng chi|bội chi|nợ công|dư nợ|chi phí|thời gian|kim ngạch nhập khẩu|giá trị nhập khẩu|biên chế',
  // People and how the economy is made up: "Tỷ trọng lao động nông nghiệp", "Cơ cấu kinh tế: nông nghiệp …".
  'tăng dân số|quy mô dân số|dân số trung bình|tăng tự nhiên|mức sinh|tỷ suất sinh|tỷ số giới tính|cơ cấu|tỷ trọng nông|tỷ trọng ngành nông|tỷ trọng khu vực nông|lao động nông nghiệp|lao động trong nông nghiệp|lao động trong lĩnh vực nông nghiệp',
  // Places in a row, of which the first is the best, and what only comes to light: "Chỉ số PCI xếp thứ …".
  'xếp hạng|xếp thứ|thứ hạng|đứng thứ|vị trí|tiếp nhận|phát hiện',
);

/** What somebody does or gets is striven for: "được xử lý", "tham gia bảo hiểm y tế", "qua đào tạo". */
export const WANTED = phraseSet(
  'được|tham gia|qua đào tạo|đạt chuẩn|đạt quy chuẩn|đạt tiêu chuẩn|hoàn thành|thoát nghèo|sử dụng nước sạch|hài lòng|thu nhập|tăng trưởng|tốc độ tăng|che phủ rừng',
);

/** A statement begins with what is to be brought about: "Trồng mới … cây xanh", also "xây … nhà cho hộ nghèo". */
export const WANTED_ACTS = phraseSet(
  'trồng|bê tông hóa|cứng hóa|xây dựng|xây mới|lắp đặt|cấp|lập|đón|tạo|thu hút|đưa|nâng cấp|phát triển|kết nạp|thành lập|hoàn thành|khởi công|hỗ trợ|xóa|thu hồi|giải quyết|xử lý|khắc phục|đào tạo|tổ chức|kiểm tra|giám sát',
);

/** "Có thêm … xã đạt chuẩn": wanted, but for what nobody wants. */
export const HAVING = phraseSet('có|có thêm');
