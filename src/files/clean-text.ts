/** What XML can't hold: control characters but for tab and line ends, halves of characters, two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text that an office file can hold; everything that can be seen stays. */
export const cleanText = (text: string): string => text.replace(UNWRITABLE, '');

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();
