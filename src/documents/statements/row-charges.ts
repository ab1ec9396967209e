import type { Span } from '../../domain/passage.ts';
import { textAt } from '../../domain/passage.ts';
import type { ChargeRole } from '../../domain/resolution.ts';
import type { Block, Cell } from '../blocks/block.ts';
import { FIELDS } from './body-words.ts';
import { roleOfLabel } from './charge-labels.ts';
import { SURE_ACTS } from './charge-words.ts';
import { bodiesAt, endOf } from './find-bodies.ts';
import type { Charge } from './other-charges.ts';
import { actAfter } from './read-act.ts';
import { phraseAt, phraseSet, type Word, wordsOf } from './words.ts';

interface Actor {
  readonly cell: Cell;
  readonly role: ChargeRole;
  readonly span: Span;
}

/**
 * Whom a table's row charges: the cells whose column speaks of who leads, supports or follows up; where the columns
 * don't say, the cells that are names of bodies alone, the first as the lead.
 */
export const chargesInRow = ({ text, cells: printed }: Block): readonly Charge[] => {
  const cells = underTheirHeads(text, printed);
  const byHeader = cells.flatMap((cell): readonly Actor[] => {
    const role = roleOfLabel(cell.header);
    const span = role === undefined ? undefined : actorIn(text, cell);
    return role === undefined || span === undefined ? [] : [{ cell, role, span }];
  });
  const actors = byHeader.length > 0 ? byHeader : namesAlone(text, cells);
  const statement = workCell(text, cells, actors);
  if (statement === undefined) return [];
  return actors.flatMap(({ role, span, cell }) => [
    { role, actor: span, statement },
    ...watching(text, cell, role, span).map((each) => ({ ...each, statement })),
  ]);
};

/**
 * Cells under the heads that fit them: a row may have a number more, or an empty cell before it, than its table's head
 * has columns, so that bodies stand one column aside.
 */
export const underTheirHeads = (text: string, cells: readonly Cell[]): readonly Cell[] => {
  const shifted = [0, 1, -1].map((shift) =>
    cells.map((cell, index) => ({ ...cell, header: cells[index - shift]?.header ?? '' })),
  );
  const fits = shifted.map((row) => row.reduce((sum, cell) => sum + fitOf(text, cell), 0));
  return shifted[fits.indexOf(Math.max(...fits))] ?? cells;
};

const fitOf = (text: string, cell: Cell): number => {
  if (roleOfLabel(cell.header) === undefined || cell.end === cell.start) return 0;
  return bodiesAt(wordsOf(text, cell), 0, true) === undefined ? -1 : 1;
};

/** "Sở Nội vụ thúc đẩy, theo dõi, báo cáo chỉ tiêu" in a column of leads says that it follows up, too. */
const watching = (
  text: string,
  cell: Cell,
  role: ChargeRole,
  actor: Span,
): readonly Omit<Charge, 'statement'>[] => {
  const act = actAfter(wordsOf(text, { start: actor.end, end: cell.end }), 0);
  return act === undefined || act.role === role || act.role === 'lead' ? [] : [{ role: act.role, actor }];
};

const LONGEST_ACTOR = 250;

/** Who stands in a cell: bodies, or any name in a column of bodies; "nt" and bare numbers name nobody. */
const actorIn = (text: string, cell: Cell): Span | undefined => {
  const words = wordsOf(text, cell);
  const bodies = bodiesAt(words, 0, true);
  const [first] = words;
  if (first === undefined) return undefined;
  if (bodies !== undefined) {
    const isWhole = actAfter(words, bodies.to) === undefined || endsWithField(words, bodies.to);
    return { start: first.start, end: endOf(words, isWhole ? words.length : bodies.to) };
  }
  const said = textAt(text, cell);
  const isName =
    first.isCapital && !/\d|%/.test(said) && said.length <= LONGEST_ACTOR && /\p{L}{3}/u.test(said);
  return isName ? { start: first.start, end: endOf(words, words.length) } : undefined;
};

/** "Trung tâm Xúc tiến đầu tư": all of a cell is the name, though its last words may be an act. */
const endsWithField = (words: readonly Word[], at: number): boolean =>
  at + phraseAt(words, at, FIELDS) === words.length &&
  Math.max(phraseAt(words, at, SURE_ACTS), phraseAt(words, at, DIRECTING)) === 0;
const DIRECTING = phraseSet('chỉ đạo|lãnh đạo|điều hành');

const namesAlone = (text: string, cells: readonly Cell[]): readonly Actor[] => {
  const found = cells.flatMap((cell) => {
    const words = wordsOf(text, cell);
    const bodies = bodiesAt(words, 0, true);
    const isAlone = bodies !== undefined && bodies.to >= words.length - (words.at(-1)?.key === '.' ? 1 : 0);
    return isAlone ? [{ cell, span: { start: cell.start, end: endOf(words, bodies.to) } }] : [];
  });
  return found.slice(0, 2).map((one, index) => ({ ...one, role: index === 0 ? 'lead' : 'support' }));
};

const WORK =
  /nhiệm vụ|nội dung|công việc|giải pháp|chỉ tiêu|mục tiêu|hoạt động|đề án|dự án|chương trình|tên/iu;

/** The cell with the task or the target: by its column, else the longest that names nobody. */
const workCell = (text: string, cells: readonly Cell[], actors: readonly Actor[]): Span | undefined => {
  if (actors.length === 0) return undefined;
  const others = cells.filter(
    (cell) => !actors.some((actor) => actor.cell === cell) && /\p{L} \p{L}/u.test(textAt(text, cell)),
  );
  const longest = others.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  const cell = others.find(({ header }) => WORK.test(header)) ?? longest;
  return cell === undefined ? undefined : { start: cell.start, end: cell.end };
};
