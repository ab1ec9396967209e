import type { Assignment, Membership, Official, OfficialId, Unit } from '../domain/people.ts';

/** One row before and after: the only form in which people and work are changed, stored and audited. */
export interface RowChange<Kind extends string, Row> {
  readonly of: Kind;
  /** Undefined: the row is new. */
  readonly before: Row | undefined;
  /** A row is never taken away; it gets an `endedAt`. */
  readonly after: Row;
}

export type PeopleChange =
  | RowChange<'unit', Unit>
  | RowChange<'official', Official>
  | RowChange<'membership', Membership>
  | RowChange<'assignment', Assignment>;

/** Who changes something: an official, or the operator at the machine. */
export interface Author {
  /** Undefined for the operator and for the program itself. */
  readonly official: OfficialId | undefined;
  /** As the audit shows it: `Nguyễn Văn An (CB012)`, `người vận hành`. */
  readonly name: string;
}

export const OPERATOR: Author = { official: undefined, name: 'người vận hành' };

/** Why and by whom rows change; one entry of the audit for each row. */
export interface ChangeNote {
  readonly by: Author;
  /** What was done, as a verb phrase in Vietnamese: `nhập danh sách`, `chuyển đơn vị`. */
  readonly act: string;
  readonly at: Date;
}

export const PROGRAM: Author = { official: undefined, name: 'chương trình' };
