/** Takes a page's words in order and gives its printed lines. */
export class LineSink {
  readonly #lines: string[] = [];
  #open = '';
  #label = '';

  /** Adds words to the open line; white space is joined as a browser does, one that may not break is kept. */
  addText(text: string): void {
    const joined = text.replace(/[ \t\n\r\f]+/gu, ' ');
    this.#open += this.#open.endsWith(' ') || this.#open === '' ? joined.replace(/^ /u, '') : joined;
  }

  /** Ends the open line, if there is one. */
  endLine(): void {
    const line = this.#open.replaceAll('\u00A0', ' ').trim();
    this.#open = '';
    if (line === '') return;
    this.#lines.push(startsWithLabel(line) ? line : `${this.#label}${line}`);
    this.#label = '';
  }

  /** Ends the open line and leaves one empty. */
  leaveGap(): void {
    this.endLine();
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** Adds whole lines. */
  addLines(lines: readonly string[]): void {
    this.endLine();
    this.#lines.push(...lines);
  }

  /** The label of a list's entry, for the next line; a line that has one of its own keeps that. */
  startEntry(label: string): void {
    this.endLine();
    this.#label = label;
  }

  /** An entry without words has no line. */
  endEntry(): void {
    this.endLine();
    this.#label = '';
  }

  /** The last letter or sign of the open line. */
  get last(): string {
    return this.#open.slice(-1);
  }

  get lines(): readonly string[] {
    this.endLine();
    return this.#lines;
  }
}

/** `-`, `1.`, `a)`, `(2)`, written by hand in a list. */
const startsWithLabel = (line: string): boolean =>
  /^(?:[-–—+•▪●]\s|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[ivx]{1,5})[.)]\s)/u.test(line);
