import type { Resolution } from '../../src/domain/resolution.ts';
import type { SearchablePassage } from '../../src/search/searchable-passage.ts';
import { isLegalWhenMarked, syllables } from '../../src/text/analyse-syllable.ts';
import { fold } from '../../src/text/fold.ts';
import { normalise } from '../../src/text/normalise.ts';
import { readQuestions } from '../eval/question-row.ts';
import { choose, createRandom } from './careless-typing.ts';

export interface BenchQuery {
  readonly text: string;
  /** Passages that hold the target asked about. */
  readonly gold: ReadonlySet<string>;
}

export interface BenchCollection {
  readonly passages: readonly SearchablePassage[];
  readonly queries: readonly BenchQuery[];
}

/** A question about one target, by the target's text. */
interface TargetQuestion {
  readonly text: string;
  readonly target: string;
}

const FEWEST_WORDS = 6;
const FEWEST_SENTENCES = 2;
const MOST_SENTENCES = 4;
const GROUPS: ReadonlySet<string> = new Set(['target', 'sub-target', 'premise']);

/** The resolution's sentences, targets whole, short remnants left out. */
const unitsOf = ({ passages }: Resolution): readonly string[] => {
  const units = passages.flatMap(({ kind, text, sentences }) =>
    kind === 'target' ? [text] : sentences.map(({ start, end }) => text.slice(start, end)),
  );
  return [...new Set(units)].filter((unit) => unit.split(' ').length >= FEWEST_WORDS);
};

/** Neither an abbreviation nor a target's number: those are resolved before anything is searched. */
const isInWords = (question: string): boolean => {
  const words = syllables(normalise(question)).map((token) => token.text);
  return words.every((word) => isLegalWhenMarked(fold(word)) || /^\d{3,}/.test(word));
};

/** The evaluation's questions that stand alone, are put in words and cite exactly one target. */
const targetQuestions = ({ targets }: Resolution): readonly TargetQuestion[] =>
  [...readQuestions('shared'), ...readQuestions('tuning')].flatMap(
    ({ id, chat, group, question, expect }) => {
      const [cited, ...more] = expect.cite ?? [];
      const target = targets.find(({ ref }) => ref === cited);
      const alone = more.length === 0 && id === chat && GROUPS.has(group) && isInWords(question);
      return target === undefined || !alone ? [] : [{ text: question, target: target.text }];
    },
  );

/**
 * Passages of two to four different sentences of the resolution each, drawn evenly, and people's questions about its
 * targets, spread over all of them; right is any passage that holds the target. The same seed gives the same collection.
 */
export const recombinePassages = (
  resolution: Resolution,
  passageCount: number,
  queryCount: number,
  seed: number,
): BenchCollection => {
  const random = createRandom(seed);
  const units = unitsOf(resolution);
  const contents = Array.from({ length: passageCount }, () => {
    const size = FEWEST_SENTENCES + Math.floor(random() * (MOST_SENTENCES - FEWEST_SENTENCES + 1));
    const chosen = new Set<string>();
    while (chosen.size < size) chosen.add(choose(units, random));
    return [...chosen];
  });
  const passages = contents.map((chosen, index) => ({ id: `r${index}`, text: chosen.join(' ') }));
  const questions = targetQuestions(resolution);
  const step = Math.max(1, questions.length / queryCount);
  const queries = Array.from({ length: Math.min(queryCount, questions.length) }, (_, index) => {
    const { text, target } = questions[Math.floor(index * step)] ?? choose(questions, random);
    const holding = passages.filter((_passage, place) => contents[place]?.includes(target));
    return { text, gold: new Set(holding.map(({ id }) => id)) };
  });
  return { passages, queries: queries.filter(({ gold }) => gold.size > 0) };
};
