import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const MODULE = new URL('../src/compile-patterns-once.ts', import.meta.url).href;

/** Whether V8 has bytecode of a pattern that was used once, in a process of its own. */
const hasBytecode = (prepare: string): unknown => {
  const code = `${prepare}
    const isLatin = true;
    const pattern = /một|hai/u;
    pattern.test('ba');
    console.log(%RegexpHasBytecode(pattern, isLatin));`;
  const node = ['--allow-natives-syntax', '--input-type=module', '--eval', code];
  return JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8' }));
};

test('a pattern is compiled to machine code at its first use, without bytecode before', () => {
  const call = `const { compilePatternsOnce } = await import(${JSON.stringify(MODULE)}); compilePatternsOnce();`;
  expect(hasBytecode(call)).toBe(false);
  expect(hasBytecode('')).toBe(true);
});

test('only what ends soon does so', () => {
  const root = new URL('../', import.meta.url);
  const users = globSync(['src/**/*.ts', 'test/**/*.ts'], { cwd: root.pathname }).filter((path) =>
    /^import \{ compilePatternsOnce \}/m.test(readFileSync(new URL(path, root), 'utf8')),
  );
  expect(users.toSorted()).toEqual(['src/cli/ask.ts', 'test/fuzz/fuzz.ts', 'test/regexes/check-shard.ts']);
});
