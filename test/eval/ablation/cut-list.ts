import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The closed classes of the language. */
export const CLOSED_CLASSES = 'vietnamese/closed-classes.csv';
/** Into so many parts a list is cut. */
export const PARTS = 10;

/** Which part an entry falls into: by its words alone, so that a new entry moves no other one. */
export const partOf = (entry: string): number =>
  createHash('sha256').update(entry.normalize('NFC')).digest().readUInt32BE() % PARTS;

const wordOf = (line: string): string => line.split(',')[1] ?? '';

/** The text of a list without some entries; its comments and the header of a CSV file stay. */
export const withoutEntries = (
  name: string,
  text: string,
  isOut: (line: string) => boolean,
): { readonly left: string; readonly out: number } => {
  const isEntry = (line: string): boolean => line.trim() !== '' && !line.startsWith('#');
  const lines = text.split('\n');
  const header = name.endsWith('.csv') ? lines.findIndex(isEntry) : -1;
  const kept = lines.filter((line, index) => index === header || !isEntry(line) || !isOut(line));
  // A list that holds nothing is taken for a file that was cut off.
  const left = kept.every((line) => line.trim() === '') ? ['# nothing', ''] : kept;
  return { left: left.join('\n'), out: lines.length - kept.length };
};

/** How much of a list is left out: one of its ten parts, or the whole of it. */
export interface Cut {
  /** As the corpus folder has it: `vietnamese/synonyms.txt`. */
  readonly name: string;
  readonly part: number | undefined;
}

/**
 * A copy of the corpus folder without a part of one list.
 * @returns how many entries are out
 */
export const cutCorpus = (corpusDir: string, into: string, { name, part }: Cut): number => {
  cpSync(corpusDir, into, { recursive: true });
  const file = join(into, dirname(name), basename(name));
  const { left, out } = withoutEntries(name, readFileSync(file, 'utf8'), (line) =>
    part === undefined ? true : partOf(wordOf(line)) === part,
  );
  writeFileSync(file, left);
  return out;
};
