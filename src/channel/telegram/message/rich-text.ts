import type { Block } from '../../../domain/styled-text.ts';

const TAGS = {
  plain: ['', ''],
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  quote: ['<blockquote>', '</blockquote>'],
  'long quote': ['<blockquote expandable>', '</blockquote>'],
} as const;

/** Makes any text safe inside Telegram's HTML. The only place where text becomes HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const isQuote = (block: Block): boolean => block.style === 'quote' || block.style === 'long quote';

/** What stands between two paragraphs: quotes stand apart by their own frame, other paragraphs by an empty line. */
export const separator = (before: Block, after: Block): string =>
  isQuote(before) || isQuote(after) ? '\n' : '\n\n';

const renderText = ({ text, marked }: Block): string => {
  if (marked === undefined || marked.end <= marked.start) return escapeHtml(text);
  const [before, words, after] = [
    text.slice(0, marked.start),
    text.slice(marked.start, marked.end),
    text.slice(marked.end),
  ].map(escapeHtml);
  return `${before}<b>${words}</b>${after}`;
};

/** The paragraphs of one message as Telegram's HTML. */
export const renderHtml = (blocks: readonly Block[]): string =>
  blocks
    .map((block, index) => {
      const before = blocks[index - 1];
      const [open, close] = TAGS[block.style];
      return `${before ? separator(before, block) : ''}${open}${renderText(block)}${close}`;
    })
    .join('');
