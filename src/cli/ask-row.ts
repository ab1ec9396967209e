import { z } from 'zod';
import { LONGEST_MESSAGE } from '../domain/message-length.ts';
import { type BadRow, parseRow } from './parse-row.ts';

/** UTF-16 units of the longest line that is read: a question of full length, every sign of it escaped, with room around it. */
export const LONGEST_ROW = 8 * LONGEST_MESSAGE;

const rowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  chat: z.union([z.string(), z.number()]).optional(),
  question: z.string(),
});

export type AskRow = z.infer<typeof rowSchema>;

/** Reads one line of `--jsonl`; of a line that is no question, what is wrong with it. */
export const parseAskRow = (line: string): AskRow | BadRow => {
  const read = parseRow(line, rowSchema, LONGEST_ROW);
  return 'row' in read ? read.row : read.bad;
};
