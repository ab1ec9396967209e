import type { PersonId } from './chat.ts';
import type { DocumentId, Reference } from './reference.ts';

export type UnitId = number & { readonly __brand: 'UnitId' };
export type OfficialId = number & { readonly __brand: 'OfficialId' };
export type MembershipId = number & { readonly __brand: 'MembershipId' };
export type AssignmentId = number & { readonly __brand: 'AssignmentId' };

export const asUnitId = (id: number): UnitId => id as UnitId;
export const asOfficialId = (id: number): OfficialId => id as OfficialId;
export const asMembershipId = (id: number): MembershipId => id as MembershipId;
export const asAssignmentId = (id: number): AssignmentId => id as AssignmentId;

/** A day without a time, `2024-05-01`, in the bot's time zone. */
export type Day = string & { readonly __brand: 'Day' };
export const asDay = (text: string): Day => text as Day;

/** `staff` is the office (Văn phòng) that chases, `leader` reads reports, `official` carries targets. */
export const ROLES = ['staff', 'leader', 'official'] as const;
export type Role = (typeof ROLES)[number];

/** What every row of people and work has: it is ended, never deleted, so that history stays readable. */
interface Kept {
  /** When it was ended; undefined while it stands. */
  readonly endedAt: Date | undefined;
}

/** Whether a row hasn't been ended. */
export const stands = ({ endedAt }: Kept): boolean => endedAt === undefined;

/** A body that carries targets: a department, a district, a Party committee. */
export interface Unit extends Kept {
  readonly id: UnitId;
  /** Unique among units that stand, whatever its capitals and diacritics. */
  readonly name: string;
  /** `Sở GTVT`; empty if there is none. */
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly parent: UnitId | undefined;
}

/** A person with a task, whether or not they have come to the bot yet. */
export interface Official extends Kept {
  readonly id: OfficialId;
  /** The person's key (mã cán bộ), unique, e.g. `CB012`. */
  readonly code: string;
  readonly name: string;
  readonly role: Role;
  /** A note of how to reach them; only staff see it. */
  readonly contact: string;
  /** Who is asked while this one is away. */
  readonly deputy: OfficialId | undefined;
  /** Their Telegram account; undefined until an invitation is used, and after access was taken away. */
  readonly person: PersonId | undefined;
  /** Since when messages don't reach them (they blocked the bot). */
  readonly unreachableSince: Date | undefined;
  /** Staff by `ADMIN_IDS`, and only as long as they stand there. */
  readonly isAdmin: boolean;
}

/** An official's place in a unit. One may hold several, two may share one. */
export interface Membership extends Kept {
  readonly id: MembershipId;
  readonly official: OfficialId;
  readonly unit: UnitId;
  readonly isHead: boolean;
  /** First and last day, both included; undefined is open. */
  readonly from: Day | undefined;
  readonly until: Day | undefined;
}

/** `lead` chủ trì, `support` phối hợp. */
export type Part = 'lead' | 'support';

/** A target, a measure or a task in the hands of a unit. One standing row for a unit and a reference. */
export interface Assignment extends Kept {
  readonly id: AssignmentId;
  readonly document: DocumentId;
  /** `II.2.1(6)`, `II.2.1(4).b`, `II.3.3/5`. */
  readonly ref: Reference;
  readonly unit: UnitId;
  readonly part: Part;
  /** First and last day, both included; undefined is open. */
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  readonly assignedAt: Date;
}

/** Whether a membership or an assignment holds on a day. */
export const isInForce = (row: Pick<Assignment, 'from' | 'until' | 'endedAt'>, today: Day): boolean =>
  stands(row) &&
  (row.from === undefined || row.from <= today) &&
  (row.until === undefined || today <= row.until);
