import type { ResolutionDocument } from '../../domain/resolution.ts';
import { fold } from '../../text/fold.ts';
import {
  includesPhrase,
  LEVELS,
  type NamePhrases,
  namePhrasesOf,
  ORGANS,
  type Phrase,
  phrases,
  standsAt,
  wordsOf,
} from './name-phrases.ts';

/** How surely a question names a document. */
export interface Naming {
  /** By its number: "Kế hoạch 144", "144/KH-UBND". */
  readonly byNumber: boolean;
  /** By its kind with who issued it: "nghị quyết của HĐND tỉnh", "kế hoạch của tỉnh Bắc Ninh". */
  readonly byIssuer: boolean;
  /** By the place that it is of. */
  readonly byPlace: boolean;
  /** How many of kind and place it says, where that alone names nothing. */
  readonly hints: number;
}

/** A question in the documents' words, and as it was typed. */
export interface AskedWording {
  readonly text: string;
  readonly typed: string;
}

const BETWEEN = ['cua', 'do', 'nay', 'nam', 'so', 'tinh', 'thanh', 'pho', 'xa', 'phuong', 'dac', 'khu'];

/**
 * Holds a question against documents, each of which is asked about by several rules and looked at once.
 * @returns how the question names a document
 */
export const createNaming = (wording: AskedWording): ((document: ResolutionDocument) => Naming) => {
  const asked = askedWords(wording);
  const known = new Map<ResolutionDocument, Naming>();
  const endsByKinds = new Map<readonly Phrase[], readonly number[]>();
  return (document) => {
    const found = known.get(document);
    if (found !== undefined) return found;
    const { kinds } = namePhrasesOf(document);
    const ends = endsByKinds.get(kinds) ?? endsOfKind(asked, kinds);
    endsByKinds.set(kinds, ends);
    const naming = nameDocument(asked, ends, document);
    known.set(document, naming);
    return naming;
  };
};

/** The words of a question in both wordings, with one between that no phrase goes over. */
const askedWords = ({ text, typed }: AskedWording): readonly string[] => [
  ...wordsOf(text),
  '|',
  ...wordsOf(typed),
];

/** @param ends where the words of the document's kind end in the question */
const nameDocument = (
  asked: readonly string[],
  ends: readonly number[],
  document: ResolutionDocument,
): Naming => {
  const name = namePhrasesOf(document);
  const { place } = name;
  return {
    byNumber: saysNumber(asked, ends, name.number),
    byIssuer: ends.some((end) => {
      const at = skipBetween(asked, end, place);
      return namesOrgan(asked, at, name) || (place.length > 0 && standsAt(asked, at, place));
    }),
    byPlace: place.length > 0 && includesPhrase(asked, place),
    hints: Number(document.kind !== undefined && ends.length > 0) + Number(includesPhrase(asked, place)),
  };
};

/**
 * What tells the words of a document's name from the others, in a question that names it by number or issuer; undefined
 * where it doesn't.
 */
export const findNameWords = (
  document: ResolutionDocument,
  asked: AskedWording,
): ((word: string) => boolean) | undefined => {
  const { byNumber, byIssuer } = createNaming(asked)(document);
  if (!byNumber && !byIssuer) return undefined;
  const { kinds, calls, number, place } = namePhrasesOf(document);
  const name = [...kinds, ...calls, ...LEVELS, ...phrases(number), place];
  const words = new Set(name.map((phrase) => phrase.join(' ')));
  return (word) => words.has(fold(word).trim());
};

/** Where the words of the kind end, each time that it is said. */
const endsOfKind = (asked: readonly string[], kinds: readonly Phrase[]): readonly number[] =>
  asked.flatMap((_, at) => {
    const phrase = kinds.find((each) => standsAt(asked, at, each));
    return phrase === undefined ? [] : [at + phrase.length];
  });

const saysNumber = (asked: readonly string[], ends: readonly number[], whole: string): boolean => {
  if (whole === '') return false;
  const [first = ''] = whole.split(/[/-]/);
  return asked.includes(whole) || ends.some((end) => asked[asked[end] === 'so' ? end + 1 : end] === first);
};

/** Over "số 27", "năm 2026", "của". */
const skipBetween = (asked: readonly string[], from: number, place: Phrase): number => {
  const stops = [...ORGANS.flat(), ...(place.length > 0 ? [place] : [])];
  let at = from;
  while (at < asked.length && (BETWEEN.includes(asked[at] ?? '') || /^\d/.test(asked[at] ?? ''))) {
    if (stops.some((phrase) => standsAt(asked, at, phrase))) break;
    at += 1;
  }
  return at;
};

const namesOrgan = (
  asked: readonly string[],
  at: number,
  { organ, calls }: Pick<NamePhrases, 'organ' | 'calls'>,
): boolean => {
  const call = calls.find((phrase) => standsAt(asked, at, phrase));
  if (call === undefined) return false;
  const level = LEVELS.find((phrase) => standsAt(asked, at + call.length, phrase));
  return (
    level === undefined || !LEVELS.some((each) => includesPhrase(organ, each)) || includesPhrase(organ, level)
  );
};
