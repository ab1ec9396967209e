/**
 * The lines of a stream of text. Of a line longer than `longest` UTF-16 units only its first `longest + 1` are given, and
 * no more are ever held, so that a stream without line breaks can't fill the memory.
 */
export async function* readBoundedLines(
  chunks: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<string> {
  let line = '';
  const add = (piece: string): void => {
    line += piece.slice(0, longest + 1 - line.length);
  };
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    add(first);
    for (const next of others) {
      yield line.replace(/\r$/, '');
      line = '';
      add(next);
    }
  }
  if (line !== '') yield line.replace(/\r$/, '');
}
