import { isLegalWhenMarked, type Syllable } from './analyse-syllable.ts';
import { decodeTelex } from './decode-typing.ts';
import { fold } from './fold.ts';
import { MOST_SPELLED, type SpellingIndex } from './spelling-index.ts';
import type { SyllableModel } from './syllable-model.ts';

/** A word of one or more syllables, with its place in the text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 5;

/**
 * Joins syllables into words: from the left, the longest run that `compounds` holds (lower-case, single-spaced), else
 * one syllable. Runs don't cross punctuation of `text`.
 */
export const segmentWords = (
  text: string,
  syllables: readonly Syllable[],
  compounds: ReadonlySet<string>,
): readonly Word[] => {
  const words: Word[] = [];
  let index = 0;
  while (index < syllables.length) {
    const first = syllables[index];
    const run = longestRun(text, syllables, index, compounds);
    const last = syllables[index + run - 1];
    if (first === undefined || last === undefined) break;
    const parts = syllables.slice(index, index + run);
    words.push({ text: parts.map((part) => part.text).join(' '), start: first.start, end: last.end });
    index += run;
  }
  return words;
};

const longestRun = (
  text: string,
  syllables: readonly Syllable[],
  from: number,
  compounds: ReadonlySet<string>,
): number => {
  let run = 1;
  let joined = syllables[from]?.text ?? '';
  const longest = longestFrom(compounds).get(joined) ?? 1;
  for (let length = 2; length <= longest; length += 1) {
    const next = syllables[from + length - 1];
    const previous = syllables[from + length - 2];
    if (next === undefined || previous === undefined) break;
    if (/[^\s-]/.test(text.slice(previous.end, next.start))) break;
    joined += ` ${next.text}`;
    if (compounds.has(joined)) run = length;
  }
  return run;
};

const longestOf = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, number>>();

/** How many syllables the longest compound has that begins with a syllable; most begin none, or none that is long. */
const longestFrom = (compounds: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const known = longestOf.get(compounds);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  for (const compound of compounds) {
    const parts = compound.split(' ');
    const [first = ''] = parts;
    found.set(first, Math.min(LONGEST, Math.max(found.get(first) ?? 1, parts.length)));
  }
  longestOf.set(compounds, found);
  return found;
};

const SHORTEST_PIECE = 2;
const LONGEST_PIECE = 7;
const MOST_PIECES = 4;

interface Knowledge {
  readonly model: SyllableModel;
  readonly spellings: SpellingIndex;
}

/** What a piece may be: itself if it has marks and is known, else known syllables with its letters. */
const meaningsOf = (piece: string, { model, spellings }: Knowledge): readonly string[] => {
  const bare = fold(piece);
  if (bare !== piece) return model.knows(piece) ? [piece] : [];
  return spellings.sameLetters(bare).map(({ text }) => text);
};

const follow = (left: readonly string[], right: readonly string[], { model }: Knowledge): boolean =>
  left.some((previous) => {
    const first = model.id(previous);
    return right.some((next) => {
      const second = model.id(next);
      return first !== undefined && second !== undefined && model.hasPair(first, second);
    });
  });

/** The token cut into `count` pieces that were seen side by side, or undefined. */
const cut = (
  token: string,
  count: number,
  before: readonly string[] | undefined,
  knowledge: Knowledge,
): readonly string[] | undefined => {
  const longest = Math.min(LONGEST_PIECE, token.length - SHORTEST_PIECE * (count - 1));
  for (let length = count === 1 ? token.length : longest; length >= SHORTEST_PIECE; length -= 1) {
    if (count === 1 && (length > LONGEST_PIECE || length < token.length)) return undefined;
    const piece = token.slice(0, length);
    const meanings = meaningsOf(piece, knowledge);
    if (meanings.length === 0 || (before !== undefined && !follow(before, meanings, knowledge))) continue;
    if (count === 1) return [piece];
    const rest = cut(token.slice(length), count - 1, meanings, knowledge);
    if (rest !== undefined) return [piece, ...rest];
  }
  return undefined;
};

const isStrange = (token: string, { model }: Knowledge): boolean =>
  token.length <= MOST_SPELLED &&
  /^\p{L}{4,}$/u.test(token) &&
  !model.knows(token) &&
  !isLegalWhenMarked(fold(token)) &&
  !model.knows(decodeTelex(token) ?? '');

/**
 * Puts back spaces that were not typed (`xuatkhau`, `hànghóa`): a token that can't be a syllable is cut into the fewest
 * known ones, two to four, that the training texts hold side by side. Other tokens stay as they are.
 */
export const splitJoined = (tokens: readonly Syllable[], knowledge: Knowledge): readonly Syllable[] =>
  tokens.flatMap((token) => {
    if (!isStrange(token.text, knowledge) || token.text.length !== token.end - token.start) return [token];
    for (let count = 2; count <= MOST_PIECES; count += 1) {
      const pieces = cut(token.text, count, undefined, knowledge);
      if (pieces === undefined) continue;
      let { start } = token;
      return pieces.map((text): Syllable => {
        const piece = { text, start, end: start + text.length };
        start = piece.end;
        return piece;
      });
    }
    return [token];
  });
