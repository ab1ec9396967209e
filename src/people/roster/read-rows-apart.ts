import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { RosterFileError, tooBig } from './roster-file-error.ts';
import { LIMITS } from './sheet.ts';

/**
 * What the thread runs. It is a text, so that it starts alike from source and compiled, without what translates the
 * source; it counts characters, since a text that many cells share is copied for each of them on the way back.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { readSheet } = require(workerData.library);
readSheet(workerData.workbook, { trim: false }).then((rows) => {
  let characters = 0;
  for (const row of rows) for (const cell of row) if (typeof cell === 'string') characters += cell.length;
  parentPort.postMessage(characters > workerData.characters ? { characters } : { characters, rows });
});
`;

/** What reading an unpacked workbook may take. */
export interface ReadingLimits {
  readonly readMs: number;
  readonly readMemoryMb: number;
}

const answerSchema = z.object({ characters: z.number(), rows: z.unknown().optional() });

const tooCostly = (message: string, cause: unknown): RosterFileError => {
  const nextStep = 'Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại, hoặc gửi tệp CSV.';
  return new RosterFileError('TOO_COSTLY', message, nextStep, cause);
};

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const startThread = (workbook: ArrayBuffer, memoryMb: number): Worker =>
  new Worker(PROGRAM, {
    eval: true,
    // Nothing of ours is needed there: neither what translates the source nor the settings.
    execArgv: [],
    env: {},
    workerData: {
      library: createRequire(import.meta.url).resolve('read-excel-file/universal'),
      workbook,
      characters: LIMITS.readCharacters,
    },
    transferList: [workbook],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });

/** @throws {RosterFileError} once the time is over or the memory is full. */
const awaitAnswer = async (thread: Worker, limitMs: number): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => {
        reject(tooCostly('Đọc tệp Excel này mất quá nhiều thời gian.', `not read in ${limitMs} ms`));
      }, limitMs);
      thread.on('message', resolve);
      // Stays after the answer: an error of a thread that nobody listens to would end the process.
      thread.on('error', reject);
      thread.on('exit', (code) => reject(new Error(`the thread ended with ${code} and no answer`)));
    });
  } catch (error) {
    throw isOutOfMemory(error) ? tooCostly('Đọc tệp Excel này tốn quá nhiều bộ nhớ.', error) : error;
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Reads the first sheet of a checked workbook in a thread of its own, which ends with the reading: the parser may
 * take minutes for a few kilobytes of XML that nobody's Excel writes, and must not hold the event loop meanwhile.
 * The buffer goes over to the thread and can't be used any more.
 * @returns rows as the library gives them.
 * @throws {RosterFileError} for a workbook that takes too much time or memory, or has too much text.
 * @throws {Error} what the library throws.
 */
export const readRowsApart = async (
  workbook: ArrayBuffer,
  { readMs, readMemoryMb }: ReadingLimits,
): Promise<unknown> => {
  const thread = startThread(workbook, readMemoryMb);
  try {
    const { characters, rows } = answerSchema.parse(await awaitAnswer(thread, readMs));
    if (characters > LIMITS.readCharacters) throw tooBig('Tệp Excel có quá nhiều chữ.');
    return rows;
  } finally {
    await thread.terminate();
  }
};
