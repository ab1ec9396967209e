import { findFigures } from '../../quantities/find-figures.ts';
import { DURATIONS } from '../../quantities/units.ts';
import { ALL_OF_THEM, EITHER, OPEN } from './detect-asks.ts';

/** What only tells the bot to look for something, or goes on from the question before. */
const ORDERS =
  /^\s*(?:(?:thế |vậy )?còn|thế|vậy|riêng|trong đó|rồi|cho (?:xem|biết|hỏi|tôi|em|mình)|tìm|liệt kê|nêu|kể|trích|đọc|tóm tắt|xem|tra|mở|in|gửi (?:tôi|em|mình|cho))(?!\p{L})/iu;
/** Words with which something is said of a thing, rather than a thing named. */
const SAYS =
  /(?<!\p{L})(?:phải|bị|do|là|đã|sẽ|mới (?:\d|có|đạt|được|phải|là|xong|bằng|cho|đóng|mở|làm|trình)|chỉ(?! tiêu| thị| số| đạo| huy)|gửi|toàn|đều|cũng|vẫn|(?<!(?:đến|tới|tính) )hết|thì|hơn|không|chưa|khỏi|còn|được|có|nằm|bắt buộc|tối thiểu|tối đa|ít nhất|chủ trì|phối hợp|phụ trách|(?<=\p{L}{2} \p{L}{1,7} )(?:theo dõi|làm (?:với|cùng))(?= \p{L})|lo|cấm|vượt|(?:đạt|làm|có) đủ|(?:tổ chức|diễn ra|xảy ra|họp|khai mạc) (?:ở|tại)|(?:tăng|giảm) so với|hiệu lực (?:\p{L}+ ){0,2}từ)(?!\p{L})/iu;
/** These stand in names of things as well. */
const SAYS_IF_ASKED = /(?<!\p{L})(?:ở|tại|vào|trước|sau|làm)(?!\p{L})/iu;

/**
 * Whether a text without a word of asking says something that may be so or not: "lễ hội làm ở xã kia?", "xã lo việc đó".
 * @param text with its diacritics @param typed as the person typed it
 */
export const isStatement = (text: string, typed: string): boolean => {
  const plain = text.replace(ALL_OF_THEM, ' ');
  if (OPEN.test(plain) || EITHER.test(plain) || ORDERS.test(plain)) return false;
  if (plain.split(/\s+/).filter(Boolean).length < LEAST_WORDS) return false;
  const hasFigure = findFigures(plain, { spoken: true }).some(
    ({ unit, start }) => unit !== '' && start > 0 && !DURATIONS.includes(unit.toLowerCase()),
  );
  if (hasFigure || OFTEN.test(plain)) return true;
  if (NAMES_QUANTITY.test(plain) && !SETS.test(plain)) return false;
  const isAsked = /\?\s*$/u.test(typed) || AGREES.test(typed);
  if (STAGED.test(plain)) return true;
  const signs = [SAYS_IF_ASKED.test(plain), DAY.test(plain), isAsked];
  return SAYS.test(plain) || signs.filter(Boolean).length >= SIGNS_ENOUGH;
};
/** "Lớp mở ở xã kia nhé": said to be nodded at. */
const AGREES = /\s(?:nhé|nhe|nha|nghen|hen|nghe)\W*$/iu;
/** "Lớp mở trước 30/6", "lớp ở xã kia?", "lớp đến 30/6?": one alone stands in names too. */
const SIGNS_ENOUGH = 2;
/** How often, or on which day of the week: said of something. */
const OFTEN =
  /(?<!\p{L})(?:\d{1,2}|một|hai|ba|bốn)\s(?:lần|đợt|bậc)(?!\p{L})|(?<!\p{L})thứ (?:hai|ba|tư|năm|sáu|bảy)(?!\p{L})/iu;
/** "Giải ngân đến hết 30/11" names what is looked for; with a question mark it is asked whether it is then. */
const DAY =
  /(?<!\p{L})(?:quý|tháng)\s(?:[1-9]|1[0-2]|iv|i{1,3})(?![\p{L}\d])|(?<![\d/])\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d/])/iu;
/** "Cụm công nghiệp Nà Pục khởi công quý 3/2027": what is done when, at the end, of something that is named. */
const STAGED =
  /^\s*(?:\p{L}+\s){3,}(?:khởi công|hoàn thành|thông xe|bàn giao|khánh thành|khai mạc|bế mạc|khai trương)\s(?:(?:trong|vào|trước|từ|hết|đến|ngày)\s){0,2}(?:(?:quý|tháng)\s(?:[1-9]|1[0-2]|iv|i{1,3})(?:\/\d{4})?|\d{1,2}\/\d{1,2}(?:\/\d{4})?)\W*$/iu;
/** A quantity that is named without a figure is asked for. */
const SETS = /(?<!\p{L})(?:là|phải|tối thiểu|tối đa|ít nhất|bắt buộc|đều|cũng|vẫn)(?!\p{L})/iu;
const NAMES_QUANTITY =
  /^\s*(?:tỷ lệ|tỉ lệ|tỷ trọng|số lượng|số|tổng số|tổng|mức|diện tích|kinh phí|chỉ tiêu|nhiệm vụ|giải pháp|các|những)\s/iu;
/** Fewer name something and say nothing of it. */
const LEAST_WORDS = 4;
