import type { Span } from '../../domain/passage.ts';
import type { Meaning } from '../../text/thesaurus.ts';
import { askedUnit } from '../understanding/asked-unit.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { WordKnowledge } from './read-candidates.ts';

/** "Bao nhiêu ha cà phê", "mấy tấn lúa": what is measured stands behind its unit. */
const MEASURED =
  /(?:bao nhiêu|mấy)\s(?:(?:chục|trăm|vạn|nghìn|ngàn|triệu)\s){0,2}(?:km2|km|ha|m2|m3|mét vuông|mét khối|mét|cây số|kg|tấn|tạ|mw|kwh|teu)\s/giu;
/** For whom or what: "xây bao nhiêu căn nhà cho công nhân". */
const MEANT_FOR = /(?:bao nhiêu|mấy)\s[^?]{0,60}?(?<!\p{L})cho\s(?:các\s|những\s)?/giu;

/** Words that say of what, or for whom, a figure is asked; a clause that has others has another figure. */
const findObjects = ({ text, content }: Pick<Understanding, 'text' | 'content'>): readonly string[] =>
  [MEASURED, MEANT_FOR].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: before }) => {
      const at = index + before.length;
      return content.filter(({ start }) => start === at).map((word) => word.text);
    }),
  );

/** A question as it is held against clauses. */
export interface AskedMeaning {
  readonly understanding: Understanding;
  /** Its phrases that the thesaurus knows. */
  readonly meanings: readonly Meaning[];
  /** Those that mean something to the document or to the thesaurus. */
  readonly words: readonly AskedWord[];
  /** They and what they are made of. */
  readonly said: ReadonlySet<string>;
  /** The share of the question that means nothing to either, by weight. */
  readonly strange: number;
  /** Sum of the words' weights. */
  readonly total: number;
  /** Groups of people that it names, the longest of those that overlap. */
  readonly groups: readonly AskedGroup[];
  readonly unit: string | undefined;
  /** Of what, or for whom, a figure is asked. */
  readonly objects: readonly AskedWord[];
  /** Finds one by its name or number of what is asked for ("quận nào": "quận Ba Đình"). */
  readonly which: RegExp | undefined;
  /** Whether it asks what was, or what is to be; undefined where it doesn't say. */
  readonly isPast: boolean | undefined;
}

/** A group of people as it is said, with what the thesaurus knows it as. */
export interface AskedGroup {
  readonly text: string;
  readonly concepts: readonly number[];
}

interface AskedWord {
  readonly text: string;
  /** The words of meaning that it is made of, and whether it is made of nothing else. */
  readonly parts: readonly string[];
  readonly isWhole: boolean;
  readonly weight: number;
  readonly concepts: readonly number[];
  /** The document holds it somewhere. */
  readonly isKnown: boolean;
}

/** Weights of words that say how something is asked, or that many clauses hold. */
const ASKING_WEIGHT = 0.2;
const GENERIC_WEIGHT = 0.5;
const PHRASE_WEIGHT = 0.5;
const MEANING_WEIGHT = 1.5;

/** "Phải không?" only asks; of "thu hồi" and "phục hồi" nothing is long ago. */
const TAGS = /(?:có|đúng|phải)\s(?:phải|vậy|không)(?:\s(?:là|không))?(?!\p{L})/giu;
/** A growth "so với năm trước" is still to come. */
const COMPARED = /(?<!\p{L})(?:so với|hơn|bằng)\s(?:cùng kỳ\s)?năm\s(?:trước|ngoái|qua)(?!\p{L})/giu;
const PAST =
  /(?<!\p{L})(?:đã|vừa qua|vừa rồi|năm qua|năm ngoái|năm trước|(?<!thu |phục )hồi|rồi|(?<!thực |phát |thể |xuất |biểu |cải )hiện(?! đại| thực| trường| vật))(?!\p{L})/iu;
const TO_BE =
  /(?<!\p{L})(?:phải|cần|sẽ|mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|dự kiến|năm nay|năm tới|năm sau|nhắm|sang năm|tối thiểu|tối đa|ít nhất|không quá)(?!\p{L})/iu;

/**
 * @param isKnown whether the document holds a word
 * @param documentYear the first year that the document plans for
 */
export const readMeaning = (
  understanding: Understanding,
  isKnown: (word: string) => boolean,
  documentYear: number,
  { lexicon, thesaurus, groups }: WordKnowledge,
): AskedMeaning => {
  const { text } = understanding;
  const meanings = thesaurus.meaningsIn(text);
  const words = readWords(understanding, isKnown, meanings, lexicon);
  const telling = words.filter(({ isKnown: known, concepts }) => known || concepts.length > 0);
  const weigh = (of: readonly AskedWord[]): number => of.reduce((sum, { weight }) => sum + weight, 0);
  const total = weigh(telling);
  const all = weigh(words);
  return {
    understanding,
    meanings,
    words: telling,
    said: new Set(telling.flatMap(({ text, parts }) => [text, ...parts])),
    total,
    strange: all === 0 ? 0 : (all - total) / all,
    groups: readGroups(text, groups.meaningsIn(text), meanings),
    unit: askedUnit(text),
    objects: objectsOf(understanding, words),
    which: namedOf(text),
    isPast: asksWhatWas(understanding, documentYear),
  };
};

const objectsOf = (understanding: Understanding, words: readonly AskedWord[]): readonly AskedWord[] => {
  const objects = findObjects(understanding);
  return words.filter(({ text, parts }) =>
    objects.some((object) => object === text || parts.includes(object)),
  );
};

const WHICH = /(?<!\p{L})(\p{L}+)\s(?:nào|số mấy)(?!\p{L})/iu;

const namedOf = (text: string): RegExp | undefined => {
  const noun = WHICH.exec(text)?.[1]?.toLowerCase();
  if (noun === undefined) return undefined;
  const either = `[${noun.charAt(0)}${noun.charAt(0).toUpperCase()}]${noun.slice(1)}`;
  return new RegExp(`(?<!\\p{L})${either}\\s(?:\\p{Lu}|[“"]|số\\s\\d)`, 'u');
};

/** The question's words, those of a phrase that has a meaning together as one. */
const readWords = (
  { text, content }: Understanding,
  isKnown: (word: string) => boolean,
  meanings: readonly Meaning[],
  lexicon: Lexicon,
): readonly AskedWord[] => {
  const phrases = longestFirst(meanings.filter(({ start, end }) => text.slice(start, end).includes(' ')));
  const isInside = ({ start, end }: Span): boolean =>
    phrases.some((phrase) => phrase.start <= start && end <= phrase.end);
  const ofPhrases = phrases.map((phrase): AskedWord => {
    const said = text.slice(phrase.start, phrase.end).toLowerCase();
    const inside = content.filter(({ start, end }) => phrase.start <= start && end <= phrase.end);
    const known = inside.filter((word) => isKnown(word.text)).map((word) => weightOf(word.text, lexicon));
    const syllables = said.split(' ').length;
    return {
      text: said,
      // What is left out only asks elsewhere ("không có việc làm"): without it the rest means something else.
      parts: inside.map((word) => word.text),
      isWhole: inside.reduce((sum, word) => sum + word.text.split(' ').length, 0) === syllables,
      weight: inside.length === 0 ? PHRASE_WEIGHT : Math.max(MEANING_WEIGHT, ...known),
      concepts: conceptsAt(meanings, phrase),
      isKnown: isKnown(said) || known.length > 0,
    };
  });
  const ofWords = content
    .filter((word) => !isInside(word))
    .map(
      (word): AskedWord => ({
        text: word.text,
        parts: [word.text],
        isWhole: true,
        weight: weightOf(word.text, lexicon),
        concepts: conceptsAt(meanings, word),
        isKnown: isKnown(word.text),
      }),
    );
  const all = [...ofPhrases, ...ofWords];
  return all.filter((word, at) => all.findIndex((other) => other.text === word.text) === at);
};

/** "Nhà cho người thu nhập thấp" is one thing by the thesaurus, and names no group. */
const readGroups = (
  text: string,
  groups: readonly Span[],
  meanings: readonly Meaning[],
): readonly AskedGroup[] =>
  longestFirst(groups)
    .filter(
      ({ start, end }) =>
        !meanings.some((one) => one.start <= start && end <= one.end && one.end - one.start > end - start),
    )
    .map((span) => ({
      text: text.slice(span.start, span.end).toLowerCase(),
      concepts: conceptsAt(meanings, span),
    }));

/** The longest of phrases that overlap. */
const longestFirst = (meanings: readonly Span[]): readonly Span[] => {
  const taken: Span[] = [];
  for (const { start, end } of meanings.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!taken.some((other) => other.start < end && start < other.end)) taken.push({ start, end });
  return taken;
};

const conceptsAt = (meanings: readonly Meaning[], { start, end }: Span): readonly number[] =>
  meanings.filter((meaning) => meaning.start === start && meaning.end === end).map(({ concept }) => concept);

const weightOf = (word: string, lexicon: Lexicon): number =>
  lexicon.isAsking(word)
    ? ASKING_WEIGHT
    : Math.max(lexicon.weight(word), lexicon.isGeneric(word) ? GENERIC_WEIGHT : 0);

/** "Nhiệm kỳ trước", "5 năm qua": a time gone by without a year; not what something is held against. */
export const PAST_TERM =
  /(?<!(?:so với|hơn|bằng|như|thua|kém|của|từ)\s)(?<!\p{L})(?:(?:nhiệm kỳ|khóa|khoá|giai đoạn|đại hội|kỳ)\s(?:trước|vừa qua|vừa rồi|qua|cũ|đã qua)|(?:\d{1,2}|năm|mấy)\snăm\s(?:qua|vừa qua|vừa rồi|trước)|thời gian (?:qua|vừa qua))(?!\p{L})/iu;

/**
 * Whether a question asks what was (true) or what is to be (false); undefined where it doesn't say.
 * @param documentYear the first year that the document plans for
 */
export const asksWhatWas = (
  { asks, text, years }: Understanding,
  documentYear: number,
): boolean | undefined => {
  if (asks.has('result') || asks.has('shortcoming')) return true;
  if (years.some(({ year }) => year < documentYear) || PAST_TERM.test(text)) return true;
  const plain = text.replace(TAGS, ' ').replace(COMPARED, ' ');
  const [wasSo, isToBe] = [PAST.test(plain), TO_BE.test(plain)];
  return wasSo === isToBe ? undefined : wasSo;
};
