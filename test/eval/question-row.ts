import { readFileSync } from 'node:fs';
import { z } from 'zod';

const KINDS = ['target', 'list', 'responsibility', 'passage', 'progress', 'none'] as const;
const REASONS = ['not-stated', 'perhaps', 'not-found', 'small-talk', 'error'] as const;

const oneOrSeveral = <T extends z.ZodType>(schema: T) =>
  z.union([schema.transform((one) => [one]), z.array(schema).min(1)]);

/** One turn of a conversation with what a right answer is; `all` and `none` are regular expressions over its text. */
export const questionRowSchema = z.strictObject({
  id: z.string().min(1),
  group: z.string().min(1),
  chat: z.string().min(1),
  question: z.string().min(1),
  expect: z.strictObject({
    /** Where two are right, both. */
    kind: oneOrSeveral(z.enum(KINDS)),
    /** Of a yes or no; null: the text doesn't decide it, or a side is asked for. */
    verdict: z.enum(['yes', 'no']).nullable().optional(),
    /** Of an answer that isn't there: how it may be said. */
    reason: z.array(z.enum(REASONS)).min(1).optional(),
    all: z.array(z.string()).optional(),
    none: z.array(z.string()).optional(),
    cite: z.array(z.string()).optional(),
  }),
});

export type QuestionRow = z.infer<typeof questionRowSchema>;

export const questionSets = ['shared', 'tuning', 'held-out'] as const;
export type QuestionSet = (typeof questionSets)[number];

/** Whether nothing answers the question. */
export const expectsNothing = ({ expect: { kind } }: Pick<QuestionRow, 'expect'>): boolean =>
  kind.every((one) => one === 'none');

/** The questions of one set, in the file's order. Throws a ZodError or SyntaxError on a malformed line. */
export const readQuestions = (set: QuestionSet): readonly QuestionRow[] =>
  readFileSync(new URL(`questions.${set}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionRowSchema.parse(JSON.parse(line)));
