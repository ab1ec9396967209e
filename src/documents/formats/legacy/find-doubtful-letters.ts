import type { FormatNote } from '../format-text.ts';

/** What is left of a legacy encoding, of a font's private letters or of a lost one: no letter or sign of Vietnamese. */
const DOUBTFUL = /[\u0080-\u009F\p{Co}\uFFFD¤¦¨ª¬¯´¸º¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñöøûüþÿ]/gu;
/** Letters shown of those that are in doubt, at most. */
const MOST_SHOWN = 5;

/**
 * A note on the letters of a text that was converted and that are none of Vietnamese; undefined where there are none.
 */
export const findDoubtfulLetters = (text: string): FormatNote | undefined => {
  const found = text.match(DOUBTFUL) ?? [];
  if (found.length === 0) return undefined;
  const shown = [...new Set(found)].slice(0, MOST_SHOWN).join(' ');
  return {
    kind: 'doubtful-letters',
    what: `còn ${found.length} ký tự chưa chắc là chữ gì: ${shown}`,
  };
};
