import type { Reference } from '../../domain/reference.ts';
import { shorten } from '../../text/cut-text.ts';
import type { ReadPieces } from '../library/document-reading.ts';

/** Two texts are of one thing if they share so much of the words that either has. */
const LEAST_SHARED = 0.5;

/** Whether two texts are of one thing, of which one may have been corrected. */
export const sharesWords = (one: string, other: string): boolean => {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= LEAST_SHARED * (words.size + others.size - shared);
};

/** Something of a document that assignments and reports can be of: a figure with its target, or a task. */
interface Piece {
  readonly ref: Reference;
  readonly what: 'figure' | 'task';
  /** What tells it from others, without what may be corrected: a measure's name, a task's text. */
  readonly name: string;
  /** What it says: the figure, or the task's text. */
  readonly said: string;
  readonly text: string;
}

/** What stands where in two readings of a document. */
interface PieceChange {
  readonly what: Piece['what'];
  /** Undefined: it is new. */
  readonly before: Pick<Piece, 'ref' | 'name' | 'said'> | undefined;
  /** Undefined: it is gone. */
  readonly after: Pick<Piece, 'ref' | 'name' | 'said'> | undefined;
}

/** What a corrected text changes: figures first, and of each kind in the order of the text. */
export interface DocumentChanges {
  /** New, gone, or said otherwise. */
  readonly changes: readonly PieceChange[];
  /** Under which reference of the new text each of the old stands; what is gone isn't in it. */
  readonly references: ReadonlyMap<Reference, Reference>;
}

const piecesOf = ({ targets, tasks }: ReadPieces): readonly Piece[] => [
  ...targets.flatMap(({ text, measures }) =>
    measures.map((measure): Piece => ({ ...measure, what: 'figure', text })),
  ),
  ...tasks.map(({ ref, text }): Piece => ({ ref, what: 'task', name: text, said: text, text })),
];

type Likeness = (one: Piece, other: Piece) => boolean;

/**
 * What makes two pieces one, the surest first: all words; the same place and name; the same place, figure and sentence,
 * which a newer program names otherwise; the name; the place and most words; the figure with the sentence or most words.
 */
const LIKENESSES: readonly Likeness[] = [
  (one, other) => one.text === other.text && one.said === other.said && one.name === other.name,
  (one, other) => one.ref === other.ref && one.name === other.name,
  (one, other) => one.ref === other.ref && one.said === other.said && one.text === other.text,
  (one, other) => one.name === other.name && one.name !== '',
  (one, other) => one.ref === other.ref && sharesWords(one.name, other.name),
  (one, other) => one.said === other.said && (one.text === other.text || sharesWords(one.name, other.name)),
];

/** Pairs what stands in both readings; each piece once. */
const pair = (before: readonly Piece[], after: readonly Piece[]): ReadonlyMap<Piece, Piece> => {
  const pairs = new Map<Piece, Piece>();
  const taken = new Set<Piece>();
  for (const isLike of LIKENESSES)
    for (const one of before) {
      if (pairs.has(one)) continue;
      const other = after.find((each) => each.what === one.what && !taken.has(each) && isLike(one, each));
      if (other === undefined) continue;
      pairs.set(one, other);
      taken.add(other);
    }
  return pairs;
};

/**
 * What another text, or another reading of the same, changes of a document's figures and tasks.
 * @param before what is in use @param after what is to take its place
 */
export const compareReadings = (before: ReadPieces, after: ReadPieces): DocumentChanges => {
  const [old, next] = [piecesOf(before), piecesOf(after)];
  const pairs = pair(old, next);
  const kept = new Set(pairs.values());
  const changed = old.flatMap((piece): readonly PieceChange[] => {
    const now = pairs.get(piece);
    return now?.said === piece.said ? [] : [{ what: piece.what, before: piece, after: now }];
  });
  const added = next
    .filter((piece) => !kept.has(piece))
    .map((after): PieceChange => ({ what: after.what, before: undefined, after }));
  const changes = [...changed, ...added].toSorted(
    (one, other) => Number(one.what === 'task') - Number(other.what === 'task'),
  );
  return { changes, references: new Map([...pairs].map(([one, other]) => [one.ref, other.ref])) };
};

const LONGEST = 90;

const cut = (text: string): string => shorten(text, LONGEST);

const describeChange = ({ what, before, after }: PieceChange): string => {
  const kind = what === 'figure' ? 'con số' : 'nhiệm vụ';
  const named = (piece: NonNullable<PieceChange['after']>): string =>
    what === 'figure' ? `${piece.ref} ${cut(piece.name)}: ${piece.said}` : `${piece.ref} ${cut(piece.said)}`;
  if (after === undefined) return before === undefined ? '' : `Bỏ ${kind} ${named(before)}`;
  if (before === undefined) return `Thêm ${kind} ${named(after)}`;
  return what === 'figure'
    ? `Đổi ${after.ref} ${cut(after.name)}: ${before.said} → ${after.said}`
    : `Đổi lời ${kind} ${after.ref}: ${cut(after.said)}`;
};

/** What a corrected text changes, a Vietnamese line each, figures first; one line where nothing does. */
export const describeChanges = ({ changes }: DocumentChanges): readonly string[] =>
  changes.length === 0 ? ['Không có con số hay nhiệm vụ nào đổi.'] : changes.map(describeChange);
