import { defineButtons, numbers } from '../message/button-data.ts';

/** Buttons of a notice: for whom it is, its text, and its sending as it was shown. */
export const NOTICE = defineButtons('tbao', {
  everybody: numbers('a', 'notice'),
  heads: numbers('h', 'notice'),
  units: numbers('u', 'notice', 'page'),
  tickUnit: numbers('t', 'notice', 'unit', 'page'),
  tickHeads: numbers('k', 'notice', 'isOn', 'page'),
  findUnit: numbers('f', 'notice'),
  preview: numbers('p', 'notice'),
  chooseAgain: numbers('c', 'notice'),
  rewrite: numbers('e', 'notice'),
  send: numbers('s', 'notice', 'version', 'count'),
  drop: numbers('x', 'notice'),
  refresh: numbers('r', 'notice'),
});
