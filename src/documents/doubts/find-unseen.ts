import { textAt } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import type { DoubtSubject } from '../library/document-reading.ts';
import type { StoredDocument } from '../library/document-store.ts';
import { readAsPrinted } from '../library/read-library.ts';
import { type ListedDoubt, openDoubts } from './list-doubts.ts';

type Checked = Pick<
  StoredDocument,
  'id' | 'source' | 'entry' | 'fileName' | 'confirmed' | 'reading' | 'settled' | 'measures'
>;

const lettersOf = (text: string): string => text.replace(/[^\p{L}\d]+/gu, '');

/** Figures as printed of the rows that a person confirmed, with their clauses' letters. */
const confirmedFigures = (document: Checked) => {
  const rows = new Set<Reference>(document.measures.map(({ measure }) => measure));
  if (rows.size === 0) return [];
  return (readAsPrinted(document)?.targets ?? []).flatMap(({ text, measures }) =>
    measures
      .filter(({ ref }) => rows.has(ref))
      .map(({ figureSpan }) => ({ said: textAt(text, figureSpan), letters: lettersOf(text) })),
  );
};

const isOfPicture = (about: DoubtSubject | undefined): about is Extract<DoubtSubject, { of: 'figure' }> =>
  about?.of === 'figure' && about.page !== undefined;

/**
 * What was read from a picture and that nobody has held against the paper, by a tap or by a row of the workbook. Until
 * there is none, nobody is answered from the document.
 */
export const findUnseen = (document: Checked): readonly ListedDoubt[] => {
  const open = openDoubts(document).filter(({ doubt: { about } }) => isOfPicture(about));
  const confirmed = open.length === 0 ? [] : confirmedFigures(document);
  return open.filter(({ doubt: { about } }) => {
    if (!isOfPicture(about)) return false;
    const line = lettersOf(about.clause);
    const digits = about.clause.slice(about.figure.start, about.figure.end).replace(/[^\d.,]+/gu, '');
    return !confirmed.some(({ said, letters }) => line.includes(letters) && said.includes(digits));
  });
};
