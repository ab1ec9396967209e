import { defineButtons, numbers } from '../message/button-data.ts';

/** Buttons of a table of figures that was sent, by the update that brought it. */
export const FIGURES = defineButtons('sl', {
  record: numbers('g', 'file', 'shown'),
  drop: numbers('x', 'file'),
  template: numbers('t'),
});
