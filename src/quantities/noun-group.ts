import type { Span } from '../domain/passage.ts';

/**
 * Words that end what is counted, wherever they stand behind its first word. Closed classes, each with an example of
 * what comes before: a list of what may be counted would never end.
 */
const ENDING_WORDS: readonly string[] = [
  // Joining: "12 xã và 3 phường"
  'và,hoặc,hay,cùng,cũng,mà,thì,nên,nhưng,như,gồm,trừ,nếu,khi',
  // Placing: "5 mỏ tại huyện", "40 cây trên tuyến"
  'của,cho,tại,ở,trong,trên,dưới,từ,đến,tới,với,theo,về,để,do,bởi,vì,nhằm,so,vào,ra,lên,xuống,sau,trước,qua,giữa,thuộc,ngoài,bằng',
  // Telling: "8 điểm được công nhận", "2 sân có mái che"
  'được,bị,đã,đang,sẽ,đạt,có,là,không,chưa,phải,cần,còn,chiếm,tăng,giảm,trở,gắn,đưa,gấp,giúp',
  // Pointing and counting: "9 tuyến này", "30 máy mỗi xã"
  'này,đó,ấy,kia,mỗi,từng,các,những,một,hai,ba,nhiều,khác,hơn,nữa,cả,toàn',
  // Times: "20 lớp năm 2026"
  'năm,tháng,ngày,quý,tuần,hằng',
].flatMap((words) => words.split(','));

/** Two words that end it where one of them alone may be a noun's part ("sàn giao dịch", "hàng hóa"). */
const ENDING_PAIRS: readonly string[] = [
  // Verbs: "20 tập dữ liệu mở phục vụ phát triển"
  'phục vụ,hoàn thành,tham gia,sử dụng,áp dụng,triển khai,thực hiện,xây dựng,cung cấp,đáp ứng,tiếp cận,bảo đảm,đảm bảo',
  'phát triển,nâng cấp,công bố,ban hành,nâng cao,khai thác,phấn đấu,đăng ký,cải tạo,góp phần,tương đương,bao gồm,đi vào',
  'thành lập,chuyển đổi,hỗ trợ,kết nạp,hoạt động,hình thành,giải quyết,đầu tư,mở rộng,ứng dụng,tổ chức,tập trung,thu hút',
  'hàng năm,hàng tháng,hàng quý,nhất là,quy mô,công suất,diện tích,đủ điều,bình quân,trung bình,tối thiểu,tối đa,ít nhất,chất lượng',
].flatMap((pairs) => pairs.split(','));

const WORDS: ReadonlySet<string> = new Set(ENDING_WORDS);
const PAIRS: ReadonlySet<string> = new Set(ENDING_PAIRS);
/** Also first words that a "bằng" or a "một" would be: "20 bằng sáng chế" counts them. */
const NOUNS_TOO: ReadonlySet<string> = new Set(['bằng']);
const WORD = /\s{0,3}(\p{L}[\p{L}\p{M}\d²³]*)/uy;
/** A line may end before a word, but two ends part paragraphs. */
const MOST_WORDS = 6;

/**
 * What is counted right behind an offset: the words up to a verb, a preposition, a mark or a name. `sàn giao dịch dữ
 * liệu` behind "tối thiểu 01", `bộ dữ liệu mở chất lượng cao` before "phục vụ"; undefined where no noun follows.
 */
export const nounGroupAt = (text: string, at: number): Span | undefined => {
  const words = wordsAt(text, at);
  const stop = words.findIndex((word, index) => endsGroup(word, words[index + 1], index === 0));
  const group = stop < 0 ? words.slice(0, MOST_WORDS) : words.slice(0, stop);
  const [first, last] = [group[0], group.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
};

interface Word extends Span {
  readonly text: string;
}

/** Up to one more word than a group may have, so that its last one is seen with what follows. */
const wordsAt = (text: string, at: number): readonly Word[] => {
  const words: Word[] = [];
  let end = at;
  while (words.length <= MOST_WORDS) {
    WORD.lastIndex = end;
    const word = WORD.exec(text)?.[1];
    if (word === undefined) break;
    end = WORD.lastIndex;
    words.push({ text: word, start: end - word.length, end });
  }
  return words;
};

const endsGroup = ({ text }: Word, next: Word | undefined, isFirst: boolean): boolean => {
  const word = text.toLowerCase();
  if (WORDS.has(word)) return !(isFirst && NOUNS_TOO.has(word));
  if (PAIRS.has(`${word} ${next?.text.toLowerCase() ?? ''}`)) return true;
  // "12 xã Tân Lập": a name begins; "15 sản phẩm OCOP" goes on with an abbreviation.
  return !isFirst && /^\p{Lu}/u.test(text) && !/^[\p{Lu}\d]{2,}$/u.test(text);
};
