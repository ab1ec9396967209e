import { expect, test } from 'vitest';
import { createSourceRunner } from '../support/serve-process.ts';

/** Makes the process believe that it runs on an older Node.js. */
const AGE =
  "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})";

test('a start on an unsupported Node.js says so and ends with 1', { timeout: 60_000 }, async () => {
  const bot = createSourceRunner().start({ NODE_OPTIONS: `--import ${JSON.stringify(AGE)}` }, 'Cảng?\n');
  expect(await bot.end(30_000)).toBe(1);
  expect(bot.stderr).toContain('Node.js 20.20.2 không chạy được chương trình này');
  expect(bot.stdout).toBe('');
});
