import { defineButtons, numbers } from '../message/button-data.ts';

/** Buttons by which a leader wants something of the units that lead a target. */
export const REQUEST_OF_LEADER = defineButtons('yct', {
  explain: numbers('g', 'target'),
  opinion: numbers('y', 'target'),
});

/** The button by which a unit answers. */
export const REQUEST = defineButtons('yc', { answer: numbers('r', 'request') });
