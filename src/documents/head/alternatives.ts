/** A group of a regular expression that any of the words fits, the longest first. */
export const alternatives = (words: Iterable<string>): string =>
  `(?:${[...words]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.]/g, '\\.').replaceAll(' ', '\\s+'))
    .join('|')})`;
