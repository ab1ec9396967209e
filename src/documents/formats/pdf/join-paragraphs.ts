import { isCapitals } from '../../../text/calm-capitals.ts';
import { readLabel } from '../../blocks/read-label.ts';
import type { PrintedLine } from './group-lines.ts';
import { joinCut } from './join-cut.ts';

/** Where lines begin and end on their page, and how far one stands below the other within a paragraph; in points. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** A line with whether its page, column or table ended above it. */
export interface SetLine {
  readonly line: PrintedLine;
  readonly isCutAbove: boolean;
}

/** In shares of the letters' height: an indent, what a place may differ by, a blank between words. */
const INDENT = 0.7;
const SAME_PLACE = 0.35;
const BLANK = 0.25;
/** Paragraphs stand further apart than lines, and heads further than paragraphs. Shares of the lines' distance. */
const PARAGRAPH_GAP = 1.3;
const BLOCK_GAP = 1.6;

/**
 * Paragraphs of printed lines, each on a line of its own; an empty line where room was left.
 * A line goes on with the one above where its first word had no room there.
 */
export const joinParagraphs = (lines: readonly SetLine[], margins: Margins): readonly string[] => {
  const paragraphs: string[] = [];
  let lead: PrintedLine | undefined;
  let previous: PrintedLine | undefined;
  for (const { line, isCutAbove } of lines) {
    const gap = previous === undefined ? 0 : line.y - previous.y;
    const isFar = !isCutAbove && gap > margins.pitch * PARAGRAPH_GAP + 1;
    if (previous !== undefined && lead !== undefined && !isFar && goesOn({ lead, previous, line }, margins)) {
      paragraphs.push(joinCut(paragraphs.pop() ?? '', line.text));
    } else {
      if (!isCutAbove && gap > margins.pitch * BLOCK_GAP) paragraphs.push('');
      paragraphs.push(line.text);
      lead = line;
    }
    previous = line;
  }
  return paragraphs;
};

interface Neighbours {
  /** The first line of the paragraph above. */
  readonly lead: PrintedLine;
  readonly previous: PrintedLine;
  readonly line: PrintedLine;
}

const goesOn = ({ lead, previous, line }: Neighbours, margins: Margins): boolean => {
  const label = readLabel(line.text);
  const near = SAME_PLACE * line.height;
  if (label.kind !== 'paragraph') {
    if (/[.;:!?…]["”’)]*$/u.test(previous.text)) return false;
    if (label.kind === readLabel(lead.text).kind && Math.abs(line.x - lead.x) <= near) return false;
  }
  if (isCapitals(lead.text) && /\p{Ll}/u.test(line.text)) return false;
  const isCentred = isInMiddle(line, margins);
  if (isCentred && isCapitals(line.text) && !isCapitals(lead.text)) return false;
  if (isCentred && !isInMiddle(previous, margins) && !isWideTitle(previous, margins)) return false;
  if (roomBehind(previous, margins) >= firstWordOf(line) + BLANK * line.height) return false;
  if (isCentred) return true;
  const isIndented = line.x > margins.left + INDENT * line.height;
  if (!isIndented) return true;
  // Lines that hang below a label's words, and those below them.
  const hangs = Math.abs(line.x - wordsStart(lead)) <= 2 * near && lead.x < line.x - near;
  return hangs || (previous !== lead && Math.abs(line.x - previous.x) <= near);
};

/** Whether a line stands in the middle, with room on both sides. */
const isInMiddle = ({ x, right, height }: PrintedLine, margins: Margins): boolean => {
  const [before, behind] = [x - margins.left, margins.right - right];
  return before > INDENT * height && behind > INDENT * height && Math.abs(before - behind) < height;
};

/** A title that takes the whole width. */
const isWideTitle = ({ text, x, right, height }: PrintedLine, margins: Margins): boolean =>
  isCapitals(text) && Math.abs(x - margins.left - (margins.right - right)) < height;

const roomBehind = (line: PrintedLine, margins: Margins): number =>
  isInMiddle(line, margins)
    ? margins.right - margins.left - (line.right - line.x)
    : margins.right - line.right;

const firstWordOf = (line: PrintedLine): number => shareOf(line, line.text.split(' ')[0] ?? '');

/** Where the words begin behind a label; the line's start where it has none. */
const wordsStart = (line: PrintedLine): number => {
  const { kind, text } = readLabel(line.text);
  if (kind === 'paragraph') return line.x;
  const second = line.runs[1];
  if (second !== undefined && line.runs[0]?.text === line.text.slice(0, -text.length).trim()) return second.x;
  return line.x + shareOf(line, line.text.slice(0, line.text.length - text.length));
};

/** The width of some of a line's letters, of which some are wider than others. In points. */
const shareOf = ({ x, right, text }: PrintedLine, letters: string): number =>
  ((right - x) * widthOf(letters)) / Math.max(1, widthOf(text));

/** Letters' widths in most fonts, as shares of a small letter's. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => {
    if (/[ijltfrIJ.,;:'()[\]/|!-]/u.test(letter) || letter === ' ') return sum + 0.6;
    return sum + (/[mwMW\p{Lu}–—%]/u.test(letter) ? 1.4 : 1);
  }, 0);
