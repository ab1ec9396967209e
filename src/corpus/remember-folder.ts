import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A process has one corpus; two where it is compared with another. */
const FOLDERS_KEPT = 2;

interface KeptReading<T> {
  readonly folder: string;
  readonly digest: string;
  readonly result: T;
}

/**
 * A reader of a folder that keeps what it read for as long as no file in it has changed: a start wants the corpus four
 * times, each a tenth of a second. For readers that go by the files in the folder alone and give what nobody changes.
 * What fails is tried anew.
 */
export const rememberFolder = <T>(read: (folder: string) => T): ((folder: string) => T) => {
  let kept: readonly KeptReading<T>[] = [];
  return (folder) => {
    const digest = digestOf(folder);
    if (digest === undefined) return read(folder);
    const known = kept.find((one) => one.folder === folder && one.digest === digest);
    const found = known ?? { folder, digest, result: read(folder) };
    kept = [found, ...kept.filter((one) => one.folder !== folder)].slice(0, FOLDERS_KEPT);
    return found.result;
  };
};

/** Of the names and the bytes of all files, since a time of change is too coarse; undefined where one can't be read. */
const digestOf = (folder: string): string | undefined => {
  const hash = createHash('sha256');
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      hash.update(`\0${file}\0`);
      if (!entry.isDirectory()) hash.update(readFileSync(file));
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
};
