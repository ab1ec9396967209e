import type { StoredDocument } from '../../documents/library/document-store.ts';
import { readLibrary } from '../../documents/library/read-library.ts';
import { describeSaid } from '../../documents/workbook/describe-said.ts';

/** What a person said of a document's measures, a line each; also what came to nothing, since the text lacks it. */
export const describeConfirmed = (document: StoredDocument): readonly string[] => {
  if (document.measures.length === 0) return [];
  const stale = new Set<string>();
  readLibrary(
    [document],
    () => undefined,
    (_, measures) => {
      for (const measure of measures) stale.add(measure);
    },
  );
  return [
    '  Con số đã có người xác nhận:',
    ...document.measures.map((said) =>
      stale.has(said.measure)
        ? `    • ${said.measure}: văn bản không còn con số này, tạm bỏ qua`
        : `    • ${said.measure}: ${describeSaid(said)}`,
    ),
  ];
};
