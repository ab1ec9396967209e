import type { Measure } from '../../domain/measure.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { readAnew } from '../doubts/read-anew.ts';
import type {
  DocumentCheck,
  DocumentNote,
  DocumentStore,
  StoredDocument,
} from '../library/document-store.ts';
import { readAsPrinted } from '../library/read-library.ts';

/** Says of a figure of a document that it is no target, or that it is one again as it was read. */
const tellFigure =
  (measure: Reference, isOut: boolean) =>
  (document: StoredDocument): DocumentCheck => {
    const others = document.measures.filter((row) => row.measure !== measure);
    const measures = isOut ? [...others, { isMeasure: false, measure } as const] : others;
    return {
      act: isOut ? 'soát con số: không phải chỉ tiêu' : 'soát con số: tính lại',
      measures,
      reading: readAnew({ ...document, measures }),
      before: {},
      after: { measure },
    };
  };

/** Measures of a document in the order of its text, each with its target. */
export const measuresOf = ({ targets }: Resolution): readonly { target: Target; measure: Measure }[] =>
  targets.flatMap((target) => target.measures.map((measure) => ({ target, measure })));

/**
 * Keeps what a person says of a figure of a document.
 * @param index of the figure among those of the text
 * @returns the document as it is then, undefined where nothing was kept; `no figure` where there is none
 */
export const keepFigure = async (
  means: { readonly documents: Pick<DocumentStore, 'check'>; readonly takeUpDocuments: () => Promise<void> },
  document: StoredDocument,
  { index, isOut }: { readonly index: number; readonly isOut: boolean },
  note: DocumentNote,
): Promise<StoredDocument | undefined | 'no figure'> => {
  const resolution = readAsPrinted(document);
  const measure = resolution && measuresOf(resolution)[index]?.measure.ref;
  if (measure === undefined) return 'no figure';
  const changed = await means.documents.check(document.id, tellFigure(measure, isOut), note);
  await means.takeUpDocuments();
  return changed;
};

/** Takes a document out of use, or back as a draft. @returns whether that was still to be done, and the document then */
export const changeState = async (
  {
    documents,
    takeUpDocuments,
  }: {
    readonly documents: Pick<DocumentStore, 'withdraw' | 'restore' | 'find'>;
    readonly takeUpDocuments: () => Promise<void>;
  },
  { id }: StoredDocument,
  change: 'withdraw' | 'restore',
  note: DocumentNote,
): Promise<{ readonly isDone: boolean; readonly document: StoredDocument | undefined }> => {
  const isDone = await documents[change](id, note);
  await takeUpDocuments();
  return { isDone, document: await documents.find(id) };
};
