import { chooseCurrent } from '../documents/library/choose-document.ts';
import { parseResolution } from '../documents/parse-resolution.ts';
import type { Day } from '../domain/people.ts';
import type { Resolution } from '../domain/resolution.ts';
import { loadDocuments } from './load-documents.ts';

/** Which document is the current one. */
export interface CurrentOptions {
  /** The day that it is to be in force on; the document of the latest year where none is given. */
  readonly today?: (() => Day) | undefined;
  /** Documents that the office brought in, the later added first. */
  readonly office?: readonly Resolution[] | undefined;
}

/**
 * Reads the documents now, so that no message fails because their files have gone since.
 * @returns what gives the current one: in force today, those of the corpus folder before the office's, else the one whose
 *   period ended last. Bringing another one in moves nothing of what is followed.
 * @throws CorpusFileError if a file is broken or missing
 */
export const openCurrentResolution = (
  corpusDir: string,
  { today, office = [] }: CurrentOptions = {},
): (() => Resolution) => {
  const loaded = loadDocuments(corpusDir).toSorted((a, b) => b.document.year - a.document.year);
  const [latest] = loaded;
  if (latest === undefined) throw new Error('the corpus has no resolution');
  const followed = [
    ...loaded.map(({ document }) => document),
    ...office.toReversed().map(({ document }) => document),
  ];
  const parsed = new Map(office.map((resolution) => [resolution.document.id, resolution]));
  return () => {
    const { id } = (today && chooseCurrent(followed, today())) ?? latest.document;
    const known = parsed.get(id);
    if (known !== undefined) return known;
    const { document, source } = loaded.find((one) => one.document.id === id) ?? latest;
    const resolution = parseResolution(document, source);
    parsed.set(id, resolution);
    return resolution;
  };
};
