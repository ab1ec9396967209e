import { compareDecimals, multiply, subtract } from '../../../domain/decimal.ts';
import type { Bound } from '../../../domain/measure.ts';
import { foldedWords, holdsFoldedWords } from '../../../text/fold.ts';
import type { SaidOfSentence, SlotJudgement } from '../slot-judgement.ts';
import { tellingOf } from './empty-words.ts';
import { findPortions, type StatedPortion } from './find-portions.ts';
import { type AskedPortion, readPortion } from './read-portion.ts';

const syllablesOf = (text: string): readonly string[] => foldedWords(text).split(' ');

const holds = (text: ReadonlySet<string>, words: readonly string[]): boolean =>
  words.every((word) => text.has(word));

/** Whether a question is of a portion: it names what is counted, and nothing that the sentence doesn't say of it. */
const isMeant = (asked: AskedPortion, portion: StatedPortion, others: readonly StatedPortion[]): boolean => {
  const [own, before] = [new Set(syllablesOf(portion.own)), new Set(syllablesOf(portion.before))];
  if (!holds(new Set([...own, ...before]), asked.words) || !countsFit(asked, portion)) return false;
  const thing = portion.thing.filter((word) => tellingOf(word).length > 0);
  if (!holds(new Set(asked.words), thing)) return false;
  const telling = asked.words.filter((word) => own.has(word) && !before.has(word));
  const isNamed = asked.numbers.includes(portion.whole);
  const isOfWhole = isNamed || asked.words.some((word) => before.has(word));
  const isPart = portion.thing.length === 0;
  if (isPart && telling.length === 0) return isNamed && IS_SO.test(portion.own);
  if (isPart ? !isOfWhole : !saysMore(asked, portion, thing)) return false;
  if (isOfOtherDeed(asked, portion)) return false;
  return !others.some((other) => {
    const rest = new Set(syllablesOf(other.own));
    return other !== portion && other.before === portion.before && holds(rest, telling);
  });
};

/** "Xã nào cũng đạt chuẩn?" of "100% các xã có câu lạc bộ trong xã đạt chuẩn": what is said first isn't asked about. */
const isOfOtherDeed = ({ words }: AskedPortion, { behind, own, thing }: StatedPortion): boolean => {
  const first = tellingOf(behind)
    .filter((word) => !thing.includes(word))
    .slice(0, FIRST);
  return first.length > 0 && !first.some((word) => words.includes(word)) && !IS_SO.test(own);
};
const FIRST = 2;

/** "Cả 16 chỉ tiêu đều đạt" says nothing but that it is so: the sentence must say no more, of the very number. */
const saysMore = (asked: AskedPortion, portion: StatedPortion, thing: readonly string[]): boolean =>
  thing.length > 0 &&
  (asked.words.some((word) => !thing.includes(word)) ||
    (asked.numbers.includes(portion.whole) && IS_SO.test(portion.own)));
const IS_SO =
  /(?<!\p{L})(?:đạt|hoàn thành|vượt)(?:\s(?:và|hoặc)\s(?:đạt|vượt|hoàn thành))?(?:\s(?:kế hoạch|chỉ tiêu|mục tiêu|yêu cầu))?\W*$/iu;

/** What else a question counts must be the part, the whole, or what is left of it. */
const countsFit = ({ numbers, asked }: AskedPortion, { part, whole, isCounted }: StatedPortion): boolean => {
  const [first, ...more] = numbers;
  const free = asked === 'rest' ? more : numbers;
  if (!isCounted) return numbers.length === 0;
  if (asked === 'rest' && first === undefined) return false;
  const known = asked === 'rest' ? [part, whole] : [whole];
  return free.every((number) => known.includes(number));
};

/** So many of so many, those left where the one denies what the other says. */
const turned = ({ part, whole, bound }: StatedPortion, isTurned: boolean): Held | undefined => {
  if (!isTurned) return { part, whole, bound };
  return bound === '=' ? { part: subtract(whole, part), whole, bound } : undefined;
};
interface Held {
  readonly part: string;
  readonly whole: string;
  readonly bound: Bound;
}

const MAY_BE_MORE: readonly Bound[] = ['>', '≥'];
const MAY_BE_LESS: readonly Bound[] = ['<', '≤'];
/** "Gần một nửa" is so much of it, and a little less no longer surely. */
const NEAR = '0.9';
const FAR_OFF = '0.8';

const judgeHeld = (
  { asked, parts, of, numbers }: AskedPortion,
  { part, whole, bound }: Held,
): SlotJudgement => {
  if (asked === 'rest') {
    const rest = subtract(whole, part);
    if (bound !== '=') return undefined;
    return numbers[0] === rest
      ? 'agrees'
      : numbers[0] === part || numbers[0] === whole
        ? undefined
        : 'contradicts';
  }
  const [held, named] = [multiply(part, of), multiply(parts, whole)];
  const side = compareDecimals(held, named);
  const [isAbove, isBelow] = [!MAY_BE_LESS.includes(bound), !MAY_BE_MORE.includes(bound)];
  if (asked === 'all')
    return side === 0 && isAbove ? 'agrees' : side < 0 && isBelow ? 'contradicts' : undefined;
  if (asked === 'near') return bound === '=' ? judgeNear(held, named) : undefined;
  // "Ít nhất hai phần ba" of "ít nhất 75%" isn't what was said.
  if (asked === 'least' && side !== 0 && bound === '≥') return undefined;
  if (asked === 'least' && side === 0) return isAbove && bound !== '≈' ? 'agrees' : undefined;
  // "Trên 50%" is more than a half, "khoảng 50%" neither.
  if (side === 0 && bound !== '=') return asked === 'more' && bound === '>' ? 'agrees' : undefined;
  if (asked === 'more' || asked === 'least')
    return side > 0 ? onlyIf(isAbove, 'agrees') : onlyIf(isBelow, 'contradicts');
  return side < 0 ? onlyIf(isBelow, 'agrees') : onlyIf(isAbove, 'contradicts');
};

const onlyIf = (isSure: boolean, judged: SlotJudgement): SlotJudgement => (isSure ? judged : undefined);

const judgeNear = (held: string, named: string): SlotJudgement => {
  if (compareDecimals(held, named) > 0) return 'contradicts';
  if (compareDecimals(held, multiply(named, NEAR)) >= 0) return 'agrees';
  return compareDecimals(held, multiply(named, FAR_OFF)) < 0 ? 'contradicts' : undefined;
};

/** Whether a question says how many of all there are. */
export const asksPortion = (question: string): boolean => readPortion(question) !== undefined;

/** Whether a question says a share in words, no percentage. */
export const asksShareInWords = (question: string): boolean =>
  !question.includes('%') && ['more', 'less', 'least', 'near'].includes(readPortion(question)?.asked ?? '');

/**
 * "Hơn nửa số trường đã có thư viện?" of "19/45 trường có thư viện", "rừng tre chiếm quá nửa?" of "3.600 ha, trong đó 420
 * ha rừng tre", "26 trường chưa có?": reckoned where all that is asked is said of the one portion. Undefined else.
 */
export const judgePortion = (said: SaidOfSentence, sentence: string): JudgedPortion | undefined => {
  if (said.isPiece || said.isClosed) return undefined;
  const read = readPortion(said.question);
  if (read === undefined || read.words.length === 0) return undefined;
  const own = (said.own ?? []).filter((name) => holdsFoldedWords(said.question, name)).flatMap(syllablesOf);
  const asked = { ...read, words: read.words.filter((word) => !own.includes(word)) };
  const portions = findPortions(sentence);
  const judged = portions.flatMap((portion): readonly JudgedPortion[] => {
    if (!isMeant(asked, portion, portions)) return [];
    // Of a rest it is told that it doesn't hold.
    const isTurned = asked.asked === 'rest' ? portion.isDenied : asked.isDenied !== portion.isDenied;
    const held = turned(portion, isTurned);
    const judgement = held && judgeHeld(asked, held);
    return judgement === undefined ? [] : [{ judgement, clause: `${portion.before} ${portion.own}` }];
  });
  const [first] = judged;
  return judged.every(({ judgement }) => judgement === first?.judgement) ? first : undefined;
};

/** Whether a sentence tells how many of how many it holds of what is said, and denies it of none. */
export const meansPortion = (said: string, sentence: string): boolean => {
  const words = tellingOf(said);
  const numbers = (said.match(/(?<![\d.,/-])\d{1,3}(?:\.\d{3})*(?![\d/.,-])/gu) ?? [])
    .map((number) => number.replaceAll('.', ''))
    .filter((number) => !/^20\d\d$/.test(number));
  const asked: AskedPortion = { asked: 'more', parts: '1', of: '2', isDenied: false, words, numbers };
  const portions = findPortions(sentence);
  return (
    words.length >= LEAST_WORDS &&
    portions.some((one) => one.isCounted && !one.isDenied && isMeant(asked, one, portions))
  );
};
const LEAST_WORDS = 2;

/** What comes of it, and the clause that tells of the portion. */
export interface JudgedPortion {
  readonly judgement: SlotJudgement;
  readonly clause: string;
}
