import type { ListLabel, NextLabel } from './count-labels.ts';
import { type ConvertFont, type PrintedText, printSpans } from './print-spans.ts';
import { type Inline, readInline } from './read-inline.ts';
import type { Numbering } from './read-numbering.ts';
import { mergeTextProps, readTextProps, type Style, type Styles } from './read-styles.ts';
import { childOf, countOf, settingOf, switchOf, type XmlElement } from './xml-element.ts';

const END_MARK = /[.;:!?…]["”’)]*$/u;
/** A line that begins what a list has: a dash, a number, a letter. */
const OPENS_ITEM = /^(?:[-–+•*]\s|\(?(?:\d{1,3}|[a-zđ])[.)]\s)/u;

/**
 * A paragraph's text as lines: white space evened, a tab kept where it parts words far from each other, and a line's end
 * kept where it isn't only there to look well.
 */
const tidyParagraph = (text: string): readonly string[] => {
  const lines: JoinedLine[] = [];
  for (const raw of text.split('\n')) {
    const line = tidyLine(raw);
    if (line === '') continue;
    const above = lines.at(-1);
    const hasSmall = /\p{Ll}/u.test(line);
    if (above === undefined || !goesOn(above, line)) lines.push({ pieces: [line], hasSmall });
    else {
      above.pieces.push(line);
      above.hasSmall ||= hasSmall;
    }
  }
  return lines.map(({ pieces }) => pieces.join(' '));
};

/** A line of which several were joined; each is looked at once, however many there are. */
interface JoinedLine {
  readonly pieces: string[];
  /** Whether it has a small letter: a title in capitals doesn't go on. */
  hasSmall: boolean;
}

const tidyLine = (raw: string): string =>
  raw
    .replace(/[^\S\t]+/gu, ' ')
    .replace(/ ?\t[\t ]*/gu, '\t')
    .trim()
    // A reader of Markdown takes `> 60` for a quotation.
    .replace(/^>\s+/u, '>');

/** Whether a sentence runs on over a line's end: "đạt" / "25 tỷ đồng", "phát triển" / "kinh tế". */
const goesOn = ({ pieces, hasSmall }: JoinedLine, line: string): boolean =>
  hasSmall && !END_MARK.test(pieces.at(-1) ?? '') && /^[\p{Ll}\d(]/u.test(line) && !OPENS_ITEM.test(line);

/** What a paragraph is read with. */
export interface ParagraphContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly nextLabel: NextLabel;
  readonly convert: ConvertFont | undefined;
}

/** A paragraph as it is printed. */
interface PrintedParagraph extends Pick<Inline, 'boxes' | 'notes'> {
  /** More than one where a line's end within it matters. */
  readonly lines: readonly string[];
  readonly converted: number;
  /** Whether it belongs to a table of contents, and so is said again elsewhere. */
  readonly isContents: boolean;
}

/** Labels that are a heading by themselves; the words stand on the next line. */
const HEADING_LABEL = /^(?:phần|chương|mục(?!\stiêu)|phụ lục)\s/iu;

/** What a paragraph is made of, before its label is counted. */
export const readParagraphInline = (paragraph: XmlElement, { styles }: ParagraphContext): Inline =>
  readInline(paragraph, styleOf(paragraph, styles), styles);

/** Whether the paragraph's end was deleted or moved off, so that its words go on in the next one. */
export const isEndDeleted = (paragraph: XmlElement): boolean => {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
};

/**
 * Prints a paragraph with its label. To be called once for each, in order, since it counts the lists.
 * @param inline its words, after those of paragraphs whose ends were deleted
 */
export const printParagraph = (
  paragraph: XmlElement,
  inline: Inline,
  context: ParagraphContext,
): PrintedParagraph => {
  const style = styleOf(paragraph, context.styles);
  const { text, converted } = printSpans(inline.spans, context.convert);
  const lines = tidyParagraph(text);
  const label = printLabel(paragraph, style, lines.length === 0, context);
  return {
    lines: labelled(label.text, lines),
    converted: converted + label.converted,
    boxes: inline.boxes,
    notes: inline.notes,
    isContents: /^toc (?:\d|heading)/u.test(style?.name ?? ''),
  };
};

const styleOf = (paragraph: XmlElement, styles: Styles): Style | undefined =>
  styles.byId.get(settingOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? '') ?? styles.ofParagraphs;

const labelled = (label: string, lines: readonly string[]): readonly string[] => {
  const [first, ...rest] = lines;
  if (label === '') return lines;
  // A number alone on a line says nothing; "Điều 4." does.
  if (first === undefined) return /\p{L}{2}/u.test(label) ? [label] : [];
  return HEADING_LABEL.test(label) ? [label, ...lines] : [`${label} ${first}`, ...rest];
};

const printLabel = (
  paragraph: XmlElement,
  style: Style | undefined,
  isEmpty: boolean,
  context: ParagraphContext,
): PrintedText => {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  // Word doesn't count a paragraph that is hidden whole.
  const isHidden = isEmpty && switchOf(mark, 'w:vanish') === true;
  const label = isHidden ? undefined : nextLabelOf(paragraph, style, context);
  if (label === undefined) return { text: '', converted: 0 };
  const props = mergeTextProps([readTextProps(mark), style, context.styles.defaults]);
  const font = (label.font ?? props.font) || undefined;
  const printed = printSpans([{ text: label.text, font, isCapitals: false }], context.convert);
  return { ...printed, text: printed.text.replace(/\s+/gu, ' ').trim() };
};

const nextLabelOf = (
  paragraph: XmlElement,
  style: Style | undefined,
  { numbering, nextLabel }: ParagraphContext,
): ListLabel | undefined => {
  const own = childOf(childOf(paragraph, 'w:pPr'), 'w:numPr');
  const numId = settingOf(own, 'w:numId') ?? style?.numId;
  // List 0 takes a paragraph out of the list that its style is in.
  if (numId === undefined || numId === '0') return undefined;
  return nextLabel(numId, countOf(own, 'w:ilvl') ?? levelOfStyle(numId, style, numbering));
};

/** A level may name the style that stands for it, which says more than what the style says. */
const levelOfStyle = (numId: string, style: Style | undefined, numbering: Numbering): number => {
  const levels = [...(numbering.get(numId)?.levels ?? [])];
  for (const id of style?.chain ?? []) {
    const named = levels.find(([, level]) => level.style === id);
    if (named !== undefined) return named[0];
  }
  return style?.level ?? 0;
};
