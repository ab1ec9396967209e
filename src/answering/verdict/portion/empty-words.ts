import { fold, foldedWords } from '../../../text/fold.ts';

/**
 * Words that say nothing of what holds: that it does, when, and who asks. They stand with their marks, and without only
 * where they were typed so: "còn trống" isn't "trong", and "hộ cận nghèo" no "cần".
 */
const EMPTY_WORDS =
  `phải cần là có được đạt đều rồi và cũng cùng ca cả tất hết các những mỗi mọi mới toàn bộ bỏ số so trong
  đến năm sẽ đã của thì ở tại cho với về theo từ tự khi mà này giờ hiện nào ai mình ta xong hoàn thành làm đủ tổng lượng
  chiếm vào con còn chỉ đúng dùng một không chưa chẳng vẫn cuối đầu nửa ít nhất phần tỷ tỉ lệ tính đang vậy thế diện tích
  sang bắt thuộc ra lên vừa đây đấy tới tôi đánh`.split(/\s+/u);
const EMPTY: ReadonlySet<string> = new Set(EMPTY_WORDS.map((word) => word.normalize('NFC')));
const UNMARKED: ReadonlySet<string> = new Set(EMPTY_WORDS.map(fold));

const isEmpty = (word: string): boolean => EMPTY.has(word) || (fold(word) === word && UNMARKED.has(word));

/** Syllables that tell what is counted and what holds of it, folded, each once. */
export const tellingOf = (text: string): readonly string[] => [
  ...new Set(
    (
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\d]+/gu) ?? []
    )
      .filter((word) => !isEmpty(word))
      .flatMap((word) => foldedWords(word).split(' '))
      .filter((word) => /[a-z]/.test(word)),
  ),
];
