import { isCapitals } from '../../text/calm-capitals.ts';
import { isOwnLine } from '../head/own-lines.ts';
import type { Line } from '../lines/read-lines.ts';
import { isLabelLine } from '../statements/charge-labels.ts';
import { DIVISIONS, type LabelledLine } from './block.ts';
import { readLabel } from './read-label.ts';
import { opensAttached } from './titles.ts';

const LETTERS = 'ABCDĐEGH';
/** "A. Chỉ tiêu chủ yếu"; one in capitals alone is known by its label. */
const LETTERED = /^(?<number>[A-HĐ])(?<mark>\.|-|\/)\s{1,3}(?=\p{Lu}\p{Ll})(?<text>.{1,120})$/u;
/** Of a row of titles at least so many are printed: "C. Mác" stands alone. */
const FEWEST = 2;

/** The lines that capital letters number in order from A, as titles do; none where they stand otherwise. */
const findLetteredTitles = (lines: readonly Line[]): ReadonlySet<Line> => {
  const found = lines.filter(({ text, isRow }) => !isRow && LETTERED.test(text) && !/[.;]$/u.test(text));
  const inOrder = found.every(({ text }, index) => {
    const letter = text.charAt(0);
    const before = found[index - 1]?.text.charAt(0);
    return (
      letter === 'A' || (before !== undefined && LETTERS.indexOf(letter) === LETTERS.indexOf(before) + 1)
    );
  });
  return new Set(inOrder && found.length >= FEWEST ? found : []);
};

/** Such a line with its label read. */
const letteredPiece = ({ text, isBold }: Line): LabelledLine & Pick<Line, 'isBold'> => {
  const { number = '', mark = '', text: title = '' } = LETTERED.exec(text)?.groups ?? {};
  return { kind: 'part', label: `${number}${mark}`, number, text: title, isBold };
};

/** A printed piece before it has its place: a label and the words that belong to it, or a table's row. */
export interface Piece extends LabelledLine {
  readonly isBold: boolean;
  /** A line without a mark that titles the dashes below it. */
  readonly isField?: true | undefined;
}

const END_MARK = /[.;:!?…]["”’)]*$/u;
/** A line this long without an end mark was cut by a page's end, whatever the next starts with. In characters. */
const CUT_LENGTH = 60;
/** A number's heading longer than this is no heading. In characters. */
const HEADING_LENGTH = 120;
/** Kinds whose line may be a title. */
const TITLED: readonly string[] = [...DIVISIONS, 'roman', 'number', 'decimal', 'letter', 'appendix'];
/** Kinds that are only a title: the words may stand on the next line. */
const TITLE_BELOW: readonly string[] = ['part', 'chapter', 'section', 'appendix'];

/**
 * The printed pieces of a text in order. A line that only goes on with the one above (a page or a column ended there)
 * is joined to it; a range that a line's end cut ("25 / - 30") is one range.
 */
export const joinLines = (lines: readonly Line[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  let isOpen = false;
  const titled = findLetteredTitles(lines);
  for (const line of lines) {
    const previous = pieces.at(-1);
    const piece = titled.has(line) ? letteredPiece(line) : pieceOf(line);
    if (previous !== undefined && isOpen && !line.isApart && goesOn(previous, piece, line)) {
      const text = `${previous.text} ${line.text}`.trim();
      pieces[pieces.length - 1] = { ...previous, text, isBold: previous.isBold && line.isBold };
    } else {
      pieces.push(piece);
    }
    isOpen = !line.isRow && !END_MARK.test(line.text);
  }
  return pieces;
};

const pieceOf = (line: Line): Piece =>
  line.isRow
    ? { kind: 'row', label: '', number: '', text: line.text, isBold: line.isBold }
    : { ...readLabel(line.text), isBold: line.isBold };

const goesOn = (previous: Piece, next: Piece, line: Line): boolean => {
  if (previous.kind === 'row' || next.kind === 'row') return false;
  // "… đạt 25" / "- 30 triệu": the dash belongs to the range.
  if (/\d$/u.test(previous.text) && /^[-–]\s*\d/u.test(line.text))
    return !ENDS_WITH_YEAR.test(previous.text) || STARTS_WITH_YEAR.test(line.text);
  if (previous.kind === 'signature' && next.kind === 'signature') return true;
  if (next.kind !== 'paragraph') return false;
  if (TITLE_BELOW.includes(previous.kind) && previous.text === '') return true;
  if (/^\p{Ll}/u.test(next.text)) return true;
  if (HANGS.test(previous.text) && /^\d/u.test(next.text)) return true;
  if (isLabelLine(next.text)) return false;
  if (previous.kind === 'signature') return !opensAttached(next.text);
  const mayBeTitle = TITLED.includes(previous.kind) && previous.text.length <= HEADING_LENGTH;
  // A heading wrapped in bold goes on in bold.
  if (mayBeTitle || isCapitals(previous.text))
    return previous.isBold && line.isBold && isCapitals(previous.text) && isCapitals(next.text);
  // A sentence is no part of the title above it.
  if (OPENS_IN_CAPITALS.test(previous.text) && /[.:;]$/u.test(next.text)) return false;
  return (
    previous.text.length >= CUT_LENGTH &&
    !/^(?:căn cứ|theo đề nghị|xét)/iu.test(next.text) &&
    !isOwnLine(next.text)
  );
};

/** Words that no line ends with but one that is cut before its number: "gửi về Sở trước ngày" / "31/3/2026.". */
const HANGS =
  /(?<!\p{L})(?:ngày|tháng|năm|quý|từ|đến|và|đạt|còn|là|trên|dưới|khoảng|tối thiểu|tối đa|ít nhất|không quá|số|Điều|khoản)$/iu;

/** "Mục tiêu đến năm 2030" / "- 95% số hộ …" is a title and its first line; "2026" / "- 2030" a period. */
const ENDS_WITH_YEAR = /(?<!\d)(?:19|20)\d\d$/u;
const STARTS_WITH_YEAR = /^[-–]\s*(?:19|20)\d\d(?!\d)/u;

/** "NGHỊ QUYẾT về nhiệm vụ năm …" */
const OPENS_IN_CAPITALS = /^\p{Lu}+\s\p{Lu}+(?=\s|$)/u;
