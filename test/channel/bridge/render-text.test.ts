import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderText } from '../../../src/channel/bridge/render-text.ts';
import { renderHtml } from '../../../src/channel/telegram/message/render-message.ts';
import type { Block } from '../../../src/domain/styled-text.ts';

test('without colours: no codes, quotes indented', () => {
  const html = '190 triệu\n<blockquote>📌 II.2.1(6)\n"a &lt;b&gt; &amp; c"</blockquote><b>đậm</b>';
  expect(renderText(html, false)).toBe('190 triệu\n  📌 II.2.1(6)\n  "a <b> & c"đậm');
});

test('with colours: bold, italics and a bar before quotes', () => {
  const shown = renderText('<b>đậm</b> <i>nghiêng</i>\n<blockquote expandable>x\ny</blockquote>', true);
  expect(shown).toBe(
    '\u001b[1mđậm\u001b[0m \u001b[3mnghiêng\u001b[0m\n\u001b[2m│\u001b[0m x\n\u001b[2m│\u001b[0m y',
  );
});

test('whatever is said arrives, in both ways', () => {
  const block = fc.record<Block>({
    style: fc.constantFrom('plain', 'bold', 'italic', 'quote', 'long quote'),
    text: fc.string({ unit: fc.constantFrom('a', '<', '>', '&', 'b>', '&lt;', ' ', '190') }),
  });
  const bare = (text: string): string => stripVTControlCharacters(text).replace(/[│\s]/g, '');
  fc.assert(
    fc.property(fc.array(block), fc.boolean(), (blocks, isColoured) => {
      const said = blocks.map(({ text }) => text).join('');
      expect(bare(renderText(renderHtml(blocks), isColoured))).toBe(bare(said));
    }),
  );
});
