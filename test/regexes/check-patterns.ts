import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { CheckedPattern } from './check-pattern.ts';
import type { FoundPattern } from './found-pattern.ts';

const CHILD = fileURLToPath(new URL('./check-shard.ts', import.meta.url));

/** Processes, not threads: a pattern's processor time is that of its whole process. */
const checkShard = (patterns: readonly FoundPattern[]): Promise<readonly CheckedPattern[]> =>
  new Promise((resolve, reject) => {
    const child = fork(CHILD, { execArgv: process.execArgv });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`checking patterns ended with ${code}`)));
    child.once('message', (checked) => resolve(checked as readonly CheckedPattern[]));
    child.send(patterns);
  });

/** Checks patterns, as many side by side as there are processors. */
export const checkPatterns = async (
  patterns: readonly FoundPattern[],
): Promise<readonly CheckedPattern[]> => {
  const shards = availableParallelism();
  const checked = await Promise.all(
    Array.from({ length: shards }, (_, shard) =>
      checkShard(patterns.filter((_pattern, index) => index % shards === shard)),
    ),
  );
  return checked.flat();
};
