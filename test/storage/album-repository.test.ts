import { expect, test } from 'vitest';
import { asChatId, asMessageId, asUpdateId } from '../../src/domain/chat.ts';
import type { KeptFile } from '../../src/progress/recording/progress-update.ts';
import { createAlbumRepository } from '../../src/storage/album-repository.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { fillOffice, testAssignment } from '../support/serve-office.ts';
import { testRecording } from '../support/test-report.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const photo = (fileId: string): KeptFile => ({ kind: 'photo', fileId });

const part = (number: number, album = 'a', hasCaption = false) => ({
  chat: asChatId(13),
  message: asMessageId(number),
  album,
  update: asUpdateId(1_000_000 + number),
  files: [photo(`photo${number}`)],
  hasCaption,
});

test('parts are given by album in the order in which they came, each once, with a caption that came later', async () => {
  const albums = createAlbumRepository(await openTestDatabase());
  await albums.keep(part(2), NOW);
  await albums.keep(part(3, 'b'), NOW);
  await albums.keep(part(1), NOW);
  await albums.noteAsked(part(1), asMessageId(9));
  await albums.noteAsked(part(7), asMessageId(9));
  expect(await albums.keep(part(2, 'a', true), NOW)).toEqual([
    { ...part(1), askedIn: 9 },
    { ...part(2, 'a', true), askedIn: undefined },
  ]);
  expect(await albums.prune(NOW)).toBe(0);
  expect(await albums.prune(new Date(NOW.getTime() + 1))).toBe(3);
});

test('files are added once to what was reported in a message, and to nothing else', async () => {
  const db = await openTestDatabase();
  const { albums, progress, people } = await openTestServices(db, () => NOW);
  await fillOffice(people);
  const after = testAssignment(1, 'II.2.1(6)', 1);
  const by = { by: { official: undefined, name: 'thử' }, act: 'thử', at: NOW };
  await people.apply([{ of: 'assignment', before: undefined, after }], (await people.read()).version, by);
  for (const number of [1, 2])
    await progress.record(testRecording(number, NOW, { ref: 'II.2.1(6)', asOf: '2024-05-31' }));
  const { from, update } = testRecording(1, NOW, { ref: 'II.2.1(6)', asOf: '2024-05-31' });
  await albums.attach(from, [photo('one')]);
  await albums.attach(from, [photo('one'), photo('two')]);
  const [first] = (await progress.findByUpdate(update)).updates;
  expect(first?.files).toEqual([photo('one'), photo('two')]);
  const [second] = (await progress.findByUpdate(asUpdateId(update + 1))).updates;
  expect(second?.files).toEqual([]);
});
