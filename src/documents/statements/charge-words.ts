import { phraseSet } from './words.ts';

/** What may stand between a body and what it does without being an act: "có trách nhiệm", "tiếp tục", "chủ động". */
export const BEFORE_ACTS = phraseSet(
  'phải|cần|sẽ|cùng|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|tiếp tục|chủ động|khẩn trương|tích cực|thường xuyên|kịp thời|trực tiếp|nghiêm túc|đồng thời|hằng năm|hằng quý|hằng tháng|hằng tuần|hàng năm|hàng quý|hàng tháng|định kỳ|quyết liệt|kiên quyết|nhanh chóng|sớm|đồng loạt|tập trung|tập trung cao|thực hiện tốt|làm tốt|phấn đấu|quan tâm|ưu tiên|luôn|tự|căn cứ tình hình thực tế|thực sự|phát huy vai trò|giúp',
);

/** Acts that a document charges somebody with. */
export const ACTS = phraseSet(
  'chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|làm đầu mối|là đầu mối|là cơ quan đầu mối|là cơ quan thường trực|làm cơ quan thường trực|phụ trách|đảm nhiệm|đảm nhận|làm chủ đầu tư|điều phối|tham mưu|đề xuất|kiến nghị|trình|báo cáo|tổng hợp|rà soát|xây dựng|ban hành|triển khai|tổ chức|thực hiện|hướng dẫn|kiểm tra|giám sát|theo dõi|đôn đốc|thanh tra|kiểm toán|chỉ đạo|lãnh đạo|điều hành|cụ thể hóa|quán triệt|tuyên truyền|phổ biến|vận động|phát động|phân công|giao|bố trí|cân đối|phân bổ|cấp|xuất cấp|chi trả|hỗ trợ|tháo gỡ|giải quyết|xử lý|khắc phục|đối thoại|tiếp nhận|cung cấp|công bố|công khai|cập nhật|chia sẻ|kết nối|tích hợp|số hóa|vận hành|quản lý|sử dụng|khai thác|phát triển|đầu tư|huy động|thu hút|xúc tiến|quảng bá|đẩy mạnh|đẩy nhanh|tăng cường|nâng cao|mở rộng|mở|hoàn thành|hoàn thiện|duy trì|bảo đảm|đảm bảo|giữ vững|củng cố|đổi mới|sắp xếp|tinh gọn|kiện toàn|thành lập|đào tạo|bồi dưỡng|tập huấn|tuyển dụng|nghiên cứu|ứng dụng|áp dụng|thúc đẩy|khuyến khích|phát huy|tạo điều kiện|tham gia|đăng ký|ký kết|ký|lập|lập danh sách|thẩm định|phê duyệt|quyết định|xem xét|cho ý kiến|góp ý|đánh giá|sơ kết|tổng kết|thống kê|điều tra|khảo sát|xác định|nhận diện|dự báo|cảnh báo|phòng ngừa|phòng, chống|phòng chống|đấu tranh|ngăn chặn|bảo vệ|bảo tồn|trồng|thu gom|nộp|giải ngân|quyết toán|thanh toán|bàn giao|giải phóng|khởi công|thi công|nghiệm thu|kêu gọi|đề nghị|yêu cầu|chấp hành|tuân thủ|cải cách|cắt giảm|đơn giản hóa|rút ngắn|nắm chắc|nắm|bám sát|chuẩn bị|lồng ghép|đưa|gửi|thông báo|thông tin|đăng tải|phản ánh|giới thiệu|tư vấn|đặt hàng|đấu thầu|lựa chọn|ưu tiên|chuyển đổi|chuyển|điều chỉnh|bổ sung|sửa đổi|bãi bỏ|thay thế|tăng|giảm|hạn chế|khôi phục|phục hồi|tái thiết|di dời|sơ tán|cứu trợ|cứu hộ|tìm kiếm|trực|tuần tra|truy quét|xét xử|truy tố|thi hành|khởi tố|thăm hỏi|động viên|chăm lo|chăm sóc|khám|tiêm|phục vụ|đón|giữ|làm|lấy|đề ra|thu hồi|kiểm soát|siết chặt|thắt chặt|tiết kiệm|cử|mời|họp|tiếp|tiếp xúc|lắng nghe|nêu gương|gương mẫu|chỉnh đốn|kết nạp|quy hoạch|luân chuyển|điều động|đặt|dành|tạo|tạo lập|cho vay|cơ cấu|miễn|gia hạn|nhân rộng|xóa|hưởng ứng|đồng hành|thí điểm|thử nghiệm|liên kết|hợp tác|học tập|làm việc|sản xuất|biên soạn|xuất bản|phát sóng|phát hành|lan tỏa|định hướng|đa dạng hóa|làm mới|khơi thông|chống|đẩy lùi|kéo giảm|lắp|lắp đặt|dạy|bán|mua|xây|sửa|sửa chữa|cải tạo|nâng cấp|khánh thành|nối|nuôi|thả|gieo trồng|thu hoạch|chế biến|bình ổn|kích cầu|nhắc nhở|xử phạt|niêm yết|giám định|hòa giải|tiếp công dân|trả lời|đối chiếu|chốt|chia|phát|tặng|trao|vinh danh|khen thưởng|thi đua|tôn vinh',
);

/** The acts that charge wherever they stand in a sentence right after a body's name. */
export const SURE_ACTS = phraseSet(
  'chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|làm đầu mối|là đầu mối|là cơ quan đầu mối|là cơ quan thường trực|làm cơ quan thường trực|phụ trách|đảm nhiệm|đảm nhận|làm chủ đầu tư|điều phối|theo dõi|giám sát|đôn đốc|phối hợp|tổ chức thực hiện|triển khai thực hiện|tham mưu|thực hiện|triển khai|phân công',
);

/** Acts that need no object of their own: what they are about may stand before them. */
export const CARRYING_ACTS = phraseSet(
  'chủ trì|phụ trách|theo dõi|giám sát|đảm nhiệm|phối hợp|thực hiện|triển khai|tổ chức thực hiện|triển khai thực hiện|chủ trì thực hiện|chủ trì triển khai|chủ trì tham mưu|chủ trì tổ chức thực hiện|làm chủ đầu tư|là chủ đầu tư|làm đầu mối|là đầu mối|chịu trách nhiệm|chịu trách nhiệm thực hiện|là đơn vị chủ trì|là cơ quan chủ trì',
);

/** Acts of watching what others carry. */
export const WATCHING = phraseSet(
  'theo dõi|giám sát|đôn đốc|kiểm tra|thúc đẩy|đánh giá|hướng dẫn|kiểm toán|thanh tra',
);
/** Of these, those that make a charge one of watching by themselves. */
export const SURE_WATCHING = phraseSet('theo dõi|giám sát|đôn đốc');

/** What is watched where a charge is one of following up; a market or a border that is watched is work of its own. */
export const WATCHED = phraseSet(
  'việc|thực hiện|triển khai|tổ chức|tiến độ|kết quả|chỉ tiêu|nhiệm vụ|nghị quyết|kế hoạch|chương trình|chỉ thị|kết luận|đề án|quyết định|báo cáo|tổng hợp|đánh giá|đôn đốc|các cơ quan|các đơn vị|các địa phương|các sở|chỉ đạo|quá trình|và|động viên',
);

/** Words that hand something to the body after them. */
export const HANDING = phraseSet(
  'giao|giao cho|giao trách nhiệm cho|phân công|phân công cho|yêu cầu|đề nghị|trân trọng đề nghị|kiến nghị|do|khuyến khích|kêu gọi|ủy quyền|ủy quyền cho|thống nhất giao|đồng ý giao|cho phép',
);

/** Words that ask somebody to work along: what follows supports. */
export const ALONG_WITH = phraseSet(
  'phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|phối hợp chặt chẽ cùng|chủ động phối hợp với|phối hợp cùng với|phối hợp|phối hợp chặt chẽ|cùng với|cùng',
);

/** Words that say to whom is reported. */
export const REPORTED_TO = phraseSet(
  'báo cáo|báo cáo cho|báo cáo với|báo cáo kết quả cho|báo cáo kết quả với|báo cáo về|gửi báo cáo về|gửi về|báo cáo kết quả về|kịp thời báo cáo',
);

/** What opens words between a body and its act: ", trong phạm vi chức năng của mình, giám sát". */
export const ASIDES = phraseSet(
  'theo|trong|căn cứ|trên cơ sở|trên|tại|với|sau khi|bên cạnh|ngoài|từ|dựa trên|thông qua|qua|vào|hằng|hàng|nhất là|trước mắt|ở',
);

/** Last words of such an aside where no comma ends it: "theo chức năng, nhiệm vụ được giao xây dựng kế hoạch". */
export const ASIDE_ENDS: ReadonlySet<string> = new Set(
  'giao|mình|hạn|quyền|định|lý|cấp|trách|vụ|năng|công|đạo|này|trên|bàn|tế'.split('|'),
);
