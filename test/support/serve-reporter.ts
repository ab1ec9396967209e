import { asDocumentId } from '../../src/domain/reference.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { itemReference } from '../eval/updates/evaluate-updates.ts';
import type { ChatMessage } from './fake-chats.ts';
import type { FakePerson } from './fake-person.ts';
import { FixedClock } from './serve-in-process.ts';
import { serveOffice, testAssignment } from './serve-office.ts';

/** What is reported on. */
export const REPORTED_DOCUMENT = asDocumentId('nq14-2024');

/** An office on Monday, 10 June 2024, whose official leads these items. */
export const serveReporter = async (...items: readonly string[]) => {
  const clock = new FixedClock();
  const office = await serveOffice(clock.now);
  const { people, progress, official } = office;
  const { version } = await people.read();
  const changes = items.map((item, index) => ({
    of: 'assignment' as const,
    before: undefined,
    after: testAssignment(index + 1, itemReference(item), 1),
  }));
  await people.apply(changes, version, { by: OPERATOR, act: 'thử', at: clock.now() });
  return {
    ...office,
    clock,
    pressIn: (message: ChatMessage, label: string) => official.pressIn(message, label),
    pressFor: (message: ChatMessage, label: string, person: FakePerson = official) =>
      person.pressFor(message, label),
    lastOf: async (item: string) =>
      (await progress.lastUpdates(REPORTED_DOCUMENT, [itemReference(item)])).get(itemReference(item)),
  };
};
