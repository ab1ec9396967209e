import type { Span } from '../../domain/passage.ts';
import { LEAST_WEIGHT, type Lexicon } from '../understanding/lexicon.ts';
import type { Fact, FactKind } from './fact.ts';
import { contentWithin, pieceAround, type Statement } from './statement.ts';

/** What is wrong with a fact of a sentence. */
export type FactFault = FactKind | 'unit' | 'comparator' | 'company' | 'order';

/** Every place in the source where the fact stands. */
export const occurrencesOf = (fact: Fact, sentence: Statement, source: Statement): readonly Span[] =>
  fact.kind === 'name'
    ? nameOccurrences(fact, sentence, source)
    : source.facts.filter(({ kind, key }) => kind === fact.kind && key === fact.key);

/** A name's words in a row, capitals aside; a name of one syllable must also have the same neighbour. */
const nameOccurrences = (name: Fact, sentence: Statement, source: Statement): readonly Span[] => {
  const inside = sentence.syllables.filter(({ start, end }) => start >= name.start && end <= name.end);
  const first = inside[0];
  if (first === undefined) return [{ start: 0, end: 0 }];
  if (inside.length > 1) return runsOf(inside, source);
  const at = sentence.syllables.indexOf(first);
  const neighbours = [
    sentence.syllables.slice(at, at + 2),
    sentence.syllables.slice(Math.max(0, at - 1), at + 1),
  ];
  return neighbours.filter((run) => run.length === 2).flatMap((run) => runsOf(run, source));
};

const runsOf = (run: Statement['syllables'], { syllables }: Statement): readonly Span[] =>
  syllables.flatMap((opening, at): Span[] => {
    const there = syllables.slice(at, at + run.length);
    const last = there.at(-1);
    const isSame = there.length === run.length && there.every(({ text }, index) => text === run[index]?.text);
    return isSame && last !== undefined ? [{ start: opening.start, end: last.end }] : [];
  });

/** Why no place of the source says the fact: which part of it differs. */
const absentFault = (fact: Fact, source: Statement): FactFault => {
  const alike = source.facts.filter(({ kind, value }) => kind === fact.kind && value === fact.value);
  if (fact.kind !== 'figure' || alike.length === 0) return fact.kind;
  return alike.some(({ unit }) => unit === fact.unit) ? 'comparator' : 'unit';
};

const LEAST_COMPANY = 0.5;

/** The words with meaning around a fact, as far as the facts beside it and within its piece of the sentence. */
interface Company {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const companyOf = (statement: Statement, fact: Span): Company => {
  const piece = pieceAround(statement.text, fact);
  const own = statement.facts.filter(({ kind }) => kind !== 'name');
  const previous = own.filter(({ end }) => end <= fact.start).at(-1)?.end ?? 0;
  const next = own.find(({ start }) => start >= fact.end)?.start ?? statement.text.length;
  return {
    before: contentWithin(statement, { start: Math.max(piece.start, previous), end: fact.start }),
    after: contentWithin(statement, { start: fact.end, end: Math.min(piece.end, next) }),
  };
};

/** Whether the words around a fact are those around it in the source: a right figure must be of the right thing. */
const keepsCompany = (
  fact: Fact,
  sentence: Statement,
  source: Statement,
  places: readonly Span[],
  lexicon: Lexicon,
): boolean => {
  const said = companyOf(sentence, fact);
  const near = said.before.length > 0 ? said.before : said.after;
  const hasRivals = source.facts.some(({ kind, value }) => kind === fact.kind && value !== fact.value);
  return places.some((place) => {
    const there = companyOf(source, place);
    // Two dates in one sentence: what stands before and after each tells them apart.
    if (fact.kind === 'date' && hasRivals && said.before.length > 0)
      return mostly([...shared(said.before, there.before), ...shared(said.after, there.after)], lexicon);
    const piece = fact.kind === 'figure' ? [] : contentWithin(source, pieceAround(source.text, place));
    return mostly(shared(near, [...there.before, ...there.after, ...piece]), lexicon);
  });
};

/**
 * Whether what is said of a fact stands in the same piece of the source as the fact: of "A; B" the verb of B said of
 * A's figure is untrue, though the passage has both. Words that the source lacks are judged elsewhere.
 */
const staysInPiece = (
  fact: Fact,
  sentence: Statement,
  source: Statement,
  places: readonly Span[],
  lexicon: Lexicon,
): boolean => {
  const { before, after } = companyOf(sentence, fact);
  const isFirst = !sentence.facts.some(({ kind, end }) => kind !== 'name' && end <= fact.start);
  const said = before.length > 0 ? before : isFirst ? after : [];
  const own = said.filter((word) => source.held.has(word) && !lexicon.isGeneric(word));
  return places.some((place) => {
    const piece = pieceAround(source.text, place);
    const held = lexicon.held(source.text.slice(piece.start, piece.end));
    return own.every((word) => held.has(word));
  });
};

interface Shared {
  readonly word: string;
  readonly isThere: boolean;
}

const shared = (said: readonly string[], there: readonly string[]): readonly Shared[] =>
  said.map((word) => ({ word, isThere: there.includes(word) }));

const mostly = (words: readonly Shared[], lexicon: Lexicon): boolean => {
  const sum = (some: readonly Shared[]) => some.reduce((all, { word }) => all + weigh(word, lexicon), 0);
  return words.length === 0 || sum(words.filter(({ isThere }) => isThere)) > LEAST_COMPANY * sum(words);
};

const weigh = (word: string, lexicon: Lexicon): number => Math.max(lexicon.weight(word), LEAST_WEIGHT);

/** Whether the facts can be found in the source in the order in which the sentence has them. */
const keepsOrder = (places: readonly (readonly Span[])[]): boolean => {
  let at = 0;
  for (const occurrences of places) {
    const next = occurrences.map(({ start }) => start).filter((start) => start >= at);
    if (next.length === 0) return false;
    at = Math.min(...next);
  }
  return true;
};

/** Compares the facts of a sentence with those of what it cites; no fault means that each stands there. */
export const compareFacts = (
  sentence: Statement,
  source: Statement,
  lexicon: Lexicon,
): readonly FactFault[] => {
  const placed = sentence.facts.map((fact) => ({ fact, places: occurrencesOf(fact, sentence, source) }));
  const absent = placed.filter(({ places }) => places.length === 0);
  if (absent.length > 0) return absent.map(({ fact }) => absentFault(fact, source));
  const strangers = placed.filter(
    ({ fact, places }) =>
      !keepsCompany(fact, sentence, source, places, lexicon) ||
      !staysInPiece(fact, sentence, source, places, lexicon),
  );
  const figures = placed.filter(({ fact }) => fact.kind !== 'name').map(({ places }) => places);
  return [
    ...strangers.map((): FactFault => 'company'),
    ...(keepsOrder(figures) ? [] : ['order' as const]),
    ...([...sentence.known].every((name) => source.known.has(name)) ? [] : ['name' as const]),
  ];
};
