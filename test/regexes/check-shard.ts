import { compilePatternsOnce } from '../../src/compile-patterns-once.ts';
import { checkPattern } from './check-pattern.ts';
import type { FoundPattern } from './found-pattern.ts';

// recheck in plain JavaScript: its other forms are programs that not every machine can run.
process.env['RECHECK_BACKEND'] = 'pure';
process.env['RECHECK_SYNC_BACKEND'] = 'pure';

// A pattern is measured as machine code, which the bot has of what it uses twice.
compilePatternsOnce();

/** A child of `check-patterns.ts`: checks the patterns that it is sent, and sends back what came of them. */
process.once('message', (patterns) => {
  const checked = (patterns as readonly FoundPattern[]).map(checkPattern);
  process.send?.(checked, () => process.exit(0));
});
