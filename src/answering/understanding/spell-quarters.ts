/** Not behind "nội", "nghiêm": "nội quy 3" is a paper. */
const QUARTER =
  /(?<!(?:nội|noi|chính|chinh|pháp|phap)\s)(?<!\p{L})quy(?=\s{0,2}(?:[1-4]|i{1,3}|iv)(?![\p{L}\d]))/giu;

/** "Quy 3" typed without its mark, before the repair of spelling, which knows "quy" as a word. */
export const spellQuarters = (text: string): string => text.replace(QUARTER, 'quý');
