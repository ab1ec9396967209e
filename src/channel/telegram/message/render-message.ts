import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { fitsButton } from '../../../domain/button-data.ts';
import type { Block } from '../../../domain/styled-text.ts';
import type { Button, Rows } from '../../../domain/view.ts';

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
const separator = (before: Block, after: Block): string =>
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

const toButton = (button: Button): InlineKeyboardButton => {
  if ('url' in button) return { text: button.label, url: button.url };
  if (!fitsButton(button.data)) throw new RangeError(`too long for a button: ${button.data}`);
  return { text: button.label, callback_data: button.data };
};

/** Rows of buttons as Telegram takes them. */
export const toKeyboard = (rows: Rows): InlineKeyboardMarkup => ({
  inline_keyboard: rows.map((row) => row.map(toButton)).filter((row) => row.length > 0),
});

/** What Telegram takes in one message, counted after tags and entities are read (Bot API, sendMessage). */
export const MESSAGE_LIMIT = 4096;

const BREAKS: readonly RegExp[] = [/\n\n/g, /\n/g, / (?<=[.;!?…]["”)]* )/g, / /g];

const isInsidePair = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** Where to cut so that the first piece is as long as fits: after a paragraph, a line, a sentence, a word. */
const findCut = (text: string, limit: number): { readonly end: number; readonly next: number } => {
  for (const pattern of BREAKS) {
    const fitting = [...text.matchAll(pattern)].filter((found) => found.index > 0 && found.index <= limit);
    const last = fitting.at(-1);
    // A break in the first half would leave a stub; a finer break comes nearer to the limit.
    if (last && last.index >= limit / 2) return { end: last.index, next: last.index + last[0].length };
  }
  const end = limit > 1 && isInsidePair(text, limit) ? limit - 1 : limit;
  return { end, next: end };
};

const cutBlock = (whole: Block, limit: number): readonly Block[] => {
  if (whole.text.length <= limit) return [whole];
  const pieces: Block[] = [];
  const { style, text } = whole;
  // What stood out would lie elsewhere in the pieces.
  const block: Block = { style, text };
  let rest = text;
  while (rest.length > limit) {
    const { end, next } = findCut(rest, limit);
    pieces.push({ ...block, text: rest.slice(0, end) });
    rest = rest.slice(next);
  }
  return [...pieces, { ...block, text: rest }];
};

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block, index) => {
    const before = blocks[index - 1];
    return sum + block.text.length + (before ? separator(before, block).length : 0);
  }, 0);

/**
 * Spreads paragraphs over as few messages as need be. A paragraph is cut only if it is longer than a whole message;
 * its pieces keep their style, so tags are always whole. Only white space is lost, at the cuts.
 * @param limit UTF-16 units a message, at least 2 (Telegram counts no more than these).
 */
export const splitMessage = (
  blocks: readonly Block[],
  limit: number = MESSAGE_LIMIT,
): readonly (readonly Block[])[] => {
  const messages: Block[][] = [];
  for (const block of blocks.flatMap((whole) => cutBlock(whole, limit))) {
    if (block.text.trim() === '') continue;
    const current = messages.at(-1);
    if (current && lengthOf([...current, block]) <= limit) current.push(block);
    else messages.push([block]);
  }
  return messages;
};
