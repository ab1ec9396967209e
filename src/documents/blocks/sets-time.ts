import { ACTS, HANDING } from '../statements/charge-words.ts';
import { bodiesAt } from '../statements/find-bodies.ts';
import { findDeadlines } from '../statements/find-deadlines.ts';
import { phraseAt, wordsOf } from '../statements/words.ts';

/** "trước năm 2030" in a title says what it plans for; a day, a month or a quarter is a time for work. */
const WITHIN_YEAR = /ngày|tháng|quý|\d\s?[/.-]\s?\d/iu;

/**
 * Whether a line without an end mark is a sentence that sets a time all the same: it opens with an act, with words that
 * hand work on, or with a body, and says by when. "Giao Văn phòng theo dõi, báo cáo trước ngày 20/12/2026"
 */
export const setsTime = (text: string): boolean => {
  const words = wordsOf(text);
  const opens =
    phraseAt(words, 0, ACTS) > 0 || phraseAt(words, 0, HANDING) > 0 || bodiesAt(words, 0) !== undefined;
  return (
    opens &&
    /\p{Ll}/u.test(text) &&
    findDeadlines(text).some((time) => WITHIN_YEAR.test(text.slice(time.start, time.end)))
  );
};
