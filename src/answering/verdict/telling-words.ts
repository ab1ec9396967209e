import { fold } from '../../text/fold.ts';

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.normalize('NFC').split(/\s+/));

/** Syllables that only bind, ask, point or compare: they tell no part of a sentence from another. */
const BINDS =
  wordsOf(`có là thì mà và với hay hoặc của ở tại trên dưới trong ngoài từ đến tới ra vào về cho để do bởi vì nên
  cũng đều vẫn còn đã đang sẽ được bị phải cần các những mấy mọi mỗi cái chiếc số khoản này đó kia ấy nọ thế vậy nhỉ hả à
  ạ nhé không đúng chứ thật rồi nữa luôn thôi chỉ mới hơn so tính theo nhất nhiều ít cao thấp lớn nhỏ bé nhanh chậm mạnh
  dài ngắn rộng hẹp kém bằng ngang nhau gấp đôi rưỡi hẳn mình hỏi xin dạ thưa biết nghe nói hình như lại gồm khoảng đạt
  chiếm tăng giảm nơi chỗ bên phía mức lượng làm chạy lắp góp rót dùng dành đặt đưa xây dựng xong nhận`);

/** Syllables with which a question says only that something is there or is done, or to whom it speaks. */
const IDLE = wordsOf(`anh chị bác tôi em ta đây nay hiện tổng nghị hàng
  quyết tỉnh năm tháng ngày đồng triệu tỷ nghìn riêng chung toàn cả khác phần đông trung bình quân thu`);

/** Everyday words for what a text calls otherwise, with a folded syllable of that. */
const SAME: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    thầy: ['giao'],
    cô: ['giao'],
    nhà: ['ho'],
    hẹn: ['han'],
    tiền: ['dong', 'von', 'phi'],
    nguồn: ['von', 'ngan'],
    khiến: ['lam'],
    trễ: ['cham'],
  }).map(([word, same]) => [word.normalize('NFC'), same]),
);

const syllablesIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+|\d+/gu) ?? [];

/** The syllables of a text that may tell one thing from another, without marks, each once. */
export const tellingIn = (text: string): ReadonlySet<string> =>
  new Set(
    syllablesIn(text)
      .filter((word) => !BINDS.has(word))
      .map(fold),
  );

/** Whether a question says something that a text doesn't, in its word or in one that it stands for. */
export const saysMore = (question: string, text: string): boolean => {
  const said = new Set(syllablesIn(text).map(fold));
  return syllablesIn(question).some(
    (word) =>
      !BINDS.has(word) &&
      !IDLE.has(word) &&
      ![fold(word), ...(SAME.get(word) ?? [])].some((syllable) => said.has(syllable)),
  );
};
