import { openDurationTest } from '../../quantities/says-duration.ts';
import { asksFigure, preferenceOf } from '../drafting/prefer-sentence.ts';
import { hasTimeAsked } from '../drafting/says-time.ts';
import { isSameAmount, unitsAgree } from '../matching/compare-figures.ts';
import { asksMoney, hasMoney } from '../matching/open-unit-test.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { Candidate } from './read-candidates.ts';
import type { AskedGroup, AskedMeaning } from './read-meaning.ts';

/**
 * What speaks for a clause or against it, each about -1 to 1. Shares are of the question's meaning: words that the
 * clause holds, that it says otherwise, that stand around it; what is left of them that other clauses hold.
 */
export const EVIDENCE = [
  'held',
  'meant',
  'around',
  'aroundMeant',
  'syllables',
  'elsewhere',
  'otherMeaning',
  'strange',
  'strangeInMeasure',
  'amount',
  'naming',
  'ownShare',
  'pairs',
  'figureAsked',
  'figureUnasked',
  'unitAsked',
  'timeAsked',
  'preference',
  'rank',
  'isMeasure',
  'years',
  'tense',
  'pastUnasked',
  'sameFigure',
  'whichNamed',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];
/** In the order of `EVIDENCE`. */
export type Evidence = readonly number[];

export const evidenceOf = (evidence: Evidence, name: EvidenceName): number =>
  evidence[EVIDENCE.indexOf(name)] ?? 0;

/** @param rank of the clause's passage among what the search found: 1 for the best, 0 for what it didn't find */
export const gatherEvidence = (
  candidate: Candidate,
  asked: AskedMeaning,
  rank: number,
  lexicon: Lexicon,
): Evidence => {
  const shares = shareWords(candidate, asked);
  const evidence: Record<EvidenceName, number> = {
    ...shares,
    naming: namingOf(candidate, asked.said),
    ownShare: ownShareOf(candidate, asked, lexicon),
    pairs: sharedPairs(asked, candidate.pairs),
    ...compareAnswerType(candidate, asked),
    rank,
    strange: asked.strange,
    strangeInMeasure: candidate.clause.type === 'measure' ? asked.strange : 0,
    isMeasure: candidate.clause.type === 'measure' ? 1 : 0,
    years: compareYears(candidate, asked),
    tense: asked.isPast === undefined ? 0 : agreement(asked.isPast === candidate.isPast),
    pastUnasked: asked.isPast === undefined && candidate.isPast ? 1 : 0,
    sameFigure: holdsAsked(candidate, asked) ? 1 : 0,
    whichNamed: asked.which?.test(candidate.text) === true ? 1 : 0,
  };
  return EVIDENCE.map((name) => evidence[name]);
};

/** Whether the question names a group of people ("bao nhiêu người cao tuổi …?") of which the clause doesn't speak. */
export const namesOtherGroup = (candidate: Candidate, { groups }: AskedMeaning): boolean =>
  groups.some((group) => !holdsGroup(group, candidate));

/** Whether a figure is asked of something ("bao nhiêu ha cà phê") that neither the clause nor what stands around it has. */
export const namesOtherObject = ({ own, around, syllables }: Candidate, { objects }: AskedMeaning): boolean =>
  objects.some(({ text, parts, concepts }) => {
    const isHeld = [own, around].some(
      (of) =>
        of.words.has(text) ||
        parts.every((part) => of.words.has(part)) ||
        concepts.some((one) => of.concepts.has(one)),
    );
    return !isHeld && !text.split(' ').every((part) => syllables.has(part));
  });

const holdsGroup = ({ text, concepts }: AskedGroup, { own, text: clause, around }: Candidate): boolean =>
  clause.toLowerCase().includes(text) ||
  concepts.some((concept) => own.concepts.has(concept) || around.concepts.has(concept));

/** What agrees and what doesn't lie one apart, so that neither weighs where nothing is asked. */
const HALF = 0.5;
const agreement = (agrees: boolean): number => (agrees ? HALF : -HALF);

type WordShares = Record<
  'held' | 'meant' | 'around' | 'aroundMeant' | 'syllables' | 'elsewhere' | 'otherMeaning' | 'amount',
  number
>;

/** Each word of the question counts once: as the clause holds it best. */
const shareWords = (
  { own, around, syllables: held }: Candidate,
  { words, total }: AskedMeaning,
): WordShares => {
  const sums = { held: 0, meant: 0, around: 0, aroundMeant: 0, syllables: 0, elsewhere: 0, other: 0 };
  for (const { text, parts, isWhole, weight, concepts, isKnown } of words) {
    const holds = (said: ReadonlySet<string>): boolean =>
      said.has(text) || (isWhole && parts.every((part) => said.has(part)));
    const means = (of: Candidate['own']): boolean => concepts.some((one) => of.concepts.has(one));
    if (holds(own.words)) sums.held += weight;
    else if (means(own)) sums.meant += weight;
    else if (holds(around.words)) sums.around += weight;
    else if (means(around)) sums.aroundMeant += weight;
    else {
      const syllables = text.split(' ');
      const shared = syllables.filter((part) => held.has(part)).length / syllables.length;
      sums.syllables += shared * weight;
      const left = (1 - shared) * weight;
      if (isKnown) sums.elsewhere += left;
      // "Người cao tuổi" of a clause on the whole population: a meaning of its own that the clause doesn't have.
      if (concepts.length > 0) sums.other += left;
    }
  }
  const share = (sum: number): number => (total === 0 ? 0 : sum / total);
  return {
    held: share(sums.held),
    meant: share(sums.meant),
    around: share(sums.around),
    aroundMeant: share(sums.aroundMeant),
    syllables: share(sums.syllables),
    elsewhere: share(sums.elsewhere),
    otherMeaning: share(sums.other),
    // Five words in common say more than one, whatever their share.
    amount: Math.log1p(sums.held + sums.meant) / 2,
  };
};

/** How much of the measure's best-fitting name is said. */
const namingOf = ({ names }: Candidate, said: ReadonlySet<string>): number => {
  let most = 0;
  for (const { words, weight } of names) {
    let found = 0;
    for (const word of words) if (said.has(word.text)) found += word.weight;
    if (weight > 0) most = Math.max(most, found / weight);
  }
  return most;
};

/** How much of the clause is asked about: of two that hold the question the shorter is meant. */
const ownShareOf = ({ own, weight }: Candidate, { words }: AskedMeaning, lexicon: Lexicon): number => {
  if (weight === 0) return 0;
  const asked = words.flatMap(({ parts }) => parts).filter((part) => own.words.has(part));
  return asked.reduce((sum, part) => sum + lexicon.weight(part), 0) / weight;
};

const sharedPairs = ({ understanding }: AskedMeaning, pairs: ReadonlySet<string>): number => {
  const words = understanding.content.map(({ text }) => text);
  if (words.length < 2) return 0;
  const shared = words.slice(1).filter((word, index) => pairs.has(`${words[index]} ${word}`));
  return shared.length / (words.length - 1);
};

const compareAnswerType = (
  candidate: Candidate,
  { understanding, unit }: AskedMeaning,
): Record<'figureAsked' | 'figureUnasked' | 'unitAsked' | 'timeAsked' | 'preference', number> => {
  const { clause, text, units } = candidate;
  const saysTime = hasTimeAsked(candidate, understanding);
  const hasDuration = openDurationTest(understanding.text);
  const hasFigure = (hasDuration?.(text) ?? units.length > 0) ? 1 : 0;
  const isFigureAsked = asksFigure(understanding);
  const inUnit = unit === undefined ? hasMoney(units) : units.some((one) => unitsAgree(unit, one));
  const isUnitAsked = unit !== undefined || asksMoney(understanding.text);
  return {
    figureAsked: isFigureAsked ? hasFigure : 0,
    figureUnasked: isFigureAsked ? 0 : hasFigure,
    unitAsked: isUnitAsked ? agreement(inUnit) : 0,
    timeAsked: understanding.asks.has('when') ? agreement(saysTime) : 0,
    preference:
      clause.type === 'sentence'
        ? preferenceOf({ text, saysTime, hasFigures: hasFigure === 1 }, clause.passage, understanding)
        : 0,
  };
};

/** A figure that a question only wants confirmed is the clause's own. */
const holdsAsked = ({ figures }: Candidate, { understanding }: AskedMeaning): boolean =>
  understanding.isYesNo &&
  understanding.figures.some(
    ({ low: { decimal }, unit }) =>
      unit !== '' && figures.some((one) => isSameAmount({ decimal, unit }, one)),
  );

const compareYears = ({ years }: Candidate, { understanding }: AskedMeaning): number =>
  understanding.years.length === 0 ? 0 : agreement(understanding.years.every(({ year }) => years.has(year)));
