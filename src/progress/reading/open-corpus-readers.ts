import { loadCorpus } from '../../corpus/load-corpus.ts';
import { loadUpdatePhrases } from '../../corpus/load-update-phrases.ts';
import { openFollowedResolutions } from '../../corpus/open-followed-resolutions.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { asReportedText, mergeResolutions, qualifyProfiles } from './merge-resolutions.ts';
import { openUpdateReader, type UpdateReader } from './open-update-reader.ts';

/** Readers that are kept; one costs a tenth of a second and some megabytes. */
const MOST_KEPT = 8;

/** Gives readers of updates. */
export interface UpdateReaders {
  /** Of one document, by its own references. */
  of(resolution: Resolution): UpdateReader;
  /** Of several together, by references that name their document (`domain/item-reference`). */
  ofSeveral(resolutions: readonly Resolution[]): UpdateReader;
}

/**
 * Reads the files of the corpus now, so that no message fails because they have gone since. A reader is made of them when
 * it is first asked for, since that takes longer, and anew when a document was read anew.
 * @throws CorpusFileError if a file of the corpus is broken or missing
 */
export const openCorpusReaders = (corpusDir: string): UpdateReaders => {
  const { glossary, profiles, questionPhrases } = loadCorpus(corpusDir);
  const phrases = [...questionPhrases, ...loadUpdatePhrases(corpusDir)];
  const profilesOf = ({ confirmed, document }: Resolution) => confirmed ?? profiles.get(document.id) ?? [];
  const open = (resolutions: readonly Resolution[], isQualified: boolean): UpdateReader => {
    const [only] = resolutions;
    return only !== undefined && !isQualified
      ? openUpdateReader({ text: asReportedText(only), profiles: profilesOf(only), glossary, phrases })
      : openUpdateReader({
          text: mergeResolutions(resolutions),
          profiles: resolutions.flatMap((each) => qualifyProfiles(profilesOf(each), each.document.id)),
          glossary,
          phrases,
        });
  };
  const keep = rememberLast(open);
  return {
    of: (resolution) => keep([resolution], false),
    ofSeveral: (resolutions) => keep(resolutions, true),
  };
};

interface Kept {
  readonly resolutions: readonly Resolution[];
  readonly isQualified: boolean;
  readonly reader: UpdateReader;
}

/** Those asked for last are kept, by the very documents that they were made of. */
const rememberLast = (open: (resolutions: readonly Resolution[], isQualified: boolean) => UpdateReader) => {
  let kept: readonly Kept[] = [];
  return (resolutions: readonly Resolution[], isQualified: boolean): UpdateReader => {
    const known = kept.find(
      (each) =>
        each.isQualified === isQualified &&
        each.resolutions.length === resolutions.length &&
        each.resolutions.every((resolution, index) => resolution === resolutions[index]),
    );
    const found = known ?? { resolutions, isQualified, reader: open(resolutions, isQualified) };
    if (kept[0] !== found) kept = [found, ...kept.filter((each) => each !== found)].slice(0, MOST_KEPT);
    return found.reader;
  };
};

/**
 * Gives the reader of updates on the current document. The files are read now, so that no message fails because they
 * have gone since; the reader is made anew when another document has become the current one, or the same one was read
 * anew.
 * @param current the corpus's latest where it is left out
 * @throws CorpusFileError if a file of the corpus is broken or missing
 */
export const openCorpusReader = (corpusDir: string, current?: () => Resolution): (() => UpdateReader) => {
  const readers = openCorpusReaders(corpusDir);
  const [latest] = openFollowedResolutions(corpusDir);
  if (latest === undefined) throw new Error('a corpus without a resolution');
  return () => readers.of(current?.() ?? latest);
};
