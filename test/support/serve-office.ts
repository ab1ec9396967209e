import type { AnswerLimits } from '../../src/answering/answer.ts';
import { asPersonId } from '../../src/domain/chat.ts';
import type { Clock } from '../../src/domain/local-time.ts';
import {
  type Assignment,
  asAssignmentId,
  asMembershipId,
  asOfficialId,
  asUnitId,
  type Membership,
  type Official,
  type Role,
  type Unit,
} from '../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { OPERATOR, type PeopleChange, type PeopleStore } from '../../src/people/people-store.ts';
import { FakePerson } from './fake-person.ts';
import type { TestLibrary } from './open-test-services.ts';
import { serveInProcess } from './serve-in-process.ts';

const STANDING = { endedAt: undefined };

export const testUnit = (id: number, name: string, shortName = ''): Unit => ({
  id: asUnitId(id),
  name,
  shortName,
  aliases: [],
  parent: undefined,
  ...STANDING,
});

export const testOfficial = (id: number, name: string, role: Role, person?: number): Official => ({
  id: asOfficialId(id),
  code: `CB${String(id).padStart(3, '0')}`,
  name,
  role,
  contact: `09${id} gọi giờ hành chính`,
  deputy: undefined,
  person: person === undefined ? undefined : asPersonId(person),
  unreachableSince: undefined,
  isAdmin: false,
  ...STANDING,
});

export const testMembership = (id: number, official: number, unit: number, isHead = false): Membership => ({
  id: asMembershipId(id),
  official: asOfficialId(official),
  unit: asUnitId(unit),
  isHead,
  from: undefined,
  until: undefined,
  ...STANDING,
});

/** What a unit leads, of the current resolution. */
export const testAssignment = (id: number, ref: string, unit: number): Assignment => ({
  id: asAssignmentId(id),
  document: asDocumentId('nq14-2024'),
  ref: asReference(ref),
  unit: asUnitId(unit),
  part: 'lead',
  from: undefined,
  until: undefined,
  assignedAt: new Date('2024-01-02T00:00:00Z'),
  ...STANDING,
});

/** Telegram accounts of the office: one for each role, and one that nobody has invited. */
export const ACCOUNTS = { staff: 11, leader: 12, official: 13, stranger: 99 } as const;

const UNITS = [
  testUnit(1, 'Sở Y tế', 'SYT'),
  testUnit(2, 'Sở Xây dựng', 'SXD'),
  testUnit(3, 'Cảng vụ Hàng hải'),
];

// The admin by settings is official 1.
const OFFICIALS = [
  testOfficial(2, 'Trần Thị Bình', 'leader', ACCOUNTS.leader),
  testOfficial(3, 'Nguyễn Văn An', 'official', ACCOUNTS.official),
  testOfficial(4, 'Lê Thu Mới', 'official'),
  testOfficial(5, 'Phạm Quốc Cường', 'official'),
];

const MEMBERSHIPS = [
  testMembership(1, 3, 1, true),
  testMembership(2, 4, 1),
  testMembership(3, 4, 2),
  testMembership(4, 5, 2),
];

/** Stores three units with four officials in them, two of whom have come to the bot. */
export const fillOffice = async (people: PeopleStore): Promise<void> => {
  const changes: readonly PeopleChange[] = [
    ...UNITS.map((after) => ({ of: 'unit' as const, before: undefined, after })),
    ...OFFICIALS.map((after) => ({ of: 'official' as const, before: undefined, after })),
    ...MEMBERSHIPS.map((after) => ({ of: 'membership' as const, before: undefined, after })),
  ];
  const { version } = await people.read();
  await people.apply(changes, version, { by: OPERATOR, act: 'thử', at: new Date('2024-06-01T00:00:00Z') });
};

/** The bot in this process, with an office of three units and a person of each role. */
export const serveOffice = async (
  now?: Clock,
  answerLimits?: AnswerLimits,
  settings?: Parameters<typeof serveInProcess>[3],
  library?: TestLibrary,
) => {
  const served = await serveInProcess([ACCOUNTS.staff], now, answerLimits, settings, library);
  await fillOffice(served.people);
  const person = (id: number): FakePerson => new FakePerson(served.api, id);
  return {
    ...served,
    person,
    staff: person(ACCOUNTS.staff),
    leader: person(ACCOUNTS.leader),
    official: person(ACCOUNTS.official),
    stranger: person(ACCOUNTS.stranger),
    /** An official as they stand now. */
    officialRow: async (id: number) => (await served.people.read()).officials.find((each) => each.id === id),
  };
};
