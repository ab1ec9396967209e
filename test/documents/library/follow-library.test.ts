import { expect, test } from 'vitest';
import { followLibrary } from '../../../src/documents/library/follow-library.ts';

/** Never by itself: these tests look when they want to. */
const everyMs = 1_000_000_000;

const follow = async () => {
  const source = { version: 1, content: 'a' as string | undefined, opened: 0, faults: [] as unknown[] };
  const library = await followLibrary(
    {
      readVersion: async () => source.version,
      open: async () => {
        source.opened += 1;
        if (source.content === 'broken') throw new Error('broken');
        return source.content;
      },
      everyMs,
      onFault: (error) => void source.faults.push(error),
    },
    async () => 'first',
  );
  return { source, library };
};

test('a change is taken up once, and nothing where nothing that is in use has changed', async () => {
  const { source, library } = await follow();
  await library.refresh();
  expect([library.current(), source.opened]).toEqual(['first', 0]);
  source.version = 2;
  await Promise.all([library.refresh(), library.refresh()]);
  expect([library.current(), source.opened]).toEqual(['a', 1]);
  Object.assign(source, { version: 3, content: undefined });
  await library.refresh();
  expect([library.current(), source.opened]).toEqual(['a', 2]);
  await library.close();
});

test('what can’t be opened is told once, tried more and more rarely, and taken up when it can', async () => {
  const { source, library } = await follow();
  Object.assign(source, { version: 2, content: 'broken' });
  for (let look = 0; look < 14; look += 1) await library.refresh();
  expect(library.current()).toBe('first');
  // Tried at looks 1, 4, 9: two, then four, then eight are left out.
  expect([source.opened, source.faults.length]).toEqual([3, 1]);
  source.content = 'mended';
  for (let look = 0; look < 8; look += 1) await library.refresh();
  expect(library.current()).toBe('mended');
  await library.close();
});

test('after its end nothing is looked at any more', async () => {
  const { source, library } = await follow();
  await library.close();
  source.version = 2;
  await library.refresh();
  expect([library.current(), source.opened]).toEqual(['first', 0]);
});
