import { isLegalSyllable, isLegalWhenMarked } from './analyse-syllable.ts';
import { modelClass } from './count-syllables.ts';
import { decodeTelex, decodeVni } from './decode-typing.ts';
import { fold } from './fold.ts';
import {
  LETTERS_FOR_TWO_SLIPS,
  MOST_SPELLED,
  type SlipCosts,
  type Spelling,
  type SpellingIndex,
  typingCost,
} from './spelling-index.ts';
import type { SyllableModel } from './syllable-model.ts';

/** What was done to a token. */
export type Repair = 'none' | 'diacritics' | 'spelling' | 'telex' | 'vni';

/** One thing that a typed token may mean. */
export interface Reading {
  readonly text: string;
  /** The model's id, undefined for what it never saw. */
  readonly id: number | undefined;
  /** −log of how likely the token is typed when this is meant, in nats. */
  readonly cost: number;
  readonly repair: Repair;
}

export interface ReadingCosts extends SlipCosts {
  /** Shorter tokens are not searched for slipped letters: many are abbreviations. */
  readonly shortestSlip: number;
  /** A slipped letter in a token that is a legal syllable as typed, known or not. */
  readonly letterInKnown: number;
  readonly letterInLegal: number;
  /** Factor on what changing the marks of a legal syllable with marks costs. */
  readonly steadfast: number;
  /** Believing in a token that is neither known nor a legal syllable. */
  readonly strange: number;
  /** Reading keystrokes (Telex, VNI) out of a token. */
  readonly keystrokes: number;
}

export interface ReadingSources {
  readonly model: SyllableModel;
  readonly spellings: SpellingIndex;
  readonly costs: ReadingCosts;
  /** At most so many readings a token. */
  readonly limit: number;
}

interface TypedForm {
  readonly text: string;
  readonly cost: number;
  readonly repair: Repair;
}

const keystrokeForms = (token: string, sources: ReadingSources): readonly TypedForm[] => {
  if (sources.model.knows(token) || isLegalSyllable(token)) return [];
  const cost = sources.costs.keystrokes;
  const telex = decodeTelex(token);
  const vni = decodeVni(token);
  return [
    ...(telex === undefined ? [] : [{ text: telex, cost, repair: 'telex' as const }]),
    ...(vni === undefined ? [] : [{ text: vni, cost, repair: 'vni' as const }]),
  ];
};

const letterSlipCost = (token: string, sources: ReadingSources): number => {
  const { costs, model } = sources;
  if (token.length < costs.shortestSlip) return Infinity;
  if (model.knows(token)) return costs.letterInKnown;
  if (isLegalSyllable(token) || isLegalWhenMarked(token)) return costs.letterInLegal;
  return costs.letter;
};

/** Marks are doubted little in a token that has some and is a legal syllable: whoever types marks means them. */
const markCosts = (
  form: TypedForm,
  { text, bare, isLegal }: Spelling,
  costs: ReadingCosts,
  markFactor: number,
): SlipCosts => {
  const meant = form.repair === 'none' && text !== bare && isLegal;
  const factor = meant ? costs.steadfast : markFactor;
  return {
    letter: costs.letter,
    // `nap` and `viet` can't be right as they stand, so that their marks are missing is half known.
    unmarked: (costs.unmarked * markFactor) / (isLegal ? 1 : 2),
    missingMark: costs.missingMark * factor,
    missingTone: costs.missingTone * factor,
    wrongMark: costs.wrongMark * (meant ? costs.steadfast : 1),
    wrongTone: costs.wrongTone * (meant ? costs.steadfast : 1),
  };
};

const toReading = (
  form: TypedForm,
  meant: Spelling,
  cost: number,
  repair: Repair,
  model: SyllableModel,
): Reading => ({
  text: meant.text,
  id: model.id(meant.text),
  cost: form.cost + cost,
  repair: form.repair === 'none' ? repair : form.repair,
});

const remarked = (form: TypedForm, sources: ReadingSources, markFactor: number): readonly Reading[] => {
  const typed = sources.spellings.spelling(form.text);
  const marks = markCosts(form, typed, sources.costs, markFactor);
  return sources.spellings
    .sameLetters(typed.bare)
    .filter((meant) => meant.text !== form.text)
    .map((meant) => toReading(form, meant, typingCost(typed, meant, marks), 'diacritics', sources.model));
};

const asTyped = (token: string, sources: ReadingSources): Reading => {
  const { model, costs } = sources;
  const id = model.id(modelClass(token));
  const believable = id !== undefined || isLegalSyllable(token) || isLegalWhenMarked(fold(token));
  return { text: token, id, cost: believable ? 0 : costs.strange, repair: 'none' };
};

/** The only reading of a token that is not to be touched. */
export const fixedReading = (token: string, model: SyllableModel): Reading => ({
  text: token,
  id: model.id(modelClass(token)),
  cost: 0,
  repair: 'none',
});

const mostLikely = (readings: readonly Reading[], { model, limit }: ReadingSources): readonly Reading[] => {
  const rank = (reading: Reading): number => reading.cost - model.logUnigram(reading.id);
  return readings.toSorted((left, right) => rank(left) - rank(right)).slice(0, limit);
};

const isWord = (token: string): boolean => /^\p{L}+$/u.test(token);

/**
 * What a lower-case token may mean without a slip of the keyboard, the typed form first: known syllables with the same
 * letters under other marks, and what Telex or VNI keystrokes in it spell. `markFactor` (0 to 1) scales what a missing
 * mark costs: near 0 where the whole question was typed without diacritics.
 */
export const listReadings = (
  token: string,
  sources: ReadingSources,
  markFactor: number,
): readonly Reading[] => {
  if (token.length > MOST_SPELLED) return [fixedReading(token, sources.model)];
  const decoded = keystrokeForms(token, sources);
  const others = [
    ...(isWord(token) ? remarked({ text: token, cost: 0, repair: 'none' }, sources, markFactor) : []),
    ...decoded.map((form) => ({ ...form, id: sources.model.id(form.text) })),
    ...decoded.flatMap((form) => remarked(form, sources, markFactor)),
  ];
  return [asTyped(token, sources), ...mostLikely(others, sources)];
};

/** Known syllables that a lower-case token becomes by a slipped letter or, if it is long, two. */
export const listSlipReadings = (
  token: string,
  sources: ReadingSources,
  markFactor: number,
): readonly Reading[] => {
  const letter = letterSlipCost(token, sources);
  if (letter === Infinity || !isWord(token)) return [];
  const form: TypedForm = { text: token, cost: 0, repair: 'none' };
  const typed = sources.spellings.spelling(token);
  const slips = { ...markCosts(form, typed, sources.costs, markFactor), letter };
  const dearest = (typed.bare.length >= LETTERS_FOR_TWO_SLIPS ? 3 : 2) * letter;
  const near = sources.spellings
    .nearLetters(typed.bare)
    .map((meant) => toReading(form, meant, typingCost(typed, meant, slips), 'spelling', sources.model))
    .filter((reading) => reading.cost < dearest);
  return mostLikely(near, sources);
};
