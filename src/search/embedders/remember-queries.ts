const MOST_REMEMBERED = 256;

/** The same function, asked once for what it was asked lately: one question is searched for in several readings. */
export const rememberQueries = (
  embedQuery: (text: string) => Promise<number[]>,
): ((text: string) => Promise<number[]>) => {
  const remembered = new Map<string, number[]>();
  return async (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const vector = await embedQuery(text);
    const [oldest] = remembered.keys();
    if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    remembered.set(text, vector);
    return vector;
  };
};
