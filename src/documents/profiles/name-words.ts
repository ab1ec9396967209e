import { phraseSet } from '../statements/words.ts';

/** Where what a measure is called ends and its conditions begin: "trên địa bàn", "theo chuẩn nghèo", "so với năm 2025". */
export const NAME_ENDS = phraseSet(
  'trên địa bàn|trên tổng số|theo|so với|đến năm|trong năm|từ năm|cả năm|năm|giai đoạn|bình quân giai đoạn|trong giai đoạn|tăng bình quân|giảm bình quân|bình quân hằng năm|mỗi năm|hằng năm|hàng năm|phấn đấu|trong đó|riêng|đang|xuống|rút ngắn',
);

/** What people leave out before the thing: "Tỷ lệ hộ nghèo" is "hộ nghèo" to them. A share stays: it is another thing. */
export const DROPPED_HEADS = phraseSet(
  'tỷ lệ|tỉ lệ|tổng|tổng số|số|số lượng|số lượt|tốc độ|thực hiện|duy trì|có|có thêm|diện tích|sản lượng',
);

/** Words that begin like such a head, or like a word of counting, and are none: "Số hóa hồ sơ", "căn hộ". */
export const KEPT_HEADS = phraseSet('căn hộ|số hóa|tổng đàn|tổng sản phẩm|tổng mức|tổng giá trị');

/** Left out inside a name: "giảm tỷ lệ hộ nghèo" is "giảm hộ nghèo". */
export const DROPPED_INSIDE = phraseSet('tỷ lệ|tỉ lệ');

/** Acts of which only the thing is said where a sum is meant: "Giải quyết việc làm", "Thu hút … vốn đầu tư nước ngoài". */
export const DROPPED_ACTS = phraseSet('giải quyết|tạo|thu hút|đón');

/** Words that count a thing and say nothing of it: "căn nhà", "lượt khách". */
export const CLASSIFIERS = phraseSet('lượt|căn|con|chiếc|cái|ngôi|tấm|suất|km|m');

/** A name that holds one has kept a piece of its figure. */
export const SCALES = phraseSet('nghìn|ngàn|triệu|tỷ đồng|tỷ USD');

/** Acts whose object is what their figure counts: "Kết nạp … đảng viên", "Có thêm … xã". */
export const ACTS_ON_COUNTED = phraseSet(
  'kết nạp|thành lập|kiểm tra|giám sát|đón|đưa|có|có thêm|hoàn thành|khởi công|trồng',
);

/** Beginnings of what is left over of a sentence, and is no name: "so với năm …", "tương đương …", "quý II". */
export const NO_NAMES = phraseSet(
  'so với|tương đương|bình quân|nâng|có|quý|tháng|năm|chỉ tiêu|kế hoạch|trong đó|riêng|từ|đến|với|còn|đặc biệt|rất|và|phấn đấu|không|chưa|mỗi',
);
