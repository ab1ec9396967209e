import { createSentenceCheck, type SentenceCheck } from '../../../src/answering/grounding/check-sentence.ts';
import { createKnownNames } from '../../../src/answering/understanding/find-mentions.ts';
import { createLexicon } from '../../../src/answering/understanding/lexicon.ts';
import { CORPUS_DIR } from '../../../src/config/corpus-dir.ts';
import { type Corpus, loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { textAt } from '../../../src/domain/passage.ts';

/** A sentence of the resolution, as it stands there. */
export interface TrueSentence {
  readonly ref: string;
  readonly text: string;
}

const SHORTEST = 25;

/** Every sentence of the corpus's passages that is long enough to say something; headings and the like are none. */
export const readTrueSentences = ({ resolutions }: Corpus): readonly TrueSentence[] =>
  resolutions
    .flatMap(({ passages }) =>
      passages
        .filter(({ kind }) => !['heading', 'signature', 'recipients'].includes(kind))
        .flatMap(({ ref, text, sentences }) => sentences.map((span) => ({ ref, text: textAt(text, span) }))),
    )
    .filter(({ text }) => text.length >= SHORTEST);

/** The corpus that ships, and the check as the bot makes it for that. */
export const openGrounding = (): { corpus: Corpus; check: SentenceCheck } => {
  const corpus = loadCorpus(CORPUS_DIR);
  const aliases = [...corpus.profiles.values()].flatMap((all) => all.flatMap((profile) => profile.aliases));
  const lexicon = createLexicon(corpus.resolutions, corpus.glossary, aliases);
  return { corpus, check: createSentenceCheck({ lexicon, known: createKnownNames(corpus.glossary) }) };
};
