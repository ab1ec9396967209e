import { readLines } from '../lines/read-lines.ts';
import { isLabelLine } from '../statements/charge-labels.ts';
import { ACTS, HANDING } from '../statements/charge-words.ts';
import { bodiesAt } from '../statements/find-bodies.ts';
import { findDeadlines } from '../statements/find-deadlines.ts';
import { phraseAt, wordsOf } from '../statements/words.ts';
import type { Block, BlockKind } from './block.ts';
import { gatherCells } from './gather-cells.ts';
import { joinLines, type Piece } from './join-lines.ts';
import { nestPieces } from './nest-pieces.ts';
import { readTables } from './read-tables.ts';
import { countsItsOwn } from './titles.ts';

/** "trước năm 2030" in a title says what it plans for; a day, a month or a quarter is a time for work. */
const WITHIN_YEAR = /ngày|tháng|quý|\d\s?[/.-]\s?\d/iu;

/**
 * Whether a line without an end mark is a sentence that sets a time all the same: it opens with an act, with words that
 * hand work on, or with a body, and says by when. "Giao Văn phòng theo dõi, báo cáo trước ngày 20/12/2026"
 */
const setsTime = (text: string): boolean => {
  const words = wordsOf(text);
  const opens =
    phraseAt(words, 0, ACTS) > 0 || phraseAt(words, 0, HANDING) > 0 || bodiesAt(words, 0) !== undefined;
  return (
    opens &&
    /\p{Ll}/u.test(text) &&
    findDeadlines(text).some((time) => WITHIN_YEAR.test(text.slice(time.start, time.end)))
  );
};

/** In characters. */
const LONGEST = 100;
const FIELD =
  /^(?:về|nhóm(?:\s(?:[A-HĐ]|\d{1,2}|[IVX]{1,4})(?=\s?[:.-]))?|(?:trên |trong )?lĩnh vực|các (?:chỉ tiêu|mục tiêu)|chỉ tiêu về|mục tiêu về)(?![\p{L}\d])/iu;
const LISTED: readonly Piece['kind'][] = ['dash', 'plus'];

/**
 * Makes titles of the unmarked lines that name the field of the dashes below them ("Về xã hội:", "Nhóm B: Về môi
 * trường") where such lines part dashes from dashes; one by itself may lead its list in.
 */
const titleFields = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.some((piece, at) => isField(piece, pieces[at + 1]) && isListed(pieces[at - 1]))
    ? pieces.map((piece, at) => (isField(piece, pieces[at + 1]) ? asTitle(piece) : piece))
    : pieces;

const isListed = (piece: Piece | undefined): boolean => piece !== undefined && LISTED.includes(piece.kind);

const isField = ({ kind, text }: Piece, next: Piece | undefined): boolean =>
  kind === 'paragraph' &&
  isListed(next) &&
  text.length <= LONGEST &&
  !/[.;,?!]$/u.test(text) &&
  !/\d/u.test(text.replace(FIELD, '')) &&
  FIELD.test(text);

const asTitle = (piece: Piece): Piece => ({ ...piece, kind: 'group', isField: true });

/**
 * The printed pieces of a document in order, each with its label, its words and the piece that it stands in. Every
 * line of the source is in exactly one of them.
 */
export const readBlocks = (source: string): readonly Block[] => {
  const pieces = readTables(titleFields(joinLines(gatherCells(readLines(source)))));
  const parents = nestPieces(pieces);
  // Who does it and by when ("Đơn vị chủ trì: …") goes on what stands above: it is no title of that.
  const holders = new Set(parents.filter((_, index) => !isLabelLine(pieces[index]?.text ?? '')));
  const withPieces = new Set(parents.filter((_, index) => pieces[index]?.kind !== 'paragraph'));
  return pieces.map((piece, index) => ({
    index,
    kind: piece.kind,
    label: piece.label,
    number: piece.number,
    text: piece.text,
    isHeading:
      piece.isTableHead ||
      // What closes the document may stand below its last sentence.
      (isHeading(piece, holders.has(index)) && (withPieces.has(index) || !isSentence(piece))),
    parent: parents[index],
    cells: piece.cells,
  }));
};

/** Always titles of what stands below them. */
const TITLES: readonly BlockKind[] = ['part', 'chapter', 'section', 'appendix', 'group'];
/** Titles where something stands below them and they don't end as a sentence does. */
const MAY_BE_TITLES: readonly BlockKind[] = ['article', 'number', 'decimal', 'letter'];
/** Titles only where they lead in what follows: "- Về kinh tế:". */
const LEAD_INS: readonly BlockKind[] = ['item', 'bracketed', 'dash'];
/** In characters; a title is shorter. */
const SHORTEST_DECISION = 80;
/** In characters; a longer line says something of its own. */
const LONGEST_LEAD_IN = 120;

const isHeading = ({ kind, text }: Piece, holds: boolean): boolean => {
  if (TITLES.includes(kind)) return true;
  // A congress decides in sentences: "III- Giao Ban Chấp hành …."
  if (kind === 'roman') return !/[.;]$/u.test(text) || (holds && text.length < SHORTEST_DECISION);
  if (MAY_BE_TITLES.includes(kind))
    return holds && (countsItsOwn(text) || !/[.;]$/u.test(text)) && !opensParts(text);
  return (
    LEAD_INS.includes(kind) &&
    holds &&
    text.endsWith(':') &&
    text.length <= LONGEST_LEAD_IN &&
    (countsItsOwn(text) || !/\d/u.test(text))
  );
};

const isSentence = ({ kind, text }: Piece): boolean =>
  (kind === 'roman' || MAY_BE_TITLES.includes(kind)) && setsTime(text);

/** "Diện tích nhà ở đạt 28,4 m2/người, trong đó:" says something of its own, of which parts follow. */
const opensParts = (text: string): boolean =>
  PARTS_FOLLOW.test(text) && /\d/u.test(text.replace(/(?:19|20)\d\d/gu, ''));
const PARTS_FOLLOW = /(?<!\p{L})(?:trong đó|(?:bao )?gồm)\s?:$/iu;
