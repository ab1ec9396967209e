import { type BlockKind, DIVISIONS } from './block.ts';
import type { Piece } from './join-lines.ts';
import { ordinalOf } from './read-label.ts';
import { countsItsOwn, opensAttached } from './titles.ts';

/** How deep a label stands where nothing else says so: what is deeper belongs to what is above it. */
const RANK: Readonly<Record<BlockKind, number>> = {
  head: 0,
  title: 0,
  recipients: 0,
  signature: 0,
  appendix: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
  roman: 5,
  caption: 6,
  number: 7,
  decimal: 8,
  letter: 13,
  item: 14,
  bracketed: 15,
  dash: 16,
  plus: 17,
  group: 18,
  row: 22,
  paragraph: 22,
};
/** The first of a row of these may open within any numbered piece: "(1) …: a) … b) …". */
const FLEXIBLE: readonly BlockKind[] = ['roman', 'number', 'letter', 'item', 'bracketed'];
const HOLDERS: readonly BlockKind[] = [...DIVISIONS, ...FLEXIBLE, 'decimal'];

interface Open extends Pick<Piece, 'kind' | 'number' | 'label'> {
  readonly index: number;
  readonly rank: number;
  /** Its words end as a title or a lead-in does, so that a row may open within it. */
  readonly isOpenEnded: boolean;
  /** A title in a table that is counted with the rows before it. */
  readonly isCounted: boolean;
}

/**
 * For each piece the index of the one that it stands in, undefined at the top. A label whose kind is open above goes on
 * with that row (a `2.` ends what stood in `1.`); the first of a row ("a)", "1.", "(1)") opens within what is numbered
 * above it; else the usual depth of its kind decides.
 */
export const nestPieces = (pieces: readonly Piece[]): readonly (number | undefined)[] => {
  const parents: (number | undefined)[] = [];
  const running = new RunningRows(pieces, parents);
  let open: readonly Open[] = [];
  let count = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'row') open = closeCounted(open, piece);
    // What leads in a list stands where the list does.
    const led = leadsIn(piece, pieces[index + 1]) ? pieces[index + 1] : undefined;
    const above = openAbove(open, led ?? piece, running);
    parents.push(above.at(-1)?.index);
    running.pass(index);
    const isCounted = isCountedOn(piece, count);
    count = countIn(piece, count);
    if (led !== undefined || isPastEnd(open, piece)) open = above;
    if (piece.kind === 'paragraph' || piece.kind === 'row') continue;
    open = [
      ...above,
      {
        index,
        kind: piece.kind,
        number: piece.number,
        label: piece.label,
        rank: depthOf(piece, above),
        isOpenEnded: !/[.;!?]$/u.test(piece.text) || countsItsOwn(piece.text),
        isCounted,
      },
    ];
  }
  return parents;
};

const leadsIn = (piece: Piece, next: Piece | undefined): boolean =>
  piece.kind === 'paragraph' && piece.text.endsWith(':') && next !== undefined && HOLDERS.includes(next.kind);

/** What a closing line holds: who receives the document, the name of who signs it. */
const HELD_BY: Readonly<Partial<Record<BlockKind, readonly BlockKind[]>>> = {
  recipients: ['paragraph', 'row', 'dash', 'plus', 'number', 'letter'],
  signature: ['paragraph', 'row', 'dash'],
};

/** What follows a document's end is no part of it: the programme that it issues starts anew. */
const isPastEnd = (open: readonly Open[], { kind, text }: Piece): boolean => {
  const held = HELD_BY[open[0]?.kind ?? 'head'];
  return held !== undefined && (!held.includes(kind) || (kind === 'paragraph' && opensAttached(text)));
};

const openAbove = (within: readonly Open[], piece: Piece, running: RunningRows): readonly Open[] => {
  const { kind } = piece;
  const open = isPastEnd(within, piece) ? [] : within;
  // "Nhóm thứ hai: xã hội (8 chỉ tiêu)" stands beside the rows that are numbered on through it, in none of them.
  if (kind === 'paragraph' && countsItsOwn(piece.text)) return open.slice(0, lengthAbove(open, RANK.number));
  if (kind === 'paragraph' || kind === 'row') return open;
  if (kind === 'decimal') return aboveDecimal(open, piece);
  if (kind === 'group') return open.slice(0, lengthAbove(open, groupDepth(piece)));
  const sibling = siblingOf(open, piece);
  const top = open.at(-1);
  const mayHold = top?.isOpenEnded === true && HOLDERS.includes(top.kind);
  if (mayHold && FLEXIBLE.includes(kind) && running.goesOnIn(top.index, piece)) return open;
  const startsRow = mayHold && (FLEXIBLE.includes(kind) || isLetteredPart(piece)) && ordinalOf(piece) === 1;
  // "2. Chỉ tiêu", "a) Về kinh tế", "1. …": what starts at one again stands in the title between.
  const startsAnew = startsRow && sibling < open.length - 1 && ordinalOf(open[sibling] ?? piece) > 1;
  if (sibling >= 0 && !startsAnew) return open.slice(0, sibling);
  if (startsRow) return open;
  return open.slice(0, lengthAbove(open, RANK[kind]));
};

/** The open piece of a row that a label goes on with: the one that it counts on from, else the nearest. */
const siblingOf = (open: readonly Open[], piece: Piece): number => {
  const isBeside = ({ kind, label }: Open): boolean =>
    kind === piece.kind && isSpelled(label) === isSpelled(piece.label);
  const before = open.findLastIndex((each) => isBeside(each) && ordinalOf(each) + 1 === ordinalOf(piece));
  return before >= 0 ? before : open.findLastIndex(isBeside);
};

/** "A. Chỉ tiêu" may title what stands in "II-", as "Phần thứ nhất" never does. */
const isLetteredPart = ({ kind, number }: Piece): boolean => kind === 'part' && /^[A-HĐ]$/u.test(number);

/** "Một là," and "Thứ hai:" are a row of their own beside "1.", "2.": "2.4. Ba khâu đột phá" holds them. */
const isSpelled = (label: string): boolean => /^\p{L}{2}/u.test(label);

/** `2.1` stands in the open `2.`, else in what the numbers of this text stand in. */
const aboveDecimal = (open: readonly Open[], { number }: Piece): readonly Open[] => {
  const above = number.split('.').slice(0, -1).join('.');
  const holder = open.findLastIndex(
    (each) => (each.kind === 'number' || each.kind === 'decimal') && each.number === above,
  );
  return open.slice(0, holder >= 0 ? holder + 1 : lengthAbove(open, RANK.number));
};

const lengthAbove = (open: readonly Open[], rank: number): number => {
  const at = open.findIndex((each) => each.rank >= rank);
  return at < 0 ? open.length : at;
};

const depthOf = (piece: Piece, above: readonly Open[]): number => {
  const own = piece.kind === 'group' ? groupDepth(piece) : RANK[piece.kind];
  // What opened within a deeper kind is deeper still, so that its own kind's rank can't close it.
  return Math.max(own, (above.at(-1)?.rank ?? 0) + 0.01);
};

/** Of a table's titles letters hold Roman numbers, and these numbers; what titles dashes holds those. */
const groupDepth = ({ number, isField }: Piece): number => {
  if (isField === true) return (RANK.bracketed + RANK.dash) / 2;
  if (/^[A-HĐ]$/u.test(number)) return RANK.group;
  if (/^[IVXL]+$/u.test(number)) return RANK.group + 1;
  return RANK.group + 2;
};

interface Counted {
  readonly kind: BlockKind;
  readonly number: string;
}

const countOf = ({ number }: Counted): number => (/^\d{1,3}$/u.test(number) ? Number(number) : 0);

/** The last count of a table's rows once a piece has been passed; 0 outside of one. */
const countIn = (piece: Counted, before: number): number => {
  if (piece.kind !== 'row' && piece.kind !== 'group') return 0;
  return countOf(piece) === 0 ? before : countOf(piece);
};

/** Whether a title in a table is counted with the rows before it: "2 Cơ cấu kinh tế" below the row 1. */
const isCountedOn = (piece: Counted, before: number): boolean =>
  piece.kind === 'group' && countOf(piece) > 0 && countOf(piece) === before + 1;

/** What is open once a row opens: the row 3 is beside "2 Cơ cấu kinh tế", which holds its "- Nông nghiệp" only. */
const closeCounted = <T extends Counted & { readonly isCounted: boolean }>(
  open: readonly T[],
  row: Counted,
): readonly T[] => {
  const top = open.at(-1);
  const isBeside = top?.isCounted === true && countOf(row) === countOf(top) + 1;
  return isBeside ? open.slice(0, -1) : open;
};

interface Labelled {
  readonly kind: BlockKind;
  readonly number: string;
}

/** Which row of labels was counted last in titles that stand beside each other: "a) …: 1. 2." and "b) …: 3. 4.". */
export class RunningRows {
  readonly #pieces: readonly Labelled[];
  readonly #parents: readonly (number | undefined)[];
  /** By where the titles stand and what they are labelled with. */
  readonly #last = new Map<string, Labelled>();

  /** @param parents of the pieces passed so far; it grows with them */
  constructor(pieces: readonly Labelled[], parents: readonly (number | undefined)[]) {
    this.#pieces = pieces;
    this.#parents = parents;
  }

  /** Takes a piece whose place is known into account. */
  pass(index: number): void {
    const piece = this.#pieces[index];
    const holder = this.#parents[index];
    if (piece !== undefined && holder !== undefined && countOf(piece) > 0)
      this.#last.set(this.#keyOf(holder), piece);
  }

  /** Whether a piece goes on, in a title, with what the one beside that counted last. */
  goesOnIn(title: number, piece: Labelled): boolean {
    const last = this.#last.get(this.#keyOf(title));
    return last?.kind === piece.kind && countOf(piece) === countOf(last) + 1;
  }

  #keyOf(title: number): string {
    return `${this.#parents[title] ?? ''} ${this.#pieces[title]?.kind ?? ''}`;
  }
}
