import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { deserialize } from 'node:v8';
import { z } from 'zod';
import { LIMITS } from './sheet.ts';
import { SheetFileError, tooBig } from './sheet-file-error.ts';

/**
 * What the process runs: the workbook comes by stdin, the answer goes by stdout. It is a text, so that it starts alike
 * from source and compiled, without what translates the source; it counts characters, since a text that many cells
 * share is copied for each of them on the way back.
 */
const PROGRAM = `
const [, library, limit, which] = process.argv;
const { default: readSheets, readSheet } = require(library);
const read = async (bytes) => {
  const workbook = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const options = { trim: false };
  const sheets = which === 'all' ? await readSheets(workbook, options) : [{ sheet: '', data: await readSheet(workbook, options) }];
  let characters = 0;
  for (const { data } of sheets) for (const row of data) for (const cell of row) if (typeof cell === 'string') characters += cell.length;
  return characters > Number(limit) ? { characters } : { characters, sheets };
};
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
  read(Buffer.concat(chunks))
    .catch((error) => ({ damage: String(error?.message) }))
    .then((answer) => process.stdout.write(require('node:v8').serialize(answer)));
});
`;

/** An answer has at most the limit of characters, of two bytes each, and as much again for what holds its cells. */
const MAX_ANSWER_BYTES = 4 * LIMITS.readCharacters;

/** What reading an unpacked workbook may take. */
export interface ReadingLimits {
  readonly readMs: number;
  readonly readMemoryMb: number;
}

const sheetsSchema = z.array(z.object({ sheet: z.string(), data: z.unknown() }));

/** The first sheet, which may have any name, or all of them. */
export type WhichSheets = 'first' | 'all';

const answerSchema = z.union([
  z.object({ characters: z.number(), sheets: sheetsSchema.optional() }),
  z.object({ damage: z.string() }),
]);

/** How `execFile` says that a process didn't end well. */
const endSchema = z.object({
  code: z.union([z.string(), z.number()]).nullish(),
  signal: z.string().nullish(),
  killed: z.boolean().optional(),
});

const tooCostly = (message: string, cause: unknown): SheetFileError => {
  const nextStep = 'Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại, hoặc gửi tệp CSV.';
  return new SheetFileError('TOO_COSTLY', message, nextStep, cause);
};

const explainEnd = (error: unknown, readMs: number): unknown => {
  const { data: end } = endSchema.safeParse(error);
  if (end?.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return tooBig('Tệp Excel có quá nhiều chữ.');
  if (end?.killed === true) {
    return tooCostly('Đọc tệp Excel này mất quá nhiều thời gian.', `not read in ${readMs} ms`);
  }
  // V8 aborts when its heap is full; where the machine's memory is, the system kills.
  const isOutOfMemory = end?.signal === 'SIGABRT' || end?.signal === 'SIGKILL';
  return isOutOfMemory ? tooCostly('Đọc tệp Excel này tốn quá nhiều bộ nhớ.', error) : error;
};

/** @throws {SheetFileError} once the time is over or the memory is full. */
const askProcess = async (
  workbook: Uint8Array,
  which: WhichSheets,
  { readMs, readMemoryMb }: ReadingLimits,
): Promise<Buffer> => {
  const library = createRequire(import.meta.url).resolve('read-excel-file/universal');
  const asked = [library, String(LIMITS.readCharacters), which];
  const reading = promisify(execFile)(
    process.execPath,
    [`--max-old-space-size=${readMemoryMb}`, '--eval', PROGRAM, '--', ...asked],
    // Nothing of ours is needed there, and none of the settings.
    { encoding: 'buffer', env: {}, timeout: readMs, killSignal: 'SIGKILL', maxBuffer: MAX_ANSWER_BYTES },
  );
  // A process that ended takes no more of it; how it ended is told by the reading.
  reading.child.stdin?.on('error', () => undefined);
  reading.child.stdin?.end(workbook);
  try {
    return (await reading).stdout;
  } catch (error) {
    throw explainEnd(error, readMs);
  }
};

/**
 * Reads sheets of a checked workbook in a process of its own, which ends with the reading: the parser may
 * take minutes for a few kilobytes of XML that nobody's Excel writes, and must not hold the event loop meanwhile. A
 * thread isn't enough: when its heap is full at the wrong moment, V8 ends the whole process.
 * @returns rows as the library gives them, of the first sheet without its name.
 * @throws {SheetFileError} for a workbook that takes too much time or memory, or has too much text.
 * @throws {Error} what the library throws, with its message.
 */
export const readRowsApart = async (
  workbook: Uint8Array,
  which: WhichSheets,
  limits: ReadingLimits,
): Promise<readonly { readonly sheet: string; readonly data: unknown }[]> => {
  const answer = answerSchema.parse(deserialize(await askProcess(workbook, which, limits)));
  if ('damage' in answer) throw new Error(answer.damage);
  if (answer.sheets === undefined) throw tooBig('Tệp Excel có quá nhiều chữ.');
  return answer.sheets;
};
