import { holdsFoldedWords } from '../../text/fold.ts';
import { figuresAsked } from './judge-items.ts';
import type { SaidOfSentence } from './slot-judgement.ts';

const NAME = '\\p{Lu}[\\p{L}]*(?:\\s\\p{Lu}[\\p{L}]*){0,3}';
const KIND =
  '(?:(?:UBND\\s|Ủy ban nhân dân\\s|các\\s){0,2}(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|khu|đảo)\\s)';
/** "Phường A và phường B", "các xã A, B và C". */
const TOGETHER = new RegExp(
  `${KIND}(${NAME})((?:[,;]\\s${KIND}?${NAME}){0,12})(?:\\svà|;)\\s${KIND}?(${NAME})`,
  'gu',
);

/** "… 186 hộ (Mường Hin 124 hộ, Tả Pình 62 hộ)": each with its own. */
const hasOwn = (sentence: string, name: string): boolean => {
  const places = sentence.split(name).slice(1);
  return places.some((behind) => /^(?:\s(?:là|có|được)|:)?\s\d/u.test(behind));
};

/**
 * "Phường A có 12 trạm?" of "24 trạm tại phường A và phường B": how many of them each has isn't said, so that none is
 * confirmed nor denied for one.
 */
export const sharesFigure = ({ question, isPiece }: SaidOfSentence, sentence: string): boolean => {
  if (isPiece || figuresAsked(question).length === 0) return false;
  return [...sentence.matchAll(TOGETHER)].some(([, first = '', more = '', last = '']) => {
    const names = [first, ...more.split(/[,;]\s/u).filter(Boolean), last].map((name) =>
      name.replace(new RegExp(`^${KIND}`, 'u'), ''),
    );
    const asked = names.filter((name) => holdsFoldedWords(question, name));
    return asked.length > 0 && asked.length < names.length && !asked.every((name) => hasOwn(sentence, name));
  });
};
