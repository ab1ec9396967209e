import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One turn of a conversation with what a right answer holds; `all` and `none` are regular expressions. */
const questionRowSchema = z.strictObject({
  id: z.string().min(1),
  group: z.string().min(1),
  chat: z.string().min(1),
  question: z.string().min(1),
  expect: z.strictObject({
    all: z.array(z.string()).optional(),
    none: z.array(z.string()).optional(),
    cite: z.array(z.string()).optional(),
    abstain: z.boolean().optional(),
    kind: z.enum(['target', 'list', 'responsibility', 'passage', 'progress', 'none']).optional(),
  }),
});

export type QuestionRow = z.infer<typeof questionRowSchema>;

export const questionSets = ['shared', 'tuning', 'held-out'] as const;
export type QuestionSet = (typeof questionSets)[number];

/** The questions of one set, in the file's order. Throws a ZodError or SyntaxError on a malformed line. */
export const readQuestions = (set: QuestionSet): readonly QuestionRow[] =>
  readFileSync(new URL(`questions.${set}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionRowSchema.parse(JSON.parse(line)));
