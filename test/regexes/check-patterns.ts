import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type CheckedPattern, isTooSlow } from './check-pattern.ts';
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

/** How often a pattern that seems too slow is checked again in a process of its own. */
const MORE_PROCESSES = 3;

/**
 * A process that has judged hundreds of patterns collects garbage on threads of its own, and each match pays for it. So a
 * slow pattern is slow only if it is so in every fresh process, with nothing beside it.
 */
const checkAlone = async (first: CheckedPattern): Promise<CheckedPattern> => {
  let checked = first;
  for (let again = 0; again < MORE_PROCESSES && isTooSlow(checked); again += 1) {
    const [anew] = await checkShard([first.pattern]);
    checked = anew ?? checked;
  }
  return checked;
};

/** Checks patterns, as many side by side as there are processors; what seems too slow then once more, alone. */
export const checkPatterns = async (
  patterns: readonly FoundPattern[],
): Promise<readonly CheckedPattern[]> => {
  const shards = availableParallelism();
  const checked = await Promise.all(
    Array.from({ length: shards }, (_, shard) =>
      checkShard(patterns.filter((_pattern, index) => index % shards === shard)),
    ),
  );
  const sure: CheckedPattern[] = [];
  for (const each of checked.flat()) sure.push(await checkAlone(each));
  return sure;
};
