import { findFigures } from '../../../quantities/find-figures.ts';
import { bareRest, clauseAround, isSaidIn } from '../clause-around.ts';
import { judgeDates } from '../judge-dates.ts';
import { judgeFigures } from '../judge-items.ts';
import type { JudgedPortion } from '../portion/judge-portion.ts';
import { deniesSomething } from '../read-sides.ts';
import type { SaidOfSentence } from '../slot-judgement.ts';
import { type Duration, findDurations } from './find-durations.ts';
import { holdDuration, type StatedDuration } from './hold-durations.ts';

/** The one length of time that a question names, and what else it says. */
interface AskedDuration {
  readonly asked: Duration;
  readonly rest: string;
}

const readAsked = (question: string): AskedDuration | undefined => {
  const [asked, ...more] = findDurations(question);
  if (asked === undefined || more.length > 0 || asked.isBareUnit) return undefined;
  const rest = bareRest(`${question.slice(0, asked.start)} ${question.slice(asked.end)}`);
  return deniesSomething(rest) || COMPARES.test(rest) ? undefined : { asked, rest };
};
/** Something else is asked of it. */
const COMPARES = /(?<!\p{L})(?:so với|sớm hơn|muộn hơn|chậm hơn|nhanh hơn|gấp|trước khi|nếu)(?!\p{L})/iu;

/** Whether a question is of a length of time. */
export const asksDuration = (question: string): boolean => readAsked(question) !== undefined;

const TO = /^\s{0,2}(?:đến|tới|-|–)\s{0,2}$/u;
/** "Từ 05 ngày xuống còn 01 ngày": it is no longer the first. */
const TURNS_TO = /^(?:\s\p{L}+){0,2}?\s(?:xuống|lên|còn|thành)(?:\scòn|\slà)?\s*$/iu;

/** The lengths of time that a sentence states, those joined that say from which to which. */
const statedIn = (sentence: string): readonly StatedDuration[] => {
  const found = findDurations(sentence);
  return found.flatMap((low, at): readonly StatedDuration[] => {
    const [previous, next] = [found[at - 1], found[at + 1]];
    if (previous !== undefined && TO.test(sentence.slice(previous.end, low.start))) return [];
    const gap = next === undefined ? '' : sentence.slice(low.end, next.start);
    if (next !== undefined && TO.test(gap)) return [{ low, high: next }];
    return next !== undefined && TURNS_TO.test(gap) ? [] : [{ low, high: low }];
  });
};

/** What is denied of it, or excepted, is not said of it. */
const DENIED = /(?<!\p{L})(?:không|chưa|chẳng|trừ|ngoài)(?!\p{L})/iu;
const STARTS = /[,;()]|(?<!\p{L})(?:do|vì|và|nhưng)(?!\p{L})/giu;
const isDenied = (sentence: string, { start }: Duration): boolean => {
  const before = sentence.slice(0, start);
  return DENIED.test(before.slice([...before.matchAll(STARTS)].at(-1)?.index ?? 0));
};
/** The days and the figures that a question names beside must stand in the clause. */
const holdsFacts = (rest: string, clause: string): boolean => {
  const dates = judgeDates(rest, clause);
  const isMeasured = findFigures(rest).some(({ unit }) => unit !== '');
  return (
    (dates === undefined || dates === 'agrees') &&
    (!isMeasured || judgeFigures(rest, clause).every((judged) => judged === 'agrees'))
  );
};
/** "… đúng không?": held to be so, not asked whether it may. */
const CONFIRMS =
  /(?<!\p{L})(?:(?:phải|đúng|chuẩn|vậy)(?: là)? (?:không|chứ|chưa)|hả|à|ạ|nhỉ|chứ|thế|cho phép)(?!\p{L})/iu;
const SETS_LIMIT: readonly Duration['bound'][] = ['limit', '≤'];

/**
 * "Trong 1 ngày?" of "trong vòng 24 giờ", "chưa tới một tuần?" of "11 ngày": how long, reckoned in whatever units, where the
 * clause holds all else that a question says. Undefined else, and where months would have to be of so many days.
 */
export const judgeDuration = (said: SaidOfSentence, sentence: string): JudgedPortion | undefined => {
  if (said.isPiece || said.isClosed) return undefined;
  const read = readAsked(said.question);
  if (read === undefined) return undefined;
  const judged = statedIn(sentence).flatMap((stated): readonly JudgedPortion[] => {
    const clause = clauseAround(sentence, stated.low.start);
    if (isDenied(sentence, stated.low) || !holdsFacts(read.rest, clause)) return [];
    if (!isSaidIn(read.rest, clause, { least: LEAST_WORDS, own: said.own })) return [];
    const judgement = holdDuration(read.asked, stated);
    const isOfCase =
      judgement === 'contradicts' &&
      SETS_LIMIT.includes(stated.low.bound) &&
      read.asked.bound === '=' &&
      !CONFIRMS.test(said.question);
    return [{ judgement: isOfCase ? undefined : judgement, clause: sentence }];
  });
  const [first] = judged;
  if (first?.judgement === undefined) return undefined;
  return judged.every(({ judgement }) => judgement === first.judgement) ? first : undefined;
};
/** A word of two syllables. */
const LEAST_WORDS = 2;
