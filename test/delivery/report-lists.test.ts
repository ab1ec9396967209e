import { expect, test } from 'vitest';
import type { ListCountStore } from '../../src/corpus/counts/compare-counts.ts';
import type { ListCounts } from '../../src/corpus/counts/count-lists.ts';
import { parsePayload } from '../../src/delivery/payload.ts';
import { reportLists } from '../../src/delivery/report-lists.ts';
import { asPersonId } from '../../src/domain/chat.ts';
import { changePeople } from '../../src/people/change-people.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { createListCountFile } from '../../src/storage/list-count-file.ts';
import { makeTestFolder, openTestDatabase } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { FixedClock, LogLines } from '../support/serve-in-process.ts';
import { testOfficial } from '../support/serve-office.ts';

const WHOLE = { 'vietnamese/places.csv': 348, 'working-days.csv, năm 2025': 13 };
const CUT = { 'vietnamese/places.csv': 348, 'working-days.csv, năm 2025': 12 };
const LISTS = [{ name: 'working-days.csv, năm 2025', before: 13, now: 12 }];

/** An office with two of staff, of whom one has come to the bot, and an official. */
const open = async () => {
  const clock = new FixedClock();
  const db = await openTestDatabase();
  const services = await openTestServices(db, clock.now);
  const officials = [
    testOfficial(2, 'Lê Văn Phòng', 'staff', asPersonId(5_002)),
    testOfficial(3, 'Chưa Đến', 'staff'),
    testOfficial(4, 'Nguyễn Văn An', 'official', asPersonId(5_004)),
  ];
  const changes = officials.map((after) => ({ of: 'official' as const, before: undefined, after }));
  const plan = { by: OPERATOR, act: 'thử', at: clock.now() };
  await changePeople(services.people, () => ({ changes, outcome: undefined }), plan);
  const kept = createListCountFile(makeTestFolder(), 'start');
  const log = new LogLines();
  const start = (counts: ListCounts, store: ListCountStore = kept) =>
    reportLists({ ...services, counts, kept: store, now: clock.now, logger: log.logger });
  const alerts = async () => {
    const rows = await db.selectFrom('outbox_message').select(['official_id', 'payload']).execute();
    return rows.map(({ official_id, payload }) => ({ to: official_id, payload: parsePayload(payload) }));
  };
  return { clock, kept, log, start, alerts };
};

test('the first time only keeps the counts', async () => {
  const { kept, log, start, alerts } = await open();
  await start(WHOLE);
  expect(kept.read()).toEqual(WHOLE);
  expect(await alerts()).toEqual([]);
  expect(log.lines).toEqual([expect.objectContaining({ level: 30, rows: WHOLE })]);
});

test('a list that shrank is told of once: in the log, and to staff who have come', async () => {
  const { kept, log, start, alerts } = await open();
  await start(WHOLE);
  await start(CUT);
  const told = [{ to: 2, payload: { type: 'alert', alert: { what: 'lists shrunk', lists: LISTS } } }];
  expect(await alerts()).toEqual(told);
  const warnings = () => log.lines.filter(({ level }) => level === 40);
  expect(warnings()).toEqual([
    expect.objectContaining({
      list: 'working-days.csv, năm 2025',
      before: 13,
      now: 12,
      msg: expect.stringContaining('working-days.csv, năm 2025: còn 12 dòng, lần trước 13 dòng'),
    }),
  ]);
  expect(kept.read()).toEqual(CUT);
  await start(CUT);
  expect(await alerts()).toEqual(told);
  expect(warnings()).toHaveLength(1);
});

test('a process that dies before it has kept the counts tells staff nothing twice', async () => {
  const { kept, log, start, alerts } = await open();
  await start(WHOLE);
  const dying: ListCountStore = {
    read: kept.read,
    keep: () => {
      throw new Error('no room on the disk');
    },
  };
  await start(CUT, dying);
  expect(log.lines.at(-1)).toMatchObject({ level: 40, err: { message: 'no room on the disk' } });
  await start(CUT);
  expect(await alerts()).toHaveLength(1);
});

test('the same loss after the list was mended is told of again, on another day', async () => {
  const { clock, start, alerts } = await open();
  await start(WHOLE);
  await start(CUT);
  clock.advance(24 * 60 * 60 * 1000);
  await start(WHOLE);
  await start(CUT);
  expect(await alerts()).toHaveLength(2);
});
