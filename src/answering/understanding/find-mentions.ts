import type { ResolutionDocument } from '../../domain/resolution.ts';
import { fold } from '../../text/fold.ts';
import type { Body, Glossary, Place } from '../../text/glossary.ts';
import { normalise } from '../../text/normalise.ts';
import { createPhraseIndex } from '../../text/phrase-pattern.ts';
import { placeNames } from '../../text/place-forms.ts';

/** A year that a question names, with the word before it ("so với", "đến", "giai đoạn"). */
export interface YearMention {
  readonly year: number;
  readonly start: number;
}

/** Years of a question: `2025`, `năm ngoái`, `năm sau`; numbers of documents and figures aren't years. */
export const findYears = (text: string, documentYear: number): readonly YearMention[] => {
  const years = [...text.matchAll(/(?<![\p{L}\d.,/-])(?:19|20)\d\d(?!\d|[.,]\d|[\p{L}]|[-/][\p{L}])/gu)].map(
    (match) => ({
      year: Number(match[0]),
      start: match.index,
    }),
  );
  const monthYears = [...text.matchAll(/(?<=\d\/)(?:19|20)\d\d(?!\d)/g)].map((match) => ({
    year: Number(match[0]),
    start: match.index,
  }));
  const ranges = [...text.matchAll(/(?=(?:19|20)\d\d(?!\d))(?<=(?:19|20)\d\d\s*[-–]\s*)\d{4}/g)].map(
    (match) => ({
      year: Number(match[0]),
      start: match.index,
    }),
  );
  const relative = RELATIVE_YEARS.flatMap(([pattern, offset]) =>
    [...text.matchAll(pattern)].map((match) => ({ year: documentYear + offset, start: match.index })),
  );
  const all = [...years, ...monthYears, ...ranges, ...relative];
  return all.filter(({ start }, index) => all.findIndex((other) => other.start === start) === index);
};

const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [/(?<!so (?:với )?)(?<!hơn )(?:năm (?:ngoái|trước)|năm vừa (?:qua|rồi))/giu, -1],
  [/(?:năm (?:sau|tới)|sang năm)(?!\p{L}| (?:giờ|nay|đây|gio))/giu, 1],
];

/** `chỉ tiêu 6`, `chỉ tiêu số 17`, `(4)`, `4b`, `ct 12`: the numbers of targets that a question names. */
export interface NumberMention {
  readonly number: number;
  /** Its measure's letter, lower-case. */
  readonly letter: string | undefined;
  readonly start: number;
  readonly end: number;
}

const TARGET_NUMBER =
  /(?:chỉ tiêu(?: (?:số|thứ|từ|từ số))?|số thứ tự|mục tiêu số)\s*\(?(?<named>\d{1,3})\)?\.?(?<letter>[a-z])?(?![\p{L}\d%]|[.,/]\d| ?(?:%|phần trăm|tỷ|triệu|nghìn|tấn|xã|usd|lượt|người|năm(?! (?:\d|nay|ngoái|trước|sau|tới))|tháng))|(?<![\p{L}\d])\((?<bare>\d{1,2})\)\.?(?<bareLetter>[a-z])?(?!\p{L})|^(?:thế còn|vậy còn|còn|thế|vậy|rồi)\s+(?:(?:cái|mục|câu)\s+)?(?:số\s+)?\(?(?<next>\d{1,2})\)?(?<nextLetter>[a-e])?\s*(?:thì sao|nữa)?\s*\??$|^\s*(?<lone>\d{1,2})(?<loneLetter>[a-z])?\s*\??$|(?<=^|\s)(?<short>\d{1,2})(?<shortLetter>[a-e])(?=$|[\s?.,])/giu;

export const findTargetNumbers = (text: string): readonly NumberMention[] => {
  const found: NumberMention[] = [];
  for (const match of text.matchAll(TARGET_NUMBER)) {
    const groups = match.groups ?? {};
    const number = groups['named'] ?? groups['bare'] ?? groups['next'] ?? groups['lone'] ?? groups['short'];
    if (number === undefined) continue;
    const letter =
      groups['letter'] ??
      groups['bareLetter'] ??
      groups['nextLetter'] ??
      groups['loneLetter'] ??
      groups['shortLetter'];
    const first = {
      number: Number(number),
      letter: letter?.toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    };
    found.push(first, ...rangeOfNumbers(text, first));
    found.push(...moreNumbers(text, match.index + match[0].length));
  }
  return found;
};

/** "chỉ tiêu 12 đến 16": the numbers between, a dozen at most. */
const rangeOfNumbers = (text: string, first: NumberMention): readonly NumberMention[] => {
  const match =
    /^\s*(?:-|–|đến|tới)\s*(?:chỉ tiêu\s*)?(?:số\s*)?\(?(\d{1,2})\)?(?![\p{L}\d%]|[.,]\d| ?(?:%|tỷ|triệu|nghìn))/iu.exec(
      text.slice(first.end),
    );
  const last = Number(match?.[1] ?? 0);
  if (match === null || last <= first.number || last - first.number > 12) return [];
  const end = first.end + match[0].length;
  return Array.from({ length: last - first.number }, (_, step) => ({
    number: first.number + step + 1,
    letter: undefined,
    start: first.end,
    end,
  }));
};

/** "chỉ tiêu 6 và 7", "chỉ tiêu 6, 7": numbers that go on a list. */
const moreNumbers = (text: string, from: number): readonly NumberMention[] => {
  const found: NumberMention[] = [];
  const next = /^\s*(?:,|và|với|&)\s*\(?(\d{1,2})\)?([a-z])?(?![\p{L}\d%]|[.,]\d| ?(?:%|tỷ|triệu|nghìn))/iu;
  let at = from;
  for (let match = next.exec(text.slice(at)); match !== null; match = next.exec(text.slice(at))) {
    found.push({
      number: Number(match[1]),
      letter: match[2]?.toLowerCase(),
      start: at,
      end: at + match[0].length,
    });
    at += match[0].length;
  }
  return found;
};

/** Names found in a question; several kinds share one way of being found. */
export interface Named<T> {
  readonly item: T;
  readonly start: number;
  readonly end: number;
}

export interface NameFinder<T> {
  /** Longest names first; what one name covers, a shorter one inside it doesn't find again. */
  find(text: string): readonly Named<T>[];
}

/**
 * Finds names in text typed with or without diacritics. A name of one syllable counts only as it is written, with its
 * capital, since bare letters could be any word.
 */
export const createNameFinder = <T>(names: readonly (readonly [name: string, item: T])[]): NameFinder<T> => {
  const longestFirst = names
    .map(([name, item]) => ({ name: normalise(name), item }))
    .toSorted((a, b) => b.name.length - a.name.length);
  const accented = createPhraseIndex(
    longestFirst.map(({ name, item }) => ({ text: name, exact: !name.includes(' '), item })),
  );
  const folded = createPhraseIndex(
    longestFirst
      .filter(({ name }) => name.includes(' '))
      .map(({ name, item }) => ({ text: fold(name), exact: true, item })),
  );
  return {
    find: (text) => {
      const bare = fold(text);
      const isBare = bare === text.toLowerCase();
      const searched = isBare ? bare : text;
      const found: Named<T>[] = [];
      for (const { item, findIn } of (isBare ? folded : accented).startingIn(searched)) {
        for (const span of findIn(searched)) {
          if (!found.some((other) => other.start < span.end && span.start < other.end)) {
            found.push({ item, ...span });
          }
        }
      }
      return found;
    },
  };
};

const PLACE_PREFIX =
  /(?:quận|huyện|tỉnh|thành phố|tp\.?|thị xã|thị trấn|phường|xã|quan|huyen|tinh|thanh pho|thi xa|phuong) $/iu;

/** Places with the word before them: the words of "quận Hồng Bàng" are all its name. */
export const createPlaceFinder = (
  glossary: Glossary,
  documents: readonly Pick<ResolutionDocument, 'place'>[] = [],
): NameFinder<Place> => {
  const listed = new Set(glossary.places.map(({ name }) => name));
  const own = documents.flatMap(({ place }) => ownPlaces(place)).filter(({ name }) => !listed.has(name));
  const finder = createNameFinder([...glossary.places, ...own].map((place) => [place.name, place] as const));
  return {
    find: (text) =>
      finder.find(text).map(({ item, start, end }) => {
        const prefix = PLACE_PREFIX.exec(text.slice(0, start))?.[0] ?? '';
        return { item, start: start - prefix.length, end };
      }),
  };
};

/** A document's own place, whether or not a list has it: any commune may issue one. */
const ownPlaces = (place: string | undefined): readonly Place[] =>
  placeNames(place)
    .filter((name) => name.includes(' '))
    .map((name) => ({ name, kind: '', within: '' }));

export const createBodyFinder = (glossary: Glossary): NameFinder<Body> =>
  createNameFinder(
    glossary.bodies.flatMap((body) => [body.name, ...body.aliases].map((name) => [name, body] as const)),
  );

/** Finds the bodies and places of the word lists, however they are written, each by its one name. */
export const createKnownNames = (glossary: Glossary): NameFinder<string> => {
  const [places, bodies] = [createPlaceFinder(glossary), createBodyFinder(glossary)];
  return {
    find: (text) => [
      ...places.find(text).map(({ item, start, end }) => ({ item: item.name, start, end })),
      ...bodies.find(text).map(({ item, start, end }) => ({ item: item.name, start, end })),
    ],
  };
};
