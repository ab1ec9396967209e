import { z } from 'zod';

/** What is said of a row that can't be read. */
export interface BadRow {
  readonly id: unknown;
  readonly error: string;
}

const idSchema = z.object({ id: z.union([z.string(), z.number()]) });

/**
 * Reads one line of `--jsonl`; of a line that is no such row, what is wrong with it.
 * @param longest UTF-16 units; a longer line isn't read
 */
export const parseRow = <Schema extends z.ZodType>(
  line: string,
  schema: Schema,
  longest: number,
): { readonly row: z.output<Schema> } | { readonly bad: BadRow } => {
  if (line.length > longest) return { bad: { id: null, error: `dòng dài quá ${longest} ký tự` } };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { bad: { id: null, error: `không phải JSON: ${why}` } };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { row: parsed.data };
  const id = idSchema.safeParse(value);
  return { bad: { id: id.success ? id.data.id : null, error: z.prettifyError(parsed.error) } };
};
