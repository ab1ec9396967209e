import { defineButtons, numbers } from '../message/button-data.ts';

/** Buttons of questions that weren't answered surely, by the answered update and the page; clauses are `codeOf` numbers. */
export const MISSED = defineButtons('hc', {
  page: numbers('v', 'page'),
  tie: numbers('t', 'answer', 'page', 'clause'),
  groups: numbers('g', 'answer', 'page', 'document?'),
  targets: numbers('h', 'answer', 'page', 'document', 'group', 'wanted?'),
  choose: numbers('c', 'answer', 'page', 'document', 'target', 'part?'),
  notStated: numbers('n', 'answer', 'page'),
  skip: numbers('s', 'answer', 'page'),
  undo: numbers('u', 'said', 'page'),
  settled: numbers('d', 'page'),
  undoSettled: numbers('x', 'said', 'page'),
});
