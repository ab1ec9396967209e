import { LEAST_WEIGHT, type Lexicon } from '../understanding/lexicon.ts';
import { compareFacts, type FactFault } from './compare-facts.ts';
import { keepsSense } from './compare-sense.ts';
import { readStatement, type Statement, type StatementReader } from './statement.ts';

/**
 * Why a composed sentence may not be said. `figure`, `unit`, `comparator`, `date`, `document`, `number`, `name`: it
 * doesn't stand in what the sentence cites. `company`: it does, but of another thing. `order`: facts are exchanged.
 * `sense`: a word turns the meaning. `words`: too much is the writer's own. `script`: signs that no answer has.
 * `shape`: no sentence of a fit length.
 */
export type SentenceFault = FactFault | 'sense' | 'words' | 'script' | 'shape';

/** Checks one sentence against the words of the passages that it cites; no fault means that it may be said. Pure. */
export type SentenceCheck = (sentence: string, cited: readonly string[]) => readonly SentenceFault[];

const SHORTEST = 15;
const LONGEST_SENTENCE = 400;
/** Share of the sentence's meaning that must be the cited words'. */
const LEAST_SHARED = 0.75;
/** A word that the resolution doesn't have at all weighs as much as this many of its own. */
const FOREIGN_WEIGHT = 2.2;

// Figures in other scripts, invisible signs and letters that Vietnamese lacks would slip by what is compared.
const STRANGE = /[^\P{L}\p{Script=Latin}]|[^\P{N}0-9]|[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|\p{Extended_Pictographic}/u;
const MARKUP = /[<>{}[\]`*_#|\\^~=@]|https?:|www\.|\/\//iu;

/** Passages are cited again and again; so many are kept as they were read. */
const MOST_REMEMBERED = 100;

/** Reads what is cited, each passage apart: nothing may run from the end of one into the next. */
const createSourceReader = (reader: StatementReader): ((cited: readonly string[]) => Statement) => {
  const known = new Map<string, Statement>();
  return (cited) => {
    const text = cited
      .map((words) => words.replace(/(?:(?<![.;:,])[.;:,]+\s*|(?<![.;:,\s])\s*)$/u, '. '))
      .join(' ');
    const source = known.get(text) ?? readStatement(text, reader);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, source);
    return source;
  };
};

/** Makes the check for a corpus's words and names. */
export const createSentenceCheck = (reader: StatementReader): SentenceCheck => {
  const readSource = createSourceReader(reader);
  return (text, cited) => {
    const plain = text.normalize('NFC');
    if (STRANGE.test(plain) || MARKUP.test(plain)) return ['script'];
    if (cited.length === 0) return ['shape'];
    const [sentence, source] = [readStatement(plain, reader), readSource(cited)];
    return [
      ...new Set<SentenceFault>([
        ...(plain.length < SHORTEST || plain.length > LONGEST_SENTENCE ? ['shape' as const] : []),
        ...compareFacts(sentence, source, reader.lexicon),
        ...(keepsSense(sentence, source) ? [] : ['sense' as const]),
        ...(sharesWords(sentence, source, reader.lexicon) ? [] : ['words' as const]),
      ]),
    ];
  };
};

const sharesWords = ({ content }: Statement, { held }: Statement, lexicon: Lexicon): boolean => {
  let all = 0;
  let shared = 0;
  for (const { text } of content) {
    const weight = lexicon.knows(text) ? Math.max(lexicon.weight(text), LEAST_WEIGHT) : FOREIGN_WEIGHT;
    all += weight;
    if (held.has(text)) shared += weight;
  }
  return all > 0 && shared >= LEAST_SHARED * all;
};
