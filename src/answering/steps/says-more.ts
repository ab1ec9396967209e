import { fold, foldedWords, holdsFoldedWords } from '../../text/fold.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { judgeSubstitution } from '../verdict/judge-words.ts';
import type { Matter } from './matter.ts';

/** "… có phải là trường mầm non không?": what something is said to be. */
const COMPLEMENT = /(?<!\p{L})(?:có phải|phải)\s(?:là|của|ở|do)\s[^?]{2,60}(?:không|chứ)\W*$/iu;

/** "Tính cho toàn xã" of what is set for "khu trung tâm". */
const OF_ALL_THE_PLACE =
  /(?<!\p{L})(?:toàn|cả|chung)\s(?:xã|phường|huyện|tỉnh|thành phố|địa bàn|đặc khu)(?!\p{L})/iu;
/** "Cụm công nghiệp cũng phải …": said of another thing as well. */
const ALSO = /(?<!\p{L})cũng(?!\p{L})/iu;
const OF_PART = /(?<!\p{L})(?:khu|khu vực|vùng|riêng)\s\p{L}+/iu;

/**
 * "90% hoàn thành xuất sắc?" of "90% hoàn thành tốt": a word that only other clauses have, or that stands in
 * the place of another, makes a right figure another thing's.
 */
export const saysMore = (
  { understanding, resolution, parts }: Matter,
  chosen: readonly ChosenTarget[],
): boolean => {
  const { lexicon, meaningsIn } = parts;
  const said = chosen.flatMap(({ target, measures }) => [
    target.text,
    ...measures.map(({ name }) => name),
    ...(resolution.passages.find(({ ref }) => ref === target.ref)?.headings ?? []),
  ]);
  const text = said.join('. ');
  const held = lexicon.held(text);
  const concepts = new Set(meaningsIn(text).map(({ concept }) => concept));
  const meant = meaningsIn(understanding.text).filter(({ concept }) => concepts.has(concept));
  const apart = [...understanding.places, ...understanding.bodies, ...understanding.figures, ...meant];
  const words = understanding.content.map((word) => word.text);
  const isReplaced = chosen.some(
    ({ target }) => judgeSubstitution(understanding.text, target.text, words) !== undefined,
  );
  const complement = COMPLEMENT.exec(understanding.text);
  const isSaidOfIt = ({ text: word, start }: { readonly text: string; readonly start: number }): boolean =>
    complement !== null && start >= complement.index && !held.has(word) && !/\d/.test(word);
  const also = ALSO.exec(understanding.text);
  const folded = fold(text);
  const isAnother = ({ text: word, end }: { readonly text: string; readonly end: number }): boolean =>
    also !== null &&
    end <= also.index &&
    (word.includes(' ') || fold(word) !== word) &&
    !held.has(word) &&
    !word.split(' ').every((syllable) => holdsFoldedWords(folded, syllable));
  const isApart = (word: { readonly start: number; readonly end: number }): boolean =>
    apart.some((one) => one.start <= word.start && word.end <= one.end);
  // What the bot wrote out ("GDP") may be called in short by the clause too.
  const isTyped = ({ text: word }: Word): boolean => holdsFoldedWords(understanding.typed, word);
  return (
    isReplaced ||
    isOfAnotherThing(
      understanding.text,
      understanding.content.filter((word) => isTyped(word) && !held.has(word.text) && !isApart(word)),
      text,
    ) ||
    understanding.content.some((word) => isAnother(word) && !isApart(word)) ||
    (OF_ALL_THE_PLACE.test(understanding.text) && !OF_ALL_THE_PLACE.test(text) && OF_PART.test(text)) ||
    understanding.content.some((word) => isSaidOfIt(word) && !isApart(word)) ||
    understanding.content.some(
      ({ text: word, start, end }) =>
        // One syllable may be half a word that was typed without its marks.
        word.includes(' ') &&
        !/\d/.test(word) &&
        !lexicon.isGeneric(word) &&
        !lexicon.isAsking(word) &&
        lexicon.holds(resolution.document.id, word) &&
        !lexicon.words(word).every((part) => held.has(part.text)) &&
        !word.split(' ').every((syllable) => text.toLowerCase().includes(syllable)) &&
        !apart.some((one) => one.start <= start && end <= one.end),
    )
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
