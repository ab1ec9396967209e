import { isLegalSyllable, isLegalWhenMarked } from './analyse-syllable.ts';
import { decodeTelex, decodeVni } from './decode-typing.ts';
import { fold } from './fold.ts';
import type { SpellingIndex } from './spelling-index.ts';
import { modelClass, type SyllableModel } from './syllable-model.ts';
import { type SlipCosts, spellingOf, typingCost } from './typing-cost.ts';

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

const LONGEST_FIXED = 2;

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
  if (token.length <= LONGEST_FIXED) return Infinity;
  if (model.knows(token)) return costs.letterInKnown;
  if (isLegalSyllable(token) || isLegalWhenMarked(token)) return costs.letterInLegal;
  return costs.letter;
};

/** Marks are doubted little in a token that has some and is a legal syllable: whoever types marks means them. */
const markCosts = (form: TypedForm, bare: string, costs: ReadingCosts, markFactor: number): SlipCosts => {
  const meant = form.repair === 'none' && form.text !== bare && isLegalSyllable(form.text);
  const factor = meant ? costs.steadfast : markFactor;
  return {
    letter: costs.letter,
    missingMark: costs.missingMark * factor,
    missingTone: costs.missingTone * factor,
    wrongMark: costs.wrongMark * (meant ? costs.steadfast : 1),
    wrongTone: costs.wrongTone * (meant ? costs.steadfast : 1),
  };
};

const formReadings = (form: TypedForm, sources: ReadingSources, markFactor: number): Reading[] => {
  const { model, spellings, costs } = sources;
  const typed = spellingOf(form.text);
  const reading = (text: string, slips: SlipCosts, repair: Repair): Reading => ({
    text,
    id: model.id(text),
    cost: form.cost + typingCost(typed, spellingOf(text), slips),
    repair: form.repair === 'none' ? repair : form.repair,
  });
  const marks = markCosts(form, typed.bare, costs, markFactor);
  const readings = spellings
    .sameLetters(typed.bare)
    .filter((text) => text !== form.text)
    .map((text) => reading(text, marks, 'diacritics'));
  const letter = form.repair === 'none' ? letterSlipCost(form.text, sources) : Infinity;
  if (letter !== Infinity) {
    for (const text of spellings.nearLetters(typed.bare)) {
      const near = reading(text, { ...marks, letter }, 'spelling');
      if (near.cost < form.cost + 2 * letter) readings.push(near);
    }
  }
  return readings;
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

/**
 * What a lower-case token may mean, the typed form first: known syllables with the same letters under other marks,
 * those one slip of the keyboard away, and what Telex or VNI keystrokes in it spell. `markFactor` (0 to 1) scales what
 * a missing mark costs: near 0 where the whole question was typed without diacritics.
 */
export const listReadings = (
  token: string,
  sources: ReadingSources,
  markFactor: number,
): readonly Reading[] => {
  const decoded = keystrokeForms(token, sources);
  const typed: TypedForm = { text: token, cost: 0, repair: 'none' };
  const isWord = /^\p{L}+$/u.test(token);
  const others = [
    ...(isWord ? formReadings(typed, sources, markFactor) : []),
    ...decoded.map((form) => ({ ...form, id: sources.model.id(form.text) })),
    ...decoded.flatMap((form) => formReadings(form, sources, markFactor)),
  ];
  const rank = (reading: Reading): number => reading.cost - sources.model.logUnigram(reading.id);
  const best = others.sort((left, right) => rank(left) - rank(right)).slice(0, sources.limit);
  return [asTyped(token, sources), ...best];
};
