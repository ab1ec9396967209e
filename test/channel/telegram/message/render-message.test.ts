import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MESSAGE_LIMIT,
  renderHtml,
  splitMessage,
} from '../../../../src/channel/telegram/message/render-message.ts';
import { type Block, plain, quote } from '../../../../src/domain/styled-text.ts';
import { checkHtml } from '../../../support/check-html.ts';

const blocks = fc.array(
  fc.record<Block>({
    style: fc.constantFrom('plain', 'bold', 'italic', 'quote', 'long quote'),
    text: fc.string({
      unit: fc.constantFrom('a', 'ệ', '<', '&', '>', ' ', '\n', '.', '😀', '"', '190,5'),
      maxLength: 120,
    }),
  }),
  { maxLength: 8 },
);

const withoutSpace = (text: string): string => text.replace(/\s/g, '');

test('every part fits, is valid HTML on its own, and together they say it all in order', () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: 8, max: 80 }), (whole, limit) => {
      const read = splitMessage(whole, limit).map((part) => checkHtml(renderHtml(part)));
      const texts = read.map((checked) => (checked.ok ? checked.text : `refused: ${checked.description}`));
      for (const text of texts) expect(text.length).toBeLessThanOrEqual(limit);
      expect(withoutSpace(texts.join(''))).toBe(withoutSpace(whole.map(({ text }) => text).join('')));
    }),
  );
});

test('no character is cut in two', () => {
  const [first] = splitMessage([plain('😀'.repeat(10))], 7);
  expect(first?.[0]?.text).toBe('😀😀😀');
});

test('what fits stays one message', () => {
  expect(splitMessage([plain('câu trả lời'), quote('trích dẫn')])).toHaveLength(1);
});

test('a message that is full to the brim is not split', () => {
  const text = 'a'.repeat(MESSAGE_LIMIT);
  expect(splitMessage([plain(text)])).toEqual([[plain(text)]]);
  expect(splitMessage([plain(text), quote('b')])).toHaveLength(2);
});

test('a long quote is split after a paragraph, its pieces stay quotes', () => {
  const one = 'x'.repeat(60);
  const other = 'y'.repeat(60);
  expect(splitMessage([quote(`${one}\n\n${other}`)], 100)).toEqual([[quote(one)], [quote(other)]]);
});

test('without paragraphs it is split after a sentence, else after a word', () => {
  const sentence = `${'từ '.repeat(20)}hết.`;
  expect(splitMessage([plain(`${sentence} ${sentence}`)], 100)).toEqual([
    [plain(sentence)],
    [plain(sentence)],
  ]);
  const words = splitMessage([plain('từ '.repeat(60).trim())], 100);
  expect(words.flat().every(({ text }) => /^từ( từ)*$/.test(text))).toBe(true);
});

test('nothing to say is no message', () => {
  expect(splitMessage([plain(' \n ')])).toEqual([]);
});
