import { findBodies } from '../../documents/statements/find-bodies.ts';
import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import { trimSentence } from '../matching/trim-sentence.ts';
import { FOLLOWS, HELPS, LEADS } from '../verdict/part-words.ts';

/** A charge of so few words beside bodies and their parts says not what is to be done: "Sở A chủ trì, Sở B bảo đảm kinh phí." */
const MOST_OWN_WORDS = 4;
/** In characters, so that a list of duties stays one of short lines. */
const LONGEST_WORK = 180;

/**
 * What a charge is of, where its own sentence says only who carries it: the sentence before it in the paragraph, its opening
 * where it is long; undefined where the charge says it itself.
 */
export const workBefore = (passage: Passage, statement: Span): Span | undefined => {
  const at = passage.sentences.findIndex(
    ({ start, end }) => start <= statement.start && statement.start < end,
  );
  const [sentence, before] = [passage.sentences[at], passage.sentences[at - 1]];
  if (sentence === undefined || before === undefined || !saysOnlyParts(textAt(passage.text, sentence)))
    return undefined;
  const work = trimSentence(passage.text, before, LONGEST_WORK, () => 0);
  return { start: work.start, end: withoutPoint(passage.text, work) };
};

/** "Sở A chủ trì, …", "Sở B theo dõi.": the first part has no object. */
const OPENS_BARE = new RegExp(
  `^[^,;.]{3,80}?(?:${[LEADS, HELPS, FOLLOWS].map(({ source }) => source).join('|')})\\s*(?:[,;.]|$)`,
  'iu',
);

const saysOnlyParts = (sentence: string): boolean => {
  if (!OPENS_BARE.test(sentence)) return false;
  const bodies = findBodies(sentence).flatMap(({ names }) => names);
  if (bodies.length === 0) return false;
  const rest = bodies.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    sentence,
  );
  const own = [LEADS, HELPS, FOLLOWS].reduce(
    (text, part) => text.replace(new RegExp(part, 'giu'), ' '),
    rest,
  );
  return (own.match(/\p{L}+/gu) ?? []).length <= MOST_OWN_WORDS;
};

const withoutPoint = (text: string, { end }: Span): number => (text[end - 1] === '.' ? end - 1 : end);
