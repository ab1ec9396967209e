import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Channel } from '../bridge/channel.ts';
import { renderText } from '../bridge/render-text.ts';

/** The longest part of a name that is kept; file systems take 255 bytes. */
const LONGEST_NAME = 60;

/** A name that stays in its folder on every system: letters, digits, `.`, `-` and `_`, no dot in front. */
export const safeFileName = (name: string): string => {
  const { name: stem, ext } = parse(name.normalize('NFC').replaceAll('\\', '/'));
  const clean = (text: string): string => text.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '');
  const kept = [...clean(stem)].slice(0, LONGEST_NAME).join('');
  const ending = clean(ext.slice(1)).slice(0, 10);
  return `${kept === '' ? 'tep' : kept}${ending === '' ? '' : `.${ending}`}`;
};

/** Whether a file could be made there; one with the same content counts as made. */
const writeUnlessOther = (path: string, content: Uint8Array): boolean => {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return readFileSync(path).equals(content);
  }
};

/**
 * Saves a file under its name, or with a number after it where another file has that name.
 * @returns its path.
 */
export const saveFile = (folder: string, name: string, content: Uint8Array): string => {
  mkdirSync(folder, { recursive: true });
  const { name: stem, ext } = parse(safeFileName(name));
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? '' : `-${number}`}${ext}`);
    if (writeUnlessOther(path, content)) return path;
  }
};

export interface ScreenOptions {
  readonly write: (text: string) => void;
  readonly isColoured: boolean;
  /** Where pictures and documents that the bot sends are saved. */
  readonly filesFolder: string;
}

/** Choices as they stand in a message's rows: `[1] 👍  [2] 👎`. */
const numbering: Channel['numbering'] = (rows) =>
  rows.map((row) => row.map(({ number, label }) => `[${number}] ${label}`).join('  ')).join('\n');

/** A terminal as a channel: it prints texts and numbered choices, and saves files. Nothing can be changed in it. */
export const openScreen = ({ write, isColoured, filesFolder }: ScreenOptions): Channel => {
  const saving = (what: string): NonNullable<Channel['files']> => ({
    send: async (_chat, { name, content }, { html }) => {
      const words = html === '' ? '' : `${renderText(html, isColoured)}\n`;
      write(`${words}${what} đã lưu: ${saveFile(filesFolder, name, content)}\n`);
    },
  });
  return {
    name: 'terminal',
    sendText: async (_chat, { html }) => write(`${renderText(html, isColoured)}\n`),
    numbering,
    pictures: saving('Ảnh'),
    files: saving('Tệp'),
    toasts: { show: async (_chat, line) => write(`(${line})\n`) },
  };
};
