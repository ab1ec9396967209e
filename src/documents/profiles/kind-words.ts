import { phraseSet } from '../statements/words.ts';

/** How much faster something grows: "Tốc độ tăng tổng sản phẩm", "Tăng trưởng tín dụng". */
export const GROWTH_HEADS = phraseSet(
  'tốc độ tăng|tốc độ tăng trưởng|tốc độ phát triển|nhịp độ tăng|tăng trưởng|mức tăng trưởng',
);

/** A part of a whole: "Tỷ trọng công nghiệp trong GRDP", "Đóng góp của năng suất vào tăng trưởng". */
export const SHARE_HEADS = phraseSet('tỷ trọng|tỉ trọng|đóng góp|mức đóng góp');

/** What has a height on any day: "Tỷ lệ che phủ rừng", "Mức độ hài lòng của người dân". */
export const LEVEL_HEADS = phraseSet(
  'tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|hệ số|chỉ số|mức độ hài lòng|độ che phủ|công suất sử dụng',
);

/** Heads that a figure of growth can't be told from one of points with: "tỷ lệ … tăng 5%". */
export const RATIO_HEADS = phraseSet('tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|hệ số|tỷ trọng|tỉ trọng|mức độ hài lòng');

/** The figure says by how much less: "Mức giảm tỷ lệ hộ nghèo", "Cắt giảm … thời gian". */
export const REDUCTION_HEADS = phraseSet('giảm|mức giảm|cắt giảm|kéo giảm|tinh giản|rút ngắn');

/** Shared out among people or places, so that it has a height too: "Thu nhập bình quân của cư dân". */
export const PER_WORDS = phraseSet(
  'bình quân đầu người|bình quân của|bình quân một|bình quân trên|bình quân mỗi người|trên đầu người',
);

/** Herds and the like are as many as there are: "Tổng đàn trâu, bò". */
export const STOCK_HEADS = phraseSet('tổng đàn|đàn');

/** Money that comes in or is put in over the year: "Thu ngân sách nhà nước", "Kim ngạch xuất khẩu". */
export const MONEY_FLOWS = phraseSet(
  'thu ngân sách|tổng thu ngân sách|tổng thu|thu cân đối ngân sách|thu nội địa|thu từ|thu tiền|thu thuế|thu hút|huy động',
  'tổng vốn đầu tư|vốn đầu tư|tổng mức bán lẻ|doanh thu|tổng doanh thu|kim ngạch|tổng kim ngạch|giá trị xuất khẩu|tổng giá trị xuất khẩu|giá trị sản xuất|tổng giá trị sản xuất',
);

/** What is made or moved over the year, by weight or volume: "Sản lượng hàng hóa thông qua cảng". */
export const BULK_FLOWS = phraseSet(
  'sản lượng|tổng sản lượng|lượng hàng hóa|hàng hóa|khối lượng hàng hóa|điện thương phẩm',
);

/** What is planted over the year: "Diện tích trồng rừng tập trung". */
export const AREA_FLOWS = phraseSet(
  'trồng|trồng mới|trồng rừng|diện tích trồng mới|diện tích trồng rừng|diện tích rừng trồng mới',
);

/** People who come, or who find work: "Thu hút khách du lịch", "Giải quyết việc làm". */
export const PEOPLE_FLOWS = phraseSet(
  'đón|thu hút khách|lượng khách|lượt khách|số lượt khách|tổng lượt khách|tổng lượng khách|khách du lịch|khách quốc tế|khách lưu trú',
  'giải quyết việc làm|tạo việc làm|tạo thêm việc làm|tạo mới việc làm|số lao động được giải quyết việc làm',
);

/** Acts that are counted one by one: "Kết nạp … đảng viên", "kiểm tra chuyên đề … tổ chức đảng". */
export const COUNTED_ACTS = phraseSet('kết nạp|thành lập|thành lập mới|kiểm tra|giám sát');
/** Said behind what is counted: "Số doanh nghiệp thành lập mới". */
export const NEWLY_FOUNDED = phraseSet('thành lập mới|đăng ký thành lập mới');
export const COUNT_HEADS = phraseSet('số|số lượng|tổng số');

/** Works that stand at the year's end or don't: "Hoàn thành xây dựng … xã", "khởi công … dự án". */
export const MILESTONE_ACTS = phraseSet(
  'hoàn thành|khởi công|khánh thành|triển khai|đưa vào sử dụng|đưa vào vận hành|đưa vào khai thác',
);

/** That a sum is of one year or of all years is only known where it is said: "trong giai đoạn 2026 - 2030", "mỗi năm". */
export const SPAN_WORDS = phraseSet('giai đoạn|nhiệm kỳ|mỗi năm|hằng năm|hàng năm');
