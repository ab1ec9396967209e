import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ListCountStore } from '../corpus/counts/compare-counts.ts';
import { putInPlace, temporaryName } from './put-in-place.ts';

const countsSchema = z.record(z.string(), z.int().min(0));

/**
 * Keeps the counts of lists in a small file of the data folder.
 * @param reader who looks. Each has a last time of its own, so that whoever looks first takes no warning from the other.
 */
export const createListCountFile = (dataDir: string, reader: 'ingest' | 'start'): ListCountStore => {
  const file = join(dataDir, `list-counts.${reader}.json`);
  return {
    read: () => {
      try {
        return countsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        // Missing or damaged: nothing hangs on it but the comparison, and what is kept next mends it.
        return undefined;
      }
    },
    keep: (counts) => {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const made = temporaryName(file);
      writeFileSync(made, `${JSON.stringify(counts, undefined, 2)}\n`);
      putInPlace(made, file);
    },
  };
};
