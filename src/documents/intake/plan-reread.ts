import { isDeepStrictEqual } from 'node:util';
import type { Reference } from '../../domain/reference.ts';
import { readAnew } from '../doubts/read-anew.ts';
import type { DocumentReading, ReadPieces } from '../library/document-reading.ts';
import type { SettledDoubt } from '../library/document-said.ts';
import type { RereadDocument, StoredDocument } from '../library/document-store.ts';
import { compareReadings, describeChanges } from './compare-readings.ts';
import { type HeldMoves, type Moves, planMoves } from './plan-moves.ts';

/**
 * Holds what this program reads of a stored text against what the one that read it last did. What people said and what
 * is held goes with the pieces; what is read no more keeps its reference as long as nothing else has it.
 * @returns undefined if nothing at all has changed
 * @throws UnreadableHeadError where neither its text nor its entry says a year
 */
export const planReread = (document: StoredDocument): RereadDocument | undefined => {
  const reading = readAnew(document);
  const before = document.reading.pieces;
  const after = reading.pieces;
  const { measures, settled } = document;
  if (before === undefined || after === undefined || isSame(before, after))
    return isSame(reading, document.reading)
      ? undefined
      : { reading, measures, settled, moves: undefined, lines: [] };
  const changes = compareReadings(before, after);
  const moves = keepUnused(planMoves(before, after, changes), after);
  const to = (ref: Reference): Reference | undefined => placeOf(moves.reports, ref);
  const said = measures.flatMap((row) => {
    const measure = to(row.measure);
    return measure === undefined ? [] : [{ ...row, measure }];
  });
  const moved = { ...document, measures: said };
  return {
    reading: readAnew(moved),
    measures: said,
    settled: settled.map((one) => moveSettled(one, moves)),
    moves,
    lines: [...countLines(document.reading, reading), ...describeChanges(changes)],
  };
};

/** As they are stored: what is undefined isn't there. */
const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));

const placeOf = (moves: Moves, ref: Reference): Reference | undefined =>
  moves.has(ref) ? moves.get(ref) : ref;

/** What is read no more stays where it is, unless its reference means something else now. */
const keepUnused = ({ assignments, reports }: HeldMoves, { targets, tasks }: ReadPieces): HeldMoves => {
  const used = new Set<Reference>([
    ...targets.flatMap(({ ref, measures }) => [ref, ...measures.map((measure) => measure.ref)]),
    ...tasks.map(({ ref }) => ref),
  ]);
  const keep = (moves: Moves): Moves =>
    new Map([...moves].map(([ref, to]) => [ref, to ?? (used.has(ref) ? undefined : ref)]));
  return { assignments: keep(assignments), reports: keep(reports) };
};

const moveSettled = (one: SettledDoubt, { assignments, reports }: HeldMoves): SettledDoubt => {
  const { doubt, word } = one;
  const where = [...assignments].find(([ref]) => ref === doubt.where)?.[1] ?? doubt.where;
  const moved = { ...one, doubt: { ...doubt, where } };
  if (word.said !== 'no target') return moved;
  const to = (ref: Reference): readonly Reference[] => {
    const place = placeOf(reports, ref);
    return place === undefined ? [] : [place];
  };
  const before = word.before.flatMap((row) => to(row.measure).map((measure) => ({ ...row, measure })));
  return { ...moved, word: { ...word, taken: word.taken.flatMap(to), before } };
};

const COUNTS = [
  ['chỉ tiêu', 'targets'],
  ['con số', 'measures'],
  ['nhiệm vụ', 'tasks'],
  ['phân công', 'charges'],
  ['thời hạn', 'deadlines'],
] as const satisfies readonly (readonly [string, keyof DocumentReading])[];

const countLines = (before: DocumentReading, after: DocumentReading): readonly string[] => {
  const changed = COUNTS.filter(([, key]) => before[key] !== after[key]);
  return changed.length === 0
    ? []
    : [`Số đọc được: ${changed.map(([name, key]) => `${name} ${before[key]} → ${after[key]}`).join(', ')}.`];
};
