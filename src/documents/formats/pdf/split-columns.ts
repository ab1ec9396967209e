import { DOCUMENT_KINDS } from '../../head/head-words.ts';
import { groupLines, type PrintedLine, type Run } from './group-lines.ts';
import type { Margins } from './join-paragraphs.ts';

/** The room between two columns, and how many lines it goes down. */
interface Gutter {
  /** Words of the right column begin behind it; in points. */
  readonly at: number;
  readonly count: number;
}

/** A label or a list's sign, which stands apart from its own words, or nothing; of a trimmed text. */
const LABEL = /^(?:[-–—+*•\p{Co}]|\(?[\p{L}\d]{1,5}[.)]|(?:\d{1,3}\.)+\d{0,3}\.?|Điều\s\d+\.)?$/u;
/** Columns stand at least so far apart: more than blanks, less than what two cells leave. Share of the letters' height. */
const NARROWEST = 0.6;

/**
 * The widest room across the page that no words of the first lines reach into, as many lines as leave any. Found over
 * all of them at once, for columns wrap at different heights, and a full line of one comes near the other.
 * @param isTitle whether a line in one piece ends the columns, of whose lines and extents it is given
 */
const findGutter = (
  lines: readonly PrintedLine[],
  isTitle: (line: PrintedLine, columns: readonly Run[]) => boolean,
): Gutter | undefined => {
  const words: Run[] = [];
  let found: Gutter | undefined;
  for (const [index, line] of lines.entries()) {
    const own = wordsOf(line);
    const narrowest = line.height * NARROWEST;
    const isOnePiece = widestRoom(own, narrowest) === undefined;
    if (isOnePiece && isTitle(line, [...words, ...extentsOf(words, found)])) break;
    words.push(...own);
    const at = widestRoom(words, narrowest);
    if (at !== undefined) found = { at, count: index + 1 };
    else if (found !== undefined) break;
  }
  return found;
};

const wordsOf = (line: PrintedLine): readonly Run[] =>
  line.items
    .filter(({ text }) => !LABEL.test(text.trim()))
    .map(({ text, x, width }) => ({ text, x, right: x + width }));

const extentsOf = (words: readonly Run[], gutter: Gutter | undefined): readonly Run[] =>
  gutter === undefined
    ? []
    : [words.filter(({ x }) => x < gutter.at), words.filter(({ x }) => x >= gutter.at)].map((column) => ({
        text: '',
        x: Math.min(...column.map(({ x }) => x)),
        right: Math.max(...column.map(({ right }) => right)),
      }));

const widestRoom = (words: readonly Run[], narrowest: number): number | undefined => {
  let end = Number.POSITIVE_INFINITY;
  let widest = narrowest;
  let at: number | undefined;
  for (const { x, right } of words.toSorted((one, other) => one.x - other.x)) {
    if (x - end >= widest) [widest, at] = [x - end, (x + end) / 2];
    end = end === Number.POSITIVE_INFINITY ? right : Math.max(end, right);
  }
  return at;
};

/** Lines that stand in two columns, each column from top to bottom. */
export interface TwoColumns {
  readonly left: readonly PrintedLine[];
  readonly right: readonly PrintedLine[];
  /** Both, as they stand beside each other. */
  readonly across: readonly PrintedLine[];
}

/** A page's lines: those in one column, and where it has a head or a tail, that in two. */
interface SplitPage {
  readonly head: TwoColumns | undefined;
  readonly lines: readonly PrintedLine[];
  readonly tail: TwoColumns | undefined;
  /** What stands below the tail. */
  readonly below: readonly PrintedLine[];
}

/** What stands in a head's columns and nowhere else so high: the motto, the number, the day. */
const OF_HEAD =
  /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|Độc\s+lập\s*[-–—]\s*Tự\s+do|ngày\s+\d{1,2}\s+tháng|^số\s*[:.]?\s*\d{1,6}\s*[-/]/imu;
const RECIPIENTS = /^nơi\s+nhận\s*:?/iu;
/** A line that is nothing but the document's kind, in capitals: the head ends above it. */
const KIND = new RegExp(`^(?:${DOCUMENT_KINDS.map((kind) => kind.toUpperCase()).join('|')})$`, 'u');
/** A head's lines, of which columns that aren't level with each other have one each. */
const MOST_HEAD_LINES = 24;
/** A column's middle is at least so far from that of the text. Share of the text's width. */
const OFF_MIDDLE = 0.08;

/** Parts a page's head (the organ beside the motto) and its tail (who receives beside who signs) from its text. */
export const splitColumns = (lines: readonly PrintedLine[], margins: Margins): SplitPage => {
  const kindAt = lines.findIndex(({ text }) => KIND.test(text));
  const top = lines.slice(0, Math.min(kindAt === -1 ? MOST_HEAD_LINES : kindAt, MOST_HEAD_LINES));
  const found = partColumns(top, margins);
  const head = found !== undefined && OF_HEAD.test(textOf(found)) ? found : undefined;
  const rest = lines.slice(head?.count ?? 0);
  const from = startOfTail(rest, margins);
  const tail = from === -1 ? undefined : partColumns(rest.slice(from), margins);
  return {
    head,
    lines: tail === undefined ? rest : rest.slice(0, from),
    tail,
    below: tail === undefined ? [] : rest.slice(from + tail.count),
  };
};

const textOf = ({ left, right }: TwoColumns): string =>
  [...left, ...right].map(({ text }) => text).join('\n');

/** Where the recipients begin, or the signature that is printed a little higher beside them; -1 where none are. */
const startOfTail = (lines: readonly PrintedLine[], margins: Margins): number => {
  let from = lines.findIndex(({ runs }) => RECIPIENTS.test(runs[0]?.text ?? ''));
  while (from > 0 && lines[from - 1]?.runs.every((run) => offMiddle(run, margins) > OFF_MIDDLE) === true)
    from -= 1;
  return from;
};

/** How far right of the text's middle words stand. Share of its width. */
const offMiddle = ({ x, right }: Run, margins: Margins): number =>
  ((x + right) / 2 - (margins.left + margins.right) / 2) / (margins.right - margins.left);

/** The two columns that the first lines stand in, as far down as room is left between them; undefined where none is. */
const partColumns = (
  lines: readonly PrintedLine[],
  margins: Margins,
): (TwoColumns & { readonly count: number }) | undefined => {
  const gutter = findGutter(lines, (line, columns) => isTitle(line, columns, margins));
  if (gutter === undefined) return undefined;
  const across = lines.slice(0, gutter.count);
  const items = across.flatMap((line) => line.items);
  return {
    across,
    count: gutter.count,
    left: groupLines(items.filter(({ x }) => x < gutter.at)),
    right: groupLines(items.filter(({ x }) => x >= gutter.at)),
  };
};

/** A line in the middle of the page which is neither flush with a column's lines nor in the middle of them. */
const isTitle = (line: PrintedLine, columns: readonly Run[], margins: Margins): boolean => {
  if (Math.abs(offMiddle(line, margins)) >= OFF_MIDDLE) return false;
  return !columns.some(
    ({ x, right }) =>
      Math.abs(line.x - x) <= line.height / 2 ||
      Math.abs((line.x + line.right) / 2 - (x + right) / 2) <= line.height / 2,
  );
};
