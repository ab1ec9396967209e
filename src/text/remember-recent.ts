/** Longer texts are read once, when a document is; what is read of them is large. In characters. */
const LONGEST_REMEMBERED = 4_000;

/**
 * A reader of texts that keeps what it read of the last ones: one answer asks several times for the same of the same
 * clause. For readers that give what nobody changes.
 * @param most so many texts are kept at least, and at most twice as many
 */
export const rememberRecent = <T>(read: (text: string) => T, most: number): ((text: string) => T) => {
  let recent = new Map<string, T>();
  let before = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return read(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    const found = before.get(text) ?? read(text);
    if (recent.size >= most) {
      before = recent;
      recent = new Map();
    }
    recent.set(text, found);
    return found;
  };
};
