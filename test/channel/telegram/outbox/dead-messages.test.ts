import { expect, test } from 'vitest';
import { DEAD_GATHERED_MS } from '../../../../src/delivery/report-delivery.ts';
import { asOfficialId } from '../../../../src/domain/people.ts';
import { OPERATOR } from '../../../../src/people/people-store.ts';
import { FakeRefusal } from '../../../support/fake-methods.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';

const REFUSED = new FakeRefusal(400, "Bad Request: can't parse entities");
const RECIPIENTS = [2, 3, 6, 7, 8];

const open = async () => {
  const week = await serveWeek();
  const { api, clock, db, outbox, untilDelivered } = week;
  const waitingAlerts = () =>
    db
      .selectFrom('outbox_message')
      .select('id')
      .where('dedupe_key', 'like', 'alert:dead:%')
      .where('state', '=', 'waiting')
      .execute();
  return {
    ...week,
    /** Sends notices that Telegram refuses, to one after the other, until the office is to be told of all. */
    refuse: async (count: number): Promise<void> => {
      api.trouble('sendMessage', ...Array.from({ length: count }, () => REFUSED));
      const messages = Array.from({ length: count }, (_, index) => ({
        to: asOfficialId(RECIPIENTS[index % RECIPIENTS.length] ?? 3),
        key: `notice:${index}:${clock.now().toISOString()}`,
        payload: { type: 'notice' as const, text: 'Họp' },
        dueAt: clock.now(),
        uselessAfter: undefined,
      }));
      await outbox.enqueue(messages, clock.now());
      await untilDelivered();
      while ((await waitingAlerts()).length < count) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
};

test('of several dead messages the office gets one count with names, reasons and where to look', async () => {
  const { staff, clock, outbox, refuse, untilDelivered } = await open();
  await refuse(7);
  expect(staff.heard()).toHaveLength(0);
  clock.advance(DEAD_GATHERED_MS);
  await untilDelivered();
  expect(staff.heard()).toHaveLength(1);
  expect(lastHeard(staff).text).toBe(
    [
      '⚠️ 7 tin không gửi được và đã thôi gửi:',
      '• Trần Thị Bình (CB002): Telegram từ chối tin này (2 tin)',
      '• Nguyễn Văn An (CB003): Telegram từ chối tin này (2 tin)',
      '• Hoàng Thị Hai (CB006): Telegram từ chối tin này',
      '• Vũ Văn Ba (CB007): Telegram từ chối tin này',
      '• Đỗ Thị Trưởng (CB008): Telegram từ chối tin này',
      'Người vận hành xem tất cả bằng npm run outbox.',
    ].join('\n'),
  );
  expect(await outbox.findDead()).toHaveLength(7);
});

test('what was put back meanwhile isn’t told of, and of none nothing is said', async () => {
  const { staff, clock, outbox, refuse, untilDelivered } = await open();
  await refuse(2);
  const [first, second] = await outbox.findDead();
  await outbox.retryDead(first ? [first.id] : [], OPERATOR, clock.now());
  clock.advance(DEAD_GATHERED_MS);
  await untilDelivered();
  expect(lastHeard(staff).text).toContain('⚠️ 1 tin không gửi được và đã thôi gửi:\n• Nguyễn Văn An');
  await outbox.retryDead(second ? [second.id] : [], OPERATOR, clock.now());
  await refuse(1);
  await outbox.retryDead(
    (await outbox.findDead()).map(({ id }) => id),
    OPERATOR,
    clock.now(),
  );
  clock.advance(DEAD_GATHERED_MS);
  await untilDelivered();
  expect(staff.heard()).toHaveLength(1);
});
