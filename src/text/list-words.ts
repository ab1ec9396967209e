/** The words of a list that is written with `|` or line breaks between them. */
export const listWords = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** A map that is written as its entries, `key: value`, in the same way. */
export const mapWords = (text: string): ReadonlyMap<string, string> =>
  new Map(
    listWords(text).map((entry) => {
      const [key = '', value = ''] = entry.split(': ');
      return [key, value];
    }),
  );
