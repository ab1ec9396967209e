import { readFileSync } from 'node:fs';
import { type CoverageSummary, tabulateCoverage } from './tabulate-coverage.ts';

const summary = new URL('../../coverage/coverage-summary.json', import.meta.url);
const files = JSON.parse(readFileSync(summary, 'utf8')) as CoverageSummary;
process.stdout.write(`\n${tabulateCoverage(files).join('\n')}\n`);
