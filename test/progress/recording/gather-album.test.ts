import { expect, test } from 'vitest';
import { asChatId, asMessageId, asUpdateId } from '../../../src/domain/chat.ts';
import { LOCAL_OPERATOR } from '../../../src/people/directory.ts';
import type { AlbumPart } from '../../../src/progress/recording/album-store.ts';
import type { SaidMessage } from '../../../src/progress/recording/said-message.ts';
import { gatherAlbum, joinAlbum } from '../../../src/progress/recording/take-message.ts';
import { storedReport } from '../../support/test-report.ts';

const NOW = new Date('2024-11-26T02:00:00Z');

const photo = (number: number, text = ''): SaidMessage => ({
  update: asUpdateId(number),
  actor: LOCAL_OPERATOR,
  at: NOW,
  repliesTo: undefined,
  chat: asChatId(13),
  message: asMessageId(number),
  text,
  files: [{ kind: 'photo', fileId: `photo ${number}` }],
  album: 'album',
  isReply: false,
  forwarded: undefined,
  isEdited: false,
  writtenAt: NOW,
  statedAt: NOW,
});

/** Keeps parts in memory. */
const openMeans = () => {
  const parts: AlbumPart[] = [];
  const attached: string[] = [];
  const albums = {
    keep: async (part: Omit<AlbumPart, 'askedIn'>) => {
      parts.push({ ...part, askedIn: undefined });
      return [...parts];
    },
    attach: async (_: unknown, files: AlbumPart['files']) => {
      attached.push(...files.map(({ fileId }) => fileId));
    },
  };
  const report = storedReport(1, { ref: 'II.2.1(6)', asOf: '2024-11-25' });
  const progress = { findByMessage: async () => ({ updates: [report], questions: [] }) };
  return { albums, progress, attached };
};

const fileIds = ({ files }: { readonly files: AlbumPart['files'] }) => files.map(({ fileId }) => fileId);

test('a photo by itself is no album', async () => {
  const gathered = await gatherAlbum(openMeans(), { ...photo(1, 'cảng 158'), album: undefined }, NOW);
  expect(gathered.parts).toEqual([]);
  expect(fileIds(gathered)).toEqual(['photo 1']);
});

test('a caption that comes last takes over the files, and what the parts before it gave', async () => {
  const means = openMeans();
  const first = await gatherAlbum(means, photo(1), NOW);
  expect(first.before.updates).toEqual([]);
  const captioned = await gatherAlbum(means, photo(2, 'cảng 158'), NOW);
  expect(fileIds(captioned)).toEqual(['photo 1', 'photo 2']);
  expect(captioned.before.updates).toHaveLength(1);
  // Nothing was asked about it.
  expect(captioned.answered).toBeUndefined();
});

test('a part without a caption joins what its album has given', async () => {
  const means = openMeans();
  const lead = await gatherAlbum(means, photo(1, 'cảng 158'), NOW);
  expect(await joinAlbum(means.albums, lead, photo(1, 'cảng 158'))).toBe(false);
  const later = await gatherAlbum(means, photo(2), NOW);
  expect(await joinAlbum(means.albums, later, photo(2))).toBe(true);
  expect(means.attached).toEqual(['photo 2']);
});
