import type { Fact } from './fact.ts';

/** A run of words with capitals, joined by spaces or hyphens: `Cát Hải`, `Tân Vũ - Lạch Huyện`, `UNESCO`. */
const CAPITALS = /(?<![\p{L}\d])\p{Lu}[\p{L}\d]*(?:(?:\s+|\s*[-–]\s*)\p{Lu}[\p{L}\d]*)*/gu;
const ACRONYM = /^\p{Lu}[\p{Lu}\d]+$/u;

/** Whether a sentence begins there, so that a capital says nothing. */
const opensSentence = (text: string, at: number): boolean =>
  /(?:^\s*["“‘(]*|[.!?…:;]["”’)]*(?:\s+["“‘(]*|[“‘(]["“‘(]*)?)$/u.test(text.slice(0, at));

/**
 * Proper names of a text. At the opening of a sentence the first word is no part of one, unless it is all in capitals:
 * `Huyện Cát Hải` names Cát Hải.
 */
export const findNames = (text: string): readonly Fact[] =>
  [...text.matchAll(CAPITALS)].flatMap((match): Fact[] => {
    const words = [...match[0].matchAll(/[\p{L}\d]+/gu)];
    const [first] = words;
    const skips = first !== undefined && !ACRONYM.test(first[0]) && opensSentence(text, match.index);
    const kept = skips ? words.slice(1) : words;
    const [opening] = kept;
    if (opening === undefined) return [];
    const key = kept.map(([word]) => word.normalize('NFC')).join(' ');
    const start = match.index + opening.index;
    return [{ kind: 'name', key, value: key, unit: '', start, end: match.index + match[0].length }];
  });
