/** A group of a regular expression that any of the words fits, the longest first; white space is taken to be joined. */
export const alternatives = (words: Iterable<string>): string =>
  `(?:${[...words]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.]/g, '\\.').replaceAll(' ', '\\s'))
    .join('|')})`;
