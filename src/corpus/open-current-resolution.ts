import { chooseCurrent } from '../documents/library/choose-document.ts';
import type { Day } from '../domain/people.ts';
import type { Resolution } from '../domain/resolution.ts';
import { openFollowedResolutions } from './open-followed-resolutions.ts';

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
 * @throws CorpusFileError if a file of the corpus is broken or missing
 */
export const openCurrentResolution = (
  corpusDir: string,
  { today, office = [] }: CurrentOptions = {},
): (() => Resolution) => {
  const followed = openFollowedResolutions(corpusDir, office);
  const [latest] = followed;
  if (latest === undefined) throw new Error('the corpus has no resolution');
  const documents = followed.map(({ document }) => document);
  return () => {
    const current = today && chooseCurrent(documents, today());
    return followed.find(({ document }) => document === current) ?? latest;
  };
};
