import type { ChosenTarget } from '../matching/chosen-target.ts';
import { judgeSubstitution } from '../verdict/judge-words.ts';
import type { Matter } from './matter.ts';

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
  return (
    isReplaced ||
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
