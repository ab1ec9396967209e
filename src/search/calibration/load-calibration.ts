import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CorpusFileError } from '../../word-lists/corpus-file-error.ts';
import { type Calibration, calibrationSchema } from './calibration.ts';

/** Beside the texts that it was measured on. */
export const CALIBRATION_FILE = 'calibration.json';

const fileSchema = z.strictObject({ embedder: z.string(), calibration: calibrationSchema });

/**
 * What `npm run calibrate -- --write` found for the local embedder on this corpus; undefined where it wasn't run.
 * @throws CorpusFileError when the file is broken
 */
export const loadCalibration = (corpusDir: string): Calibration | undefined => {
  const file = join(corpusDir, CALIBRATION_FILE);
  if (!existsSync(file)) return undefined;
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).calibration;
  } catch (error) {
    throw new CorpusFileError({
      file,
      problem: error instanceof z.ZodError ? z.prettifyError(error) : String(error),
      nextStep: 'Chạy npm run calibrate -- --write để đo và ghi lại tệp này',
      cause: error,
    });
  }
};
