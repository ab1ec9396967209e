import { isLegalWhenMarked } from './analyse-syllable.ts';
import { decodeTelex } from './decode-typing.ts';
import { fold } from './fold.ts';
import { MOST_SPELLED, type SpellingIndex } from './spelling-index.ts';
import type { SyllableModel } from './syllable-model.ts';
import type { Syllable } from './syllables.ts';

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
