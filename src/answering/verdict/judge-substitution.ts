import { foldedWords } from './folded-words.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/** Syllables that must stand alike on both sides of a word for another in its place to be meant instead of it. */
const AROUND = 2;
/** Syllables of a word that stands in the place of another of no more; one syllable alone is often no word. */
const WORD = 2;

const syllablesOf = (text: string): readonly string[] => foldedWords(text).split(' ');

/**
 * "Hoàn thành xuất sắc nhiệm vụ" of "hoàn thành tốt nhiệm vụ": silent where a word of the question stands in the place of
 * another one of the clause; undefined else.
 * @param words of the question that have a meaning
 */
export const judgeSubstitution = (
  question: string,
  clause: string,
  words: readonly string[],
): SlotJudgement => {
  const [asked, stated] = [syllablesOf(question), ` ${syllablesOf(clause).join(' ')} `];
  const telling = new Set(words.flatMap(syllablesOf));
  for (let at = AROUND; at + WORD + AROUND <= asked.length; at += 1) {
    const word = asked.slice(at, at + WORD);
    const around = [...asked.slice(at - AROUND, at), ...asked.slice(at + WORD, at + WORD + AROUND)];
    if (!word.every((syllable) => telling.has(syllable)) || around.some((one) => /\d/.test(one))) continue;
    const [before, after] = [around.slice(0, AROUND).join(' '), around.slice(AROUND).join(' ')];
    const instead = new RegExp(` ${before} ((?:[a-z]+ ){1,${WORD}})${after} `).exec(stated)?.[1];
    if (instead !== undefined && !word.some((syllable) => instead.split(' ').includes(syllable)))
      return 'silent';
  }
  return undefined;
};
