import type { UpdateId } from '../../domain/chat.ts';
import type { Day, OfficialId } from '../../domain/people.ts';

export type AbsenceId = number & { readonly __brand: 'AbsenceId' };
export const asAbsenceId = (id: number): AbsenceId => id as AbsenceId;

/** Why somebody isn't there, as people say it. */
export const ABSENCE_KINDS = ['nghỉ phép', 'công tác', 'học'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** Days on which somebody is away, both included. */
export interface NewAbsence {
  readonly official: OfficialId;
  readonly kind: AbsenceKind;
  readonly from: Day;
  readonly until: Day;
}

export interface StoredAbsence extends NewAbsence {
  readonly id: AbsenceId;
}

/** Who is away when. Every method is one transaction. */
export interface AbsenceStore {
  /** Stores it; of a Telegram update that was handled before, nothing again. */
  add(absence: NewAbsence, update: UpdateId, at: Date): Promise<StoredAbsence>;
  /** Those that stand and haven't ended before a day, the first to begin first. */
  findStanding(day: Day): Promise<readonly StoredAbsence[]>;
  /** Takes somebody's own absence back; false if it isn't theirs or was taken back. */
  withdraw(id: AbsenceId, official: OfficialId, at: Date): Promise<boolean>;
}
