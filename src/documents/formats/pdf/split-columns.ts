import { DOCUMENT_KINDS } from '../../head/head-words.ts';
import { findGutter } from './find-gutter.ts';
import { groupLines, type PrintedLine, type Run } from './group-lines.ts';
import type { Margins } from './join-paragraphs.ts';

/** Lines that stand in two columns, each column from top to bottom. */
export interface TwoColumns {
  readonly left: readonly PrintedLine[];
  readonly right: readonly PrintedLine[];
  /** Both, as they stand beside each other. */
  readonly across: readonly PrintedLine[];
}

/** A page's lines: those in one column, and where it has a head or a tail, that in two. */
export interface SplitPage {
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
