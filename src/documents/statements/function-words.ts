import { phraseSet } from './words.ts';

/** Words of Vietnamese that join, place, time, count or deny, and are never the verb of what a body is to do. */
export const FUNCTION_WORDS = phraseSet(
  'và|hoặc|hay|cùng|với|của|thuộc|tại|ở|trong|ngoài|trên|dưới|giữa|quanh|theo|về|cho|để|nhằm|do|bởi|vì|từ|đến|tới|qua|bằng|như|so|sau|trước|khi|lúc|nếu|tuy|dù|mặc dù|mà|thì|nên|nhưng|song|còn|cả|chính|chỉ|cũng|đều|ngay|rất|quá|hơn|nhất|này|đó|ấy|kia|nọ|nêu|nói|trên đây|sau đây|dưới đây',
  'là|có|được|bị|gồm|bao gồm|thuộc về|ước|đạt|chiếm|bằng|đã|đang|đương|chưa|không|chẳng|vẫn|từng|mới|vừa|sắp|tự nhiên',
  'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|ít|mấy|vài|các|những|mọi|mỗi|từng|toàn|số|lần|khóa|kỳ|nhiệm kỳ|giai đoạn|thời kỳ|ngày|tháng|quý|tuần|thứ|đầu|cuối|đợt|phiên|khoảng|gần',
);

/** Nouns and adjectives that go on the name of an area or a body in small letters: "các xã miền núi", "tỉnh nhà". */
export const ADJOINING = phraseSet(
  'miền|vùng|ven|khu|biên giới|hải đảo|biển|đảo|nội|ngoại|nhà|ta|bạn|trung|phía|nước|lớn|nhỏ|cao|thấp|nghèo|khó|trẻ|cũ|hiện|đương nhiệm|lâm thời|sự nghiệp|chuyên|liên|điện tử|số|cổ phần|tư nhân|trách nhiệm hữu hạn|cổ truyền|đa khoa|dự phòng|công lập|dân lập|nội trú|bán trú|mầm non|tiểu học|trung học|phổ thông|nghề|nhiệm vụ|chức năng|công tác|hoạt động|việc|kết quả|tình hình|vai trò|trụ sở|vốn|kinh phí|nguồn|ông|bà|đồng chí',
);

/** Verbs that tell what something is or undergoes, what who issues a document decides by it, or that hand work on. */
export const NO_DUTIES = phraseSet(
  'là|được|bị|đạt|gồm|thuộc|đóng vai trò|giữ vai trò|tán thành|thống nhất|đồng ý|nhất trí|thông qua|ghi nhận|biểu dương|nhấn mạnh|khẳng định|nhận thấy|đề nghị|yêu cầu|giao',
);
