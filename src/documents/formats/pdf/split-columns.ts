import type { PrintedLine, Run } from './group-lines.ts';
import type { Margins } from './join-paragraphs.ts';

/** Lines that stand in two columns, each column from top to bottom. */
export interface TwoColumns {
  readonly left: readonly PrintedLine[];
  readonly right: readonly PrintedLine[];
}

/** A page's lines: those in one column, and where it has a head or a tail, that in two. */
export interface SplitPage {
  readonly head: TwoColumns | undefined;
  readonly lines: readonly PrintedLine[];
  readonly tail: TwoColumns | undefined;
  /** What stands below the tail. */
  readonly below: readonly PrintedLine[];
}

/** What stands in a head's right column. */
const MOTTO =
  /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|Độc\s+lập\s*[-–—]\s*Tự\s+do|ngày\s+\d{1,2}\s+tháng/iu;
const RECIPIENTS = /^nơi\s+nhận\s*:?/iu;
/** A head's lines, of which the motto is one of the first. */
const MOST_HEAD_LINES = 16;
/** A column's middle is at least so far from that of the text. Share of the text's width. */
const OFF_MIDDLE = 0.08;

/** Parts a page's head (the organ beside the motto) and its tail (who receives beside who signs) from its text. */
export const splitColumns = (lines: readonly PrintedLine[], margins: Margins): SplitPage => {
  const headEnd = endOfColumns(lines.slice(0, MOST_HEAD_LINES), margins);
  const head = parted(lines.slice(0, headEnd), margins);
  const isHead = head !== undefined && lines.slice(0, headEnd).some(({ text }) => MOTTO.test(text));
  const rest = isHead ? lines.slice(headEnd) : lines;
  const from = startOfTail(rest, margins);
  if (from === -1) return { head: isHead ? head : undefined, lines: rest, tail: undefined, below: [] };
  const tailEnd = from + endOfColumns(rest.slice(from), margins);
  const tail = parted(rest.slice(from, tailEnd), margins);
  return {
    head: isHead ? head : undefined,
    lines: tail === undefined ? rest : rest.slice(0, from),
    tail,
    below: tail === undefined ? [] : rest.slice(tailEnd),
  };
};

/** Where the recipients begin, or the signature that is printed a little higher beside them; -1 where none are. */
const startOfTail = (lines: readonly PrintedLine[], margins: Margins): number => {
  let from = lines.findIndex(({ runs }) => RECIPIENTS.test(runs[0]?.text ?? ''));
  while (from > 0 && lines[from - 1]?.runs.every((run) => sideOf(run, margins) === 'right') === true)
    from -= 1;
  return from;
};

type Side = 'left' | 'right' | 'middle';

const sideOf = ({ x, right }: Run, margins: Margins): Side => {
  const width = margins.right - margins.left;
  const middle = (x + right) / 2 - (margins.left + margins.right) / 2;
  if (Math.abs(middle) < OFF_MIDDLE * width) return 'middle';
  return middle < 0 ? 'left' : 'right';
};

/** How many lines stand in two columns before one that doesn't. */
const endOfColumns = (lines: readonly PrintedLine[], margins: Margins): number => {
  const end = lines.findIndex(({ runs }) => runs.some((run) => sideOf(run, margins) === 'middle'));
  return end === -1 ? lines.length : end;
};

/** Undefined where only one column has words. */
const parted = (lines: readonly PrintedLine[], margins: Margins): TwoColumns | undefined => {
  const column = (side: Side): readonly PrintedLine[] =>
    lines.flatMap((line) => {
      const runs = line.runs.filter((run) => sideOf(run, margins) === side);
      const [first] = runs;
      return first === undefined
        ? []
        : [
            {
              ...line,
              runs,
              text: runs.map(({ text }) => text).join(' '),
              x: first.x,
              right: runs.at(-1)?.right ?? first.right,
            },
          ];
    });
  const [left, right] = [column('left'), column('right')];
  return left.length > 0 && right.length > 0 ? { left, right } : undefined;
};
