import type { Span } from '../../../domain/passage.ts';

/** A paragraph of a message. `long quote` is shown folded, to be unfolded by a tap. */
export interface Block {
  readonly style: 'plain' | 'bold' | 'italic' | 'quote' | 'long quote';
  readonly text: string;
  /** Words of it that stand out. */
  readonly marked?: Span | undefined;
}

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

export const plain = (text: string): Block => ({ style: 'plain', text });
export const bold = (text: string): Block => ({ style: 'bold', text });
export const italic = (text: string): Block => ({ style: 'italic', text });
export const quote = (text: string): Block => ({ style: 'quote', text });
/** @param marked words of it that stand out */
export const quoteMarking = (text: string, marked: Span | undefined): Block => ({
  style: 'quote',
  text,
  marked,
});
export const longQuote = (text: string): Block => ({ style: 'long quote', text });
