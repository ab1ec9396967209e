import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createPushRenderer, type PushedPart } from '../../../../src/channel/telegram/outbox/push-channel.ts';
import type { SendOutcome } from '../../../../src/delivery/decide-delivery.ts';
import { OutboxDelivery } from '../../../../src/delivery/deliver-outbox.ts';
import { asMessageId } from '../../../../src/domain/chat.ts';
import { enqueueDue } from '../../../../src/week/enqueue-due.ts';
import { FakeAnswering } from '../../../support/fake-answering.ts';
import { fillLargeOffice, fillReports } from '../../../support/large-office.ts';
import { openTestDatabase } from '../../../support/open-test-database.ts';
import { openTestServices } from '../../../support/open-test-services.ts';
import { machineSlowness, processorMs } from '../../../support/processor-time.ts';
import { VirtualTime } from '../../../support/virtual-time.ts';

const OFFICE = { officials: 3_000, units: 60, firstAccount: 10_001 };
/** So many of the three thousand are followed; the others are like them. */
const FOLLOWED = 200;
/** What Telegram takes from a bot in a second. */
const LIMIT = 30;

test(`of ${OFFICE.officials} nudges made from rows at least 28 a second go out, and none is refused`, {
  timeout: 60_000,
}, async () => {
  const time = new VirtualTime(new Date('2024-11-25T08:00:00+07:00'));
  const services = await openTestServices(await openTestDatabase(), time.now);
  const { people, progress, outbox, directory, reminderRules } = services;
  await fillLargeOffice(people, OFFICE);
  await fillReports(progress, 10);
  const { added } = await enqueueDue(services, reminderRules(), time.now());
  expect(added).toBe(OFFICE.officials);
  const logger = pino({ level: 'silent' });
  const channel = { channel: 'telegram', answerLimits: undefined, now: time.now, logger } as const;
  const stop = new AbortController();
  const sends: number[] = [];
  const texts: string[] = [];
  let refused = 0;
  const send = async (
    _to: unknown,
    part: PushedPart,
  ): Promise<SendOutcome & { messageId?: ReturnType<typeof asMessageId> }> => {
    const at = time.milliseconds();
    if (sends.filter((each) => each > at - 1_000).length >= LIMIT) {
      refused += 1;
      return { kind: 'slow down', seconds: 3 };
    }
    sends.push(at);
    if (part.kind === 'text') texts.push(part.html);
    if (sends.length >= FOLLOWED) stop.abort();
    return { kind: 'delivered', messageId: asMessageId(sends.length) };
  };
  const delivery = new OutboxDelivery({
    outbox,
    people,
    directory,
    renderer: createPushRenderer({ ...services, ...channel, answering: new FakeAnswering() }),
    sender: { send, answers: async () => true },
    now: time.now,
    stopwatch: time,
    logger,
    owner: 'test',
  });
  const begun = processorMs();
  await delivery.run(stop.signal);
  const eachMs = (processorMs() - begun) / sends.length;
  const seconds = ((sends.at(-1) ?? 0) - (sends[0] ?? 0)) / 1000;
  const perSecond = (sends.length - 1) / seconds;
  console.log(
    `${sends.length} of ${added} nudges: ${perSecond.toFixed(1)} a second, ${refused} refused, ` +
      `${eachMs.toFixed(1)} ms of processor time each`,
  );
  expect(perSecond).toBeGreaterThanOrEqual(28);
  expect(refused).toBe(0);
  // At 28 a second there are 35 ms for each.
  expect(eachMs).toBeLessThan(30 * machineSlowness());
  expect(texts.every((text) => text.includes('Có gì mới hoặc vướng mắc?') && text.includes('• ('))).toBe(
    true,
  );
});
