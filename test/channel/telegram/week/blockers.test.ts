import { expect, test } from 'vitest';
import { asDocumentId, asReference } from '../../../../src/domain/reference.ts';
import { listBlockers } from '../../../../src/progress/standing/list-blockers.ts';
import { labels } from '../../../support/fake-chats.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';
import { type TestReport, testRecording } from '../../../support/test-report.ts';

const moment = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`);
const PORT = 'II.2.1(6)';
const EXPORTS = 'II.2.1(7)';

/** Three weeks ago (6) was blocked, and last week (7) where it is wanted; the week's question has been asked. */
const open = async (...more: readonly TestReport[]) => {
  const week = await serveWeek();
  const { progress } = week;
  const said: readonly TestReport[] = [
    { ref: PORT, asOf: '2024-11-03', blocker: 'thiếu vốn nạo vét' },
    ...more,
  ];
  for (const [index, report] of said.entries())
    await progress.record(testRecording(index, moment(`${report.asOf} 09:00`), report));
  await week.at('2024-11-25 08:00');
  return {
    ...week,
    blockersOf: async (ref: string) =>
      listBlockers(await progress.blockingOf(asDocumentId('nq14-2024'), [asReference(ref)])),
  };
};

const SECOND_BLOCKER: TestReport = { ref: EXPORTS, asOf: '2024-11-18', blocker: 'thiếu container' };

test('the week’s one question asks after what is in the way, with its day, its age and what was promised', async () => {
  const { official } = await open();
  expect(official.heard()).toHaveLength(1);
  const nudge = lastHeard(official);
  expect(nudge.text).toContain(
    '(6) Sản lượng hàng hoá thông qua cảng: vướng mắc “thiếu vốn nạo vét” nêu ngày 03/11/2024, đã 3 tuần; chưa hẹn ngày gỡ. Đã gỡ chưa?',
  );
  expect(labels(nudge)).toEqual(expect.arrayContaining(['Hết vướng', 'Hẹn ngày…']));
});

test('without anything in the way there is nothing of it, and the message is as it was', async () => {
  const { official } = await open({ ref: PORT, asOf: '2024-11-20', isClear: true });
  expect(lastHeard(official).text).not.toContain('vướng mắc “');
  expect(labels(lastHeard(official))).not.toContain('Hết vướng');
});

test('“Hết vướng” closes it with one tap; the question no longer asks after it, and the board is clear', async () => {
  const { official, staff, pressFor, blockersOf } = await open();
  const nudge = lastHeard(official);
  const card = await pressFor(official, nudge, 'Hết vướng');
  expect(card.text).toContain('Đã gỡ vướng mắc:');
  expect(card.text).toContain('thiếu vốn nạo vét');
  expect(await blockersOf(PORT)).toEqual([]);
  await expect.poll(() => nudge.text).not.toContain('Đã gỡ chưa?');
  expect(labels(nudge)).not.toContain('Hết vướng');
  const board = await staff.ask('/theodoi');
  expect(labels(board).join()).not.toContain('Vướng mắc');
});

test('a day is promised by a button, within the same message; nobody is pushed anything more for it', async () => {
  const { official, pressIn, pressFor, blockersOf, outbox, at } = await open();
  const nudge = lastHeard(official);
  await pressIn(official, nudge, 'Hẹn ngày…');
  expect(nudge.text).toContain('Hẹn gỡ ngày nào?');
  expect(labels(nudge)).toContain('thứ Hai 02/12');
  const waiting = (await outbox.counts()).waiting;
  const card = await pressFor(official, nudge, 'thứ Hai 02/12');
  expect(card.text).toContain('Hẹn ngày 02/12/2024');
  const [open6] = await blockersOf(PORT);
  expect(open6).toMatchObject({ blocker: 'thiếu vốn nạo vét', promisedOn: '2024-12-02' });
  expect(open6?.since).toEqual(moment('2024-11-03 09:00'));
  expect((await outbox.counts()).waiting).toBe(waiting);
  await at('2024-12-09 08:00');
  expect(lastHeard(official).text).toContain(
    'nêu ngày 03/11/2024, đã 5 tuần; hẹn gỡ ngày 02/12/2024, đã quá hẹn 7 ngày. Đã gỡ chưa?',
  );
});

test.each([
  ['5/12', '2024-12-05'],
  ['tuần sau', '2024-12-02'],
  ['trước 15/12 anh ạ', '2024-12-15'],
])('a day is typed instead: %s', async (typed, day) => {
  const { official, pressIn, blockersOf } = await open();
  await pressIn(official, lastHeard(official), 'Hẹn ngày…');
  expect((await official.ask(typed)).text).toContain('Hẹn ngày');
  expect((await blockersOf(PORT))[0]?.promisedOn).toBe(day);
});

test('a day typed for what is over by then is said to be late, and is no question', async () => {
  const { official, pressIn, progress, blockersOf } = await open();
  await pressIn(official, lastHeard(official), 'Hẹn ngày…');
  const cleared: TestReport = { ref: PORT, asOf: '2024-11-25', isClear: true };
  await progress.record(testRecording(50, moment('2024-11-25 08:30'), cleared));
  expect((await official.ask('5/12')).text).toContain('Vướng mắc này đã gỡ');
  expect(await blockersOf(PORT)).toEqual([]);
});

test('a report that is typed in place of a day is a report', async () => {
  const { official, pressIn, blockersOf, progress } = await open();
  await pressIn(official, lastHeard(official), 'Hẹn ngày…');
  expect((await official.ask('cảng 172 triệu tấn')).text).toContain('172 triệu tấn');
  expect((await blockersOf(PORT))[0]?.promisedOn).toBeUndefined();
  const last = await progress.lastUpdates(asDocumentId('nq14-2024'), [asReference(PORT)]);
  expect(last.get(asReference(PORT))?.figure?.value?.decimal).toBe('172');
});

test('of several the button asks which; the oldest stands first', async () => {
  const { official, pressIn, pressFor, blockersOf } = await open(SECOND_BLOCKER);
  const nudge = lastHeard(official);
  expect(nudge.text).toMatch(
    /thiếu vốn nạo vét[^\n]*\n[^\n]*“thiếu container” nêu ngày 18\/11\/2024, đã 7 ngày/,
  );
  await pressIn(official, nudge, 'Hết vướng');
  expect(nudge.text).toContain('Việc nào đã hết vướng?');
  const choice = labels(nudge).find((label) => label.startsWith('(7)'));
  await pressFor(official, nudge, choice ?? '');
  expect(await blockersOf(EXPORTS)).toEqual([]);
  expect(await blockersOf(PORT)).toHaveLength(1);
});

test('“hết vướng” in words is of the one thing that is blocked; of several it is asked which', async () => {
  const one = await open();
  expect((await one.official.ask('hết vướng rồi')).text).toContain('Đã gỡ vướng mắc');
  expect(await one.blockersOf(PORT)).toEqual([]);
  const two = await open(SECOND_BLOCKER);
  const asked = await two.official.ask('hết vướng rồi');
  expect(labels(asked).filter((label) => /^\(\d/.test(label))).toHaveLength(2);
  expect(await two.blockersOf(PORT)).toHaveLength(1);
});

test('“Không có gì mới” is still taken after a blocker was closed from the same message', async () => {
  const { official, pressFor, pressIn } = await open(SECOND_BLOCKER);
  const nudge = lastHeard(official);
  await pressIn(official, nudge, 'Hết vướng');
  await pressFor(official, nudge, labels(nudge).find((label) => label.startsWith('(7)')) ?? '');
  await expect.poll(() => labels(nudge)).toContain('Không có gì mới');
  const card = await pressFor(official, nudge, 'Không có gì mới');
  expect(card.text.toLowerCase()).toContain('không có gì mới');
});
