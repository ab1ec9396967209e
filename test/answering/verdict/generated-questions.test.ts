import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { loadCorpus } from '../../../src/resolution/load-corpus.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { questionsAbout } from './generate-verdict-questions.ts';

const corpusDir = join(import.meta.dirname, '../../../corpus');
const { resolutions, profiles } = loadCorpus(corpusDir);
const now = new Date('2024-06-10T02:00:00Z');

const known = [...profiles.values()].flat();
const questions = resolutions
  .flatMap(({ targets }) => targets)
  .flatMap((target) => target.measures)
  .flatMap((measure) => {
    const profile = known.find((one) => one.measure === measure.ref);
    return profile === undefined ? [] : questionsAbout(measure, profile);
  });

describe('a yes or no about every measure, in every relation', () => {
  it.each([
    ['as it is written', (text: string) => text],
    ['without diacritics', fold],
  ])('comes out as the conventions say, %s', async (_name, typed) => {
    const answering = await openAnswering({
      corpusDir,
      indexDir: undefined,
      logger: pino({ level: 'silent' }),
    });
    const wrong: string[] = [];
    for (const { question, verdict, opens } of questions) {
      const answer = await answering.answer({ text: typed(question), subject: undefined, now });
      const isRight = answer.verdict === verdict && (opens === undefined || opens.test(answer.text));
      if (!isRight) wrong.push(`${question} → ${answer.verdict}: ${answer.text.slice(0, 80)}`);
    }
    expect(wrong).toEqual([]);
    expect(questions.length).toBeGreaterThan(4000);
  });
});
