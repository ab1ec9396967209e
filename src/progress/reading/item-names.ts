import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { byStart, textAt } from '../../domain/passage.ts';
import { type Reference, splitReference } from '../../domain/reference.ts';
import type { Target } from '../../domain/target.ts';
import { type AlikePart, leadsAndName, nameMeasure } from '../../domain/target-name.ts';
import { syllables } from '../../text/analyse-syllable.ts';
import type { Glossary } from '../../text/glossary.ts';
import { normalise } from '../../text/normalise.ts';
import { createPhraseIndex } from '../../text/phrase-pattern.ts';
import { placeForms } from '../../text/place-forms.ts';
import { segmentWords, type Word } from '../../text/segment-words.ts';
import { FILLER_WORDS, GENERIC_WORDS, REMARK_WORDS, WHOLE_WORDS } from './filler-words.ts';
import { findTargetNumbers, lettersBehind, MARKED_LETTER, type Mention, MentionsApart } from './mention.ts';
import type { ReportedText } from './merge-resolutions.ts';

/** A measure with what is known of it. */
export interface KnownMeasure {
  readonly measure: Measure;
  readonly target: Target;
  readonly profile: MeasureProfile | undefined;
  /** Every word by which its clause and its other names speak of it. */
  readonly words: ReadonlySet<string>;
  /** Those of its own piece of the clause and its names, without what it shares with the target's other measures. */
  readonly own: ReadonlySet<string>;
  /** Measures of other targets whose names begin alike; left out: none. */
  readonly alike?: readonly AlikePart[];
}

/** Knows by which words the measures of a resolution are meant. */
export interface ItemNames {
  /** The texts of the targets, as printed. */
  readonly clauses: readonly string[];
  /** Undefined for a task, which has no measure. */
  measure(ref: Reference): KnownMeasure | undefined;
  /** The measures that a reference stands for: a target's own, or just itself. */
  expand(ref: Reference): readonly Reference[];
  /** Names in a prepared, lower-case text, in order, none inside another. */
  find(text: string): readonly Mention[];
  /** Letters that say which figure of one target is meant ("ý a 35/137"), where only its figures are asked about. */
  letters(text: string, refs: readonly Reference[]): readonly Mention[];
  /** The words of a text that say what a figure is of; politeness, grammar and numbers are left out. */
  content(text: string): readonly Word[];
  /** The first of `refs` of which all the words speak, if it is the only one and a word says something by itself. */
  meantBy(words: readonly string[], refs: readonly Reference[]): Reference | undefined;
  /** Whether a word opens a remark ("nhờ", "cao hơn"). */
  isRemark(word: string): boolean;
}

const OPENING_WORDS = 3;

/** The first words of a measure's name, by which those are found that a short label may leave alike. */
const openingOf = (target: Target, measure: Measure): string =>
  nameMeasure(target, measure).toLowerCase().split(' ').slice(0, OPENING_WORDS).join(' ');

/** Builds the names of a document's measures, or of several documents'. */
export const createItemNames = (
  { targets, places }: ReportedText,
  profiles: readonly MeasureProfile[],
  glossary: Glossary,
): ItemNames => {
  // A document's own place says nothing of what a figure is of.
  const ownPlace = places.flatMap(placeForms);
  const fillers = new Set([...FILLER_WORDS, ...ownPlace]);
  const compounds = new Set([
    ...compoundsOf(glossary, profiles),
    ...ownPlace.filter((form) => form.includes(' ')),
  ]);
  const words = (text: string): readonly Word[] => segmentWords(text, syllables(text), compounds);
  const openings = Map.groupBy(
    targets.flatMap((target) => target.measures.map((measure) => ({ target, measure }))),
    ({ target, measure }) => openingOf(target, measure),
  );
  const known = new Map(
    targets.flatMap((target) =>
      target.measures.map((measure) => {
        const profile = profiles.find((one) => one.measure === measure.ref);
        return [
          measure.ref,
          {
            measure,
            target,
            profile,
            ...heldWords(target, measure, profile, words, compounds),
            alike: (openings.get(openingOf(target, measure)) ?? []).filter((each) => each.target !== target),
          },
        ] as const;
      }),
    ),
  );
  const index = createPhraseIndex(
    namesakes(
      [...known.values()].flatMap(({ measure, profile }) =>
        namesOf(measure, profile).map((text) => ({ text, ref: measure.ref })),
      ),
    )
      .toSorted((a, b) => b.text.length - a.text.length)
      .map(({ text, refs }) => ({ text, exact: true, item: refs })),
  );
  const expand = (ref: Reference): readonly Reference[] => {
    const measures = targets.find((target) => target.ref === ref)?.measures ?? [];
    return measures.length === 0 ? [ref] : measures.map((measure) => measure.ref);
  };
  const refsByNumber = numberTargets(targets);
  const refsOf = (number: number, letter: string | undefined): readonly Reference[] =>
    (refsByNumber.get(number) ?? []).filter((ref) => letter === undefined || ref.endsWith(`.${letter}`));
  return {
    clauses: targets.map(({ text }) => text),
    measure: (ref) => known.get(ref),
    expand,
    find: (text) => {
      const apart = new MentionsApart(text.length);
      for (const mention of findTargetNumbers(text, refsOf)) apart.add(mention);
      const longer = coveringWords(words(text), text.length);
      const isInside = (start: number, end: number): boolean => {
        const word = longer[start];
        return word !== undefined && end <= word.end && end - start < word.end - word.start;
      };
      for (const { item, findIn } of index.startingIn(text)) {
        for (const { start, end } of findIn(text)) {
          // "Cảng" in "cảng vụ", "việc làm" in a longer word: that word is meant.
          if (!isInside(start, end)) apart.add({ start, end, refs: item });
        }
      }
      return apart.all.toSorted(byStart);
    },
    letters: (text, refs) => {
      const targets = new Set(refs.map((ref) => known.get(ref)?.target.ref));
      const isOneTarget = targets.size === 1 && refs.length > 1 && !targets.has(undefined);
      return isOneTarget ? lettersBehind(text, [{ start: 0, end: 0, refs }], MARKED_LETTER) : [];
    },
    content: (text) =>
      words(text).filter(({ text: word }) => !fillers.has(word) && /\p{L}/u.test(word) && !/^\d/.test(word)),
    meantBy: (said, refs) => {
      if (!said.some((word) => !GENERIC.has(word))) return undefined;
      const heldBy = (kind: 'words' | 'own') =>
        refs.filter((ref) => said.every((word) => known.get(ref)?.[kind].has(word) === true));
      const [only, ...others] = heldBy('words');
      if (others.length === 0) return only;
      const [own, ...rivals] = heldBy('own');
      if (rivals.length === 0) return own;
      // Words that say no part mean the whole.
      const wholes = heldBy('own').filter((ref) => known.get(ref)?.measure.partOf === undefined);
      const [whole] = wholes;
      const isWhole = heldBy('own').every((ref) => ref === whole || known.get(ref)?.measure.partOf === whole);
      return wholes.length === 1 && isWhole ? whole : undefined;
    },
    isRemark: (word) => REMARKS.has(word),
  };
};

const REMARKS: ReadonlySet<string> = new Set(REMARK_WORDS);
const GENERIC: ReadonlySet<string> = new Set(GENERIC_WORDS);

const asName = (text: string): string => normalise(text).toLowerCase();

/** A name in both ways of typing it, with its commas and without. */
const namesOf = (measure: Measure, profile: MeasureProfile | undefined): readonly string[] => {
  const isWhole = !measure.name.includes('…') && measure.leadSpans.length === 0;
  const own = isWhole ? [measure.name.replace(/(?<!\s)\s*\([^()]*\)/g, '')] : [];
  return [...new Set([...own, ...(profile?.aliases ?? [])].map(asName))].flatMap((name) =>
    name.includes(',') ? [name, name.replaceAll(',', '')] : [name],
  );
};

/** A name with what bears it: of one document the first that does, and one of each other document. */
const namesakes = (
  names: readonly { readonly text: string; readonly ref: Reference }[],
): readonly { readonly text: string; readonly refs: readonly Reference[] }[] =>
  [...Map.groupBy(names, ({ text }) => text)].map(([text, those]) => ({
    text,
    refs: [...Map.groupBy(those, ({ ref }) => splitReference(ref).document).values()].flatMap(([first]) =>
      first === undefined ? [] : [first.ref],
    ),
  }));

/** The measures of each number that targets bear; the same number may stand in several documents. */
const numberTargets = (targets: readonly Target[]): ReadonlyMap<number, readonly Reference[]> => {
  const numbered = new Map<number, readonly Reference[]>();
  for (const those of Map.groupBy(targets, ({ ref }) => splitReference(ref).document).values()) {
    const own = new Map(those.map(({ number, measures }) => [number, measures.map(({ ref }) => ref)]));
    for (const [number, refs] of own) numbered.set(number, [...(numbered.get(number) ?? []), ...refs]);
  }
  return numbered;
};

const compoundsOf = (glossary: Glossary, profiles: readonly MeasureProfile[]): ReadonlySet<string> =>
  new Set([
    ...[...glossary.compounds].map(asName),
    ...[...FILLER_WORDS, ...REMARK_WORDS, ...WHOLE_WORDS].filter((word) => word.includes(' ')),
    ...glossary.places.map(({ name }) => asName(name)),
    ...glossary.bodies.flatMap(({ name, aliases }) => [name, ...aliases].map(asName)),
    ...profiles.flatMap(({ aliases }) => aliases).filter((alias) => /^\S+ \S+$/.test(alias)),
  ]);

const heldWords = (
  target: Target,
  measure: Measure,
  profile: MeasureProfile | undefined,
  words: (text: string) => readonly Word[],
  compounds: ReadonlySet<string>,
): Pick<KnownMeasure, 'words' | 'own'> => {
  const wordsOf = (texts: readonly string[]): readonly string[] =>
    texts
      .flatMap((text) => words(joinCoordinated(asName(text), compounds)))
      .flatMap(({ text }) => [text, ...pieces(text, compounds)]);
  const own = wordsOf([
    textAt(target.text, measure.clauseSpan),
    leadsAndName(target, measure).own,
    measure.unit,
    ...(profile?.aliases ?? []),
  ]);
  const shared = wordsOf(measure.leadSpans.map((span) => textAt(target.text, span)));
  return { own: new Set(own), words: new Set([...own, ...shared]) };
};

/** "xuất, nhập khẩu" is one thing of two parts; a part alone isn't the whole. */
const joinCoordinated = (text: string, compounds: ReadonlySet<string>): string =>
  text.replace(
    /(?<!\p{L})(\p{L}+), (\p{L}+) (\p{L}+)/gu,
    (all, one: string, other: string, shared: string) =>
      compounds.has(`${one} ${shared}`) && compounds.has(`${other} ${shared}`)
        ? `${one} ${other} ${shared}`
        : all,
  );

/** Shorter words inside a longer one: "bảo hiểm" in "bảo hiểm y tế"; not "nhập khẩu" in "xuất nhập khẩu". */
const pieces = (word: string, compounds: ReadonlySet<string>): readonly string[] => {
  const parts = word.split(' ');
  const [one = '', other = '', shared = ''] = parts;
  const isCoordinated =
    parts.length === 3 && compounds.has(`${one} ${shared}`) && compounds.has(`${other} ${shared}`);
  if (isCoordinated) return [];
  return parts.flatMap((_, from) =>
    parts
      .map((__, to) => parts.slice(from, to + 1).join(' '))
      .filter((piece) => piece.includes(' ') && compounds.has(piece)),
  );
};

/** For each offset the word of several syllables that covers it. */
const coveringWords = (words: readonly Word[], length: number): readonly (Word | undefined)[] => {
  const covering: (Word | undefined)[] = Array.from({ length });
  for (const word of words) if (word.text.includes(' ')) covering.fill(word, word.start, word.end);
  return covering;
};
