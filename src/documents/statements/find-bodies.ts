import type { Span } from '../../domain/passage.ts';
import {
  AREAS,
  DETERMINERS,
  FIELDS,
  FIRST_SYLLABLES,
  NAMED_HEADS,
  NEED_CAPITAL,
  NOT_BODIES,
  PLURAL_HEADS,
  WHOLE_HEADS,
} from './body-words.ts';
import { ACTS } from './charge-words.ts';
import { NUMBERED, readName } from './read-name.ts';
import { phraseAt, type Word, wordsOf } from './words.ts';

/** Names of bodies that a text joins in one list: "các sở, ban, ngành; UBND các phường, xã". */
export interface BodyList extends Span {
  readonly names: readonly Span[];
}

/** A list of bodies among words; `to` is the index of the word after it. */
export interface ReadBodies {
  readonly to: number;
  readonly names: readonly Span[];
}

/** The bodies that a text names, by the grammar of such names: a kind of body, then what it is named after. */
export const findBodies = (text: string): readonly BodyList[] => {
  const words = wordsOf(text);
  const found: BodyList[] = [];
  for (let at = 0; at < words.length; ) {
    const list = bodiesAt(words, at);
    const [first] = list?.names ?? [];
    if (list === undefined || first === undefined) {
      at += 1;
      continue;
    }
    found.push({ start: first.start, end: endOf(words, list.to), names: list.names });
    at = list.to;
  }
  return found;
};

/**
 * The list of bodies that starts at a word; undefined where none does. Semicolons join only where no clause can
 * follow one: in a table's cell or after "Đơn vị phối hợp:".
 */
export const bodiesAt = (words: readonly Word[], at: number, semicolons = false): ReadBodies | undefined =>
  readBodies(words, at, { semicolons, endsAtField: false });

/** As `bodiesAt`, each name as short as it may be: what follows a field is no part of it. */
export const shortBodiesAt = (words: readonly Word[], at: number): ReadBodies | undefined =>
  readBodies(words, at, { semicolons: false, endsAtField: true });

interface ListKind {
  readonly semicolons: boolean;
  readonly endsAtField: boolean;
}

const readBodies = (
  words: readonly Word[],
  at: number,
  { semicolons, endsAtField }: ListKind,
): ReadBodies | undefined => {
  const first = bodyAt(words, at, false, endsAtField);
  if (first === undefined) return undefined;
  const names = [spanOf(words, at, first)];
  for (let to = first; ; ) {
    const next = to + joinAt(words, to, semicolons);
    const end = next === to ? undefined : bodyAt(words, next, true, endsAtField);
    if (end === undefined) return { to, names };
    names.push(spanOf(words, next, end));
    to = end;
  }
};

/** Where the words before an index end. */
export const endOf = (words: readonly Word[], to: number): number => words[to - 1]?.end ?? 0;

const spanOf = (words: readonly Word[], at: number, to: number): Span => ({
  start: words[at]?.start ?? 0,
  end: endOf(words, to),
});

const JOINING: ReadonlySet<string> = new Set([',', 'và', 'cùng', 'với', 'hoặc', '/']);

/** How many words join the next of a list: ",", "và", ", và", "cùng với". */
const joinAt = (words: readonly Word[], at: number, semicolons: boolean): number => {
  const joins = (step: number): boolean => {
    const key = words[at + step]?.key ?? '';
    return JOINING.has(key) || (semicolons && key === ';');
  };
  if (!joins(0) || words[at]?.key === 'với') return 0;
  return joins(1) ? 2 : 1;
};

/** Kinds that in a list can be a verb or another noun without "các". */
const NOT_IN_LISTS: ReadonlySet<string> = new Set(['cấp', 'phòng', 'viện', 'vụ', 'cục', 'thành viên']);

/** Where the name of one body ends that starts at a word; undefined where none does. */
const bodyAt = (
  words: readonly Word[],
  from: number,
  isInList: boolean,
  endsAtField: boolean,
): number | undefined => {
  const determined = phraseAt(words, from, DETERMINERS);
  const at = from + determined;
  const isPlural = determined > 0 && /^(?:các|những|mọi|từng|mỗi|tất|toàn)$/.test(words[from]?.key ?? '');
  if (phraseAt(words, at, NOT_BODIES) > 0) return undefined;
  const whole = phraseAt(words, at, WHOLE_HEADS);
  const named = phraseAt(words, at, NAMED_HEADS);
  const plural = phraseAt(words, at, PLURAL_HEADS);
  const head = words
    .slice(at, at + Math.max(whole, named, plural))
    .map(({ key }) => key)
    .join(' ');
  if (head === '') return undefined;
  const isCapital = words[at]?.isCapital === true;
  const hasCase = isCapital || isPlural || !NEED_CAPITAL.has(head);
  if (whole > 0 && whole >= Math.max(named, plural) && hasCase)
    return readName(words, at, at + whole, { isPlural, endsAtField });
  if (plural > 0 && plural >= named && (isPlural || (isInList && !NOT_IN_LISTS.has(head)))) {
    return readName(words, at, at + plural, { isPlural: true, endsAtField });
  }
  if (!isCapital && !isPlural && named === 1 && !isSmallNamed(words, at)) return undefined;
  if (named > 0 && hasCase && (isPlural || isNamed(words, at + named)))
    return readName(words, at, at + named, { isPlural, endsAtField });
  return undefined;
};

/** What one may head or watch over several of: "Trưởng các thôn". */
const ALL_OF = [AREAS, PLURAL_HEADS];

/** Whether what follows a kind names one: a capital, an area, a field, or "các" with what it is of. */
const isNamed = (words: readonly Word[], at: number): boolean => {
  const next = words[at];
  const isOfAll = next?.key === 'các' && Math.max(...ALL_OF.map((set) => phraseAt(words, at + 1, set))) > 0;
  if (next?.key === 'và' || next?.key === 'các') return words[at + 1]?.isCapital === true || isOfAll;
  if (/^\d+$/.test(next?.key ?? '')) return NUMBERED.has(words[at - 1]?.key ?? '');
  if (next?.isCapital === true || phraseAt(words, at, AREAS) > 0) return true;
  return words[at - 1]?.isLetters === true && phraseAt(words, at, FIELDS) > phraseAt(words, at, ACTS);
};

/** "sở Xây dựng": a kind of one syllable in small letters needs a capital after it, and may be no half of a word. */
const isSmallNamed = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.isCapital === true && !FIRST_SYLLABLES.has(words[at - 1]?.key ?? '');
