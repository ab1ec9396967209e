import { asReference, type Reference } from '../../../domain/reference.ts';
import { defineButtons, numbers } from '../message/button-data.ts';

/** Buttons of where targets stand: which are listed, and one by its number. */
export const STANDING = defineButtons('tdo', {
  all: numbers('t'),
  slow: numbers('c'),
  'no figure': numbers('k'),
  target: numbers('n', 'target'),
  picture: numbers('b', 'target'),
});

/** The data of the button for what came with a target's or a measure's reports. @param first how many were sent before */
export const writeFilesData = (ref: Reference, first: number): string => `tk:${ref}:${first}`;

/** @param data what stands after `tk:` */
export const readFilesData = (
  data: string,
): { readonly ref: Reference; readonly first: number } | undefined => {
  const [, ref, first] = /^(.{1,40}):(\d{1,6})$/u.exec(data) ?? [];
  return ref === undefined || first === undefined
    ? undefined
    : { ref: asReference(ref), first: Number(first) };
};
