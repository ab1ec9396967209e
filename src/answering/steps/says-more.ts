import { isLegalWhenMarked } from '../../text/analyse-syllable.ts';
import { fold, foldedWords, holdsFoldedWords } from '../../text/fold.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { ALL_THE_PLACE } from '../verdict/judge-places.ts';
import { judgeSubstitution } from '../verdict/judge-words.ts';
import type { Matter } from './matter.ts';

/** "Tính cho toàn xã" of what is set for "khu trung tâm". */
const OF_PART = /(?<!\p{L})(?:khu|khu vực|vùng|riêng)\s\p{L}+/iu;

/**
 * "90% hoàn thành xuất sắc?" of "90% hoàn thành tốt": a word that only other clauses have, or that stands in
 * the place of another, makes a right figure another thing's.
 */
export const saysMore = (matter: Matter, chosen: readonly ChosenTarget[]): boolean => {
  const { text: question, content } = matter.understanding;
  const text = textOf(matter, chosen);
  const words = content.map((word) => word.text);
  const beside = wordsBeside(matter, text);
  return (
    chosen.some(({ target }) => judgeSubstitution(question, target.text, words) !== undefined) ||
    isOfAnotherThing(
      question,
      // What the bot wrote out ("GDP") may be called in short by the clause too.
      beside.filter((word) => holdsFoldedWords(matter.understanding.typed, word.text)),
      text,
    ) ||
    (ALL_THE_PLACE.test(question) && !ALL_THE_PLACE.test(text) && OF_PART.test(text)) ||
    beside.some(
      (word) => isSaidToo(question, word, text) || isComplement(question, word) || isForeign(word),
    ) ||
    content.some((word) => isOfOtherClauses(matter, word, text))
  );
};

/** What is said of the targets, and over them. */
const textOf = ({ resolution }: Matter, chosen: readonly ChosenTarget[]): string =>
  chosen
    .flatMap(({ target, measures }) => [
      target.text,
      ...measures.map(({ name }) => name),
      ...(resolution.passages.find(({ ref }) => ref === target.ref)?.headings ?? []),
    ])
    .join('. ');

/** Whether a word is part of a place, body or figure, or of what a text says in other words. */
const isApart = ({ understanding, parts }: Matter, { start, end }: Word, text: string): boolean => {
  const concepts = new Set(parts.meaningsIn(text).map(({ concept }) => concept));
  const meant = parts.meaningsIn(understanding.text).filter(({ concept }) => concepts.has(concept));
  return [...understanding.places, ...understanding.bodies, ...understanding.figures, ...meant].some(
    (one) => one.start <= start && end <= one.end,
  );
};

/** The words of a question that a text has neither so nor otherwise. */
const wordsBeside = (matter: Matter, text: string): readonly Word[] => {
  const held = matter.parts.lexicon.held(text);
  return matter.understanding.content.filter((word) => !held.has(word.text) && !isApart(matter, word, text));
};

/** "Cụm công nghiệp cũng phải …": said of another thing as well. */
const isSaidToo = (question: string, { text: word, end }: Word, text: string): boolean => {
  const also = ALSO.exec(question);
  const folded = fold(text);
  return (
    also !== null &&
    end <= also.index &&
    (word.includes(' ') || fold(word) !== word) &&
    !word.split(' ').every((syllable) => holdsFoldedWords(folded, syllable))
  );
};
const ALSO = /(?<!\p{L})cũng(?!\p{L})/iu;

/** "… có phải là trường mầm non không?": what something is said to be. */
const isComplement = (question: string, { text: word, start }: Word): boolean => {
  const complement = COMPLEMENT.exec(question);
  return complement !== null && start >= complement.index && !/\d/.test(word);
};
const COMPLEMENT = /(?<!\p{L})(?:có phải|phải)\s(?:là|của|ở|do)\s[^?]{2,60}(?:không|chứ)\W*$/iu;

/** "Smartphone": a word of another language names a thing, which a clause without it may not be of. */
const isForeign = (word: Word): boolean => isNoSyllable(word) && word.text.length >= FEWEST_OF_FOREIGN;
/** In letters; a shorter one is more often slipped or cut short. */
const FEWEST_OF_FOREIGN = 6;

const isNoSyllable = ({ text: word }: Word): boolean =>
  /^[a-z]{3,}$/iu.test(word) && !isLegalWhenMarked(word.toLowerCase());

/** Whether a word is one of the document's, though not of the text. */
const isOfOtherClauses = (matter: Matter, word: Word, text: string): boolean => {
  const { lexicon } = matter.parts;
  // One syllable may be half a word that was typed without its marks; "VNeID" is none.
  if ((!word.text.includes(' ') && !isNoSyllable(word)) || /\d/.test(word.text)) return false;
  if (lexicon.isGeneric(word.text) || lexicon.isAsking(word.text)) return false;
  const held = lexicon.held(text);
  return (
    lexicon.holds(matter.resolution.document.id, word.text) &&
    !lexicon.words(word.text).every((part) => held.has(part.text)) &&
    !word.text.split(' ').every((syllable) => text.toLowerCase().includes(syllable)) &&
    !isApart(matter, word, text)
  );
};

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * "Giảm 10% số vụ cháy nổ?" of "10% số vụ tai nạn": whether words that a clause lacks stand behind two of its syllables,
 * where it goes on with others.
 * @param lacking in the order of the question; one syllable alone may be another way of writing
 */
const isOfAnotherThing = (question: string, lacking: readonly Word[], clause: string): boolean => {
  const said = ` ${foldedWords(clause)} `;
  return lacking.some((word, at) => {
    const next = lacking[at + 1];
    const isRun = word.text.includes(' ') || (next !== undefined && next.start - word.end <= 1);
    if (!isRun || /\d/.test(word.text)) return false;
    const before = foldedWords(question.slice(0, word.start)).split(' ').slice(-2);
    if (before.length < 2 || before.some((one) => /\d/.test(one))) return false;
    return new RegExp(` ${before.join(' ')} [a-z]`).test(said);
  });
};
