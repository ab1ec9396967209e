import type { Selectable } from 'kysely';
import { z } from 'zod';
import { asPersonId } from '../domain/chat.ts';
import {
  type Assignment,
  asAssignmentId,
  asDay,
  asMembershipId,
  asOfficialId,
  asUnitId,
  type Membership,
  type Official,
  ROLES,
  type Unit,
} from '../domain/people.ts';
import { asDocumentId, asReference } from '../domain/reference.ts';
import type { Tables } from './schema.ts';
import { parseColumn, toDate } from './stored-json.ts';

const roleSchema = z.enum(ROLES);
const partSchema = z.enum(['lead', 'support']);
const aliasesSchema = z.array(z.string());

const toTime = (date: Date | undefined): string | null => date?.toISOString() ?? null;
const toDay = (text: string | null) => (text === null ? undefined : asDay(text));

export const toUnit = (row: Selectable<Tables['unit']>): Unit => ({
  id: asUnitId(row.id),
  name: row.name,
  shortName: row.short_name,
  aliases: parseColumn(aliasesSchema, 'unit.aliases', row.aliases),
  parent: row.parent_id === null ? undefined : asUnitId(row.parent_id),
  endedAt: toDate(row.ended_at),
});

export const fromUnit = (unit: Unit): Selectable<Tables['unit']> => ({
  id: unit.id,
  name: unit.name,
  short_name: unit.shortName,
  aliases: JSON.stringify(unit.aliases),
  parent_id: unit.parent ?? null,
  ended_at: toTime(unit.endedAt),
});

export const toOfficial = (row: Selectable<Tables['official']>): Official => ({
  id: asOfficialId(row.id),
  code: row.code,
  name: row.name,
  role: parseColumn(roleSchema, 'official.role', JSON.stringify(row.role)),
  contact: row.contact,
  deputy: row.deputy_id === null ? undefined : asOfficialId(row.deputy_id),
  person: row.person_id === null ? undefined : asPersonId(row.person_id),
  unreachableSince: toDate(row.unreachable_since),
  isAdmin: row.is_admin === 1,
  endedAt: toDate(row.ended_at),
});

export const fromOfficial = (official: Official): Selectable<Tables['official']> => ({
  id: official.id,
  code: official.code,
  name: official.name,
  role: official.role,
  contact: official.contact,
  deputy_id: official.deputy ?? null,
  person_id: official.person ?? null,
  unreachable_since: toTime(official.unreachableSince),
  is_admin: official.isAdmin ? 1 : 0,
  ended_at: toTime(official.endedAt),
});

export const toMembership = (row: Selectable<Tables['membership']>): Membership => ({
  id: asMembershipId(row.id),
  official: asOfficialId(row.official_id),
  unit: asUnitId(row.unit_id),
  isHead: row.is_head === 1,
  from: toDay(row.from_day),
  until: toDay(row.until_day),
  endedAt: toDate(row.ended_at),
});

export const fromMembership = (membership: Membership): Selectable<Tables['membership']> => ({
  id: membership.id,
  official_id: membership.official,
  unit_id: membership.unit,
  is_head: membership.isHead ? 1 : 0,
  from_day: membership.from ?? null,
  until_day: membership.until ?? null,
  ended_at: toTime(membership.endedAt),
});

export const toAssignment = (row: Selectable<Tables['assignment']>): Assignment => ({
  id: asAssignmentId(row.id),
  document: asDocumentId(row.document),
  ref: asReference(row.ref),
  unit: asUnitId(row.unit_id),
  part: parseColumn(partSchema, 'assignment.part', JSON.stringify(row.part)),
  from: toDay(row.from_day),
  until: toDay(row.until_day),
  assignedAt: new Date(row.assigned_at),
  endedAt: toDate(row.ended_at),
});

export const fromAssignment = (assignment: Assignment): Selectable<Tables['assignment']> => ({
  id: assignment.id,
  document: assignment.document,
  ref: assignment.ref,
  unit_id: assignment.unit,
  part: assignment.part,
  from_day: assignment.from ?? null,
  until_day: assignment.until ?? null,
  assigned_at: assignment.assignedAt.toISOString(),
  ended_at: toTime(assignment.endedAt),
});
