/** The beginning of a text: at most `length` UTF-16 units, no sign cut in two. */
export const startOfText = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** The end of a text, likewise. */
export const endOfText = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '');
