import { holdsFoldedWords } from '../../text/fold.ts';
import type { Fact } from '../grounding/fact.ts';
import { findDates } from '../grounding/find-dates.ts';
import { type Count, countSame, countsIn, HALF_OF_YEAR } from './counts.ts';
import { findRelation } from './find-relation.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/** Behind these a sentence sets a part, or one case, apart from what it says before. */
const SET_APART = /(?<!\p{L})(?:trong đó|riêng)(?!\p{L})/giu;
const CLAUSE_END = /[;.]\s|$/u;
const ITEM_END = /,\s|;\s|(?<!\p{L})(?:và|còn)(?!\p{L})/iu;
/** A question that counts the part in says nothing of it alone. */
const COUNTS_IN = /(?<!\p{L})(?:trong đó|bao gồm|gồm|kể cả|tính cả|gồm cả|cả)(?!\p{L})/iu;
/** What is done is said of the whole as well, wherever it stands. */
const DONE_TO_ALL =
  /^(?:hoàn thành|thực hiện|triển khai|xây dựng|bố trí|phân bổ|đạt|tăng|giảm|chiếm|tổng|tổng số|mới|thêm|năm|tháng)$/iu;

/** What is said of the part alone, with its own figures and days, and what stands before it. */
interface Apart {
  readonly before: string;
  readonly text: string;
  readonly figures: readonly Count[];
  readonly dates: readonly Fact[];
  /** Where `text` begins in the sentence. */
  readonly start: number;
}

const partsIn = (sentence: string): readonly Apart[] =>
  [...sentence.matchAll(SET_APART)].flatMap(({ index, 0: marker }) => {
    const isOwnClause = /[;.]\s{0,2}$/u.test(sentence.slice(0, index));
    // "…; riêng X": the case is set apart from the clause before.
    const start = startOfClause(sentence.slice(0, index).replace(isOwnClause ? /[;.]\s*$/u : /$/u, ''));
    const end = index + sentence.slice(index).search(CLAUSE_END);
    const before = sentence.slice(start, index);
    return itemsIn(sentence, index + marker.length, end).map((item) => ({ ...item, before }));
  });

/** A point inside a number ends nothing. */
const startOfClause = (text: string): number => [...text.matchAll(/[;.]\s/gu)].at(-1)?.index ?? 0;

/** The things that a list names, each up to the next. */
const itemsIn = (sentence: string, start: number, end: number): readonly Omit<Apart, 'before'>[] => {
  const joint = ITEM_END.exec(sentence.slice(start, end));
  const stop = joint === null ? end : start + joint.index;
  const text = sentence.slice(start, stop);
  const item = { text, figures: countsIn(text), dates: findDates(text), start };
  return joint === null ? [item] : [item, ...itemsIn(sentence, stop + joint[0].length, end)];
};

/** The part of which a question says what the sentence says of the whole before it. */
interface Mistaken {
  readonly part: Apart;
  /** What the part has instead; undefined where that isn't said. */
  readonly own: { readonly start: number; readonly end: number } | undefined;
}

/** "6 tháng đầu năm", days and years of a question, as they stand in it. */
const timesOf = (text: string): readonly string[] => [
  ...(text.match(HALF_OF_YEAR) ?? []),
  ...findDates(text).map(({ start, end }) => text.slice(start, end)),
];

/** Whether a question names the part by a word or a time that what stands before it doesn't have. */
const namesPart = ({ question, words }: Said, { text, before, dates }: Apart): boolean => {
  const isOwn = (word: string): boolean =>
    !DONE_TO_ALL.test(word) && holdsFoldedWords(text, word) && !holdsFoldedWords(before, word);
  if (words.some(isOwn)) return true;
  const asked = findDates(question).map(({ value }) => value);
  const earlier = findDates(before).map(({ value }) => value);
  const isItsDay = dates.some(({ value }) => asked.includes(value) && !earlier.includes(value));
  return isItsDay || timesOf(question).some((time) => isOwn(time.trim()));
};

type Said = Pick<SaidOfSentence, 'question' | 'words'>;

const isSameFigure = (asked: Count, one: Count): boolean =>
  one.low.decimal === asked.low.decimal && countSame(asked, one);

/** A figure of the part's own in the place of the whole's: of its kind, or the share that it is. */
const ownFigure = (asked: Count, { figures }: Apart): Count | undefined =>
  figures.find((one) => one.unit === '%' || countSame(asked, one));

const findMistaken = (said: Said, sentence: string): Mistaken | undefined => {
  if (COUNTS_IN.test(said.question)) return undefined;
  const parts = partsIn(sentence);
  for (const asked of countsIn(said.question)) {
    const isThis = (one: Count): boolean => isSameFigure(asked, one);
    const own = parts.find(
      (part) => countsIn(part.before).some(isThis) && !part.figures.some(isThis) && namesPart(said, part),
    );
    if (own === undefined || parts.some(({ figures }) => figures.some(isThis))) continue;
    // "92 ha thôi, không phải 386 ha" says what the part has itself.
    if (countsIn(said.question).some((one) => own.figures.some((figure) => isSameFigure(one, figure))))
      continue;
    const isPlain = findRelation(said.question, asked).relation === 'is';
    return { part: own, own: isPlain ? ownFigure(asked, own) : undefined };
  }
  return mistakenDay(said, parts);
};

/** "Đất đai từ 1/4?" of "… từ ngày 01/4; riêng đất đai từ ngày 01/7". */
const mistakenDay = (said: Said, parts: readonly Apart[]): Mistaken | undefined => {
  const asked = findDates(said.question).filter(({ value }) => value.includes('/'));
  const [day] = asked;
  if (day === undefined || asked.length > 1) return undefined;
  const isThis = ({ value }: Fact): boolean => isSameDay(day.value, value);
  const part = parts.find(
    ({ before, dates, text }) =>
      findDates(before).some(isThis) &&
      dates.length === 1 &&
      !dates.some(isThis) &&
      said.words.some((word) => holdsFoldedWords(text, word) && !holdsFoldedWords(before, word)),
  );
  const [own] = part?.dates ?? [];
  return part === undefined || own === undefined ? undefined : { part, own };
};

/** A day may be asked without its year. */
const isSameDay = (asked: string, stated: string): boolean => {
  const [one, other] = [asked, stated].map((day) => day.split('/').map(Number));
  return one !== undefined && other !== undefined && one.every((field, at) => !field || field === other[at]);
};

/**
 * "Khai trừ 246 đảng viên?" of "kỷ luật 246 đảng viên, trong đó khai trừ 31": what is said of the whole isn't said of a
 * part with a figure of its own. Silent where the part has none, or the question lacks too much of the sentence; undefined
 * where the question doesn't name a part by a figure or day of the whole.
 */
export const judgeSetApart = (said: SaidOfSentence, sentence: string): SlotJudgement => {
  const mistaken = said.isPiece ? undefined : findMistaken(said, sentence);
  if (mistaken === undefined) return undefined;
  const { part, own } = mistaken;
  const missing = said.words.filter(
    (word) => !holdsFoldedWords(part.before, word) && !holdsFoldedWords(part.text, word),
  );
  return own !== undefined && missing.length <= MOST_MISSING ? 'contradicts' : 'silent';
};
/** Words of a question that neither the part nor its whole holds. */
const MOST_MISSING = 1;

/** What the part has of its own instead. */
export const findStatedOfPart = (said: SaidOfSentence, sentence: string): string | undefined => {
  if (judgeSetApart(said, sentence) !== 'contradicts') return undefined;
  const { part, own } = findMistaken(said, sentence) ?? {};
  return part === undefined || own === undefined
    ? undefined
    : sentence.slice(part.start + own.start, part.start + own.end);
};
