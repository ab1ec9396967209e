import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { openLineReader, PROMPT, skipToText } from '../../../src/channel/terminal/line-reader.ts';

const collect = async (lines: AsyncIterable<string> | undefined): Promise<string[] | undefined> => {
  if (lines === undefined) return undefined;
  const collected: string[] = [];
  for await (const line of lines) collected.push(line);
  return collected;
};

const pipe = (text: string) => {
  const input = new PassThrough();
  input.end(text);
  return openLineReader(input, new PassThrough(), false);
};

test.each([
  ['Cảng?\n', ['Cảng?']],
  ['Cảng?', ['Cảng?']],
  ['\n  \nMột?\r\n\nHai?', ['Một?', '', 'Hai?']],
  ['', undefined],
  [' \n\n', undefined],
])('piped lines from the first one that says something: %j', async (text, lines) => {
  expect(await collect(await skipToText(pipe(text).lines))).toEqual(lines);
});

test('lines that came before anybody listened are not lost', async () => {
  const reader = pipe('Một?\nHai?\n');
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  expect(await collect(reader.lines)).toEqual(['Một?', 'Hai?']);
});

test('a person sees a prompt, and closing ends the lines', async () => {
  const [input, output] = [new PassThrough(), new PassThrough({ encoding: 'utf8' })];
  const reader = openLineReader(input, output, true);
  reader.prompt();
  expect(String(output.read())).toContain(PROMPT);
  const collected = collect(reader.lines);
  reader.close();
  expect(await collected).toEqual([]);
  reader.prompt();
  expect(output.read()).toBe('\n');
});

test.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s ends the lines', async (_name, key) => {
  const input = new PassThrough();
  const reader = openLineReader(input, new PassThrough(), true);
  const collected = collect(reader.lines);
  input.write(key);
  expect(await collected).toEqual([]);
});
