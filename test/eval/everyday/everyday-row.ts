import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { questionRowSchema } from '../question-row.ts';

/** A question in everyday words, by somebody who had only read the text; asked on a day, of a document. */
const everydayRowSchema = questionRowSchema.extend({
  now: z.iso.datetime({ offset: true }),
  /** A text of `documents/`, brought in as the office would; left out: the shipped resolution. */
  document: z.string().optional(),
});

export type EverydayRow = z.infer<typeof everydayRowSchema>;

export const everydaySets = ['tuning', 'held-out'] as const;
export type EverydaySet = (typeof everydaySets)[number];

/**
 * The questions of one set, in the file's order; of the held-out ones nobody but a count may see any.
 * @throws ZodError or SyntaxError on a malformed line
 */
export const readEveryday = (set: EverydaySet): readonly EverydayRow[] =>
  readFileSync(new URL(`questions.${set}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => everydayRowSchema.parse(JSON.parse(line)));

/** The text of a document that questions are asked of. */
export const readEverydayText = (document: string): string =>
  readFileSync(new URL(`documents/${document}.txt`, import.meta.url), 'utf8');
