import type { Reference } from '../../domain/reference.ts';
import { readAnew } from '../doubts/read-anew.ts';
import type { DocumentCheck, StoredDocument } from '../library/document-store.ts';

/** Says of a figure of a document that it is no target, or that it is one again as it was read. */
export const tellFigure =
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
