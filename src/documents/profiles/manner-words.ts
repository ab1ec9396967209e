import { phraseSet } from '../statements/words.ts';

/** Words between how a figure is said and the figure: "tăng bình quân …", "đạt ở mức …". */
export const BEFORE_FIGURE = phraseSet(
  'khoảng|từ|mức|ở mức|thêm|được|bình quân|trung bình|hằng năm|hàng năm|mỗi năm|là|gần|cho|tại',
);

/** How a figure is said, by the words that end right before it. */
export type Manner = 'rises' | 'falls' | 'rises to' | 'falls to' | 'reaches' | 'makes up' | 'plain';

/** The longer ones first: "giảm còn 1%" isn't "giảm 1%". */
export const MANNERS = [
  ['falls to', phraseSet('còn|chỉ còn|giảm còn|xuống|xuống còn|giảm xuống|giảm xuống còn')],
  ['rises to', phraseSet('lên|tăng lên|nâng lên|lên đến|lên tới')],
  ['rises', phraseSet('tăng|tăng trưởng')],
  ['falls', phraseSet('giảm|hạ|kéo giảm|cắt giảm|rút ngắn')],
  ['reaches', phraseSet('đạt')],
  ['makes up', phraseSet('chiếm')],
] as const;

/** What may stand before the words that a statement begins with: "Phấn đấu giảm …", "Tiếp tục hoàn thành …". */
export const BEFORE_START = phraseSet('phấn đấu|tiếp tục|thực hiện|duy trì|bảo đảm|đảm bảo|và');
