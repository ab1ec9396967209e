import type { ResolutionDocument } from '../../domain/resolution.ts';
import { fold } from '../../vietnamese/fold.ts';

/** How surely a question names a document. */
export interface Naming {
  /** By its number: "Kế hoạch 144", "144/KH-UBND". */
  readonly byNumber: boolean;
  /** By its kind with who issued it: "nghị quyết của HĐND tỉnh", "kế hoạch của tỉnh Bắc Ninh". */
  readonly byIssuer: boolean;
  /** How many of kind and place it says, where that alone names nothing. */
  readonly hints: number;
}

/** A question in the documents' words, and as it was typed. */
export interface AskedWording {
  readonly text: string;
  readonly typed: string;
}

type Phrase = readonly string[];

const phrases = (...texts: readonly string[]): readonly Phrase[] => texts.map((text) => text.split(' '));

/** Kinds of documents by the abbreviation that numbers hold. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'nghi quyet': 'nq',
  'ke hoach': 'kh',
  'quyet dinh': 'qd',
  'chi thi': 'ct',
  'chuong trinh': 'ctr',
  'chuong trinh hanh dong': 'ctr',
  'ket luan': 'kl',
  'thong bao': 'tb',
  'bao cao': 'bc',
};

/** Who issues documents, each in the ways that it is called. */
const ORGANS: readonly (readonly Phrase[])[] = [
  phrases('hoi dong nhan dan', 'hdnd'),
  phrases('uy ban nhan dan', 'ubnd'),
  phrases('chinh phu'),
  phrases('quoc hoi'),
  phrases('tinh uy', 'thanh uy', 'dang uy', 'ban chap hanh', 'ban thuong vu', 'dang bo', 'cap uy'),
];
const LEVELS = phrases('tinh', 'thanh pho', 'xa', 'phuong', 'dac khu');
const BETWEEN = ['cua', 'do', 'nay', 'nam', 'so', 'tinh', 'thanh', 'pho', 'xa', 'phuong', 'dac', 'khu'];

/** Words folded; a number like `27/nq-hdnd` is one. */
const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^a-z0-9/-]+/)
    .filter((word) => /[a-z0-9]/.test(word));

/** The words of a question in both wordings, with one between that no phrase goes over. */
export const askedWords = ({ text, typed }: AskedWording): readonly string[] => [
  ...wordsOf(text),
  '|',
  ...wordsOf(typed),
];

const standsAt = (words: readonly string[], at: number, phrase: Phrase): boolean =>
  phrase.every((word, index) => words[at + index] === word);

const findPhrase = (words: readonly string[], phrase: Phrase): number =>
  phrase.length === 0 ? -1 : words.findIndex((_, at) => standsAt(words, at, phrase));

const includesPhrase = (words: readonly string[], phrase: Phrase): boolean => findPhrase(words, phrase) >= 0;
/** @param asked the question's words, by `askedWords` */
export const nameDocument = (asked: readonly string[], document: ResolutionDocument): Naming => {
  const ends = endsOfKind(asked, document.kind ?? 'văn bản');
  const place = placeOf(document);
  const saysPlace = includesPhrase(asked, place);
  return {
    byNumber: saysNumber(asked, ends, document.number),
    byIssuer: ends.some((end) => {
      const at = skipBetween(asked, end, place);
      return namesOrgan(asked, at, document.organ) || (place.length > 0 && standsAt(asked, at, place));
    }),
    hints: Number(document.kind !== undefined && ends.length > 0) + Number(saysPlace),
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
  const { byNumber, byIssuer } = nameDocument(askedWords(asked), document);
  if (!byNumber && !byIssuer) return undefined;
  const said = wordsOf(document.organ ?? '');
  const calls = ORGANS.find((each) => each.some((phrase) => includesPhrase(said, phrase))) ?? [];
  const name = [...calls, ...LEVELS, ...phrases(fold(document.number ?? '').replaceAll(' ', ''))];
  const words = new Set([...name.map((phrase) => phrase.join(' ')), placeOf(document).join(' ')]);
  return (word) => words.has(fold(word).trim());
};

/** Where the words of the kind end, each time that it is said. */
const endsOfKind = (asked: readonly string[], kind: string): readonly number[] => {
  const name = fold(kind).trim();
  const said = [...phrases(name, 'van ban'), ...phrases(ABBREVIATIONS[name] ?? name)];
  return asked.flatMap((_, at) => {
    const phrase = said.find((each) => standsAt(asked, at, each));
    return phrase === undefined ? [] : [at + phrase.length];
  });
};

const saysNumber = (
  asked: readonly string[],
  ends: readonly number[],
  number: string | undefined,
): boolean => {
  const whole = number === undefined ? '' : fold(number).replaceAll(' ', '');
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

const namesOrgan = (asked: readonly string[], at: number, organ: string | undefined): boolean => {
  const said = organ === undefined ? [] : wordsOf(organ);
  const calls = ORGANS.find((each) => each.some((phrase) => includesPhrase(said, phrase)));
  const call = calls?.find((phrase) => standsAt(asked, at, phrase));
  if (call === undefined) return false;
  const level = LEVELS.find((phrase) => standsAt(asked, at + call.length, phrase));
  return (
    level === undefined || !LEVELS.some((each) => includesPhrase(said, each)) || includesPhrase(said, level)
  );
};

/** The bare name of the place that a document is of: `son khe`. */
const placeOf = ({ place, organ }: ResolutionDocument): Phrase => {
  const said = wordsOf(place ?? organ ?? '');
  const level = LEVELS.map((phrase) => ({ at: findPhrase(said, phrase), length: phrase.length }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)[0];
  if (level !== undefined) return said.slice(level.at + level.length);
  return place === undefined ? [] : said;
};
