import { applyConfirmed } from '../library/apply-confirmed.ts';
import type { DocumentReading, ReadingDoubt } from '../library/document-reading.ts';
import type { StoredDocument } from '../library/document-store.ts';
import { readDocument } from '../read-document.ts';

/** Of readings that were kept before doubts said what they are about. */
const OF_FILE = /^(?:cả tệp|trang |dòng )/u;

const isOfFile = ({ about, where }: ReadingDoubt): boolean => {
  if (about === undefined) return OF_FILE.test(where);
  return about.of === 'file' || (about.of === 'figure' && about.page !== undefined);
};

/**
 * What a stored document's text comes to as it stands now, with what a person said of it; what its file's format left in
 * doubt stays, since the text alone doesn't show it.
 * @throws UnreadableHeadError where neither its text nor its entry says a year
 */
export const readAnew = ({
  id,
  source,
  entry,
  fileName,
  measures,
  reading,
}: Pick<StoredDocument, 'id' | 'source' | 'entry' | 'fileName' | 'measures'> & {
  readonly reading: Pick<DocumentReading, 'doubts'>;
}): DocumentReading => {
  const read = readDocument(id, source, { ...entry, file: fileName });
  const { targets } = applyConfirmed(read.resolution, measures).resolution;
  return {
    ...read.reading,
    targets: targets.length,
    measures: targets.flatMap((target) => target.measures).length,
    doubts: [...reading.doubts.filter(isOfFile), ...read.reading.doubts],
  };
};
