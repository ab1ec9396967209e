import { wordsOf } from './open-parts.ts';
import type { Inline } from './read-inline.ts';
import {
  isEndDeleted,
  type ParagraphContext,
  printParagraph,
  readParagraphInline,
} from './read-paragraph.ts';
import { drawsBorders, type Styles } from './read-styles.ts';
import { printLayoutTable, printTable, rowsOf } from './read-table.ts';
import { childOf, settingOf, type XmlElement } from './xml-element.ts';

/** What was met while reading, for what is said of it and for the notes that follow. */
export interface BodyTally {
  /** Stretches of text converted from a font of an older code. */
  converted: number;
  /** Paragraphs of tables of contents, left out. */
  contents: number;
  /** Notes pointed to, each once, in order: `footnote:2`. */
  readonly notes: Set<string>;
}

export interface BodyContext extends ParagraphContext {
  readonly tally: BodyTally;
}

/**
 * The lines of a body, of a cell, of a text box or of a note: a paragraph or a row each; an empty line where an empty
 * paragraph is.
 */
export const readBody = (container: XmlElement, context: BodyContext): readonly string[] => {
  const lines: string[] = [];
  const { first, last } = findWorded(container);
  /** What paragraphs hold whose ends were deleted. */
  const carried: Inline[] = [];
  const end = (paragraph: XmlElement): void => {
    pushAll(lines, readParagraph(paragraph, joinInline(carried.splice(0)), context));
  };
  const blocks = container.children.flatMap(withMoved);
  for (const [index, block] of blocks.entries()) {
    if (block.name === 'w:p') {
      carried.push(readParagraphInline(block, context));
      if (!isEndDeleted(block)) end(block);
    } else if (block.name === 'w:tbl') {
      if (carried.length > 0) end(NOTHING);
      const isAtEdge = index <= first || index >= last;
      pushAll(lines, readTable(block, isAtEdge, context));
    }
  }
  if (carried.length > 0) end(NOTHING);
  return lines;
};

const NOTHING: XmlElement = { name: 'w:p', attributes: {}, children: [], text: '' };

/** Whole paragraphs may stand within a mark of a change, as what a control holds does. */
const withMoved = (block: XmlElement): readonly XmlElement[] =>
  block.name === 'w:ins' || block.name === 'w:moveTo' ? block.children.flatMap(withMoved) : [block];

/** Arrays of many thousands can't be spread into a call. */
const pushAll = (lines: string[], more: readonly string[]): void => {
  for (const line of more) lines.push(line);
};

const findWorded = (container: XmlElement): { readonly first: number; readonly last: number } => {
  const hasWords = (block: XmlElement): boolean => /\p{L}/u.test(wordsOf(block));
  return {
    first: container.children.findIndex(hasWords),
    last: container.children.findLastIndex(hasWords),
  };
};

const joinInline = (pieces: readonly Inline[]): Inline => ({
  spans: pieces.flatMap(({ spans }) => spans),
  boxes: pieces.flatMap(({ boxes }) => boxes),
  notes: pieces.flatMap(({ notes }) => notes),
});

const readParagraph = (paragraph: XmlElement, inline: Inline, context: BodyContext): readonly string[] => {
  const { tally } = context;
  const { lines, converted, isContents, boxes, notes } = printParagraph(paragraph, inline, context);
  if (isContents) {
    tally.contents += lines.length;
    return [];
  }
  tally.converted += converted;
  for (const note of notes) tally.notes.add(note);
  const boxed = boxes.flatMap((box) => readBody(box, context));
  return lines.length === 0 && boxed.length === 0 ? [''] : [...lines, ...boxed];
};

const readTable = (table: XmlElement, isAtEdge: boolean, context: BodyContext): readonly string[] => {
  const readCell = (cell: XmlElement): readonly string[] => readBody(cell, context);
  return isLayoutTable(table, isAtEdge, context.styles)
    ? printLayoutTable(table, readCell)
    : printTable(table, readCell);
};

/** What a document's head has in two columns: the organ, and the State's or the Party's name. */
const HEAD =
  /c[ộô]ng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập ?[-–—] ?tự do ?[-–—] ?hạnh phúc/iu;
/** What a paragraph of its end starts with: who gets it, who signs it. */
const RECIPIENTS = /^nơi nhận\s?:/iu;
const SIGNER =
  /^(?:(?:TM|KT|TL|TUQ|Q)\s?\.\s?\p{Lu}|T\/M[\s.]|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|CHỦ TỌA|BÍ THƯ|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|THƯ KÝ)(?:\s|$))/u;
/** A column may stand between the two to keep them apart. */
const MOST_COLUMNS = 3;

/**
 * Whether a table only sets words side by side: a document's head, its recipients and its signature, a frame around
 * paragraphs. Its cells are read one after the other.
 * @param isAtEdge whether no words stand before it or none after
 */
export const isLayoutTable = (table: XmlElement, isAtEdge: boolean, styles: Styles): boolean => {
  const columns = rowsOf(table).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (columns <= 1) return true;
  if (columns > MOST_COLUMNS) return false;
  const words = wordsOf(table).normalize('NFC');
  const paragraphs = words.split('\n').map((each) => each.trim());
  if (HEAD.test(words) || paragraphs.some((each) => RECIPIENTS.test(each))) return true;
  return !hasBorders(table, styles) && (isAtEdge || paragraphs.some((each) => SIGNER.test(each)));
};

const hasBorders = (table: XmlElement, styles: Styles): boolean => {
  const properties = childOf(table, 'w:tblPr');
  const own = drawsBorders(childOf(properties, 'w:tblBorders'));
  const ofStyle = styles.byId.get(settingOf(properties, 'w:tblStyle') ?? '')?.hasBorders ?? false;
  if (own ?? ofStyle) return true;
  return rowsOf(table).some(({ cells }) =>
    cells.some((cell) => drawsBorders(childOf(childOf(cell, 'w:tcPr'), 'w:tcBorders')) === true),
  );
};
