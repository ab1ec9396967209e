import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { LONGEST_MESSAGE } from '../domain/chat.ts';

/**
 * The lines of a stream of text. Of a line longer than `longest` UTF-16 units only its first `longest + 1` are given, and
 * no more are ever held, so that a stream without line breaks can't fill the memory.
 */
export async function* readBoundedLines(
  chunks: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<string> {
  let line = '';
  const add = (piece: string): void => {
    line += piece.slice(0, longest + 1 - line.length);
  };
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    add(first);
    for (const next of others) {
      yield line.replace(/\r$/, '');
      line = '';
      add(next);
    }
  }
  if (line !== '') yield line.replace(/\r$/, '');
}

/** What is said of a row that can't be read. */
interface BadRow {
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

/** UTF-16 units of the longest line that is read: a question of full length, every sign of it escaped, with room around it. */
export const LONGEST_ROW = 8 * LONGEST_MESSAGE;

const rowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  chat: z.union([z.string(), z.number()]).optional(),
  question: z.string(),
});

type AskRow = z.infer<typeof rowSchema>;

/** Reads one line of `--jsonl`; of a line that is no question, what is wrong with it. */
export const parseAskRow = (line: string): AskRow | BadRow => {
  const read = parseRow(line, rowSchema, LONGEST_ROW);
  return 'row' in read ? read.row : read.bad;
};

/** A file of JSON lines is missing or one of its lines is not what it should be. */
export class JsonLinesError extends Error {
  readonly code = 'JSON_LINES';
  readonly file: string;
  /** 1-based; undefined where the whole file is at fault. */
  readonly line: number | undefined;

  constructor(file: string, line: number | undefined, problem: string, cause: unknown) {
    super(`${line === undefined ? file : `${file}, dòng ${line}`}: ${problem}`, { cause });
    this.name = 'JsonLinesError';
    this.file = file;
    this.line = line;
  }
}

const problemOf = (error: unknown): string => {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
};

/**
 * Reads a file of JSON lines, each checked by `schema`; empty lines are skipped.
 * @throws JsonLinesError naming the file, and the line if one is at fault
 */
export const readJsonLines = async <Row>(file: string, schema: z.ZodType<Row>): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  let number = 0;
  let parsing = false;
  try {
    for await (const line of createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Infinity,
    })) {
      number += 1;
      if (line.trim() === '') continue;
      parsing = true;
      rows.push(schema.parse(JSON.parse(line)));
      parsing = false;
    }
  } catch (error) {
    throw new JsonLinesError(file, parsing ? number : undefined, problemOf(error), error);
  }
  return rows;
};
