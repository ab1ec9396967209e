import type { OutboxCounts } from '../../src/delivery/outbox-store.ts';
import { type Assignment, asOfficialId } from '../../src/domain/people.ts';
import { OPERATOR, type PeopleChange } from '../../src/people/people-store.ts';
import type { ChatMessage } from './fake-chats.ts';
import type { FakePerson } from './fake-person.ts';
import type { TestLibrary } from './open-test-services.ts';
import { FixedClock } from './serve-in-process.ts';
import { ACCOUNTS, serveOffice, testAssignment, testMembership, testOfficial } from './serve-office.ts';

const [SECOND, OTHER, HEAD] = [16, 17, 18];
const LOOK_EVERY_MS = 20;

/** Officials 6 and 7 beside official 3, and official 8 as the head of the second unit. */
const changes: readonly PeopleChange[] = [
  { of: 'official', before: undefined, after: testOfficial(6, 'Hoàng Thị Hai', 'official', SECOND) },
  {
    of: 'official',
    before: undefined,
    after: { ...testOfficial(7, 'Vũ Văn Ba', 'official', OTHER), deputy: asOfficialId(6) },
  },
  { of: 'official', before: undefined, after: testOfficial(8, 'Đỗ Thị Trưởng', 'official', HEAD) },
  { of: 'membership', before: undefined, after: testMembership(6, 6, 3) },
  { of: 'membership', before: undefined, after: testMembership(7, 7, 2) },
  { of: 'membership', before: undefined, after: testMembership(8, 8, 2, true) },
];

const WORK = [
  testAssignment(1, 'II.2.1(6)', 1),
  testAssignment(2, 'II.2.1(7)', 1),
  testAssignment(3, 'II.2.2(15)', 2),
  testAssignment(4, 'II.2.1(5)', 3),
];

/**
 * The bot in a week of November 2024, before anybody is asked. Official 3 (`official`) leads (6) and (7), official 6
 * (`second`) leads (5), official 7 (`other`, whose deputy is official 6) and the head of their unit, official 8, (15).
 * @param settings what isn't as it is by default
 */
export const serveWeek = (settings?: Parameters<typeof serveOffice>[2]) =>
  serveWeekOf('2024-11-25 07:59:59', WORK, undefined, settings);

/**
 * The bot in a week of any documents.
 * @param begin a moment in Việt Nam
 * @param work what units lead
 */
export const serveWeekOf = async (
  begin: string,
  work: readonly Assignment[],
  library?: TestLibrary,
  settings?: Parameters<typeof serveOffice>[2],
) => {
  const clock = new FixedClock();
  clock.set(begin);
  const office = await serveOffice(clock.now, undefined, settings, library);
  const { people, api, outbox, tick } = office;
  const { version } = await people.read();
  const assignments = work.map((after) => ({ of: 'assignment' as const, before: undefined, after }));
  const plan = { by: OPERATOR, act: 'thử', at: clock.now() };
  await people.apply([...changes, ...assignments], version, plan);
  const accounts = [...Object.values(ACCOUNTS), SECOND, OTHER, HEAD];
  // Telegram knows a chat once its person has written to the bot.
  for (const account of accounts) api.chats.newMessageId(account);
  /** What was sent before is handled to its end: the days between two moments are over. */
  const untilHandled = async (): Promise<void> => {
    for (;;) {
      const open = await office.db
        .selectFrom('inbox_update')
        .select('update_id')
        .where('ended_at', 'is', null)
        .execute();
      if (open.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };
  const untilDelivered = async (): Promise<OutboxCounts> => {
    for (;;) {
      const now = clock.now().toISOString();
      const waiting = await office.db
        .selectFrom('outbox_message')
        .innerJoin('official', 'official.id', 'outbox_message.official_id')
        .select('outbox_message.id')
        .where('state', '=', 'waiting')
        .where('due_at', '<=', now)
        .where('official.unreachable_since', 'is', null)
        .execute();
      if (waiting.length === 0) return outbox.counts();
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };
  const second = office.person(SECOND);
  const other = office.person(OTHER);
  const head = office.person(HEAD);
  return {
    ...office,
    clock,
    second,
    other,
    head,
    /** At a moment in Việt Nam the scheduler ticks, and everything that is due is delivered. */
    at: async (text: string): Promise<void> => {
      await untilHandled();
      clock.set(text);
      await tick();
      await untilDelivered();
    },
    untilDelivered,
    /** Presses and waits until the message has been changed. */
    pressIn: (person: FakePerson, message: ChatMessage, label: string) => person.pressIn(message, label),
    pressFor: (person: FakePerson, message: ChatMessage, label: string) => person.pressFor(message, label),
  };
};

/** The last thing that somebody has heard. */
export const lastHeard = (person: FakePerson): ChatMessage => {
  const last = person.heard().at(-1);
  if (last === undefined) throw new Error('nothing was heard');
  return last;
};
