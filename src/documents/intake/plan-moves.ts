import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { listPieces, type ReadPieces } from '../library/document-reading.ts';
import { type DocumentChanges, sharesWords } from './compare-readings.ts';

/** Where what is held of a document goes under another text of it; undefined: what it is of is gone. */
export type Moves = ReadonlyMap<Reference, Reference | undefined>;

/** An assignment of a whole target goes with its first figure's target, a report with the very figure. */
export interface HeldMoves {
  readonly assignments: Moves;
  readonly reports: Moves;
}

/** Under which reference of the new reading each target, figure and task of the old one goes on. */
export const planMoves = (
  before: ReadPieces,
  after: ReadPieces,
  { references }: Pick<DocumentChanges, 'references'>,
): HeldMoves => {
  const targets = new Map(
    before.targets.map((target) => [target.ref, targetAfter(target, after, references)]),
  );
  const pieces = new Map<Reference, Reference | undefined>([
    ...before.targets.flatMap(({ measures }) =>
      measures.map(({ ref }) => [ref, references.get(ref)] as const),
    ),
    ...before.tasks.map(({ ref }) => [ref, references.get(ref)] as const),
  ]);
  return {
    assignments: new Map([...pieces, ...targets]),
    reports: new Map([...targets, ...pieces]),
  };
};

/** The same for two texts: what is held of a passage that is neither goes with its words. */
export const planTextMoves = (
  before: Resolution,
  after: Resolution,
  changes: Pick<DocumentChanges, 'references'>,
): HeldMoves => {
  const { assignments, reports } = planMoves(listPieces(before), listPieces(after), changes);
  const others = before.passages
    .filter(({ ref }) => !assignments.has(ref))
    .map(({ ref, text }) => [ref, passageAfter(ref, text, after)] as const);
  return {
    assignments: new Map([...others, ...assignments]),
    reports: new Map([...others, ...reports]),
  };
};

const targetAfter = (
  { ref, text, measures }: ReadPieces['targets'][number],
  { targets }: ReadPieces,
  references: ReadonlyMap<Reference, Reference>,
): Reference | undefined => {
  const [first] = measures;
  if (first === undefined)
    return (targets.find((one) => one.text === text) ?? targets.find((one) => one.ref === ref))?.ref;
  const figure = references.get(first.ref);
  return targets.find((one) => one.measures.some((measure) => measure.ref === figure))?.ref;
};

const passageAfter = (ref: Reference, text: string, { passages }: Resolution): Reference | undefined => {
  const same = passages.find((one) => one.ref === ref && sharesWords(one.text, text));
  return (same ?? passages.find((one) => one.text === text))?.ref;
};

/** References of what is held now, one for each piece of it. */
export interface HeldWork {
  readonly assignments: readonly Reference[];
  readonly reports: readonly Reference[];
}

const MOST_NAMED = 6;

const nameSome = (names: readonly string[]): string => {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` và ${more} chỗ nữa` : ''}`;
};

/** What becomes of what is held, and how much of it loses what it is of. */
export interface DescribedMoves {
  /** Vietnamese, a line each; empty where nothing is held. */
  readonly lines: readonly string[];
  readonly lost: number;
}

const describeKind = (what: string, held: readonly Reference[], moves: Moves): DescribedMoves => {
  if (held.length === 0) return { lines: [], lost: 0 };
  const by = Map.groupBy(held, (ref) => {
    const to = moves.get(ref);
    return to === ref || !moves.has(ref) ? 'kept' : to === undefined ? 'lost' : 'moved';
  });
  const [kept, moved, lost] = (['kept', 'moved', 'lost'] as const).map((key) => by.get(key) ?? []);
  const pairs = [...new Set(moved)].map((ref) => `${ref} → ${moves.get(ref)}`);
  return {
    lines: [
      `${what}: ${kept?.length ?? 0} giữ nguyên chỗ, ${moved?.length ?? 0} chuyển theo${pairs.length === 0 ? '' : ` (${nameSome(pairs)})`}.`,
      ...(lost === undefined || lost.length === 0
        ? []
        : [
            `⚠️ ${what}: ${lost.length} mất chỗ vì bản này bỏ ${nameSome([...new Set(lost)])}; được cất cùng bản cũ, hoàn tác thì trở lại.`,
          ]),
    ],
    lost: lost?.length ?? 0,
  };
};

/** Says of what is held what stays, what moves along and what loses its place. */
export const describeMoves = (moves: HeldMoves, held: HeldWork): DescribedMoves => {
  const assignments = describeKind('Phân công', held.assignments, moves.assignments);
  const reports = describeKind('Báo cáo', held.reports, moves.reports);
  return { lines: [...assignments.lines, ...reports.lines], lost: assignments.lost + reports.lost };
};
