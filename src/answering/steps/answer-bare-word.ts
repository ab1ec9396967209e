import { looksBack } from '../../domain/passage.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { LIKELY } from '../drafting/confidence.ts';
import { draftPoints } from '../drafting/draft-points.ts';
import { looksFurther } from '../drafting/is-eligible.ts';
import { type NamedSentence, sentencesOf, wordsOf } from '../sections/find-sections.ts';
import { type AnswerStep, chooseFor, type Matter } from './matter.ts';

/**
 * "Kinh phí", "bts": one word and nothing else is said of every clause that holds it; the first of what is to be done, then
 * of what was, and that there are more. Undefined where a target is called so, or one clause alone holds it.
 */
export const answerBareWord: AnswerStep = (matter) => {
  const word = bareWord(matter);
  if (word === undefined || chooseFor(matter).chosen.length > 0) return undefined;
  const said = sentencesOf(matter.resolution).filter(
    (sentence) =>
      isBody(sentence) &&
      !looksFurther(sentence.passage, matter.understanding) &&
      says(matter, sentence, word),
  );
  const inOrder = [
    ...said.filter(({ passage }) => !looksBack(passage)),
    ...said.filter(({ passage }) => looksBack(passage)),
  ];
  const passages = new Set(said.map(({ passage }) => passage));
  if (passages.size < FEWEST) return undefined;
  const draft = draftPoints(inOrder, (text) => (holds(text, word) ? 1 : 0), LIKELY);
  return draft && { ...draft, isOfAll: true };
};

/** One clause is the one that is meant. */
const FEWEST = 2;

/** What a question says where that is one word of the document. */
const bareWord = ({ understanding, parts, resolution, subject }: Matter): string | undefined => {
  const { content, asks, typed, isYesNo, years, figures, bodies, places } = understanding;
  const [only, ...others] = content;
  if (only === undefined || others.length > 0 || asks.size > 0 || isYesNo || subject !== undefined)
    return undefined;
  if (years.length + figures.length + bodies.length + places.length > 0) return undefined;
  const isAll =
    foldedWords(typed) === foldedWords(only.text) ||
    foldedWords(understanding.text) === foldedWords(only.text);
  const isNaming = only.text.includes(' ') || /^[a-z]{3,}$/.test(only.text);
  return isAll && isNaming && parts.lexicon.holds(resolution.document.id, only.text) ? only.text : undefined;
};

const isBody = ({ passage: { kind } }: NamedSentence): boolean =>
  kind === 'task' || kind === 'execution' || kind === 'results' || kind === 'shortcomings' || kind === 'aim';

/** Whether a sentence says a word as itself, and not only in what a body is called: "Sở Nông nghiệp". */
const says = ({ parts }: Matter, sentence: NamedSentence, word: string): boolean => {
  const text = wordsOf(sentence);
  return holds(text, word) && parts.lexicon.words(text).some((one) => one.text === word);
};

const holds = (text: string, word: string): boolean =>
  new RegExp(
    `(?<![a-z0-9])(?<!(?:so|bo|ban|phong|nganh|vien|nha) )${fold(word).replaceAll(' ', '[^a-z0-9]+')}(?![a-z0-9])`,
  ).test(fold(text));
