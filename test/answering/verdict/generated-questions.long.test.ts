import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { askVerdicts, generateVerdicts } from '../../eval/verdicts/evaluate-verdicts.ts';

const corpusDir = join(import.meta.dirname, '../../../corpus');
/** `npm run evaluate` asks them all. */
const EVERY = 7;
const TIME_LIMIT_MS = 120_000;

it(
  'a yes or no about every measure in every relation comes out as the conventions say',
  async () => {
    const logger = pino({ level: 'silent' });
    const answering = await openAnswering({ corpusDir, indexDir: undefined, logger });
    const questions = generateVerdicts(corpusDir).filter((_, index) => index % EVERY === 0);
    const answered = await askVerdicts(answering, questions, new Date('2024-06-10T02:00:00Z'));
    expect(answered.filter(({ isRight }) => !isRight)).toEqual([]);
    expect(new Set(questions.map(({ measure }) => measure)).size).toBe(43);
  },
  TIME_LIMIT_MS,
);
