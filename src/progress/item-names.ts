import type { Measure } from '../domain/measure.ts';
import type { MeasureProfile } from '../domain/measure-profile.ts';
import { type Span, textAt } from '../domain/passage.ts';
import type { Reference } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { Target } from '../domain/target.ts';
import type { Glossary } from '../vietnamese/glossary.ts';
import { normalise } from '../vietnamese/normalise.ts';
import { createPhraseIndex } from '../vietnamese/phrase-pattern.ts';
import { segmentWords, type Word } from '../vietnamese/segment-words.ts';
import { syllables } from '../vietnamese/syllables.ts';
import { FILLER_WORDS, GENERIC_WORDS, REMARK_WORDS } from './filler-words.ts';

/** A measure with what is known of it. */
export interface KnownMeasure {
  readonly measure: Measure;
  readonly target: Target;
  readonly profile: MeasureProfile | undefined;
  /** Every word by which its clause and its other names speak of it. */
  readonly words: ReadonlySet<string>;
  /** Those of its own piece of the clause and its names, without what it shares with the target's other measures. */
  readonly own: ReadonlySet<string>;
}

/** A name in a text; several measures where it names a target of several. */
export interface Mention extends Span {
  readonly refs: readonly Reference[];
  /** Only a number before a colon says it ("5: 178.300"): nothing where the person doesn't lead it. */
  readonly isBareNumber?: boolean;
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

/** "mục 22", "ý a mục 24", "(21).a", "II.2.2(16)": which of them is meant only where it is led. */
const REFERENCE_NUMBER =
  /(?<![\p{L}\p{N}])(?:(?:ý|điểm)\s+([a-e])\s+(?:của\s+)?)?(?:(?:mục|chỉ tiêu|tiêu chí|ct)\s*(?:số\s*)?\(?(\d{1,2})\)?|(?:[ivx]{1,4}(?:\.\d{1,2}){1,3})?\((\d{1,2})\))(?:\s?\.?\s?([a-e])(?![\p{L}\p{N}]))?(?![\p{L}\p{N}%/]|[.,]\d)(?:\s*:)?/gu;
const TARGET_NUMBER =
  /(?<![\p{L}\p{N}])(?:chỉ tiêu\s*(?:số\s*)?\(?(\d{1,2})\)?([a-e])?|(\d{1,2})([a-e])(?=\s*[:.)-]?\s))(?![\p{L}\p{N}%/]|[.,]\d|\s*(?:%|tỷ|triệu|nghìn|lượt|xã))|(?<=^|; ?)\(?(\d{1,2})([a-e])?\)?\s*:(?=\s*[\p{L}\d-])/gu;

/** Builds the names of a resolution's measures. */
export const createItemNames = (
  resolution: Resolution,
  profiles: readonly MeasureProfile[],
  glossary: Glossary,
): ItemNames => {
  const compounds = compoundsOf(glossary, profiles);
  const words = (text: string): readonly Word[] => segmentWords(text, syllables(text), compounds);
  const known = new Map(
    resolution.targets.flatMap((target) =>
      target.measures.map((measure) => {
        const profile = profiles.find((one) => one.measure === measure.ref);
        return [
          measure.ref,
          { measure, target, profile, ...heldWords(target, measure, profile, words, compounds) },
        ] as const;
      }),
    ),
  );
  const index = createPhraseIndex(
    [...known.values()]
      .flatMap(({ measure, profile }) =>
        namesOf(measure, profile).map((text) => ({ text, item: measure.ref })),
      )
      .toSorted((a, b) => b.text.length - a.text.length)
      .map(({ text, item }) => ({ text, exact: true, item })),
  );
  const expand = (ref: Reference): readonly Reference[] => {
    const measures = resolution.targets.find((target) => target.ref === ref)?.measures ?? [];
    return measures.length === 0 ? [ref] : measures.map((measure) => measure.ref);
  };
  return {
    clauses: resolution.targets.map(({ text }) => text),
    measure: (ref) => known.get(ref),
    expand,
    find: (text) => {
      const found: Mention[] = [...numbered(text, resolution, known)];
      const longer = words(text).filter(({ text: word }) => word.includes(' '));
      const isInside = (start: number, end: number): boolean =>
        longer.some((word) => word.start <= start && end <= word.end && end - start < word.end - word.start);
      for (const { item, pattern } of index.startingIn(text)) {
        for (const match of text.matchAll(pattern())) {
          const [start, end] = [match.index, match.index + match[0].length];
          // "Cảng" in "cảng vụ", "việc làm" in a longer word: that word is meant.
          if (!isInside(start, end)) addApart(found, { start, end, refs: [item] });
        }
      }
      return found.toSorted((a, b) => a.start - b.start);
    },
    letters: (text, refs) => {
      const targets = new Set(refs.map((ref) => known.get(ref)?.target.ref));
      const isOneTarget = targets.size === 1 && refs.length > 1 && !targets.has(undefined);
      return isOneTarget ? lettersBehind(text, [{ start: 0, end: 0, refs }], MARKED_LETTER) : [];
    },
    content: (text) =>
      words(text).filter(({ text: word }) => !FILLERS.has(word) && /\p{L}/u.test(word) && !/^\d/.test(word)),
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

const FILLERS: ReadonlySet<string> = new Set(FILLER_WORDS);
const REMARKS: ReadonlySet<string> = new Set(REMARK_WORDS);
const GENERIC: ReadonlySet<string> = new Set(GENERIC_WORDS);

const asName = (text: string): string => normalise(text).toLowerCase();

/** A name in both ways of typing it, with its commas and without. */
const namesOf = (measure: Measure, profile: MeasureProfile | undefined): readonly string[] => {
  const isWhole = !measure.name.includes('…') && measure.leadSpans.length === 0;
  const own = isWhole ? [measure.name.replace(/\s*\([^)]*\)/g, '')] : [];
  return [...new Set([...own, ...(profile?.aliases ?? [])].map(asName))].flatMap((name) =>
    name.includes(',') ? [name, name.replaceAll(',', '')] : [name],
  );
};

const compoundsOf = (glossary: Glossary, profiles: readonly MeasureProfile[]): ReadonlySet<string> =>
  new Set([
    ...[...glossary.compounds].map(asName),
    ...[...FILLER_WORDS, ...REMARK_WORDS].filter((word) => word.includes(' ')),
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
    measure.name,
    measure.unit,
    ...(profile?.aliases ?? []),
  ]);
  const shared = wordsOf(measure.leadSpans.map((span) => textAt(target.text, span)));
  return { own: new Set(own), words: new Set([...own, ...shared]) };
};

/** "xuất, nhập khẩu" is one thing of two parts; a part alone isn't the whole. */
const joinCoordinated = (text: string, compounds: ReadonlySet<string>): string =>
  text.replace(/(\p{L}+), (\p{L}+) (\p{L}+)/gu, (all, one: string, other: string, shared: string) =>
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

const numbered = (
  text: string,
  resolution: Resolution,
  known: ReadonlyMap<Reference, KnownMeasure>,
): readonly Mention[] => {
  const refsOf = (number: number, letter: string | undefined): readonly Reference[] =>
    [...known.values()]
      .filter(({ target }) => target.number === number && resolution.targets.includes(target))
      .map(({ measure }) => measure.ref)
      .filter((ref) => letter === undefined || ref.endsWith(`.${letter}`));
  const byReference = [...text.matchAll(REFERENCE_NUMBER)].flatMap((match): Mention[] => {
    const number = match[2] ?? match[3];
    const refs = refsOf(Number(number), match[1] ?? match[4]);
    const isPlain = match[0].startsWith('chỉ tiêu');
    const span = { start: match.index, end: match.index + match[0].length };
    return refs.length === 0 ? [] : [{ ...span, refs, isBareNumber: !isPlain }];
  });
  const byNumber = [...text.matchAll(TARGET_NUMBER)].flatMap((match): Mention[] => {
    const number = Number(match[1] ?? match[3] ?? match[5]);
    const letter = match[2] ?? match[4] ?? match[6];
    const refs = refsOf(number, letter);
    const span = { start: match.index, end: match.index + match[0].length };
    return refs.length === 0 ? [] : [{ ...span, refs, isBareNumber: match[5] !== undefined }];
  });
  const all: Mention[] = [];
  for (const mention of [...byReference, ...byNumber]) addApart(all, mention);
  for (const mention of lettersBehind(text, all)) addApart(all, mention);
  return all;
};

/** "Chỉ tiêu 21: a) 23; b) 25": letters behind the number of a target of several figures, up to the next number. */
const lettersBehind = (text: string, targets: readonly Mention[], letter = LETTER): readonly Mention[] => {
  const ordered = targets.toSorted((a, b) => a.start - b.start);
  return ordered.flatMap(({ refs, end, isBareNumber }, index) => {
    if (refs.length < 2) return [];
    const until = ordered[index + 1]?.start ?? text.length;
    return [...text.slice(end, until).matchAll(letter)].flatMap((match): Mention[] => {
      const own = refs.filter((ref) => ref.endsWith(`.${match[1]}`));
      const start = end + match.index;
      return own.length === 0
        ? []
        : [{ start, end: start + match[0].length, refs: own, isBareNumber: isBareNumber === true }];
    });
  });
};
/** Where no number stands before, a letter alone could be any word. */
const MARKED_LETTER = /(?<![\p{L}\p{N}])(?:(?:ý|điểm)\s+([a-e])\s?[).:]?)(?=\s{0,2}\d)/gu;
const LETTER = /(?<![\p{L}\p{N}])(?:(?:ý|điểm)\s+)?([a-e])\s?[).:]?(?=\s{0,2}\d)/gu;

const addApart = (found: Mention[], mention: Mention): void => {
  if (!found.some((other) => other.start < mention.end && mention.start < other.end)) found.push(mention);
};
