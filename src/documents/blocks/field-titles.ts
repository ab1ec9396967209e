import type { Piece } from './join-lines.ts';

/** In characters. */
const LONGEST = 100;
const FIELD =
  /^(?:về|nhóm(?:\s(?:[A-HĐ]|\d{1,2}|[IVX]{1,4})(?=\s?[:.-]))?|(?:trên |trong )?lĩnh vực|các (?:chỉ tiêu|mục tiêu)|chỉ tiêu về|mục tiêu về)(?![\p{L}\d])/iu;
const LISTED: readonly Piece['kind'][] = ['dash', 'plus'];

/**
 * Makes titles of the unmarked lines that name the field of the dashes below them ("Về xã hội:", "Nhóm B: Về môi
 * trường") where such lines part dashes from dashes; one by itself may lead its list in.
 */
export const titleFields = (pieces: readonly Piece[]): readonly Piece[] =>
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
