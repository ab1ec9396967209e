import type { Corpus } from '../../corpus/load-corpus.ts';

/** Running text from which the repair of questions learns: the passages, phrases of questions, and every known name. */
export const trainingTexts = (
  { resolutions, questionPhrases, verdictPhrases, glossary }: Corpus,
  aliases: readonly string[],
): readonly string[] => [
  ...resolutions.flatMap(({ passages }) => passages.map(({ text }) => text)),
  ...questionPhrases,
  ...verdictPhrases,
  ...aliases,
  ...glossary.vietnameseTerms.flatMap(({ from, to }) => [from, to]),
  ...glossary.abbreviations.flatMap(({ expansions }) => expansions),
  ...glossary.compounds,
  ...glossary.places.map(({ name }) => name),
  ...glossary.bodies.flatMap(({ name, aliases: others }) => [name, ...others]),
];
