import { fold, foldedWords } from '../../text/fold.ts';
import { judgeStage } from '../verdict/judge-stage.ts';
import type { Asked } from './asked.ts';

const WHERE =
  /(?<!\p{L})(?:(?:ở|tại|đặt|nằm|đóng|mở)\s(?:ở\s|tại\s)?(?:đâu|chỗ nào)|nơi nào|địa điểm nào)(?!\p{L})/iu;
const PLACE =
  /(?<!\p{L})(?:tại|ở|thuộc|trên địa bàn|khu vực|phía|dọc|nối|từ)\s(?:các\s)?\p{L}|(?<!\p{L})(?:thôn|ấp|bản|xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|đặc khu|đảo)\s\p{Lu}/gu;

/** Whether a question for a place is answered by a text that names none but those in the question. */
export const lacksPlace = ({ text }: Pick<Asked, 'text'>, shown: string): boolean => {
  if (!WHERE.test(text)) return false;
  const said = new Set(foldedWords(text).split(' '));
  return ![...shown.matchAll(PLACE)].some(({ index, 0: opening }) => {
    const named = foldedWords(shown.slice(index + opening.length - 1, index + LONGEST_PLACE)).split(' ');
    return named.slice(0, SYLLABLES_OF_PLACE).some((word) => !said.has(word));
  });
};
/** Characters from a place's preposition on in which its name begins. */
const LONGEST_PLACE = 60;
/** "Tổ 5", "Bến Đá": what names a place. */
const SYLLABLES_OF_PLACE = 2;

const FIRM_ASKED =
  /(?<!\p{L})(?<kind>nhà (?:thầu|đầu tư|cung cấp|tài trợ)|chủ đầu tư|công ty|tập đoàn|doanh nghiệp|ngân hàng|hãng)\s(?:\p{L}+\s)?nào(?!\p{L})/iu;

/** Whether a firm is asked for ("nhà thầu nào xây …?") and what is shown names none, by this or another word. */
export const lacksFirm = ({ text, lexicon, means }: Asked, shown: string): boolean => {
  const kind = FIRM_ASKED.exec(text)?.groups?.['kind']?.toLowerCase();
  return kind !== undefined && !lexicon.held(shown).has(kind) && !means(kind, shown);
};

const RANK_ASKED =
  /(?<!\p{L})(?:(?:(?<!bốc |sắp )xếp|đứng)\s(?:hạng\s|thứ\s){0,2}(?:mấy|bao nhiêu)|(?:hạng|vị trí)\s(?:thứ\s)?(?:mấy|bao nhiêu))(?!\p{L})/iu;
const RANK =
  /(?<!\p{L})(?:thứ|hạng|vị trí|nhóm|tốp|top)\s(?:thứ\s)?(?:hạng\s)?\d|\d\/\d|đứng đầu|dẫn đầu|số một/iu;

/** Whether a question for a rank is answered by a text that ranks nothing. */
export const lacksRank = ({ text }: Asked, shown: string): boolean =>
  RANK_ASKED.test(text) && !RANK.test(shown);

/** "Giai đoạn 2", "mức độ 3", "5 sao": of things that have a number each has its own facts. */
const NUMBERED =
  /(?<!\p{L})(giai đoạn|mức độ|cấp độ|đợt|vòng|hạng|loại|nhóm|khu|lô|gói thầu|phương án|cụm)\s(\d{1,2})(?![\d%/]|[.,]\d)|(?<![\d.,/])(\d{1,2})\s(sao)(?!\p{L})/giu;

const numbersIn = (text: string): readonly { readonly word: string; readonly number: number }[] =>
  [...text.matchAll(NUMBERED)].map(([, noun, after, before, unit]) => ({
    word: fold(noun ?? unit ?? ''),
    number: Number(after ?? before),
  }));

/** Whether a text speaks of others of the numbered things that a question asks about. */
export const isOfOtherNumber = ({ text }: Asked, shown: string): boolean => {
  const stated = numbersIn(shown);
  return numbersIn(text).some(({ word, number }) => {
    const alike = stated.filter((one) => one.word === word);
    return alike.length > 0 && !alike.some((one) => one.number === number);
  });
};

/** Whether what is asked of as done is said to be begun, or the other way round. */
export const isOfOtherStage = ({ text }: Asked, shown: string): boolean => {
  const judged = judgeStage(text, shown);
  return judged === 'contradicts' || judged === 'silent';
};

const NAME = /(?<!\p{L})\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+/gu;

/** "Theo Nghị quyết 27": the capital of a sentence's first word names nothing, as little as "Nghị quyết" alone does. */
export const namesTyped = (typed: string): readonly string[] =>
  [...typed.matchAll(NAME)]
    .map(({ 0: name, index }) => (OPENS.test(typed.slice(0, index)) ? name.replace(/^\S+\s/u, '') : name))
    .filter((name) => name.includes(' '));
const OPENS = /(?:^|[.!?:;]\s)\W*$/u;

/** Whether a name that was typed with its capitals, or a place in any typing, stands neither in a text nor above it. */
export const lacksName = (
  { typed, places }: Asked,
  shown: string,
  headings: string,
  isOwn: (name: string) => boolean,
): boolean => {
  const said = ` ${foldedWords(`${shown} ${headings}`)} `;
  // A kind of thing may open the name.
  const isOwnName = (name: string): boolean => isOwn(name) || isOwn(name.split(' ').slice(1).join(' '));
  return [...namesTyped(typed), ...places].some(
    (name) => !said.includes(` ${foldedWords(name)} `) && !isOwnName(name),
  );
};

const EACH_YEAR_ASKED = /(?<!\p{L})(?:mỗi|hằng|hàng|từng)\snăm(?!\p{L})/iu;
const EACH_YEAR =
  /(?<!\p{L})(?:mỗi|hằng|hàng|một|bình quân)\s(?:\p{L}+\s){0,2}?năm(?!\p{L})|\/\s?năm|bình quân/iu;

/** Whether a question for the figure of each year is answered by that of several together. */
export const isOfAllYears = ({ text }: Asked, shown: string): boolean =>
  EACH_YEAR_ASKED.test(text) && !EACH_YEAR.test(shown);

/** What somebody gets, or has to pay. */
const GETS = /(?<!\p{L})(?:thưởng|hỗ trợ|trợ cấp|phụ cấp|bồi dưỡng|bồi thường|đền bù|phạt)(?!\p{L})/iu;
const WHO_GETS = new RegExp(`\\p{L}\\s(?:được|bị)\\s(?:xét\\s)?${GETS.source}`, 'iu');

/**
 * Whether a question asks what somebody gets of whom the document speaks, and a text that says what is got speaks of
 * others: "thôn được thưởng 10 triệu đồng" of "trường học được thưởng bao nhiêu?".
 */
export const isOfOtherReceiver = (
  { text, own, lexicon, isKnown, means }: Asked,
  shown: string,
  around: string,
): boolean => {
  const gets = GETS.exec(text);
  const [receiver] = own;
  if (gets === null || receiver === undefined || !GETS.test(shown)) return false;
  const at = text.toLowerCase().indexOf(receiver);
  if (at < 0 || at > gets.index || GETS.test(receiver)) return false;
  // A sentence that says who gets it says it of nobody else of its paragraph.
  const where = WHO_GETS.test(shown) ? shown : around;
  return isKnown(receiver) && !lexicon.held(where).has(receiver) && !means(receiver, where);
};
