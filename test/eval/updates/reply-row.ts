import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What must be read from one item: figures in the measure's own unit; what is absent must not be read. */
const expectedReadingSchema = z.strictObject({
  /** `6`, `4b`, a task's reference, or `all`. */
  item: z.string().min(1),
  value: z.string().optional(),
  share: z.string().optional(),
  /** `50/137`, in plain decimals. */
  count: z.string().optional(),
  asOf: z.string().optional(),
  increment: z.boolean().optional(),
  status: z.string().optional(),
  /** Verbatim. */
  blocker: z.string().optional(),
  /** It says that nothing is in the way. */
  clear: z.boolean().optional(),
});

const replyRowSchema = z.strictObject({
  id: z.string().min(1),
  group: z.string().min(1),
  /** What the person is asked about. */
  open: z.array(z.string()),
  card: z.string().optional(),
  reply: z.literal('nudge').optional(),
  today: z.string().default('2024-11-11'),
  text: z.string().min(1),
  expect: z.strictObject({
    kind: z.enum(['question', 'updates', 'mixed', 'unclear']),
    readings: z.array(expectedReadingSchema).optional(),
    /** Something must be asked back; otherwise nothing may be. */
    asked: z.boolean().optional(),
  }),
});

export type ReplyRow = z.infer<typeof replyRowSchema>;
export type ExpectedReading = z.infer<typeof expectedReadingSchema>;

export const replySets = ['tuning', 'held-out'] as const;
export type ReplySet = (typeof replySets)[number];

/** The replies of one set, in the file's order. Throws a ZodError or SyntaxError on a malformed line. */
export const readReplies = (set: ReplySet): readonly ReplyRow[] =>
  readFileSync(new URL(`replies.${set}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => replyRowSchema.parse(JSON.parse(line)));
