import type { Day, Role } from '../../domain/people.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { RosterColumn } from './roster-columns.ts';

/** What is wrong with a row, in Vietnamese, for whoever wrote it. */
export interface RowFault {
  /** As Excel numbers it; 0 for the file as a whole. */
  readonly row: number;
  readonly message: string;
}

/** The person of a row. Undefined is an empty cell, which leaves what is stored. */
export interface RosterPerson {
  readonly name: string;
  readonly code: string | undefined;
  readonly role: Role | undefined;
  readonly isHead: boolean | undefined;
  readonly contact: string | undefined;
  /** Codes or names of those for whom this person stands in. */
  readonly deputyOf: readonly string[];
  /** The row of another unit that names the same person; left out where nobody said so. */
  readonly sameAs?: number;
}

/** A row that could be read. Undefined and empty lists are empty cells. */
export interface RosterRow {
  readonly row: number;
  readonly unit: string;
  readonly shortName: string | undefined;
  readonly parent: string | undefined;
  readonly aliases: readonly string[];
  readonly person: RosterPerson | undefined;
  readonly lead: readonly Reference[];
  readonly support: readonly Reference[];
  readonly from: Day | undefined;
  readonly until: Day | undefined;
}

/** A roster as it was read, before it is compared with what is stored. */
export interface Roster {
  /** The resolution that its references point into. */
  readonly document: DocumentId;
  /** Columns that the file has. */
  readonly columns: readonly RosterColumn[];
  readonly rows: readonly RosterRow[];
  readonly faults: readonly RowFault[];
  /** What is odd about the file but no fault, e.g. an unknown column. */
  readonly notes: readonly string[];
}
