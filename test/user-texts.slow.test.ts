import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { sourceFiles } from './regexes/collect-literals.ts';

const root = join(import.meta.dirname, '..');
const { glossary, resolutions, profiles } = loadCorpus(join(root, 'corpus'));

/** What only reads: closed lists of Vietnamese words and patterns, nothing of which is ever said. */
const READERS = new Set([
  'src/answering/drafting/find-statements.ts',
  'src/answering/grounding/compare-sense.ts',
  'src/answering/grounding/find-facts.ts',
  'src/answering/matching/match-measures.ts',
  'src/answering/steps/answer-about-document.ts',
  'src/answering/steps/answer-issued.ts',
  'src/answering/understanding/actor-aliases.ts',
  'src/answering/understanding/say-growth.ts',
  'src/answering/verdict/find-relation.ts',
  'src/corpus/load-glossary.ts',
  'src/documents/blocks/read-label.ts',
  'src/documents/head/head-words.ts',
  'src/documents/organs/organ-words.ts',
  'src/documents/profiles/guess-direction.ts',
  'src/documents/profiles/guess-kind.ts',
  'src/documents/profiles/guess-names.ts',
  'src/documents/profiles/guess-profiles.ts',
  'src/documents/profiles/read-measure-words.ts',
  'src/documents/statements/body-words.ts',
  'src/documents/statements/charge-words.ts',
  'src/documents/statements/find-numbered-names.ts',
  'src/progress/reading/filler-words.ts',
  'src/progress/reading/fit-unit.ts',
  'src/progress/reading/judge-role.ts',
  'src/quantities/find-marks.ts',
  'src/quantities/units.ts',
  'src/text/opposites.ts',
  'src/text/offices.ts',
]);

/** What is said of documents of any kind, or stands for the kind until it is known. */
const SAID_OF_ANY: ReadonlyMap<string, string> = new Map([
  ['src/answering/drafting/of-kind.ts', 'Nghị quyết'],
  ['src/documents/head/describe-document.ts', 'Không thấy loại văn bản (Nghị quyết, Kế hoạch …).'],
]);

/** The product's name. */
const PRODUCT = 'Nghị quyết Bot';
const COUNTRY = /việt nam/iu;

const isLong = (name: string): boolean => name.includes(' ');
const escaped = (words: readonly string[]): string =>
  words
    .map((word) => word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .toSorted((one, other) => other.length - one.length)
    .join('|');
const anyOf = (words: Iterable<string>): RegExp => {
  const known = [...new Set(words)].filter((word) => isLong(word) && !COUNTRY.test(word));
  return new RegExp(`(?<!\\p{L})(?:${escaped(known)})(?!\\p{L})`, 'iu');
};

const measures = resolutions.flatMap(({ targets }) => targets.flatMap((target) => target.measures));
const aliases = [...profiles.values()].flatMap((rows) => rows.flatMap((row) => row.aliases));
const FORBIDDEN = {
  'a place': anyOf(glossary.places.map(({ name }) => name)),
  'a body': anyOf(glossary.bodies.map(({ name }) => name)),
  'a target': anyOf([...measures.map(({ name }) => name), ...aliases]),
  'a kind of document': /(?<!hội )nghị quyết/iu,
} as const;

interface Literal {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const isOfKind = (node: ts.Node, tree: ts.SourceFile): boolean =>
  ts.isCallExpression(node) && /^ofKind(?:InForce)?$/.test(node.expression.getText(tree));

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralToken =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node);

/** String literals of a source, but those of imports and of `ofKind`, which says the kind as it is. */
const literalsOf = (file: string, code: string): readonly Literal[] => {
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.ES2023, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || isOfKind(node, tree)) return;
    if (isText(node))
      found.push({
        file,
        line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1,
        text: node.text,
      });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

const faultsOf = (literals: readonly Literal[]): readonly string[] =>
  literals.flatMap(({ file, line, text }) =>
    Object.entries(FORBIDDEN)
      .filter(([, pattern]) => pattern.test(text.replaceAll(PRODUCT, '')))
      .filter(() => SAID_OF_ANY.get(file) !== text)
      .map(([what]) => `${file}:${line} names ${what}: ${text.trim().slice(0, 80)}`),
  );

const all = sourceFiles(root).map((file) => {
  const literals = literalsOf(file, readFileSync(join(root, file), 'utf8'));
  return { file, literals, faults: faultsOf(literals) };
});

/** How a friend is spoken to; in a list of words that are read it stands between bars, or alone. */
const FAMILIAR = /(?<![\p{L}|])bạn(?![\p{L}|])/iu;
const isSpoken = ({ text }: Literal): boolean => FAMILIAR.test(text) && isLong(text) && !text.includes('|');

test('nobody is called “bạn”', () => {
  const spoken = all.flatMap(({ literals }) => literals.filter(isSpoken));
  expect(spoken.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});

test('no text of ours names a place, a body, a target or the kind of one document', () => {
  expect(all.filter(({ file }) => !READERS.has(file)).flatMap(({ faults }) => faults)).toEqual([]);
});

test('every reader that is let off holds such words', () => {
  const withWords = new Set(all.filter(({ faults }) => faults.length > 0).map(({ file }) => file));
  expect([...READERS].filter((file) => !withWords.has(file))).toEqual([]);
});

test('settings that an operator copies name no place', () => {
  expect(readFileSync(join(root, '.env.example'), 'utf8')).not.toMatch(FORBIDDEN['a place']);
});

describe('the walk finds', () => {
  test.each([
    ['a place', "say('Chào bạn ở Hải Phòng');"],
    ['a place', ['say(`Chào $', '{name} của thành phố Hà Nội`);'].join('')],
    ['a body', "say('ví dụ: Sở Y tế phụ trách gì?');"],
    ['a target', "say('ví dụ: còn xuất khẩu?');"],
    ['a kind of document', "const ASK = 'Bạn muốn hỏi gì về Nghị quyết?';"],
  ])('%s in %s', (what, code) => {
    expect(faultsOf(literalsOf('a.ts', code))).toEqual([expect.stringContaining(`a.ts:1 names ${what}`)]);
  });

  test.each([
    "ofKind(document, 'Nghị quyết không nêu điều này.');",
    "say('Nghị quyết Bot. Gõ câu hỏi');",
    "say('hội nghị quyết nghị họp ngày ');",
    "import { a } from './nghị quyết.ts';",
  ])('nothing in %s', (code) => {
    expect(faultsOf(literalsOf('a.ts', code))).toEqual([]);
  });
});
