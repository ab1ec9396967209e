import { listWords } from '../../text/list-words.ts';
import type { Statement } from './statement.ts';

/**
 * Words that turn a sentence's sense: negation, what is done already, more and less, before and after. One that the
 * source doesn't have may say the contrary of it with all other words being right.
 */
const TURNING: readonly string[] = listWords(`
  không | chưa | chẳng | đừng | cấm | trừ | ngoại trừ | thôi | ngừng | dừng | hoãn | giãn | bãi bỏ | hủy bỏ | chấm dứt | miễn
  đã | đang | từng | vừa | tăng | giảm | cắt giảm | thu hẹp | mở rộng | hạn chế | hạ | nâng | cao | thấp | nhiều | ít | lớn | nhỏ
  năm nay | năm ngoái | năm qua | năm tới | hiện nay | hôm nay | tháng này | quý này | tuần này
  trước | sau | ngoài | trên | dưới | đầu | cuối | tối đa | tối thiểu | ít nhất | nhiều nhất | nhất | duy nhất
  toàn bộ | tất cả | mọi | mỗi | một số | một phần | chỉ | riêng | nhanh | chậm | sớm | muộn
  xuất khẩu | nhập khẩu | thành thị | nông thôn | đô thị | bắc | nam | đông | tây | trong nước | nước ngoài | công lập | tư nhân
  nghiêm cấm | khuyến khích | bắt buộc | tự nguyện | ưu tiên | lãng phí | tiết kiệm
`);

const TURNING_RUNS = TURNING.map((word) => word.split(' '));

const NEGATIONS: readonly string[] = ['không', 'chưa', 'chẳng', 'tránh'];
/** What is denied, or said to be done: it must be so of the same thing in the source. */
const MARKS: readonly string[] = [...NEGATIONS, 'đã', 'đang', 'tăng', 'giảm'];
/** So many syllables after a mark are what it is said of. */
const REACH = 3;

const countRuns = (syllables: readonly string[], run: readonly string[]): number =>
  syllables.filter((_, at) => run.every((syllable, index) => syllables[at + index] === syllable)).length;

const holdsRun = (syllables: readonly string[], run: readonly string[]): boolean =>
  countRuns(syllables, run) > 0;

/** The syllables right after each of the marks. */
const marked = (syllables: readonly string[], mark: string): readonly (readonly string[])[] =>
  syllables.flatMap((syllable, at) => (syllable === mark ? [syllables.slice(at + 1, at + 1 + REACH)] : []));

/** Whether each mark of the sentence is said of something that has it in the source. */
const marksTheSame = (said: readonly string[], stated: readonly string[]): boolean =>
  MARKS.every((mark) => {
    const there = marked(stated, mark);
    return marked(said, mark).every(([first]) =>
      there.some((run) => first === undefined || run.includes(first)),
    );
  });

/** "không đề xuất đầu tư" said without its "không" says the contrary. */
const dropsNegation = (said: readonly string[], stated: readonly string[]): boolean =>
  NEGATIONS.some((mark) =>
    marked(stated, mark).some((run) => {
      const opening = run.slice(0, 2);
      const bare = (syllables: readonly string[]): number =>
        countRuns(syllables, opening) - countRuns(syllables, [mark, ...opening]);
      return opening.length === 2 && bare(said) > bare(stated);
    }),
  );

/**
 * Whether a sentence means what its source does as far as single words can turn it: it turns nothing that the source
 * doesn't, and where it has what the source denies it denies it too.
 */
export const keepsSense = (sentence: Statement, source: Statement): boolean => {
  const said = sentence.syllables.map(({ text }) => text);
  const stated = source.syllables.map(({ text }) => text);
  if (TURNING_RUNS.some((run) => holdsRun(said, run) && !holdsRun(stated, run))) return false;
  return marksTheSame(said, stated) && !dropsNegation(said, stated);
};
