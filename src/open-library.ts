import type { Logger } from 'pino';
import { type AnsweringOptions, type OpenAnswering, openAnswering } from './answering/open-answering.ts';
import { openFollowedResolutions } from './corpus/open-followed-resolutions.ts';
import type { DocumentStore } from './documents/library/document-store.ts';
import { followLibrary, rememberReadings } from './documents/library/follow-library.ts';
import { readLibrary } from './documents/library/read-library.ts';
import { type Clock, localDay } from './domain/local-time.ts';
import type { Resolution } from './domain/resolution.ts';
import { createFollowedDocuments } from './progress/followed-documents.ts';
import { openCorpusReaders } from './progress/reading/open-update-reader.ts';

/** How often a process looks whether documents were changed by another one, in milliseconds. */
const LOOK_EVERY_MS = 3_000;

/** What a library is opened with. */
export interface LibraryOptions {
  readonly corpusDir: string;
  readonly documents: Pick<DocumentStore, 'listLive' | 'version'>;
  readonly answering: Omit<AnsweringOptions, 'corpusDir' | 'office' | 'logger' | 'now' | 'timeZone'>;
  readonly logger: Logger;
  readonly now: Clock;
  readonly timeZone: string;
}

const openOn = async (
  { corpusDir, answering, logger, now, timeZone }: LibraryOptions,
  office: readonly Resolution[],
) => {
  const today = () => localDay(now(), timeZone);
  const followed = createFollowedDocuments(
    openFollowedResolutions(corpusDir, office),
    openCorpusReaders(corpusDir),
  );
  const resolution = () => followed.current(today());
  return {
    office,
    followed,
    resolution,
    updateReader: () => followed.readers.of(resolution()),
    answering: await openAnswering({ ...answering, corpusDir, office, logger, now, timeZone }),
  };
};

const isSame = (one: readonly Resolution[], other: readonly Resolution[]): boolean =>
  one.length === other.length && one.every((resolution, index) => resolution === other[index]);

/**
 * Opens the corpus folder and the documents of the office, and takes up what is changed of these while the process runs:
 * the new is opened beside the old, which answers until then.
 * @throws CorpusFileError if a file of the corpus is broken or missing
 */
export const openLibrary = async (options: LibraryOptions) => {
  const { documents, logger } = options;
  const read = rememberReadings((document) =>
    readLibrary(
      [document],
      (id, err) =>
        logger.error({ err, document: id }, 'a document of the office can’t be read and is left out'),
      (id, measures) =>
        logger.warn({ document: id, measures }, 'what was confirmed is no longer in the text'),
    ),
  );
  const readOffice = async () => read(await documents.listLive());
  const library = await followLibrary(
    {
      readVersion: () => documents.version(),
      open: async () => {
        const office = await readOffice();
        if (isSame(office, library.current().office)) return undefined;
        const opened = await openOn(options, office);
        logger.info({ documents: office.map(({ document }) => document.id) }, 'the documents are taken up');
        return opened;
      },
      everyMs: LOOK_EVERY_MS,
      onFault: (err) =>
        logger.error({ err }, 'changed documents can’t be taken up; the old ones stay in use'),
    },
    async () => openOn(options, await readOffice()),
  );
  return {
    answering: answeringOf(() => library.current().answering),
    resolution: () => library.current().resolution(),
    updateReader: () => library.current().updateReader(),
    /** All in use, for what is of a document that somebody chose. */
    followed: () => library.current().followed,
    /** Takes up at once what this process has changed itself. */
    refresh: () => library.refresh(),
    close: () => library.close(),
  };
};

/** Answering by what is open at the time of each call. */
const answeringOf = (current: () => OpenAnswering): OpenAnswering => ({
  answer: (question) => current().answer(question),
  openClause: (ref, document) => current().openClause(ref, document),
  isOutdated: (wording) => current().isOutdated(wording),
  pin: (document, ref) => current().pin(document, ref),
  targetGroups: (document) => current().targetGroups(document),
  documentsWithTargets: () => current().documentsWithTargets(),
  resolutionName: () => current().resolutionName(),
  kindInForce: () => current().kindInForce(),
  exampleQuestions: () => current().exampleQuestions(),
  evidenceOf: (text, now) => current().evidenceOf(text, now),
  searchHealth: () => current().searchHealth(),
});
