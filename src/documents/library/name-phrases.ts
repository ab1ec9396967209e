import type { ResolutionDocument } from '../../domain/resolution.ts';
import { fold } from '../../text/fold.ts';
import { nationalOrgans } from '../organs/organ-words.ts';

/** Words that stand one after another. */
export type Phrase = readonly string[];

export const phrases = (...texts: readonly string[]): readonly Phrase[] =>
  texts.map((text) => text.split(' '));

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
export const ORGANS: readonly (readonly Phrase[])[] = [
  phrases('hoi dong nhan dan', 'hdnd'),
  phrases('uy ban nhan dan', 'ubnd'),
  ...nationalOrgans().map((name) => phrases(fold(name))),
  phrases('tinh uy', 'thanh uy', 'dang uy', 'ban chap hanh', 'ban thuong vu', 'dang bo', 'cap uy'),
];
const COMMUNE_LEVELS = phrases('xa', 'phuong', 'dac khu');
export const LEVELS = [...phrases('tinh', 'thanh pho'), ...COMMUNE_LEVELS];

/** Words folded; a number like `27/nq-hdnd` is one. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^a-z0-9/-]+/)
    .filter((word) => /[a-z0-9]/.test(word));

export const standsAt = (words: readonly string[], at: number, phrase: Phrase): boolean =>
  words[at] === (phrase[0] ?? words[at]) && phrase.every((word, index) => words[at + index] === word);

const findPhrase = (words: readonly string[], phrase: Phrase): number =>
  phrase.length === 0 ? -1 : words.findIndex((_, at) => standsAt(words, at, phrase));

export const includesPhrase = (words: readonly string[], phrase: Phrase): boolean =>
  findPhrase(words, phrase) >= 0;

/** What a question may call a document by. */
export interface NamePhrases {
  readonly kinds: readonly Phrase[];
  /** The bare name of the place that it is of: `son khe`. */
  readonly place: Phrase;
  readonly organ: readonly string[];
  /** The ways in which its issuer is called. */
  readonly calls: readonly Phrase[];
  /** Folded, without blanks; empty where it has none. */
  readonly number: string;
}

const known = new WeakMap<ResolutionDocument, NamePhrases>();

/** Every question is held against every document: what a document is called by is read once. */
export const namePhrasesOf = (document: ResolutionDocument): NamePhrases => {
  const read = known.get(document) ?? readNamePhrases(document);
  known.set(document, read);
  return read;
};

const kindsByName = new Map<string, readonly Phrase[]>();

/** One list for a kind, however many documents are of it: a question is held against it once. */
const kindsOf = (kind: string): readonly Phrase[] => {
  const kinds = kindsByName.get(kind) ?? [
    ...phrases(kind, 'van ban'),
    ...phrases(ABBREVIATIONS[kind] ?? kind),
  ];
  kindsByName.set(kind, kinds);
  return kinds;
};

const readNamePhrases = (document: ResolutionDocument): NamePhrases => {
  const kind = fold(document.kind ?? 'văn bản').trim();
  const organ = wordsOf(document.organ ?? '');
  return {
    kinds: kindsOf(kind),
    place: placeOf(document),
    organ,
    calls: ORGANS.find((each) => each.some((phrase) => includesPhrase(organ, phrase))) ?? [],
    number: fold(document.number ?? '').replaceAll(' ', ''),
  };
};

/** Whether a document is of a commune, a ward or a special zone, the lowest level. */
export const isOfCommune = ({ place, organ }: ResolutionDocument): boolean => {
  const said = wordsOf(place ?? organ ?? '');
  return COMMUNE_LEVELS.some((level) => includesPhrase(said, level));
};

const placeOf = ({ place, organ }: ResolutionDocument): Phrase => {
  const said = wordsOf(place ?? organ ?? '');
  const level = LEVELS.map((phrase) => ({ at: findPhrase(said, phrase), length: phrase.length }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)[0];
  if (level !== undefined) return said.slice(level.at + level.length);
  return place === undefined ? [] : said;
};
