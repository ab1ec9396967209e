/** The words of a list that is written with `|` or line breaks between them. */
export const listWords = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
