import { expect, test } from 'vitest';
import { asOutboxId } from '../../src/delivery/outbox-store.ts';
import { asChatId, asMessageId, asUpdateId } from '../../src/domain/chat.ts';
import { asDay, asOfficialId } from '../../src/domain/people.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import { parseWeek, type ReportingWeek } from '../../src/domain/reporting-week.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { fillOffice } from '../support/serve-office.ts';
import { testRecording } from '../support/test-report.ts';

const NOW = new Date('2024-11-25T01:00:00Z');
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);
const [LEADER, AN] = [asOfficialId(2), asOfficialId(3)];

const open = async () => {
  const services = await openTestServices(await openTestDatabase(), () => NOW);
  await fillOffice(services.people);
  return services;
};

const board = (message: number, openedAt = NOW) => ({
  official: LEADER,
  chat: asChatId(12),
  message: asMessageId(message),
  view: 's:1',
  shown: 'abc',
  openedAt,
});

test('a person has one board, the last; what concerns an older message changes nothing', async () => {
  const { boards } = await open();
  await boards.save(board(1));
  await boards.save(board(2, later(60)));
  expect(await boards.findSince(NOW)).toEqual([board(2, later(60))]);
  expect(await boards.findSince(later(61))).toEqual([]);
  await boards.noteShown(board(1), 'old');
  await boards.close(board(1));
  await boards.noteShown(board(2), 'new');
  expect(await boards.findSince(NOW)).toEqual([{ ...board(2, later(60)), shown: 'new' }]);
  await boards.close(board(2));
  expect(await boards.findSince(NOW)).toEqual([]);
});

test('everything that a board may show changes the mark, and nothing else does', async () => {
  const { boards, progress, reminders, absences, outbox } = await open();
  const marks = [await boards.changeMark()];
  expect(await boards.changeMark()).toBe(marks[0]);
  const note = async () => marks.push(await boards.changeMark());
  const { updates } = await progress.record(
    testRecording(1, NOW, { ref: 'II.2.1(6)', asOf: '2024-11-25', blocker: 'vướng', doubt: 'Đúng không?' }),
  );
  await note();
  const ids = updates.map(({ id }) => id);
  await progress.confirm(ids, NOW);
  await note();
  await progress.withdraw(ids, NOW);
  await note();
  await reminders.noteTick({ last: undefined, at: NOW, missed: [] });
  expect(await boards.changeMark()).toBe(marks.at(-1));
  await reminders.markAnswered([AN], parseWeek('2024-W48') as ReportingWeek, NOW);
  await note();
  const days = { from: asDay('2024-11-25'), until: asDay('2024-11-29') };
  const absence = await absences.add({ official: AN, kind: 'học', ...days }, asUpdateId(7), NOW);
  await note();
  await absences.withdraw(absence.id, AN, NOW);
  await note();
  const payload = { type: 'notice' as const, text: 'Họp' };
  await outbox.enqueue([{ to: AN, key: 'notice:1', payload, dueAt: NOW, uselessAfter: undefined }], NOW);
  await note();
  await outbox.end(asOutboxId(1), { state: 'dead', reason: 'refused' }, NOW);
  await note();
  await boards.save(board(1));
  expect(new Set(marks).size).toBe(marks.length);
  expect(await boards.changeMark()).toBe(marks.at(-1));
});

test('what was recorded in a span and stands is found in its order', async () => {
  const { progress } = await open();
  const document = asDocumentId('nq14-2024');
  const said = { ref: 'II.2.1(6)', asOf: '2024-11-25' };
  await progress.record(testRecording(1, later(-1), said));
  const { updates } = await progress.record(testRecording(2, NOW, { ...said, blocker: 'vướng' }));
  await progress.record(testRecording(3, later(5), { ...said, isClear: true }));
  const found = async () => (await progress.recordedBetween(document, NOW, later(5))).map(({ id }) => id);
  expect(await found()).toEqual(updates.map(({ id }) => id));
  await progress.withdraw(
    updates.map(({ id }) => id),
    later(6),
  );
  expect(await found()).toEqual([]);
});
