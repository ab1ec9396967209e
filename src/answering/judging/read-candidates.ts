import { findBodies } from '../../documents/statements/find-bodies.ts';
import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import type { Measure } from '../../domain/measure.ts';
import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { normalise } from '../../text/normalise.ts';
import type { Thesaurus } from '../../text/thesaurus.ts';
import { hasDue } from '../drafting/find-due.ts';
import { saysTime, setsTime } from '../drafting/says-time.ts';
import type { MeasureNames } from '../matching/collect-names.ts';
import { openingYears, yearsOfMeasures } from '../matching/measure-years.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import { denies } from '../verdict/turns-negation.ts';

/** A clause that may answer a question: one measure of a target, or one sentence of a passage, or a piece of it. */
export type JudgedClause =
  | { readonly type: 'measure'; readonly target: Target; readonly measure: Measure }
  | { readonly type: 'sentence'; readonly passage: Passage; readonly span: Span };

/** A clause with what of it is compared with questions, worked out once. */
export interface Candidate {
  readonly clause: JudgedClause;
  /** The passage that it stands in: its parts aren't told apart by who asks for less. */
  readonly passageId: string;
  readonly text: string;
  readonly headings: readonly string[];
  readonly own: ClauseWords;
  /** Of its own words. */
  readonly syllables: ReadonlySet<string>;
  /** Of the whole passage and the headings above it. */
  readonly around: ClauseWords;
  /** Neighbouring words of its own, joined by a space. */
  readonly pairs: ReadonlySet<string>;
  /** Names of a measure; none of a sentence. */
  readonly names: readonly WeightedWords[];
  /** The weight of all its own words. */
  readonly weight: number;
  /** Units of the figures that it sets. */
  readonly units: readonly string[];
  /** The figures themselves. */
  readonly figures: readonly { readonly decimal: string; readonly unit: string }[];
  readonly saysTime: boolean;
  /** Of what it speaks of, not only as a part of a name. */
  readonly setsTime: boolean;
  /** It speaks of what isn't so. */
  readonly denies: boolean;
  /** Its sentence names a body where one is that acts: at its start, after "do" or "giao", or charged with it. */
  readonly namesBody: boolean;
  /** The years that it is said for or speaks of. */
  readonly years: ReadonlySet<number>;
  /** It says what was, not what is to be. */
  readonly isPast: boolean;
}

/** Words with what they say by themselves, and together. */
export interface WeightedWords {
  readonly words: readonly { readonly text: string; readonly weight: number }[];
  readonly weight: number;
}

interface ClauseWords {
  /** With the words inside longer words. */
  readonly words: ReadonlySet<string>;
  readonly concepts: ReadonlySet<number>;
}

/** What cuts texts into words and meanings. */
export interface WordKnowledge {
  readonly lexicon: Lexicon;
  readonly thesaurus: Thesaurus;
  /** Finds groups of people. */
  readonly groups: Thesaurus;
}

/** Kinds of passages whose sentences answer nothing by themselves; targets answer by their measures. */
const NOT_SENTENCES: readonly Passage['kind'][] = ['heading', 'target', 'recipients'];
/** Of what was. */
export const PAST_KINDS: readonly Passage['kind'][] = ['results', 'shortcomings'];

/**
 * Reads the clauses of a document's passages that may answer a question, each passage once, when it is first asked for:
 * of many documents few are asked.
 */
export const openCandidates = (
  resolution: Resolution,
  names: readonly MeasureNames[],
  knowledge: WordKnowledge,
): ((passage: Passage) => readonly Candidate[]) => {
  const period = yearsOfPeriod(resolution);
  const headingWords = new Map<string, ClauseWords>();
  const wordsAbove = ({ headings }: Passage): readonly ClauseWords[] =>
    headings.map((heading) => {
      const words = headingWords.get(heading) ?? wordsOf(heading, knowledge);
      headingWords.set(heading, words);
      return words;
    });
  const targets = new Map(resolution.targets.map((target) => [target.ref, target]));
  const charged = new Set(resolution.responsibilities.map(({ passageId }) => passageId));
  const known = new Map<string, readonly Candidate[]>();
  const read = (passage: Passage): readonly Candidate[] => {
    const target = targets.get(passage.ref);
    // A row of one place is only meant by its place, which the matching asks for.
    if (target?.measures.some(({ cells }) => cells?.of?.place !== undefined)) return [];
    if (passage.kind === 'target' && target !== undefined)
      return readMeasures(passage, target, { names, knowledge, period, wordsAbove });
    if (NOT_SENTENCES.includes(passage.kind)) return [];
    const isTimed = (span: Span): boolean => hasDue(resolution, passage, span);
    const said = { isCharged: charged.has(passage.id), isTimed };
    return readSentences(passage, said, { knowledge, period, wordsAbove });
  };
  return (passage) => {
    const candidates = known.get(passage.id) ?? read(passage);
    known.set(passage.id, candidates);
    return candidates;
  };
};

interface Reading {
  readonly knowledge: WordKnowledge;
  /** The years that the document plans for. */
  readonly period: readonly number[];
  /** Of each heading above a passage: it stands above many. */
  readonly wordsAbove: (passage: Passage) => readonly ClauseWords[];
}

const readMeasures = (
  passage: Passage,
  target: Target,
  { names, knowledge, period, wordsAbove }: Reading & { readonly names: readonly MeasureNames[] },
): readonly Candidate[] => {
  const around = together([wordsOf(target.text, knowledge), ...wordsAbove(passage)]);
  const years = yearsOfMeasures(target);
  return target.measures.map((measure): Candidate => {
    const aliases = names.find((one) => one.measure === measure.ref)?.aliases ?? [];
    const leads = measure.leadSpans.map((span) => textAt(target.text, span)).join(' ');
    // What a bracket behind the figure tells of a year before is asked of the same clause.
    const whole = target.lookBack?.find(({ ref, cells }) => ref === measure.ref && cells === undefined);
    const clause = `${leads} ${textAt(target.text, (whole ?? measure).clauseSpan)}`;
    const text = target.measures.length === 1 ? target.text : clause;
    return {
      ...readOwn([text, ...aliases].join('. '), knowledge),
      clause: { type: 'measure', target, measure },
      passageId: passage.id,
      text,
      headings: passage.headings,
      around,
      names: [`${leads} ${measure.name}`, ...aliases].map((name) => weighName(name, knowledge)),
      units: [measure.unit],
      figures: [measure.low, measure.high].map(({ decimal }) => ({ decimal, unit: measure.unit })),
      namesBody: false,
      years: new Set(
        openingYears(clause.trim()) ?? [
          ...(years.get(measure.ref) ?? (target.due === undefined ? period : [target.due.year])),
          ...yearsIn(text),
        ],
      ),
      isPast: false,
    };
  });
};

const readSentences = (
  passage: Passage,
  { isCharged, isTimed }: { readonly isCharged: boolean; isTimed(span: Span): boolean },
  { knowledge, period, wordsAbove }: Reading,
): readonly Candidate[] => {
  const whole = [passage.text, ...passage.headings].join('. ');
  const pieces = passage.sentences.flatMap((sentence) =>
    piecesOf(passage.text, sentence).map((span): ReadPiece => {
      const text = textAt(passage.text, span);
      return { sentence, span, text, own: readOwn(text, knowledge) };
    }),
  );
  const around = together([...pieces.map(({ own }) => own.own), ...wordsAbove(passage)]);
  const isPast = PAST_KINDS.includes(passage.kind);
  // Of several years nobody knows for which one a sentence is that names none.
  const planned = isPast || period.length > 1 ? [] : period;
  const years = new Set([...planned, ...yearsIn(whole)]);
  const actors = new Map(
    passage.sentences.map((span) => [span, isCharged || namesActor(textAt(passage.text, span))]),
  );
  return pieces
    .filter(({ sentence }) => /\p{Ll}/u.test(textAt(passage.text, sentence)))
    .map(({ sentence, span, text, own }): Candidate => {
      const figures = findClauseFigures(text);
      return {
        ...own,
        clause: { type: 'sentence', passage, span },
        passageId: passage.id,
        text,
        headings: passage.headings,
        around,
        names: [],
        units: figures.map(({ unit }) => unit),
        figures: figures.flatMap(({ low, high, unit }) =>
          [low, high].map(({ decimal }) => ({ decimal, unit })),
        ),
        namesBody: actors.get(sentence) === true,
        setsTime: isTimed(span),
        years,
        isPast,
      };
    });
};

interface ReadPiece {
  readonly sentence: Span;
  readonly span: Span;
  readonly text: string;
  readonly own: ReturnType<typeof readOwn>;
}

/** Whether a sentence has a body that acts: it begins with it, or says by whom something is done. */
export const namesActor = (sentence: string): boolean =>
  CHARGED.test(sentence) ||
  findBodies(sentence).some(
    ({ start }) => start <= LONGEST_LEAD || BY.test(sentence.slice(Math.max(0, start - LONGEST_BY), start)),
  );
/** Who does it, whatever kind of body it is: "giao Trường …", "phòng Kinh tế chủ trì". */
const CHARGED =
  /(?<!\p{L})(?:(?:(?<!bàn |chuyển )giao|do)\s\p{Lu}\p{Ll}+\s|\p{L}+\s(?:chủ trì|phụ trách|chịu trách nhiệm)(?!\p{L}))/u;
/** Characters: "- ", "Đề nghị ". */
const LONGEST_LEAD = 10;
const LONGEST_BY = 12;
const BY = /(?<!\p{L})(?:do|bởi|giao|yêu cầu|đề nghị|được)\s(?:các\s)?$/iu;

/** Shorter sentences are one piece. In characters. */
const LONG_SENTENCE = 160;

/** What a long sentence lists between semicolons, each a clause of its own. */
const piecesOf = (text: string, sentence: Span): readonly Span[] => {
  if (sentence.end - sentence.start <= LONG_SENTENCE) return [sentence];
  const pieces: Span[] = [];
  let start = sentence.start;
  for (const { index, 0: mark } of text.slice(sentence.start, sentence.end).matchAll(/;\s+/g)) {
    pieces.push({ start, end: sentence.start + index });
    start = sentence.start + index + mark.length;
  }
  return [...pieces, { start, end: sentence.end }];
};

const readOwn = (text: string, knowledge: WordKnowledge) => {
  const words = knowledge.lexicon.words(text).map((word) => word.text);
  const own = wordsOf(text, knowledge);
  return {
    own,
    syllables: new Set([...own.words].flatMap((word) => word.split(' '))),
    weight: [...own.words].reduce((sum, word) => sum + knowledge.lexicon.weight(word), 0),
    pairs: new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`)),
    saysTime: saysTime(text),
    setsTime: setsTime(text),
    denies: deniesFigures(text),
  };
};

/** Of what is parted by semicolons only the pieces with figures are asked for theirs. */
const deniesFigures = (text: string): boolean => {
  if (!denies(text)) return false;
  const pieces = text.split(/;\s+/).filter((piece) => findClauseFigures(piece).length > 0);
  return pieces.every(denies);
};

const wordsOf = (text: string, { lexicon, thesaurus }: WordKnowledge): ClauseWords => {
  const words = lexicon.held(text);
  return {
    words,
    concepts: new Set(thesaurus.meaningsIn(normalise(text)).map(({ concept }) => concept)),
  };
};

const together = (all: readonly ClauseWords[]): ClauseWords => ({
  words: new Set(all.flatMap(({ words }) => [...words])),
  concepts: new Set(all.flatMap(({ concepts }) => [...concepts])),
});

const weighName = (name: string, { lexicon }: WordKnowledge): WeightedWords => {
  const words = [...new Set(lexicon.content(name).map((word) => word.text))].map((text) => ({
    text,
    weight: Math.max(LEAST_NAME_WEIGHT, lexicon.weight(text)),
  }));
  return { words, weight: words.reduce((sum, word) => sum + word.weight, 0) };
};
/** What sets siblings apart may be a word that says little. */
const LEAST_NAME_WEIGHT = 0.2;

const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)/g)].map(([year]) => Number(year));

const yearsOfPeriod = ({ document }: Resolution): readonly number[] => {
  const [first, last] = [document.validFrom, document.validTo].map((day) => Number(day.slice(0, 4)));
  if (first === undefined || last === undefined || last < first) return [document.year];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};
