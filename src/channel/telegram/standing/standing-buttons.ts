import { asReference, type Reference } from '../../../domain/reference.ts';
import { defineButtons, numbers, written } from '../message/button-data.ts';

/** Buttons of where targets stand: which are listed, and one by its number. */
export const STANDING = defineButtons('tdo', {
  all: numbers('t'),
  slow: numbers('c'),
  'no figure': numbers('k'),
  target: numbers('n', 'target'),
  picture: numbers('b', 'target'),
});

/** Buttons for what came with a target's or a measure's reports. */
export const FILES = defineButtons('tk', {
  send: written(
    '',
    (ref: Reference, sentBefore: number) => `${ref}:${sentBefore}`,
    (text): [ref: Reference, sentBefore: number] | undefined => {
      const [, ref, sentBefore] = /^(.{1,40}):(\d{1,6})$/u.exec(text) ?? [];
      return ref === undefined ? undefined : [asReference(ref), Number(sentBefore)];
    },
  ),
});
