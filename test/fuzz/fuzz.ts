import { parseArgs } from 'node:util';
import { z } from 'zod';
import { compilePatternsOnce } from '../../src/compile-patterns-once.ts';
import { KINDS, openEntrances } from './entrances.ts';
import { describeTrial, isFailed, MOST_BYTES, MOST_MS, runFuzz, runTrial, trialText } from './run-fuzz.ts';

const optionsSchema = z.object({
  seconds: z.coerce.number().positive().default(60),
  seed: z.coerce.number().int().default(1),
  trial: z.coerce.number().int().min(0).optional(),
  only: z.enum(KINDS).optional(),
});

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    seed: { type: 'string' },
    trial: { type: 'string' },
    only: { type: 'string' },
  },
});
const { seconds, seed, trial, only } = optionsSchema.parse(values);
// What making a pattern takes is no text’s; a run ends soon.
compilePatternsOnce();
const entrances = await openEntrances();

if (trial !== undefined) {
  const { text } = trialText(seed, trial);
  console.log(JSON.stringify(text));
  const done = await runTrial(entrances, seed, trial);
  console.log(describeTrial(done));
  if (done.thrown !== undefined) console.error(done.thrown);
  process.exitCode = isFailed(done) ? 1 : 0;
} else {
  const { count, failed, slowest } = await runFuzz(entrances, { seed, seconds, only });
  console.log(`${count} texts. The slowest:`);
  for (const each of slowest) console.log(describeTrial(each));
  const most = `${MOST_MS} ms of processor time or ${MOST_BYTES / 1024 / 1024} MB`;
  console.log(
    failed.length === 0 ? `\nPASSED · none took more than ${most}` : `\nFAILED, more than ${most}:`,
  );
  for (const each of failed) console.log(describeTrial(each));
  process.exitCode = failed.length === 0 ? 0 : 1;
}
process.exit();
