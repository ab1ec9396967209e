import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { openAnswering } from '../../src/answering/open-answering.ts';

const corpusDir = fileURLToPath(new URL('../../corpus', import.meta.url));

describe('a question about the meeting with a number that is no date', () => {
  it.each([
    'hội nghị họp ngày nào 138/13',
    'hội nghị họp ngày 1/12/20234 phải không',
  ])('is answered: %s', async (text) => {
    const answering = await openAnswering({
      corpusDir,
      indexDir: undefined,
      logger: pino({ level: 'silent' }),
    });
    const answer = await answering.answer({
      text,
      subject: undefined,
      now: new Date('2024-06-10T09:00:00+07:00'),
    });
    expect(answer.text).toContain('01/12/2023');
    expect(answer.text).not.toContain('không phải');
  });
});
