import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CorpusFileError } from '../../word-lists/corpus-file-error.ts';
import { type ClauseWeights, clauseWeightsSchema } from './clause-weights.ts';

/** Beside the texts that they were learned on. */
export const CLAUSE_WEIGHTS_FILE = 'clause-weights.json';

/**
 * What `npm run calibrate -- --clauses --write` learned.
 * @throws CorpusFileError when the file is missing or broken
 */
export const loadClauseWeights = (corpusDir: string): ClauseWeights => {
  const file = join(corpusDir, CLAUSE_WEIGHTS_FILE);
  try {
    return clauseWeightsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new CorpusFileError({
      file,
      problem: error instanceof z.ZodError ? z.prettifyError(error) : String(error),
      nextStep: 'Chép lại tệp này từ bản phát hành, hoặc chạy npm run calibrate -- --clauses --write',
      cause: error,
    });
  }
};
