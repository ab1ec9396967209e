/** "Đã lên 800 giường chưa?", "đảo có 5G rồi à?": whether it has come about, which a plan neither says nor denies. */
export const asksOfPast = (question: string): boolean =>
  /(?<!\p{L})đã\s[^?]{0,200}?(?<!\p{L})(?:chưa|rồi)(?!\p{L})/iu.test(question) || THERE_BY_NOW.test(question);
const THERE_BY_NOW =
  /(?<!\p{L})(?:có|xong|được|đạt|thành)\s[^?.]{0,80}?(?<!\p{L})rồi(?:\s(?:à|hả|ha|nhỉ|chứ|ạ|phải không|đúng không)){0,2}\W{0,3}$/iu;

/** "Hiện nay có 2 bác sĩ?": what is so now, of which a clause of what is to be says nothing but in these words. */
export const asksOfPresent = (question: string, sentence: string): boolean =>
  NOW.test(question) && !NOW.test(sentence);
const NOW =
  /(?<!\p{L})(?:hiện (?:nay|tại|giờ|đang|có|mới|chỉ)|bây giờ|lúc này|đến nay|tính đến nay)(?!\p{L})/iu;
