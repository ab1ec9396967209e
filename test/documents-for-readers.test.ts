import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

const ROOT = new URL('../', import.meta.url);
const MOST_LINES = { 'README.md': 150, 'ARCHITECTURE.md': 200 } as const;
/** What a reader takes in at once, in characters. */
const LONGEST_PARAGRAPH = 500;
const NOT_OURS = /^[a-z]+:/;

const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** All documents of the project, by their paths. */
const documents = [
  ...Object.keys(MOST_LINES),
  'CHANGELOG.md',
  ...['src', 'corpus', 'test'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => `${folder}/${path}`),
  ),
];

/** The rooms that have a document of their own, which the two at the top lead to. */
const rooms = documents.filter((path) => /^(src\/[a-z/-]+|corpus|test)\/README\.md$/.test(path));

const withoutCode = (text: string): string =>
  text.replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/`[^`\n]*`/g, '');

/** @returns paragraphs, list items and rows of tables: each stands for itself. Lines of code are none. */
const paragraphsOf = (text: string): readonly string[] =>
  text
    .replace(/^ *```[\s\S]*?^ *```/gm, '')
    .split(/\n{2,}|\n(?= *(?:[-|]|\d+\.) ?)/)
    .map((paragraph) => paragraph.trim());

/** GitHub's name of a heading: lower case, without marks, dashes for spaces. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (text: string): readonly string[] =>
  [...text.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    anchorOf(heading),
  );

const linksOf = (path: string): readonly string[] =>
  [...withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image ?? '',
  );

/** Whether a link leads to a file and, where it names one, to a heading of it. */
const resolves = (from: string, link: string): boolean => {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? new URL(from, ROOT) : new URL(file, new URL(from, ROOT));
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(decodeURIComponent(anchor));
};

const HELD = ['README.md', 'ARCHITECTURE.md'] as const;

describe.each(HELD)('%s', (path) => {
  it('is as long as one reads at a sitting', () => {
    expect(read(path).trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES[path]);
  });
});

/** A version's changes are looked through, not read. */
const READ_THROUGH = documents.filter((path) => path !== 'CHANGELOG.md');

test.each(READ_THROUGH)('%s has no paragraph that is too long', (path) => {
  const tooLong = paragraphsOf(read(path)).filter((paragraph) => paragraph.length > LONGEST_PARAGRAPH);
  expect(tooLong).toEqual([]);
});

/** What a newcomer reads of a room before its files, in UTF-8 bytes; those of the answers are half tables. */
const LARGEST_ROOM = 18_000;

test.each(rooms)('%s is read before the files, not instead of them', (path) => {
  expect(Buffer.byteLength(read(path))).toBeLessThanOrEqual(LARGEST_ROOM);
});

test.each(documents)('every link of %s resolves', (path) => {
  const links = linksOf(path).filter((link) => !NOT_OURS.test(link));
  expect(links.filter((link) => !resolves(path, link))).toEqual([]);
});

test('documents name only commands that exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = documents.flatMap((path) =>
    [...read(path).matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name = '']) => `${path}: ${name}`),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((each) => scripts[each.split(': ')[1] ?? ''] === undefined)).toEqual([]);
});

test('every command is named by a document or is part of another', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const told = [...documents.map(read), ...Object.values(scripts)].join('\n');
  const isNamed = (name: string): boolean =>
    new RegExp(`npm (?:run )?(?:--silent )?${name}(?![\\w:-])|\`${name}\``).test(told);
  expect(Object.keys(scripts).filter((name) => !isNamed(name))).toEqual([]);
});

test.each(rooms)('%s is led to and leads back', (path) => {
  const leading = ['README.md', 'ARCHITECTURE.md'].flatMap(linksOf).map((link) => link.split('#')[0]);
  expect(leading).toContain(path);
  const back = linksOf(path).map((link) => new URL(link, new URL(path, ROOT)).href);
  for (const top of ['README.md', 'ARCHITECTURE.md']) expect(back).toContain(new URL(top, ROOT).href);
});

test('every file that ARCHITECTURE names is there', () => {
  const named = [...read('ARCHITECTURE.md').matchAll(/`((?:src|test|corpus|prompts)\/[^`\s]*)`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
});

test('a link to what is not there is found', () => {
  expect(resolves('README.md', 'src/nowhere/README.md')).toBe(false);
  expect(resolves('README.md', 'README.md#no-such-heading')).toBe(false);
  expect(resolves('src/channel/telegram/README.md', '../../../README.md')).toBe(true);
});

test('the newest version of the changelog is the one in package.json', () => {
  const versions = [...read('CHANGELOG.md').matchAll(/^## (\d+\.\d+\.\d+)$/gm)].map(([, version]) => version);
  expect(versions[0]).toBe((JSON.parse(read('package.json')) as { version: string }).version);
});
