import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string): readonly string[] =>
  readFileSync(new URL(`../${name}`, import.meta.url), 'utf8').split('\n');

/** What the image takes from the repository. */
const copied = read('Dockerfile')
  .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
  .flatMap((line) => line.split(/\s+/).slice(1, -1));

test.each(copied)('%s is there and let into the build', (path) => {
  expect(existsSync(new URL(`../${path}`, import.meta.url))).toBe(true);
  expect(read('.dockerignore')).toContain(`!${path.replace(/^\.\//, '')}`);
});

test('folders that the program reads at run time are in the image', () => {
  expect(copied).toEqual(expect.arrayContaining(['corpus', 'prompts']));
});
