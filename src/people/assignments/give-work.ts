import { type AssignmentId, asDay, type Part, type Unit, type UnitId } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { type ChangedBy, type ChangeMeans, changeAs } from '../change-people.ts';
import { type Directory, nameKey } from '../directory.ts';
import { findUnits } from '../find-people.ts';
import {
  type AssignmentOutcome,
  type AssignmentTerms,
  planAssign,
  planEnd,
  planNewTerms,
  planTakeBack,
  type TakenBack,
} from './plan-assignment.ts';

/** What is said of work that is being given; the part may still be open. */
export interface OfferedTerms extends Pick<AssignmentTerms, 'from' | 'until'> {
  readonly part: Part | undefined;
}

/** Gives a unit a piece of work, from today if no day is said; work of a document to come begins with it. */
export const giveWork = (
  means: ChangeMeans,
  by: ChangedBy,
  { today }: Pick<Directory, 'today'>,
  { id: document, validFrom }: Pick<ResolutionDocument, 'id' | 'validFrom'>,
  work: AssignmentTerms & { readonly ref: Reference; readonly unit: UnitId },
): Promise<AssignmentOutcome> => {
  const from = work.from ?? (today < validFrom ? asDay(validFrom) : today);
  return changeAs(means, by, 'giao việc', (snapshot, now) =>
    planAssign(snapshot, { ...work, document, from }, today, now),
  );
};

/** Changes the part or the days of an assignment. */
export const changeTerms = (
  means: ChangeMeans,
  by: ChangedBy,
  id: AssignmentId,
  edit: Partial<AssignmentTerms>,
): Promise<AssignmentOutcome> =>
  changeAs(means, by, 'đổi phân công', (snapshot, now) => planNewTerms(snapshot, id, edit, now));

/** Ends an assignment at once. */
export const endWork = (means: ChangeMeans, by: ChangedBy, id: AssignmentId): Promise<AssignmentOutcome> =>
  changeAs(means, by, 'kết thúc phân công', (snapshot, now) => planEnd(snapshot, id, now));

/** Takes a change of an assignment back, if it still is as it was left. */
export const takeBackChange = (
  means: ChangeMeans,
  by: ChangedBy,
  taken: TakenBack,
): Promise<AssignmentOutcome> =>
  changeAs(means, by, 'hoàn tác phân công', (snapshot, now) => planTakeBack(snapshot, taken, now));

const bears = ({ name, shortName, aliases }: Unit, text: string): boolean =>
  [name, shortName, ...aliases].some((each) => nameKey(each) === nameKey(text));

/** The unit that bears the very name, else all whose names hold it. */
const findMeant = (directory: Directory, text: string): readonly Unit[] => {
  const named = directory.units().filter((unit) => bears(unit, text));
  return named.length > 0 ? named : findUnits(directory, text);
};

/**
 * The units that a typed name may mean: `giao cho Sở Y tế` without the words of giving, unless a unit is found by all of
 * them. A part of a name may be of another unit than the one that is meant, so that only a unit that bears it is sure.
 */
export const findMeantUnits = (
  directory: Directory,
  said: string,
): { readonly units: readonly Unit[]; readonly sure: Unit | undefined } => {
  const isWhole = findMeant(directory, said).length > 0;
  const text = isWhole ? said : said.replace(/^(?:giao(?:\s+cho)?|cho)\s+/iu, '');
  const units = findMeant(directory, text);
  const [only, ...others] = units;
  return { units, sure: only && others.length === 0 && bears(only, text) ? only : undefined };
};
