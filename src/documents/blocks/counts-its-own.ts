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
