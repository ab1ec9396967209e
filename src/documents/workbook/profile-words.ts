import { CADENCES, MEASURE_KINDS, type MeasureProfile, STATUS_RULES } from '../../domain/measure-profile.ts';
import type { ConfirmedMeasure } from '../library/document-said.ts';

type Kind = MeasureProfile['kind'];
type Better = MeasureProfile['better'];
type Cadence = MeasureProfile['cadence'];
type Rule = MeasureProfile['rule'];

/** What a person reads and writes in place of a code, and what it means. */
interface CodeWords {
  readonly word: string;
  readonly meaning: string;
}

const KINDS: Readonly<Record<Kind, CodeWords>> = {
  'tốc độ': { word: 'tốc độ tăng', meaning: 'tăng bao nhiêu % so với cùng kỳ' },
  'tỷ trọng': { word: 'tỷ trọng', meaning: 'chiếm bao nhiêu % trong một tổng' },
  mức: { word: 'mức đạt', meaning: 'một mức tại một thời điểm: tỷ lệ, bình quân đầu người' },
  'mức giảm': { word: 'mức giảm', meaning: 'giảm được bao nhiêu điểm %' },
  tổng: { word: 'tổng cộng dồn', meaning: 'lượng cộng dồn từ đầu kỳ đến nay' },
  mốc: { word: 'mốc hoàn thành', meaning: 'một việc, hay vài việc, xong hay chưa' },
  đếm: { word: 'số lượng đếm được', meaning: 'đếm từng việc một: hợp tác xã, đảng viên mới, cuộc kiểm tra' },
  'độ phủ': { word: 'độ phủ', meaning: 'phần đã làm trong tất cả; phải đủ 100%' },
  'số trên tổng': { word: 'số trên tổng số', meaning: 'bao nhiêu trong tổng số mà văn bản nêu: 50/137' },
};

const BETTERS: Readonly<Record<Better, CodeWords>> = {
  tăng: { word: 'càng lớn càng tốt', meaning: 'cũng là của mức giảm: giảm được càng nhiều càng tốt' },
  giảm: { word: 'càng nhỏ càng tốt', meaning: 'chỉ của một mức không được vượt' },
};

const CADENCE_TEXTS: Readonly<Record<Cadence, CodeWords>> = {
  tuần: { word: 'tuần', meaning: 'mỗi tuần có số mới' },
  tháng: { word: 'tháng', meaning: 'mỗi tháng có số mới' },
  quý: { word: 'quý', meaning: 'mỗi quý có số mới' },
  năm: { word: 'năm', meaning: 'mỗi năm có số mới' },
};

const RULES: Readonly<Record<Rule, CodeWords>> = {
  'tốc-độ-so-cùng-kỳ': {
    word: 'tốc độ mới nhất so với con số',
    meaning: 'của tốc độ tăng; không chia theo thời gian',
  },
  'cuối-năm': { word: 'chờ số cả năm', meaning: 'của mức đạt, tỷ trọng; trước đó là chưa đến kỳ' },
  'cộng-dồn-theo-thời-gian': {
    word: 'cộng dồn theo thời gian',
    meaning: 'của tổng cộng dồn; so với phần của năm đã qua',
  },
  'cộng-dồn-không-đều': {
    word: 'cộng dồn không đều',
    meaning: 'của tổng cộng dồn; so với con số, không chia theo thời gian',
  },
  'lớn-hơn-hẳn': {
    word: 'cộng dồn và phải lớn hơn hẳn',
    meaning: 'của tổng cộng dồn mà văn bản ghi “trên”; so với phần của năm đã qua',
  },
  mốc: { word: 'xong hay chưa', meaning: 'của mốc hoàn thành; không chia theo thời gian' },
  mức: { word: 'không thấp hơn con số', meaning: 'của mức đạt, tỷ trọng; xét số mới nhất' },
  'không-vượt': { word: 'không vượt con số', meaning: 'của mức đạt càng nhỏ càng tốt; xét số mới nhất' },
  'đã-giảm': { word: 'đã giảm được bao nhiêu', meaning: 'của mức giảm' },
  'đếm-tối-thiểu': {
    word: 'đếm theo thời gian',
    meaning: 'của số lượng đếm được; so với phần của năm đã qua',
  },
  'đếm-không-đều': {
    word: 'đếm không đều',
    meaning: 'của số lượng đếm được; so với con số, không chia theo thời gian',
  },
  'độ-phủ': { word: 'đã phủ bao nhiêu', meaning: 'của độ phủ; cuối năm phải đủ 100%' },
  'số-trên-tổng': { word: 'đã làm trên tổng số', meaning: 'của số trên tổng số' },
};

/** A closed set of values of a column, in words; also its codes are read. */
export interface WordList<Code extends string> {
  readonly codes: readonly Code[];
  readonly wordOf: (code: Code) => string;
  readonly meaningOf: (code: Code) => string;
  /** Undefined for words that mean no value. */
  readonly read: (text: string) => Code | undefined;
}

const keyOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .trim();

const wordList = <Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, CodeWords>>,
): WordList<Code> => {
  const byKey = new Map([
    ...codes.map((code) => [keyOf(code), code] as const),
    ...codes.map((code) => [keyOf(words[code].word), code] as const),
  ]);
  return {
    codes,
    wordOf: (code) => words[code].word,
    meaningOf: (code) => words[code].meaning,
    read: (text) => byKey.get(keyOf(text)),
  };
};

export const KIND_WORDS = wordList(MEASURE_KINDS, KINDS);
export const BETTER_WORDS = wordList<Better>(['tăng', 'giảm'], BETTERS);
export const CADENCE_WORDS = wordList(CADENCES, CADENCE_TEXTS);
export const RULE_WORDS = wordList(STATUS_RULES, RULES);

/** The words of the column that says whether a row is a measure. */
export const YES = 'có';
export const NO = 'không';
/** Behind what nobody has said; only a person's word counts. */
export const GUESSED = '(đoán)';

/** A word as a guess; empty for none. */
export const asGuess = (word: string): string => (word === '' ? '' : `${word} ${GUESSED}`);

/** Whether a cell says what nobody has said. */
export const isGuess = (cell: string): boolean => cell.toLowerCase().endsWith(GUESSED);

/** What a cell says, guessed or not. */
export const withoutMark = (cell: string): string =>
  isGuess(cell) ? cell.slice(0, -GUESSED.length).trimEnd() : cell;

/** What a person says of a measure, in words; each saying has its own. */
export const describeSaid = (said: ConfirmedMeasure | undefined): string => {
  if (said === undefined) return 'chưa xác nhận, như đoán theo câu chữ';
  if (!said.isMeasure) return 'không phải chỉ tiêu';
  const { kind, better, cadence, rule, aliases } = said;
  return [
    KIND_WORDS.wordOf(kind),
    BETTER_WORDS.wordOf(better),
    `mỗi ${CADENCE_WORDS.wordOf(cadence)} có số mới`,
    `xét: ${RULE_WORDS.wordOf(rule)}`,
    ...(aliases.length === 0 ? [] : [`còn gọi là ${aliases.map((name) => `“${name}”`).join(', ')}`]),
  ].join('; ');
};
