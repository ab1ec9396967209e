import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

/** What officials ask of each text: what the answer or its quotes hold, or that it isn't answered. */
const QUESTIONS = z
  .record(
    z.string(),
    z.array(
      z.object({
        question: z.string(),
        /** A pattern; left out where the text doesn't state it. */
        holds: z.string().optional(),
        verdict: z.enum(['yes', 'no']).optional(),
      }),
    ),
  )
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'questions.json'), 'utf8')));

describe.each(Object.entries(QUESTIONS))('%s', async (file, questions) => {
  const source = readFileSync(join(import.meta.dirname, 'texts', file), 'utf8');
  const answering = await openAnswering({
    corpusDir: join(import.meta.dirname, '../../../corpus'),
    indexDir: undefined,
    office: [readDocument(asDocumentId('van-ban'), source).resolution],
    logger: pino({ level: 'silent' }),
  });

  it.each(questions)('$question', async ({ question, holds, verdict }) => {
    const now = new Date('2026-03-20T09:00:00+07:00');
    const answer = await answering.answer({ text: question, now, subject: undefined });
    if (holds === undefined) {
      expect(answer.kind).toBe('none');
      expect(answer.reason).not.toBe('error');
      return;
    }
    expect(answer.kind).not.toBe('none');
    const said = [answer.text, ...answer.citations.map(({ quote }) => quote)].join(' ');
    expect(said).toMatch(new RegExp(holds, 'iu'));
    expect(answer.citations.map(({ document }) => document)).not.toContain('nq14-2024');
    if (verdict !== undefined) expect(answer.verdict).toBe(verdict);
  });
});
