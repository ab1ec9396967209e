import type { FoundFigure } from '../../quantities/find-figures.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { fold } from '../../text/fold.ts';
import { ASKING, countAlike } from './counts.ts';

/** Whether a text holds words, without their marks. */
export const holds = (text: string, words: string): boolean =>
  new RegExp(`(?<![a-z])${fold(words)}(?![a-z])`).test(fold(text));

/** "Số nhiệm vụ là 39": of a bare figure the question says elsewhere what is counted. */
export const isAlike = (figure: FoundFigure, one: FoundFigure, question: string): boolean => {
  const { counted } = splitMagnitude(one.unit);
  if (figure.unit === '') {
    const behind = question.slice(figure.end);
    if (!/\p{L}/u.test(counted)) return false;
    return (holds(question, counted) && !countsOther(behind)) || beginsWith(counted, behind);
  }
  return countAlike(figure.unit, one.unit);
};

/** "Tàu cá dài dưới 15 mét", "trường có 900 em": what stands behind a bare figure says that it counts something else. */
const countsOther = (behind: string): boolean => {
  const word = /^\s{1,2}(\p{L}+)/u.exec(behind)?.[1];
  return word !== undefined && !ASKING.test(fold(word));
};

/** "20 đợt trong năm" of "18 đợt khám sàng lọc": what stands behind a bare figure says what it counts. */
const beginsWith = (counted: string, behind: string): boolean => {
  const [, word, next] = /^\s{1,2}(\p{L}+)(?:\s(\p{L}+))?/u.exec(behind) ?? [];
  const [first, second] = fold(counted).split(/\s+/);
  if (word === undefined || first !== fold(word)) return false;
  // "9 phòng học" are no "phòng khám".
  return next === undefined || second === undefined || second === fold(next) || ASKING.test(fold(next));
};

/** "600 lớp": what stands right behind a bare figure says which of those stated it is. */
export const isNamedBehind = (figure: FoundFigure, { unit }: FoundFigure, question: string): boolean =>
  beginsWith(splitMagnitude(unit).counted, question.slice(figure.end));
