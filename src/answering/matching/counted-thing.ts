import type { Lexicon } from '../understanding/lexicon.ts';

/** How many of what a question asks: "mấy nhóm nhiệm vụ" asks of `nhóm`, `nhiệm vụ`. */
export type CountedThing = readonly string[];

/** Behind it stands no thing that is counted: "mấy thế", "bao nhiêu là đủ". */
const HOW_MANY = /(?<!\p{L})(?:bao nhiêu|mấy)\s+(?:cái\s+|loại\s+)?(?=\p{L})/iu;
/** Words that say what is counted; more say of which kind. */
const MOST_WORDS = 2;

/** What a question wants counted; a unit of measuring is taken for one; undefined where it counts nothing. */
export const countedThing = (question: string, lexicon: Lexicon): CountedThing | undefined => {
  const match = HOW_MANY.exec(question);
  if (match === null) return undefined;
  const behind = question.slice(match.index + match[0].length);
  const words = lexicon.words(behind.split(/[?,.;]/u)[0] ?? '');
  const thing: string[] = [];
  let at = 0;
  for (const { text, start, end } of words) {
    const isNext = /^\s*$/u.test(behind.slice(at, start));
    if (!isNext || (!text.includes(' ') && lexicon.isFunction(text)) || thing.length === MOST_WORDS) break;
    thing.push(text);
    at = end;
  }
  return thing.length === 0 ? undefined : thing;
};

const NUMBER = '(?<![\\p{L}\\d.,/-])(?:\\d{1,3}(?:\\.\\d{3})*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';

/** The numbers by which a text counts a thing, as printed. */
export const countsOf = (text: string, thing: CountedThing): readonly string[] => {
  const words = thing.join('\\s+');
  return [...text.matchAll(new RegExp(`(${NUMBER})\\s+${words}(?!\\p{L})`, 'giu'))].map(
    ([, number]) => number ?? '',
  );
};
