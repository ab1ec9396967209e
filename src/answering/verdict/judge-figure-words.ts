import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { foldedWords, holdsFoldedWords } from '../../text/fold.ts';
import { findDates, mayFallIn } from '../grounding/find-dates.ts';
import { ASKING, countAlike } from './counts.ts';
import { isInAge } from './judge-ages.ts';
import { figuresAsked } from './judge-items.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

const IN_BRACKETS = /\([^()]{0,200}\)/gu;
/** What a sentence lists is parted by these; a comma inside a number isn't one. */
const JOINT = /[;(]|,(?!\d)|(?<!\p{L})(?:và|còn)(?!\p{L})/iu;

const CLAUSE_END = /;/u;
const OF_WHOLE = /^\s*trong đó(?!\p{L})/iu;
/** "17 bản trong tổng số 29 bản, 12 bản còn lại …". */
const THE_REST = /^\s*\d[\d.,]*\s(?:\p{L}+\s){1,4}còn lại(?!\p{L})/iu;

/**
 * "Hộ cận nghèo được hỗ trợ 90%" of "60% cho hộ cận nghèo và 90% cho hộ nghèo": whose a figure is, where a sentence has
 * several of one kind, is only sure if the words of the question that stand beside another of them stand beside it too.
 */
export const judgeFigureWords = (
  { question, words }: Pick<SaidOfSentence, 'question' | 'words'>,
  sentence: string,
): SlotJudgement => {
  const outside = findFigures(sentence.replace(IN_BRACKETS, ' '));
  const parts = sentence
    .split(CLAUSE_END)
    .flatMap((clause, at) =>
      clause.split(JOINT).map((text) => ({ text, figures: findFigures(text), clause: at })),
    );
  // "128 điều dưỡng": a bare number counts what stands behind it.
  for (const bare of findFigures(question).filter((one) => countsBarely(question, one))) {
    const own = parts.filter(({ figures }) => figures.some(({ low }) => low.decimal === bare.low.decimal));
    if (own.length > 0 && own.every((part) => countsOther(question, bare, part.text, part.figures, sentence)))
      return 'silent';
  }
  for (const asked of figuresAsked(question)) {
    const isAlike = ({ unit }: FoundFigure): boolean => countAlike(asked.unit, unit);
    const alike = parts.filter(({ figures }) => figures.some(isAlike));
    const isThis = ({ low }: FoundFigure): boolean => low.decimal === asked.low.decimal;
    const isInside = !outside.some(isThis) && findFigures(sentence).some(isThis);
    const hasOther = outside.some(isAlike);
    // "Đạt 83,2% (mục tiêu 95%)": what stands in brackets is said beside, of something else.
    if (isInside && hasOther && alike.length > 0) return 'silent';
    const own = alike.filter(({ figures }) => figures.some(isThis));
    if (
      own.length > 0 &&
      own.every((part) => countsOther(question, asked, part.text, part.figures, sentence))
    )
      return 'silent';
    // "20 sản phẩm OCOP, trong đó 2 sản phẩm 5 sao": what the whole is, its part is too.
    const isWhole = (part: (typeof parts)[number]): boolean =>
      own.every(({ text }) => OF_WHOLE.test(text) || THE_REST.test(text)) &&
      own.some((one) => parts[parts.indexOf(one) - 1] === part && one.clause === part.clause);
    const others = alike.filter((part) => !own.includes(part) && !isWhole(part));
    if (own.length === 0 || others.length === 0) continue;
    const isOfOther = (word: string): boolean =>
      others.some(({ text }) => holdsFoldedWords(text, word)) &&
      !own.some(({ text }) => holdsFoldedWords(text, word));
    if (words.some(isOfOther)) return 'silent';
  }
  return undefined;
};

/**
 * "Năm 2026 sắp xếp 1.350 hộ?" of "1.350 hộ …, trong đó 480 hộ hoàn thành trong năm 2026": a day that stands beside
 * another figure of the kind, and not beside this one, is of that.
 */
export const judgeFigureDates = (question: string, sentence: string): SlotJudgement => {
  const days = findDates(question).map(({ value }) => value);
  const [asked] = figuresAsked(question);
  if (asked === undefined || days.length === 0) return undefined;
  const parts = sentence.split(PART).map((text) => ({
    figures: findFigures(text).filter(({ unit }) => countAlike(asked.unit, unit)),
    days: findDates(text).map(({ value }) => value),
  }));
  const isOwn = ({ figures }: (typeof parts)[number]): boolean =>
    figures.some(({ low }) => low.decimal === asked.low.decimal);
  const holdsDay = (part: (typeof parts)[number]): boolean => days.some((day) => part.days.includes(day));
  if (!parts.some(isOwn) || parts.some((part) => isOwn(part) && holdsDay(part))) return undefined;
  return parts.some((part) => !isOwn(part) && part.figures.length > 0 && holdsDay(part))
    ? 'silent'
    : undefined;
};
const PART = /[;(]|,(?!\d)|(?<!\p{L})(?:trong đó|riêng)(?!\p{L})/iu;

/**
 * "Trường THCS bàn giao trước 30/4" of "đường Bờ Tả trước 30/4, Trường THCS trước 31/5": silent where words of the question
 * stand beside another day of the list, and not beside the one asked.
 */
export const judgeDateWords = (
  { question, words }: Pick<SaidOfSentence, 'question' | 'words'>,
  sentence: string,
): SlotJudgement => {
  const days = findDates(question).map(({ value }) => value);
  if (days.length !== 1) return undefined;
  const parts = sentence
    .split(JOINT)
    .map((text) => ({ text, days: findDates(text).map(({ value }) => value) }))
    .filter((part) => part.days.length > 0);
  const isOwn = ({ days: stated }: (typeof parts)[number]): boolean =>
    stated.some((day) => days.includes(day));
  const isAtThatTime = ({ days: stated }: (typeof parts)[number]): boolean =>
    stated.some((day) => days.some((asked) => mayFallIn(day, asked)));
  const own = parts.filter(isOwn);
  const others = parts.filter((part) => !isOwn(part) && !isAtThatTime(part));
  if (own.length === 0 || others.length === 0) return undefined;
  const isOfOther = (word: string): boolean =>
    others.some(({ text }) => holdsFoldedWords(text, word)) &&
    !own.some(({ text }) => holdsFoldedWords(text, word));
  return words.some(isOfOther) ? 'silent' : undefined;
};

/** Whether a number without a unit counts something: that of "giai đoạn 1", "16 tuổi" and "cấp 2" doesn't. */
const countsBarely = (question: string, { unit, start }: FoundFigure): boolean =>
  unit === '' && !isInAge(question, start) && !isOrdinal(question, start);

/** Whether a number at a place only tells one of several things of a kind from the others: "cấp 1", "bến số 7". */
export const isOrdinal = (text: string, start: number): boolean => NUMBERED.test(text.slice(0, start));
const NUMBERED =
  /(?<!\p{L})(?:giai đoạn|cấp|khối|lớp|tuyến|đợt|nhóm|loại|hạng|số|vùng|khu|bến|tập|quý|tháng|ngày|năm|điều|khoản|mục|khóa|khoá|thứ)\s$/iu;

/** "10% chi đầu tư" of "10% chi thường xuyên": one thing of the same head with another word behind it. */
const countsOther = (
  question: string,
  asked: FoundFigure,
  part: string,
  figures: readonly FoundFigure[],
  sentence: string,
): boolean => {
  const [head = '', next = ''] = behind(question, asked);
  const stated = figures.find(({ low }) => low.decimal === asked.low.decimal);
  const [ofPart = '', other = ''] = stated === undefined ? [] : behind(part, stated);
  // "128 điều dưỡng" of "214 bác sĩ, điều dưỡng …, trong đó có 128 bác sĩ".
  const isOtherThing = head !== '' && next !== '' && ofPart !== '' && head !== ofPart;
  if (isOtherThing && ` ${foldedWords(sentence)} `.includes(` ${head} ${next} `)) return true;
  const isSameHead = head !== '' && head === ofPart && next !== '' && other !== '' && next !== other;
  return isSameHead && !ASKING.test(next) && !` ${foldedWords(sentence)} `.includes(` ${head} ${next} `);
};

const behind = (text: string, { end }: FoundFigure): readonly string[] => {
  const clause = /^[^,;.?()]*/u.exec(text.slice(end))?.[0] ?? '';
  return foldedWords(clause).split(' ').slice(0, 2);
};
