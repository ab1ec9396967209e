import { expect, test } from 'vitest';
import { LONGEST_ROW, parseAskRow, readBoundedLines } from '../../src/cli/read-rows.ts';

const linesOf = async (chunks: readonly string[], longest: number): Promise<readonly string[]> => {
  const stream = async function* () {
    yield* chunks;
  };
  const lines: string[] = [];
  for await (const line of readBoundedLines(stream(), longest)) lines.push(line);
  return lines;
};

test.each([
  [['a\nb\n'], ['a', 'b']],
  [['a\r\nb'], ['a', 'b']],
  [
    ['xu', 'ất\nkh', 'ẩu\n'],
    ['xuất', 'khẩu'],
  ],
  [['\n\na'], ['', '', 'a']],
  [[], []],
])('%j are the lines %j', async (chunks, lines) => {
  expect(await linesOf(chunks, 10)).toEqual(lines);
});

test('of a line without end only so much is kept that it is known to be too long; the next one is whole', async () => {
  const chunks = [...Array.from({ length: 1000 }, () => 'x'.repeat(100)), '\nnext'];
  expect(await linesOf(chunks, 10)).toEqual(['x'.repeat(11), 'next']);
});

test('a row that is too long says so', () => {
  const question = 'a'.repeat(LONGEST_ROW);
  expect(parseAskRow(JSON.stringify({ id: 1, question }))).toEqual({
    id: null,
    error: `dòng dài quá ${LONGEST_ROW} ký tự`,
  });
});

test('a question of full length is a row, however its signs are escaped', () => {
  const row = `{"id":1,"question":"${'\\u1ed9'.repeat(4096)}"}`;
  expect(parseAskRow(row)).toEqual({ id: 1, question: 'ộ'.repeat(4096) });
});
