import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { lastSchema, saidSchema } from '../../../src/progress/recording/play-talk.ts';

const strangerRowSchema = z.strictObject({
  id: z.number(),
  leads: z.array(z.string()),
  said: saidSchema,
  /** Item (`4b`) → a value, `90.8%` of the plan or `33/35`; empty where no figure may be recorded. */
  expected: z.record(z.string(), z.union([z.number(), z.string()])),
  asking_is_fine: z.boolean(),
  /** It only asks. */
  question: z.boolean().default(false),
  /** Recording nothing is as right. */
  or_nothing: z.boolean().default(false),
  /** Several messages, graded by what stands at their end. */
  dialogue: z.boolean().default(false),
  /** What else must stand then; a blocker by words of it, null for none. */
  also: z
    .record(
      z.string(),
      z.strictObject({ asOf: z.string().optional(), blocker: z.string().nullable().optional() }),
    )
    .default({}),
  /** What it is about, in a word; `done`: a target that is said to be done. */
  more: z.string().default(''),
});

export type StrangerRow = z.infer<typeof strangerRowSchema>;

export const strangerSets = ['tuning', 'held-out'] as const;
export type StrangerSet = (typeof strangerSets)[number];

const readFile = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/**
 * Replies that somebody wrote from the targets and an official's day alone, in the file's order.
 * @throws ZodError or SyntaxError on a malformed line
 */
export const readStrangers = (set: StrangerSet): readonly StrangerRow[] =>
  readFile(`strangers.${set}.jsonl`)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => strangerRowSchema.parse(JSON.parse(line)));

/** What was reported last when they wrote. */
export const readLast = (): z.infer<typeof lastSchema> => lastSchema.parse(JSON.parse(readFile('last.json')));
