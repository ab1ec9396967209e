import { type Span, spanOfMatch } from '../../domain/passage.ts';
import { normalise } from '../../text/normalise.ts';

/** A replacement in a traced text; a span of length 0 inserts. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * A text that was put right (one Unicode form, spelling, abbreviations) and still knows which piece of the original each
 * of its characters stands for.
 */
export class TracedText {
  readonly text: string;
  /** For each character of `text`, where its origin begins and ends in the original. */
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  private constructor(text: string, starts: readonly number[], ends: readonly number[]) {
    this.text = text;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** NFC, one tone style, single spaces, no invisible characters, lines joined by `; `, ends trimmed. */
  static of(original: string): TracedText {
    const traced = new Tracer();
    for (const { 0: piece, index } of original.matchAll(/\s+|[^\s]+/gu)) {
      if (piece.trim() === '') traced.add(/[\n\r]/.test(piece) ? '; ' : ' ', index, index + piece.length);
      else traceWord(traced, piece, index);
    }
    const all = new TracedText(traced.text, traced.starts, traced.ends);
    return all.#trimmed();
  }

  /** The text with the edits made; they must not overlap and stand in order. */
  edit(edits: readonly TextEdit[]): TracedText {
    const traced = new Tracer();
    let done = 0;
    for (const { start, end, text } of edits) {
      if (start < done) continue;
      this.#copy(traced, done, start);
      const origin = this.spanOf({ start, end: Math.max(end, start + 1) });
      traced.add(text, origin.start, origin.end);
      done = end;
    }
    this.#copy(traced, done, this.text.length);
    return new TracedText(traced.text, traced.starts, traced.ends);
  }

  /** The same text in other letters, one for one. @throws RangeError when the length differs */
  withLetters(text: string): TracedText {
    if (text.length !== this.text.length) throw new RangeError('other letters must keep the length');
    return new TracedText(text, this.#starts, this.#ends);
  }

  /** Replaces every match of a pattern (flag `g`). */
  replace(pattern: RegExp, replacement: (match: RegExpMatchArray) => string): TracedText {
    const edits = [...this.text.matchAll(pattern)].map((match) => ({
      ...spanOfMatch(match),
      text: replacement(match),
    }));
    return edits.length === 0 ? this : this.edit(edits);
  }

  /** The piece of the original that a span of this text stands for, without white space at its ends. */
  spanOf({ start, end }: Span): Span {
    const from = this.#starts[start] ?? this.#ends[this.#ends.length - 1] ?? 0;
    const to = this.#ends[end - 1] ?? from;
    return { start: from, end: Math.max(from, to) };
  }

  #copy(traced: Tracer, from: number, to: number): void {
    for (let at = from; at < to; at += 1)
      traced.add(this.text.charAt(at), this.#starts[at] ?? 0, this.#ends[at] ?? 0);
  }

  #trimmed(): TracedText {
    const start = this.text.length - this.text.replace(/^[\s;]+/, '').length;
    const end = Math.max(start, this.text.replace(/(?<![\s;])[\s;]+$/, '').length);
    return new TracedText(
      this.text.slice(start, end),
      this.#starts.slice(start, end),
      this.#ends.slice(start, end),
    );
  }
}

class Tracer {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  #text = '';

  get text(): string {
    return this.#text;
  }

  add(text: string, start: number, end: number): void {
    this.#text += text;
    for (let at = 0; at < text.length; at += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }
}

/** A word letter by letter where its form keeps its length, else as one piece. */
const traceWord = (traced: Tracer, word: string, offset: number): void => {
  const letters = [...word.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].map(({ 0: letter, index }) => ({
    text: letter.normalize('NFC'),
    start: offset + index,
    end: offset + index + letter.length,
  }));
  const put = normalise(word);
  if (letters.reduce((length, { text }) => length + text.length, 0) !== put.length) {
    traced.add(put, offset, offset + word.length);
    return;
  }
  let at = 0;
  for (const { text, start, end } of letters) {
    traced.add(put.slice(at, at + text.length), start, end);
    at += text.length;
  }
};
