import type { Span } from './passage.ts';

/** A paragraph of a message. `long quote` is shown folded, to be unfolded by a tap. */
export interface Block {
  readonly style: 'plain' | 'bold' | 'italic' | 'quote' | 'long quote';
  readonly text: string;
  /** Words of it that stand out. */
  readonly marked?: Span | undefined;
}

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
