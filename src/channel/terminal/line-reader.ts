import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export const PROMPT = '… ';

/** Lines as somebody types or pipes them. */
export interface LineReader {
  readonly lines: AsyncIterable<string>;
  /** Shows that it is the person's turn; nothing where nobody types. */
  readonly prompt: () => void;
  readonly close: () => void;
}

/**
 * Reads lines until the input ends, `close` is called, or (for a person typing) Ctrl-C or Ctrl-D is pressed.
 * @param isInteractive whether a person types at a terminal.
 */
export const openLineReader = (input: Readable, output: Writable, isInteractive: boolean): LineReader => {
  const reader = createInterface({
    input,
    ...(isInteractive ? { output } : {}),
    prompt: PROMPT,
    terminal: isInteractive,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let isOpen = true;
  reader.on('close', () => {
    isOpen = false;
    if (isInteractive) output.write('\n');
  });
  reader.on('SIGINT', () => reader.close());
  // Taken at once: lines that arrive before anybody listens would be lost.
  const iterator = reader[Symbol.asyncIterator]();
  return {
    lines: { [Symbol.asyncIterator]: () => iterator },
    prompt: () => {
      if (isInteractive && isOpen) reader.prompt();
    },
    close: () => reader.close(),
  };
};

/**
 * Waits for the first line that says something.
 * @returns the lines from there on; undefined if there is none.
 */
export const skipToText = async (
  lines: AsyncIterable<string>,
): Promise<AsyncIterable<string> | undefined> => {
  const iterator = lines[Symbol.asyncIterator]();
  for (;;) {
    const first = await iterator.next();
    if (first.done === true) return undefined;
    if (first.value.trim() === '') continue;
    return (async function* () {
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => iterator };
    })();
  }
};
