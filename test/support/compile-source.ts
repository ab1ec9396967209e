import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the program as the image runs it: compiled. */
    compiledSource: string;
  }
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/**
 * Compiles the program once for all tests that start it as a process: compiling it at every start, as `npm start`
 * does, takes three times as long as the rest of the start. `npm run types` checks the types.
 */
export const setup = ({ provide }: TestProject): (() => void) => {
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  // Inside node_modules, so that packages are found from there.
  const folder = mkdtempSync(join(cache, 'compiled-'));
  const out = join(folder, 'src');
  const options = ['-p', join(ROOT, 'tsconfig.build.json'), '--noCheck', '--sourceMap', 'false'];
  execFileSync(process.execPath, [TSC, ...options, '--outDir', out], { stdio: 'inherit' });
  for (const data of ['corpus', 'prompts']) symlinkSync(join(ROOT, data), join(folder, data));
  provide('compiledSource', out);
  return () => rmSync(folder, { recursive: true, force: true });
};
