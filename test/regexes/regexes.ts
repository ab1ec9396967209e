import { fileURLToPath, pathToFileURL } from 'node:url';
import { collectLiterals, sourceFiles } from './collect-literals.ts';
import { distinctPatterns } from './found-pattern.ts';
import { recordBuilt } from './record-built.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Files that do their work when they are loaded. */
const PROGRAMS = /^src\/(?:main|cli\/(?!.*(?:-|print-line)).*)\.ts$/;

const built = recordBuilt(root);
for (const file of sourceFiles(root).filter((each) => !PROGRAMS.test(each)))
  await import(pathToFileURL(`${root}/${file}`).href);
const { openEntrances } = await import('../fuzz/entrances.ts');
const { runFuzz } = await import('../fuzz/run-fuzz.ts');
// Some patterns are only built while a text is read.
const entrances = await openEntrances();
await entrances.question('Chỉ tiêu hàng hóa qua cảng có đúng là 200 triệu tấn không?');
await entrances.report('Hàng hóa qua cảng đạt 100 triệu tấn, đang vướng mặt bằng');
await runFuzz(entrances, { seed: 1, seconds: 5, most: 120 });

const { isTooSlow, MOST_MS } = await import('./check-pattern.ts');
const { checkPatterns } = await import('./check-patterns.ts');
const patterns = distinctPatterns([...collectLiterals(root), ...built]);
const checked = await checkPatterns(patterns);

const count = (growth: string): number => checked.filter((each) => each.growth === growth).length;
console.log(
  `${patterns.length} patterns: ${count('linear')} linear, ${count('polynomial')} polynomial, ${count('exponential')} exponential.`,
);
console.log(
  `Only measured: ${count('not judged')} with lookarounds or back-references, which the checker can't judge, and ${count('no time')} that it had no time for.`,
);
const slow = checked.filter(isTooSlow).toSorted((one, other) => other.slowest.ms - one.slowest.ms);
for (const { pattern, growth, slowest } of slow) {
  console.log(`\n${pattern.place}: ${growth}, ${Math.round(slowest.ms)} ms`);
  console.log(`  /${pattern.source.slice(0, 300)}/${pattern.flags}`);
  console.log(`  ${JSON.stringify(slowest.text.slice(0, 40))} … ${JSON.stringify(slowest.text.slice(-10))}`);
}
const near = checked
  .filter((each) => !isTooSlow(each))
  .toSorted((one, other) => other.slowest.ms - one.slowest.ms);
const nearest = near
  .slice(0, 3)
  .map(({ pattern, slowest }) => `${pattern.place} ${Math.round(slowest.ms)} ms`);
console.log(`\nThe slowest that pass: ${nearest.join(', ')}`);
console.log(
  slow.length === 0
    ? `\nPASSED · none takes more than ${MOST_MS} ms of processor time for the longest text that it meets`
    : `\nFAILED · ${slow.length} take more than ${MOST_MS} ms of processor time, or grow exponentially`,
);
process.exit(slow.length === 0 ? 0 : 1);
