const LEFT_OUT = /(?<!\p{L})(?:trừ|ngoại lệ|miễn|chừa|bỏ qua)(?!\p{L})/iu;

/** Words that leave out: a yes means that somebody isn't held by the clause. */
export const leavesOut = (text: string): boolean => LEFT_OUT.test(text);

/** A thing or somebody that is asked for, and what it doesn't come under. */
const NOT_UNDER =
  /(?<!\p{L})(?:(?:cái|khoản|trường hợp|đối tượng|loại|nhóm|nơi|chỗ|người|dự án|đơn vị)\s(?:nào|gì)|(?:những\s)?ai)\s(?:thì\s)?(?:không|chưa)\s(?:được|phải|bị|cần|tính|áp dụng|hưởng)(?!\p{L})/iu;
const WHICH = /(?<!\p{L})(?:nào|gì|ai|những)(?!\p{L})/iu;

/** "Chừa cái nào không?", "khoản nào không được giảm?": who or what a clause leaves out. */
export const asksException = (text: string): boolean =>
  NOT_UNDER.test(text) || (leavesOut(text) && WHICH.test(text));

const FAILS = '(?:bỏ|nghỉ|dừng|trễ|chậm|quá hạn|thiếu|hụt|vi phạm|làm sai|lỡ|không|chưa)';
const SO_WHAT = '(?:sao|thế nào|ra sao|như thế nào|bị gì|bị sao|bị phạt|bị xử lý|xử lý|phải làm gì|có sao)';
const FAILING = new RegExp(
  `(?<!\\p{L})${FAILS}(?!\\p{L})[^?;.]{0,60}\\s(?:thì|sẽ)\\s${SO_WHAT}(?!\\p{L})`,
  'iu',
);

/** "Bỏ giữa chừng thì sao?": what follows where it isn't done. */
export const asksConsequence = (text: string): boolean => FAILING.test(text);

const PLAN =
  /^(?:(?:thế|vậy|còn|so với|mà)\s){0,2}(?:(?:số|mức)\s)?(?:chỉ tiêu|mục tiêu|kế hoạch|dự toán|đề ra|đặt ra)(?:\s(?:đề ra|đặt ra|ban đầu|lúc đầu|đầu năm|năm đó|giao|được giao)){0,2}\s(?:là\s)?(?:bao nhiêu|mấy)\W*$/iu;

/** "Kế hoạch là bao nhiêu?" and nothing else: what had been planned of what was reached. */
export const asksPlan = (text: string): boolean => PLAN.test(text);

const WHOLE_YEAR =
  /^(?:(?:thế|vậy|còn|rồi|thì|mà)\s){0,2}(?:(?:ước|dự kiến|ước tính|tính)\s)?(?:(?:cho|đến|hết|của)\s)?(?:cả|hết|trọn|cuối)\snăm(?:\s(?:(?:19|20)\d\d|đó|ấy))?(?:\s(?:ước|dự kiến|ước tính|thì|là|đạt|được|khoảng|chừng))*(?:\s(?:bao nhiêu|mấy|sao|thế nào))?(?:\s?(?:%|phần trăm|tỷ))?\W*$/iu;

/** "Thế cả năm ước bao nhiêu?" of what was told up to some day. */
export const asksWholeYear = (text: string): boolean => WHOLE_YEAR.test(text);

const WHY =
  /^(?:(?:thế|vậy|mà|nhưng)\s)?(?:vì sao|tại sao|sao|do đâu|vì đâu|(?:nguyên nhân|lý do)(?:\s(?:là|do|vì))?(?:\s(?:gì|đâu|sao))?)(?:\s(?:lại|mà|vẫn|còn|bị))?(?:\s\p{L}+){0,3}?(?:\s(?:thế|vậy|như thế|như vậy|nhỉ|hả|ạ))*\W*$/iu;

/** "Vì sao chậm thế?" and hardly anything else. */
export const asksWhy = (text: string): boolean => WHY.test(text);

const PART =
  /^(?:còn|thế|vậy|riêng)\s(\p{L}+(?:\s\p{L}+){0,5}?)\s(?:(?:thì|phải|sẽ|cần|có)\s){0,2}(?:làm|lo|chịu)\s(?:những\s)?(?:gì|việc gì|phần gì)(?!\p{L})/iu;

/** "Còn phường phải làm gì?": the body whose part in it is asked for, as it is called; undefined where none is. */
export const partAsked = (text: string): string | undefined => PART.exec(text)?.[1];

const NAMES =
  /^(?:(?:cụ thể|đó|thế|vậy|tức|thì)\s){0,2}(?:(?:là|gồm|bao gồm|gồm có)\s(?:(?:những|các)\s)?(?:(?:cái|thứ|món|việc|\p{L}+\s\p{L}+)\s)?(?:nào|gì|ai)|kể (?:tên|ra|hết|đủ)(?:\s\p{L}+){0,2})(?:\s(?:vậy|thế|nhỉ|ạ|hả|đó))?\W*$/iu;

/** "Là những cái nào?": which they are that a clause counts. */
export const asksNames = (text: string): boolean => NAMES.test(text);
