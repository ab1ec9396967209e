import { compareDecimals } from '../../../domain/decimal.ts';
import type { Bound } from '../../../domain/measure.ts';
import { findFigures } from '../../../quantities/find-figures.ts';
import { fold, foldedWords } from '../../../text/fold.ts';
import { type Count, countSame, countsIn } from '../counts.ts';

/** How many of a whole a sentence says that something holds of. */
export interface StatedPortion {
  readonly part: string;
  readonly whole: string;
  readonly bound: Bound;
  /** Whether both are counts, of which one may be named. */
  readonly isCounted: boolean;
  /** What is counted, folded: a question that doesn't name it is of something else. */
  readonly thing: readonly string[];
  /** What is said of the portion, and what stands before it of all. */
  readonly own: string;
  /** The piece of it behind the number; of a part nothing. */
  readonly behind: string;
  readonly before: string;
  readonly isDenied: boolean;
}

/** "67/92 trạm", "67 trên 92 trạm", "67 trạm trong tổng số 92 trạm": so many out of a whole; a day, an order or a document's number is none. */
const OUT_OF =
  /(?<!(?<!\p{L})(?:ngày|tháng|trước|từ|đến|hết|sau|số|thứ|hạng)\s)(?<![\p{L}\d.,/-])(?<done>\d{1,3}(?:\.\d{3})*)(?:\s?\/\s?|\strên\s(?:tổng số\s)?|\s(?<named>\p{L}+(?:\s\p{L}+){0,2})\s(?:trong|trên)\s(?:tổng )?số\s)(?<of>\d{1,3}(?:\.\d{3})*)(?=\s\p{L})/giu;
/** Where what is said of a portion ends. */
const OWN_END =
  /[;()]|\.(?!\d)|,\s(?=(?:còn|riêng|trong đó|trừ|nhưng|các|chỉ|đồng thời|đạt|tăng|giảm|chiếm)(?!\p{L}))|\s(?:trừ|nhưng|và(?=[^,;]{0,40}\d))(?!\p{L})/iu;
const OWN_START = /[;()]|\.(?!\d)|,(?=\s)|(?<!\p{L})(?:mới có|đã có|hiện có|nhưng|trong khi)(?!\p{L})/giu;
const DENIES = /(?<!\p{L})(?:không|chưa|chẳng)(?!\p{L})/iu;
/** Behind what is counted these begin what is said of it. */
const SAYS =
  /(?<!\p{L})(?:được|đã|chưa|không|phải|với|tại|ở|trong|bằng|theo|từ|để|do|triển khai|thực hiện|hoàn thành|đạt|sử dụng|dùng|tham gia|áp dụng|kết nối|làm|biểu quyết|tổ chức|xây dựng|thành lập|đang|có(?! công(?!\p{L})))(?!\p{L})/iu;
/** Syllables of a thing that tell which it is; what stands behind may narrow it. */
const LONGEST_THING = 4;
/** "Đồng chí", "tổng số": what is counted is named behind. */
const SAYS_NO_THING = /^(?:\s(?:tổng|số|đồng chí|đơn vị|cơ quan|cơ sở(?! dữ liệu)|các))+(?=\s)/iu;

const plain = (number: string): string => number.replaceAll('.', '').replace(/^0+(?=\d)/, '');

const thingBehind = (behind: string): readonly string[] => {
  const named = behind.replace(SAYS_NO_THING, '').split(/[,;.()]|\s(?:và|hoặc|cùng)\s/u)[0] ?? '';
  const thing = named.split(SAYS)[0] ?? '';
  return foldedWords(thing)
    .split(' ')
    .filter((word) => word !== '' && word !== 'so')
    .slice(0, LONGEST_THING);
};

/** A portion that stands at a place of a sentence, with what is said of it. */
const portionAt = (
  sentence: string,
  { start, end }: { readonly start: number; readonly end: number },
  isBehind: boolean,
): Pick<StatedPortion, 'thing' | 'own' | 'behind' | 'before' | 'isDenied'> => {
  const behind = sentence.slice(end);
  const length = behind.search(OWN_END);
  const own = length < 0 ? behind : behind.slice(0, length);
  const front = sentence.slice(
    Math.max(sentence.lastIndexOf(';', start), sentence.lastIndexOf('(', start)) + 1,
    start,
  );
  const near = [...front.matchAll(OWN_START)].at(-1);
  const ownFront = near === undefined ? front : front.slice(near.index + near[0].length);
  return {
    thing: isBehind ? thingBehind(own) : [],
    own: `${ownFront} ${own}`,
    behind: own,
    before: front.slice(0, front.length - ownFront.length),
    isDenied: DENIES.test(`${ownFront} ${own}`),
  };
};

const fractionsIn = (sentence: string): readonly StatedPortion[] =>
  [...sentence.matchAll(OUT_OF)].flatMap(({ index, 0: said, groups }) => {
    const [part, whole] = [plain(groups?.['done'] ?? ''), plain(groups?.['of'] ?? '')];
    const { named } = groups ?? {};
    const isOfSame = named === undefined || holdsFirst(sentence.slice(index + said.length), named);
    if (!isOfSame || compareDecimals(part, whole) > 0) return [];
    const bound: Bound = AT_LEAST.test(sentence.slice(0, index)) ? '≥' : '=';
    const at = { start: index, end: index + said.length };
    return [{ part, whole, bound, isCounted: true, ...portionAt(sentence, at, true) }];
  });
const holdsFirst = (text: string, words: string): boolean =>
  `${foldedWords(text)} `.startsWith(`${foldedWords(words)} `);
const AT_LEAST = /(?<!\p{L})(?:ít nhất|tối thiểu|trên|hơn)\s{1,2}$/iu;

/** "Phủ 80% dân số": a share of what stands behind; growth, a plan's share and a rate are none. */
const percentsIn = (sentence: string): readonly StatedPortion[] =>
  findFigures(sentence).flatMap((figure): readonly StatedPortion[] => {
    const { start, end, unit, low, high, bound } = figure;
    if (unit !== '%' || low.decimal !== high.decimal || NO_SHARE.test(sentence.slice(0, start))) return [];
    if (!/^\s\p{L}/u.test(sentence.slice(end)) || NOT_OF.test(sentence.slice(end))) return [];
    if (compareDecimals(low.decimal, HUNDRED) > 0) return [];
    const at = { start, end };
    return [{ part: low.decimal, whole: HUNDRED, bound, isCounted: false, ...portionAt(sentence, at, true) }];
  });
const HUNDRED = '100';
const NO_SHARE =
  /(?<!\p{L})(?:tăng|giảm|vượt|bằng|hơn|kém|cắt giảm|hỗ trợ|miễn|giảm bớt|thêm|mức)(?:\s(?:trên|hơn|khoảng|ít nhất|tối thiểu|được|thêm|gần|mới|chỉ)){0,2}\s{1,2}$/iu;
const NOT_OF = /^\s(?:so với|kế hoạch|dự toán|trở lên|trở xuống|điểm|mỗi|hằng năm|\/)/iu;

/** "…, trong đó 350 ha …", "gồm 11 … và 3 …", "(ngân sách trung ương 150 tỷ đồng, …)", "trong 18 … có 16 …". */
const OPENS_PARTS =
  /(?<!\p{L})(?:trong đó|gồm)(?!\p{L})|\((?=[^()]{0,60}\d[^()]*,)|(?<=(?:^|[;.,]\s)trong\s(?:tổng\s)?(?:số\s)?\d[^;.]{3,160}?\s)có\s(?=\d)/giu;
const PARTS_END = /[;.](?!\d)|\)/u;
/** The next part has its own count. */
const ITEM = /(?:,\s|\s(?:và|còn)\s)(?=(?:\p{L}+\s){0,10}\d)/u;

const partsIn = (sentence: string): readonly StatedPortion[] =>
  [...sentence.matchAll(OPENS_PARTS)].flatMap(({ index, 0: opening }) => {
    const front =
      sentence
        .slice(0, index)
        .replace(/[;,\s]{1,8}$/u, '')
        .split(/;|\.(?!\d)/u)
        .at(-1) ?? '';
    const items = (sentence.slice(index + opening.length).split(PARTS_END)[0] ?? '').split(ITEM);
    const wholes = countsIn(front).filter(({ unit }) => unit !== '%');
    return items.flatMap((item) => {
      const [part, ...more] = countsIn(item).filter(({ unit }) => unit !== '%');
      if (part === undefined || more.some((one) => countSame(one, part))) return [];
      const isOfPeople = wholes.length === 1 && PEOPLE.test(part.unit);
      const whole = wholes.find(
        (one) => countSame(one, part) || isOfPeople || isListedWith(part, one, front),
      );
      if (whole === undefined || compareDecimals(part.low.decimal, whole.low.decimal) >= 0) return [];
      return [asPortion(part, whole, front, item)];
    });
  });

/** "20 cán bộ, trong đó 5 người". */
const PEOPLE = /^(?:người|đồng chí|em)$/iu;

/** "38 thôn, bản …, trong đó 29 bản": what the whole is called by may be several words. */
const isListedWith = ({ unit, thing }: Count, whole: Count, front: string): boolean => {
  const [, listed = ''] = /^\s?\p{L}+,\s(\p{L}+)/u.exec(behindNumber(front, whole)) ?? [];
  return listed !== '' && [fold(unit), thing].includes(fold(listed));
};
const behindNumber = (text: string, { start, low }: Count): string =>
  text.slice(text.indexOf(low.text, start) + low.text.length);

const asPortion = (part: Count, whole: Count, front: string, item: string): StatedPortion => ({
  part: part.low.decimal,
  whole: whole.low.decimal,
  bound: whole.bound === '=' ? part.bound : '≈',
  isCounted: true,
  thing: [],
  own: item,
  behind: '',
  before: front,
  isDenied: DENIES.test(item),
});

/** The portions that a sentence tells; a table's row tells none. */
export const findPortions = (sentence: string): readonly StatedPortion[] =>
  sentence.includes(' | ') ? [] : [...fractionsIn(sentence), ...percentsIn(sentence), ...partsIn(sentence)];
