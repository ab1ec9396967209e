const MOST_PARTS = 6;

/** Marks, but for those inside a number: "0,38", "3.800-3.900". */
const WITHIN_SENTENCES = /(?:[!?;:…\n"“”«»()<>[\]{}|#*]|(?<!\d)[.,-]|[.,-](?!\d))+/u;

const hasTwoWords = (part: string): boolean =>
  part.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= 2;

/**
 * The sentences of a message of several, the last first, if they have words enough to be a question. Where orders to the
 * bot were taken out, what is left may hang together by commas only.
 */
export const partsOfMessage = (text: string, hadInstructions: boolean): readonly string[] => {
  const breaks = hadInstructions ? WITHIN_SENTENCES : /(?<=[.!?;…])\s+|\n+/u;
  const parts = text.split(breaks).map((part) => part.trim());
  const asking = parts.filter((part) => hasTwoWords(part) && part !== text.trim());
  return asking.toReversed().slice(0, MOST_PARTS);
};
