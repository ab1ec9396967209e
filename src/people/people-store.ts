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

/** All people and work as they stood at one moment, ended rows included. */
export interface PeopleSnapshot {
  /** Grows by one with every change; a plan made on one version is refused on another. */
  readonly version: number;
  readonly units: readonly Unit[];
  readonly officials: readonly Official[];
  readonly memberships: readonly Membership[];
  readonly assignments: readonly Assignment[];
  /** The first free id of each kind; ids are never used twice. A plan takes its new ids from here, counting up. */
  readonly nextIds: Readonly<Record<PeopleChange['of'], number>>;
}

/** An entry of the audit. `before` and `after` are the row as JSON. */
export interface AuditEntry {
  readonly id: number;
  readonly at: Date;
  readonly by: Author;
  readonly act: string;
  /** `unit`, `official`, `membership`, `assignment`, `invitation`, `outbox` … */
  readonly of: string;
  readonly rowId: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Somebody else changed people or work since the plan was made. Read anew and plan again. */
export class StalePlanError extends Error {
  readonly code = 'STALE_PLAN';
  readonly nextStep = 'Danh sách vừa được người khác thay đổi. Xin xem lại rồi làm lại.';

  constructor(planned: number, present: number) {
    super(`a plan for version ${planned} of the people can't be applied to version ${present}`);
    this.name = 'StalePlanError';
  }
}

/** People and work as rows. Every method is one transaction, on disk once its promise is settled. */
export interface PeopleStore {
  /** Kept in memory as long as the version stands, so it is cheap to ask for. */
  read(): Promise<PeopleSnapshot>;
  /**
   * Applies all changes or none, with an audit entry for each.
   * @param version of the snapshot that they were planned on.
   * @throws {StalePlanError}
   */
  apply(changes: readonly PeopleChange[], version: number, note: ChangeNote): Promise<void>;
  /**
   * Audit entries, the newest first.
   * @param limit how many at most; undefined for all.
   * @param since only what was done at this moment or later.
   */
  readAudit(limit: number | undefined, since?: Date): Promise<readonly AuditEntry[]>;
}

/** The name that stands where a person's name was. */
export const ERASED_NAME = '(đã xóa)';

/** The code of an official whose data was deleted. */
export const erasedCode = (id: OfficialId): string => `XOA-${id}`;

/** Whether an official's data was deleted. */
export const isErased = ({ id, code }: Pick<Official, 'id' | 'code'>): boolean => code === erasedCode(id);

/** Deletes what is known of a person. */
export interface PersonEraser {
  /**
   * In one transaction: name, contact, account and all that they asked or were sent are gone; their row stays without
   * them, so that work and reports of their units stay readable. False if there is nobody (any more) to delete.
   */
  erase(official: OfficialId, note: ChangeNote): Promise<boolean>;
}
