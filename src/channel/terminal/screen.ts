import type { Channel } from '../bridge/channel.ts';
import { renderText } from '../bridge/render-text.ts';
import { saveFile } from './save-file.ts';

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
