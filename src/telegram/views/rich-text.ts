/** A paragraph of a message. `long quote` is shown folded, to be unfolded by a tap. */
export interface Block {
  readonly style: 'plain' | 'bold' | 'italic' | 'quote' | 'long quote';
  readonly text: string;
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

/** The paragraphs of one message as Telegram's HTML. */
export const renderHtml = (blocks: readonly Block[]): string =>
  blocks
    .map((block, index) => {
      const before = blocks[index - 1];
      const [open, close] = TAGS[block.style];
      return `${before ? separator(before, block) : ''}${open}${escapeHtml(block.text)}${close}`;
    })
    .join('');

export const plain = (text: string): Block => ({ style: 'plain', text });
export const bold = (text: string): Block => ({ style: 'bold', text });
export const italic = (text: string): Block => ({ style: 'italic', text });
export const quote = (text: string): Block => ({ style: 'quote', text });
export const longQuote = (text: string): Block => ({ style: 'long quote', text });
