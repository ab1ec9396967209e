import { textAt } from '../../domain/passage.ts';
import { quoteSpan } from '../drafting/draft-passage.ts';
import { countedThing, countsOf } from '../matching/counted-thing.ts';
import { type AnswerStep, hasOwnWords, namesOtherYear } from './matter.ts';

/** What a document as a whole has so many of, beside its targets. */
const OF_DOCUMENT = /^(?:nhóm (?:nhiệm vụ|giải pháp)|nhiệm vụ|giải pháp)(?! )/u;
/** They only name the thing, or are recipients. */
const NOT_SENTENCES: readonly string[] = ['target', 'recipients'];

/**
 * "Gồm mấy nhóm giải pháp?": the sentence that says how many there are; undefined where none does, or two differ.
 */
export const answerStatedCount: AnswerStep = (matter) => {
  const { understanding, resolution, parts } = matter;
  if (understanding.isYesNo || hasOwnWords(matter) || namesOtherYear(matter)) return undefined;
  const thing = countedThing(understanding.text, parts.lexicon);
  if (thing === undefined || !OF_DOCUMENT.test(thing.join(' '))) return undefined;
  const found = resolution.passages
    .filter(({ kind }) => !NOT_SENTENCES.includes(kind))
    .flatMap((passage) =>
      passage.sentences.map((span) => ({
        passage,
        span,
        counts: countsOf(textAt(passage.text, span), thing),
      })),
    )
    .filter(({ counts }) => counts.length > 0);
  const [first] = found;
  if (first === undefined || new Set(found.flatMap(({ counts }) => counts)).size > 1) return undefined;
  return quoteSpan(first.passage, first.span);
};
