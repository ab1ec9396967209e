import { z } from 'zod';
import { LONGEST_MESSAGE } from '../domain/message-length.ts';

/** UTF-16 units of the longest line that is read: a question of full length, every sign of it escaped, with room around it. */
export const LONGEST_ROW = 8 * LONGEST_MESSAGE;

const rowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  chat: z.union([z.string(), z.number()]).optional(),
  question: z.string(),
});

export type AskRow = z.infer<typeof rowSchema>;

/** What is said of a row that can't be asked. */
export interface BadRow {
  readonly id: unknown;
  readonly error: string;
}

/** Reads one line of `--jsonl`; of a line that is no question, what is wrong with it. */
export const parseAskRow = (line: string): AskRow | BadRow => {
  if (line.length > LONGEST_ROW) return { id: null, error: `dòng dài quá ${LONGEST_ROW} ký tự` };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `không phải JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = rowSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value);
  return { id: id.success ? id.data.id : null, error: z.prettifyError(parsed.error) };
};
