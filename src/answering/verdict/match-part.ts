import { holdsFoldedWords } from '../../text/fold.ts';
import { type Count, countsIn } from './counts.ts';
import { clauseOf, type ListedPart, type Listing } from './listed-parts.ts';
import { saysMore, tellingIn } from './telling-words.ts';

const OF_WHOLE =
  /(?<!\p{L})(?:mức chung|bình quân chung|mặt bằng chung|(?:toàn|cả|chung) (?:tỉnh|xã|huyện|phường|thành phố))(?!\p{L})/iu;
const OF_OTHERS =
  /(?<!\p{L})(?:(?:những|các|mấy)(?:\s\p{L}+){1,3}\s(?:khác|còn lại)|(?:nơi|chỗ|lúc|thời gian) (?:khác|còn lại))(?!\p{L})/iu;
const OTHERS = ['còn lại', 'khác'];

/** The one part of a list that a piece of a question names, by syllables that no other part has. */
export const partNamed = (
  side: string,
  own: ReadonlySet<string>,
  parts: readonly ListedPart[],
): ListedPart | undefined => {
  const named = (only: readonly ListedPart[]): ListedPart | undefined =>
    only.length === 1 ? only[0] : undefined;
  if (OF_WHOLE.test(side)) return named(parts.filter(({ isWhole }) => isWhole));
  if (OF_OTHERS.test(side))
    return named(parts.filter(({ text }) => OTHERS.some((word) => holdsFoldedWords(text, word))));
  const among = (some: readonly ListedPart[]): ListedPart | undefined => {
    // What all parts have tells none of them.
    const telling = [...own].filter(
      (syllable) =>
        some.some(({ label }) => label.has(syllable)) && !parts.every(({ label }) => label.has(syllable)),
    );
    if (telling.length === 0) return undefined;
    const part = named(some.filter(({ label }) => telling.every((syllable) => label.has(syllable))));
    return part?.last !== undefined && !own.has(part.last) ? undefined : part;
  };
  const inside = parts.filter(({ isWhole }) => !isWhole);
  return among(inside) ?? among(parts);
};

/** Nouns of what is measured, with the units in which it is. */
const MEASURED: readonly (readonly [noun: RegExp, kind: RegExp])[] = [
  [/(?<!\p{L})(?:diện tích)(?!\p{L})/iu, /^(?:ha|m2|m²|km2|km²)/iu],
  [
    /(?<!\p{L})(?:tiền|vốn|kinh phí|ngân sách|doanh thu|chi phí|(?<!đấu |đánh )giá(?! trị))(?!\p{L})/iu,
    /đồng|usd|^%/iu,
  ],
  [/(?<!\p{L})(?:sản lượng)(?!\p{L})/iu, /^(?:tấn|tạ|kg|#)/iu],
  [/(?<!\p{L})(?:tỷ lệ|tỉ lệ|phần trăm)(?!\p{L})|%/iu, /^(?:%|điểm)/iu],
  [/(?<!\p{L})(?:chiều dài|dài)(?!\p{L})/iu, /^(?:km|m)$/iu],
];
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/**
 * Whether a question that names these parts of a sentence says no more than it, of what they measure: nothing that it
 * lacks, nothing that it counts or says of something else, and no other year.
 * @param saysShare whether it holds rates against each other, not what they are rates of
 */
export const fitsParts = (
  question: string,
  sentence: string,
  listing: Listing,
  named: readonly ListedPart[],
  saysShare = SAYS_SHARE.test(question),
): boolean => {
  const [first] = named;
  if (first === undefined || named.some(({ kind }) => kind !== first.kind)) return false;
  if (saysMore(question, clauseOf(listing, first.kind))) return false;
  if (ofMoney(first) && !MONEY_SAID.test(question)) return false;
  if (MEASURED.some(([noun, kind]) => noun.test(question) && !kind.test(first.kind))) return false;
  if ((question.match(YEAR) ?? []).some((year) => !sentence.includes(year))) return false;
  const isFall = (text: string): boolean => /(?<!\p{L})(?:tăng(?! trưởng)|giảm)(?!\p{L})/iu.test(text);
  if (named.some(({ isChange }) => isChange !== isFall(question))) return false;
  const asked = tellingIn(question);
  const labels = new Set(named.flatMap(({ label }) => [...label]));
  const isOwn = (syllable: string): boolean => asked.has(syllable) && !labels.has(syllable);
  const from = Math.min(...named.map(({ start }) => start));
  if (listing.loose.some(({ text, start }) => start > from && [...tellingIn(text)].some(isOwn))) return false;
  if (SHARES.test(first.kind)) return saysShare || named.every(({ text }) => /chiếm/iu.test(text));
  if (countsNarrower(question, listing, first)) return false;
  return !countsIn(sentence).some((count) => isOfOther(count, first) && isOwn(nameOf(count)));
};

const ofMoney = ({ kind }: ListedPart): boolean => /đồng|usd/iu.test(kind);
/** "Rác nhiều hơn" isn't told by what is paid for it. */
const MONEY_SAID =
  /(?<!\p{L})(?:tiền|vốn|phí|kinh phí|ngân sách|thu|chi|giá|lệ phí|mức|lương|thưởng|hỗ trợ|vay|đóng|nộp|góp|được|khoản|nguồn|đồng|tỷ|triệu|tốn|đắt|rẻ)(?!\p{L})/iu;

/** "Hộ" of "1.840 hộ nghèo, xã A 310 hộ": more is counted than the list tells. */
const countsNarrower = (question: string, { parts }: Listing, { kind }: ListedPart): boolean => {
  const asked = tellingIn(question);
  const [first] = parts.filter((part) => part.kind === kind);
  const qualifier = [...tellingIn(first?.qualifier ?? '')];
  return [...tellingIn(kind)].some((noun) => asked.has(noun)) && !qualifier.every((word) => asked.has(word));
};

const SHARES = /^(?:%|điểm)/iu;
/** "Nhiều hơn" of a rate is said of what is counted, which the rate doesn't tell. */
export const SAYS_SHARE =
  /(?<!\p{L})(?:tỷ lệ|tỉ lệ|phần trăm|(?:cao|thấp|nhanh|chậm|mạnh|tốt|kém)(?:\s\p{L}+){0,3}\s(?:hơn|nhất)|bằng)(?!\p{L})|%/iu;

const nameOf = ({ unit, thing }: Count): string => [...tellingIn(unit === '' ? thing : unit)].at(-1) ?? '';

const isOfOther = ({ unit, thing }: Count, { kind }: ListedPart): boolean =>
  unit === '' ? `#${thing}` !== kind : !unit.toLowerCase().endsWith(kind);
