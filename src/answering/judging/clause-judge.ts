import type { Resolution } from '../../domain/resolution.ts';
import { openSiblings } from '../../text/opposites.ts';
import type { Word } from '../../text/segment-words.ts';
import { looksFurther } from '../drafting/is-eligible.ts';
import type { MeasureNames } from '../matching/collect-names.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { type ClauseWeights, weightsInOrder } from './clause-weights.ts';
import { openContradictions } from './contradicts.ts';
import { type Evidence, gatherEvidence, namesOtherGroup, namesOtherObject } from './gather-evidence.ts';
import { likelihoodsOf } from './likelihoods.ts';
import { type Candidate, openCandidates, type WordKnowledge } from './read-candidates.ts';
import { type AskedMeaning, readMeaning } from './read-meaning.ts';

/** Tells whether a question names one kind of a thing ("tiểu học") and a clause, with what leads it in, only others. */
const openOtherSibling = ({
  text,
}: Pick<Understanding, 'text'>): ((candidate: Pick<Candidate, 'text' | 'headings'>) => boolean) => {
  const namesSibling = openSiblings(text);
  return (candidate) => namesSibling?.([candidate.text, ...candidate.headings].join('. ')) === true;
};

/** What kind of place, organ's seat or site a name stands behind. */
const SITE =
  /(?<!\p{L})(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|thôn|ấp|bản|buôn|khóm|đặc khu|đảo|sân bay|cảng|cầu|chợ|sông|hồ|bãi biển|khu du lịch|khu công nghiệp|cụm công nghiệp)\s(?=\p{L})/giu;
/**
 * Whether a question names a place of a kind by two syllables that neither the document nor the language knows ("sân bay
 * phú bài" typed in small letters): what is said of the document's own isn't said of it. Behind one such syllable a verb
 * may begin ("phường rơi vào …").
 */
const namesStrangePlace = ({
  understanding: { text, content },
  words,
}: Pick<AskedMeaning, 'understanding' | 'words'>): boolean => {
  const telling = new Set(words.flatMap((word) => [word.text, ...word.parts]));
  const isStrange = (word: Word | undefined): word is Word =>
    word !== undefined && !telling.has(word.text) && !word.text.includes(' ');
  return [...text.matchAll(SITE)].some(({ index, 0: kind }) => {
    const from = index + kind.length;
    const [next, second] = content.filter(({ start }) => start >= from);
    return next?.start === from && isStrange(next) && isStrange(second) && second.start === next.end + 1;
  });
};

/** A clause and what it has for a question. */
export interface GatheredEvidence {
  readonly candidate: Candidate;
  readonly evidence: Evidence;
  /**
   * The question names a group of people, an object, a place or a kind of which it doesn't speak, or it tells of what
   * lies beyond the plan: it can't be sure, whatever speaks for it.
   */
  readonly isOfOthers: boolean;
}

/** A clause and how likely it is what the question asks for. */
export interface JudgedCandidate extends GatheredEvidence {
  /** Of this clause alone, 0 to 1; with that of all others, and of none, they sum to 1. */
  readonly likelihood: number;
}

/** Holds all clauses of one document against questions. */
export interface ClauseJudge {
  /**
   * What every clause that contradicts nothing asked has for it.
   * @param rankOf of a passage: 1 for the best that the search found, 0 for what it didn't find
   */
  gather(understanding: Understanding, rankOf: (passageId: string) => number): readonly GatheredEvidence[];
}

/** A document of so many is held against questions whole; of a longer one what the search found, to answer as fast. */
const FEW_PASSAGES = 200;

export const createClauseJudge = (
  resolution: Resolution,
  names: readonly MeasureNames[],
  knowledge: WordKnowledge,
): ClauseJudge => {
  const candidatesOf = openCandidates(resolution, names, knowledge);
  const { lexicon } = knowledge;
  const { id, validFrom } = resolution.document;
  const firstYear = Number(validFrom.slice(0, 4));
  return {
    gather: (understanding, rankOf) => {
      const isKnown = (word: string): boolean => lexicon.holds(id, word);
      const asked = readMeaning(understanding, isKnown, firstYear, knowledge);
      const contradicts = openContradictions(understanding, asked.meanings);
      const namesOtherSibling = openOtherSibling(understanding);
      const isOfStrangePlace = namesStrangePlace(asked);
      const { passages } = resolution;
      const held = passages.length <= FEW_PASSAGES ? passages : passages.filter((one) => rankOf(one.id) > 0);
      return held
        .flatMap(candidatesOf)
        .filter((candidate) => !contradicts(candidate))
        .map((candidate) => ({
          candidate,
          isOfOthers:
            namesOtherGroup(candidate, asked) ||
            namesOtherObject(candidate, asked) ||
            isOfStrangePlace ||
            namesOtherSibling(candidate) ||
            looksFurther(candidate, understanding),
          evidence: gatherEvidence(candidate, asked, rankOf(candidate.passageId), lexicon),
        }));
    },
  };
};

/** How likely each clause is meant, the likeliest first. */
export const weighEvidence = (
  gathered: readonly GatheredEvidence[],
  weights: Pick<ClauseWeights, 'weights' | 'none'>,
): readonly JudgedCandidate[] => {
  const likely = likelihoodsOf(
    gathered.map(({ evidence }) => evidence),
    { weights: weightsInOrder(weights), none: weights.none },
  );
  return gathered
    .map((one, at) => ({ ...one, likelihood: likely[at] ?? 0 }))
    .toSorted((a, b) => b.likelihood - a.likelihood);
};
