import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChatMessage } from '../support/fake-chats.ts';

export interface NarratorOptions {
  /** Where files and pictures of the bot are written. */
  readonly folder: string;
  /** Milliseconds for which a reader is left with each message. */
  readonly pauseMs: number;
  readonly write: (text: string) => void;
}

/** Longer messages are cut on the screen; the bot has sent them whole. */
const MOST_LINES = 16;

const indented = (text: string, opening: string, margin = '      '): string => {
  const lines = text.split('\n').filter((line, index, all) => line !== '' || all[index - 1] !== '');
  const shown = lines.slice(0, MOST_LINES);
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [`… (còn ${more} dòng)`] : [])]
    .map((line, index) => `${index === 0 ? opening : margin}${line}`.trimEnd())
    .join('\n');
};

/** Tells a terminal who says what to the bot, and what it answers. */
export class Narrator {
  readonly #options: NarratorOptions;
  readonly #saved: string[] = [];

  constructor(options: NarratorOptions) {
    this.#options = options;
    mkdirSync(options.folder, { recursive: true });
  }

  get saved(): readonly string[] {
    return this.#saved;
  }

  heading(text: string): void {
    this.#options.write(`\n━━ ${text}\n`);
  }

  note(text: string): void {
    this.#options.write(`   ${text}\n`);
  }

  said(who: string, text: string): void {
    this.#options.write(`\n   ${who}: ${text}\n`);
  }

  /** Shows what the bot has said, and writes the file that comes with it. */
  async answered(message: ChatMessage): Promise<void> {
    const { write, pauseMs } = this.#options;
    if (message.text !== '') write(`${indented(message.text, '   🤖 ')}\n`);
    const rows = message.keyboard.map((row) => row.map(({ text }) => `[${text}]`).join(' '));
    if (rows.length > 0) write(`${indented(rows.slice(0, 6).join('\n'), '      ')}\n`);
    const { file } = message;
    if (file !== undefined) write(`   📎 ${this.#save(file.name, file.content)}\n`);
    await delay(pauseMs);
  }

  #save(name: string, content: Uint8Array): string {
    const number = String(this.#saved.length + 1).padStart(2, '0');
    const path = join(this.#options.folder, `${number}-${name.replace(/[^\w.-]+/g, '-')}`);
    writeFileSync(path, content);
    this.#saved.push(path);
    return path;
  }
}
