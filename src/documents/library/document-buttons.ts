import { defineButtons, numbers } from '../../domain/button-data.ts';

/** Buttons by which the office checks a document and brings it into use; a document is its sequence, a doubt its key. */
export const DOCUMENT = defineButtons('vb', {
  show: numbers('v', 'document'),
  doubt: numbers('n', 'document', 'key?'),
  doubtRight: numbers('na', 'document', 'key'),
  doubtLineRight: numbers('nl', 'document', 'key'),
  doubtNoTarget: numbers('nt', 'document', 'key'),
  typeRight: numbers('ns', 'document', 'key'),
  /** With when it was typed, in milliseconds, so that nothing else is kept. */
  keepTyped: numbers('nk', 'document', 'key', 'typedAt'),
  dropTyped: numbers('nx', 'document', 'key'),
  undoDoubt: numbers('nu', 'document', 'key'),
  figure: numbers('c', 'document', 'figure'),
  takeFigureOut: numbers('o', 'document', 'figure'),
  takeFigureIn: numbers('l', 'document', 'figure'),
  askCount: numbers('d', 'document'),
  useAsRead: numbers('y', 'document'),
  typeCount: numbers('s', 'document'),
  askReplace: numbers('e', 'document'),
  replace: numbers('f', 'document', 'fingerprint'),
  allChanges: numbers('w', 'document'),
  askUndoReplace: numbers('z', 'document'),
  undoReplace: numbers('j', 'document', 'fingerprint'),
  links: numbers('q', 'document'),
  link: numbers('p', 'document', 'other'),
  unlink: numbers('u', 'document'),
  announce: numbers('m', 'document'),
  work: numbers('g', 'document'),
  /** With 1 until the days that the document sets. */
  giveWork: numbers('h', 'document', 'isDated?'),
  takeWorkBack: numbers('i', 'document', 'first', 'count'),
  withdraw: numbers('r', 'document'),
  drop: numbers('x', 'document'),
  restore: numbers('k', 'document'),
  text: numbers('t', 'document'),
  workbook: numbers('b', 'document'),
});

/** Buttons that give anybody the words of a document, of the office's or of those that came with the program. */
export const DOCUMENT_TEXT = defineButtons('vt', {
  stored: numbers('t', 'document'),
  shipped: numbers('s', 'place'),
});
