import { readLines } from '../lines/read-lines.ts';
import { isLabelLine } from '../statements/charge-labels.ts';
import type { Block, BlockKind } from './block.ts';
import { countsItsOwn } from './counts-its-own.ts';
import { titleFields } from './field-titles.ts';
import { gatherCells } from './gather-cells.ts';
import { joinLines, type Piece } from './join-lines.ts';
import { nestPieces } from './nest-pieces.ts';
import { readTables } from './read-tables.ts';
import { setsTime } from './sets-time.ts';

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
