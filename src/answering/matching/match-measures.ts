import { actorText } from '../../domain/charge-text.ts';
import type { Measure } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { LEAST_WEIGHT, type Lexicon } from '../understanding/lexicon.ts';
import type { MeasureNames } from './collect-names.ts';
import { ofNamedPlaces } from './row-places.ts';

export interface MeasureMatch {
  readonly target: Target;
  readonly measure: Measure;
  /** Share of the question's meaning that this measure's clause and names hold, 0 to 1. */
  readonly coverage: number;
  /** Share of the measure's best-fitting name that the question says, 0 to 1. */
  readonly naming: number;
  /** How many words of the question mean something of their own. */
  readonly asked: number;
  /** How much meaning the name has that the question says most of: of two that are said whole the longer one is meant. */
  readonly said: number;
  readonly score: number;
}

/** Finds which measures a question's words name. */
export interface MeasureMatcher {
  /**
   * Measures that share a word with the question, best first.
   * @param content the question's words, lower-case
   * @param units units that it names (`triệu tấn`); a measure in that unit needs less of its name
   */
  match(content: readonly string[], units?: readonly string[]): readonly MeasureMatch[];
}

/** Puts a text's words into those into which questions are put, so that both say the same thing the same way. */
export type CommonWords = (text: string) => string;

interface WordTools {
  readonly lexicon: Lexicon;
  readonly inCommonWords: CommonWords;
  /** Above the target. */
  readonly headings: readonly string[];
}

/** What of a coverage counts though nothing of a name is said, as a share; `npm run shares` tries others. */
const UNNAMED = 0.3;
/** How much of a name a telling unit stands for, as a share. */
const UNIT_SAYS = 0.25;

interface Candidate {
  readonly target: Target;
  readonly measure: Measure;
  /** Words that may stand in a question about this measure. */
  readonly support: ReadonlySet<string>;
  /** Each a name that people may use, as its words. */
  readonly names: readonly (readonly string[])[];
  /** Words of the place whose row it stands in; undefined of what is of no one place. */
  readonly place: readonly string[] | undefined;
}

export const createMeasureMatcher = (
  resolution: Resolution,
  names: readonly MeasureNames[],
  lexicon: Lexicon,
  inCommonWords: CommonWords = (text) => text,
): MeasureMatcher => {
  // Who the clause charges is said once, but meant for each of its measures.
  const charges = Map.groupBy(resolution.responsibilities, ({ ref }) => ref);
  const headings = new Map(resolution.passages.map(({ ref, headings: above }) => [ref, above]));
  const candidates = resolution.targets.flatMap((target) => {
    const actors = (charges.get(target.ref) ?? []).map((one) => actorText(resolution, one));
    return target.measures.map((measure) =>
      readCandidate(target, measure, names, actors, {
        lexicon,
        inCommonWords,
        headings: headings.get(target.ref) ?? [],
      }),
    );
  });
  const ofOnePlace = candidates.filter(({ place }) => place !== undefined);
  const findHolding = indexSupport(candidates.filter(({ place }) => place === undefined));
  const match: MeasureMatcher['match'] = (content, units = []) => {
    const asked = new Set(content);
    // The figure of a commune never answers for all of them, nor the figure of all for one.
    const named = ofNamedPlaces(ofOnePlace, asked);
    const telling = [...asked].filter((word) => lexicon.weight(word) > 0);
    return (named.length > 0 ? named : findHolding(telling))
      .flatMap((candidate) => matchCandidate(candidate, asked, units, lexicon) ?? [])
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score);
  };
  return { match: rememberLast(match) };
};

/**
 * Most of a document's measures hold none of a question's words and needn't be weighed.
 * @returns what finds the candidates that hold any of some words, in the document's order
 */
const indexSupport = (
  candidates: readonly Candidate[],
): ((words: readonly string[]) => readonly Candidate[]) => {
  const holding = new Map<string, number[]>();
  for (const [index, { support }] of candidates.entries())
    for (const word of support) {
      const known = holding.get(word);
      if (known === undefined) holding.set(word, [index]);
      else known.push(index);
    }
  return (words) => {
    const found = new Set(words.flatMap((word) => holding.get(word) ?? []));
    return [...found].sort((one, other) => one - other).flatMap((index) => candidates[index] ?? []);
  };
};

/** The steps of answering ask the same of a question one after another. */
const rememberLast = (match: MeasureMatcher['match']): MeasureMatcher['match'] => {
  let last: { readonly asked: string; readonly found: readonly MeasureMatch[] } | undefined;
  return (content, units = []) => {
    const asked = [...content, '', ...units].join('\n');
    if (last?.asked !== asked) last = { asked, found: match(content, units) };
    return last.found;
  };
};

const readCandidate = (
  target: Target,
  measure: Measure,
  known: readonly MeasureNames[],
  actors: readonly string[],
  { lexicon, inCommonWords, headings }: WordTools,
): Candidate => {
  const of = measure.cells?.of;
  const wordsOf = (text: string) => [...new Set(lexicon.content(text).map(({ text: word }) => word))];
  const clause = textAt(target.text, measure.clauseSpan);
  const leads = measure.leadSpans.map((span) => textAt(target.text, span)).join(' ');
  const whole = target.measures.find(({ ref }) => ref === measure.partOf);
  const aliases = known.find((one) => one.measure === measure.ref)?.aliases ?? [];
  const printed =
    of !== undefined
      ? [of.what, ...aliases]
      : [
          `${leads} ${measure.name}`,
          titleOf(target, measure),
          ...aliases,
          ...acronymsOf(clause),
          ...shortNameOf(measure),
          ...rowNamesOf(target, measure),
        ];
  const names = [...new Set([...printed, ...printed.map(inCommonWords)])].map(wordsOf);
  // A row says what it measures in its table's heads, too.
  const around = measure.cells === undefined ? [] : [measure.name, ...(of === undefined ? [] : headings)];
  const said = [clause, leads, whole?.name ?? '', ...actors, measure.unit, ...aliases, ...around].join('. ');
  return {
    target,
    measure,
    support: new Set([
      ...lexicon.held(said),
      ...lexicon.held(inCommonWords(said)),
      ...(isGrowth(`${leads} ${clause}`, measure) ? GROWTH_WORDS : []),
    ]),
    names: names.filter((words) => words.length > 0),
    place: of?.place === undefined ? undefined : lexicon.content(of.place).map(({ text: word }) => word),
  };
};

/** A rate of growth is asked for in any of these words, whichever its clause has. */
const GROWTH_WORDS = ['tăng trưởng', 'tốc độ tăng trưởng', 'tốc độ tăng', 'tốc độ', 'tăng', 'mức tăng'];

const isGrowth = (clause: string, { unit }: Measure): boolean =>
  unit.startsWith('%') && /(?<!\p{L})tăng(?!\p{L})/iu.test(clause);

/** What stands before a clause's first colon names all of its measures: "Xây dựng nông thôn mới:". */
const titleOf = (target: Target, measure: Measure): string => {
  const title = measure.leadSpans.find(({ start }) => start === 0);
  return title === undefined ? '' : textAt(target.text, title);
};

/** An acronym that the clause itself explains is a name: "Chỉ số sản xuất công nghiệp (IIP)". */
const acronymsOf = (clause: string): readonly string[] =>
  [...clause.matchAll(/\(([A-ZĐ]{2,6})\)/g)].map((match) => match[1] ?? '');

/** What a table calls a measure that it sets again. */
const rowNamesOf = ({ restatedBy = [] }: Target, { ref }: Measure): readonly string[] =>
  restatedBy
    .filter(({ restates }) => restates === ref)
    .flatMap(({ measures }) => measures.map(({ name }) => name));

/** "Tốc độ tăng trưởng GRDP", "GRDP bình quân đầu người" are called by the acronym that the name begins with. */
const shortNameOf = ({ name }: Measure): readonly string[] => {
  const short = SHORT_NAME.exec(name)?.groups?.['short'];
  return short === undefined ? [] : [short];
};
const SHORT_NAME =
  /^(?:(?:[Tt]ốc độ|[Tt]ăng trưởng|[Tt]ăng|[Cc]hỉ số|[Đđ]iểm|[Mm]ức|[Kk]ết quả|[Tt]hứ hạng|[Xx]ếp hạng)\s){0,4}(?<short>\p{Lu}{3,6})(?![\p{L}\d/-])/u;

const matchCandidate = (
  { target, measure, support, names, place }: Candidate,
  asked: ReadonlySet<string>,
  units: readonly string[],
  lexicon: Lexicon,
): MeasureMatch | undefined => {
  // With the place known, "trồng bao nhiêu ha rừng" says the column "Trồng rừng".
  const isIn = (held: ReadonlySet<string>) => (place === undefined ? heldWhole(held) : heldInPieces(held));
  const coverage = share([...asked], isIn(support), lexicon);
  // Then its names needn't be weighed.
  if (coverage === 0) return undefined;
  const shares = names.map((name) => share(name, isIn(asked), lexicon));
  const named = Math.max(0, ...shares);
  const said = Math.max(
    0,
    ...names.map((name, index) => (shares[index] ?? 0) ** 2 * weightOf(name, lexicon)),
  );
  const isByPlace = place !== undefined && isNamedByPlace(place, names, asked, lexicon);
  const inUnit =
    measure.unit !== '%' && units.some((unit) => unit !== '' && unit === measure.unit.toLowerCase());
  const naming = isByPlace ? 1 : named > 0 && inUnit ? Math.min(1, named + UNIT_SAYS) : named;
  const own = [...asked].filter((word) => !lexicon.isGeneric(word)).length;
  return {
    target,
    measure,
    coverage,
    naming,
    asked: own,
    said,
    score: coverage * (UNNAMED + (1 - UNNAMED) * naming),
  };
};

const heldWhole =
  (held: ReadonlySet<string>) =>
  (word: string): boolean =>
    held.has(word);

const heldInPieces = (held: ReadonlySet<string>): ((word: string) => boolean) => {
  const syllables = new Set([...held].flatMap((word) => word.split(' ')));
  return (word) => held.has(word) || word.split(' ').every((syllable) => syllables.has(syllable));
};

/** A row's place alone says which figure is meant where its columns are years, or nothing else is asked. */
const isNamedByPlace = (
  place: readonly string[],
  names: Candidate['names'],
  asked: ReadonlySet<string>,
  lexicon: Lexicon,
): boolean =>
  names.length === 0 || [...asked].every((word) => place.includes(word) || lexicon.isGeneric(word));

/** All of a name's words, generic ones too: what sets siblings apart may be one ("hoàn thành"). */
const weightOf = (name: readonly string[], lexicon: Lexicon): number =>
  name.reduce((sum, word) => sum + Math.max(lexicon.weight(word), LEAST_WEIGHT), 0);

/** The weight of the words that pass, as a share of all; 0 where nothing has weight. */
const share = (words: readonly string[], passes: (word: string) => boolean, lexicon: Lexicon): number => {
  let all = 0;
  let passed = 0;
  for (const word of words) {
    const weight = lexicon.weight(word);
    all += weight;
    if (passes(word)) passed += weight;
  }
  return all === 0 ? 0 : passed / all;
};
