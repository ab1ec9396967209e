import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';

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
