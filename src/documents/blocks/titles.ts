/** How a title in capitals starts that opens what a document decides on: "KẾ HOẠCH", "DANH MỤC", "CHƯƠNG TRÌNH HÀNH ĐỘNG". */
const TITLE =
  /^(?:NGHỊ QUYẾT|KẾ HOẠCH|CHƯƠNG TRÌNH|QUY ĐỊNH|QUY CHẾ|ĐỀ ÁN|CHIẾN LƯỢC|PHƯƠNG ÁN|DANH MỤC|BIỂU|BẢNG|(?:CÁC |HỆ THỐNG )?CHỈ TIÊU|NHIỆM VỤ|PHÂN CÔNG)(?![\p{L}])/u;
/** "(Ban hành kèm theo Nghị quyết số …)" */
const ATTACHED = /^\((?:ban hành\s{1,3})?kèm theo(?!\p{L})/iu;
/** How much of a title tells that it is printed in capitals. In characters. */
const LONGEST_LOOK = 24;

/** Whether a line opens a text of its own below a signature: the programme that a resolution issues. */
export const opensAttached = (line: string): boolean =>
  ATTACHED.test(line) || (TITLE.test(line) && !/\p{Ll}/u.test(line.slice(0, LONGEST_LOOK)));

/** In characters; a title is shorter. */
const LONGEST_TITLE = 120;
/**
 * A count at the end, in brackets or behind a mark or "gồm": "Hoàn thành 05 chỉ tiêu" says what is to be done. Tasks of
 * science are counted themselves ("Số đề tài: 12 nhiệm vụ"), so that theirs needs brackets or "gồm".
 */
const COUNT =
  /^[^\d;.]{2,}?(?:\(|\s[-–—]\s|[:,]\s{0,2}|\s(?=(?:bao )?gồm\s))(?:(?:bao )?gồm\s|có\s)?\d{1,3}\s(?:nhóm\s)?(?:chỉ tiêu|mục tiêu|(?<=(?:\(|gồm\s)\d{1,3}\s(?:nhóm\s)?)nhiệm vụ)(?:\s(?:chủ yếu|cụ thể|thành phần))?\)?\s?[.:;]?$/iu;

/** Whether a piece is a title that says how many stand below it: "Về kinh tế (09 chỉ tiêu)", "Xã hội: gồm 07 chỉ tiêu.". */
export const countsItsOwn = (text: string): boolean => text.length <= LONGEST_TITLE && COUNT.test(text);
