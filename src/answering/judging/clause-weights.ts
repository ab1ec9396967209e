import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CorpusFileError } from '../../word-lists/corpus-file-error.ts';
import { EVIDENCE } from './gather-evidence.ts';

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

const weight = z.number().min(-100).max(100);
const share = z.number().min(0).max(1);

const clauseWeightsSchema = z.strictObject({
  /** Of each piece of evidence, per unit. */
  weights: z.strictObject(Object.fromEntries(EVIDENCE.map((name) => [name, weight]))),
  /** What a clause must outweigh: that none answers. */
  none: weight,
  /** From this likelihood on a clause answers; from the lower one it is offered. */
  sure: share,
  /** From this likelihood on the parts of one target answer together, where none of them is sure alone. */
  sureTogether: share,
  perhaps: share,
  /** What the weights were learned from: SHA-256 of the files of questions. */
  learnedFrom: z.string(),
});

/** What `npm run calibrate -- --clauses` learned: how evidence adds up to a choice among clauses. */
export type ClauseWeights = z.infer<typeof clauseWeightsSchema>;

/** In the order of `EVIDENCE`. */
export const weightsInOrder = ({ weights }: Pick<ClauseWeights, 'weights'>): readonly number[] =>
  EVIDENCE.map((name) => weights[name] ?? 0);
