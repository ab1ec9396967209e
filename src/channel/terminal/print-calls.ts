import { InputFile, type Transformer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { z } from 'zod';
import type { Seat } from './operator.ts';
import { saveFile } from './save-file.ts';
import type { Screen } from './screen.ts';

const keyboardSchema = z
  .object({
    inline_keyboard: z
      .array(
        z.array(
          z.union([
            z.object({ text: z.string(), callback_data: z.string() }),
            z.object({ text: z.string(), url: z.string() }),
          ]),
        ),
      )
      .optional(),
  })
  .optional();

const messageSchema = z.object({
  message_id: z.number().optional(),
  text: z.string(),
  parse_mode: z.string().optional(),
  reply_markup: keyboardSchema,
});

/** How `sendPhoto` and `sendDocument` call what they send. */
const FILE_FIELDS = { sendPhoto: 'photo', sendDocument: 'document' } as const;

const fileSchema = z.object({
  photo: z.instanceof(InputFile).optional(),
  document: z.instanceof(InputFile).optional(),
  caption: z.string().default(''),
  parse_mode: z.string().optional(),
  reply_markup: keyboardSchema,
});

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const readContent = async (file: InputFile): Promise<Uint8Array> => {
  const raw = await file.toRaw();
  if (raw instanceof Uint8Array) return raw;
  const pieces: Uint8Array[] = [];
  for await (const piece of raw) pieces.push(piece);
  return Buffer.concat(pieces);
};

const toastSchema = z.object({ text: z.string().optional() });

/** What is needed to act as Telegram's side of a call. */
export interface PrintOptions {
  readonly screen: Screen;
  readonly me: UserFromGetMe;
  readonly seat: Seat;
  /** The date of messages, in seconds since the epoch. */
  readonly seconds: () => number;
  /** Where files that the bot sends are saved. */
  readonly filesFolder: string;
  /** Messages get ids from here upwards. */
  readonly firstMessage: number;
}

/** Prints what the bot would send to Telegram, and saves files. Nothing goes over a network. */
export const printCalls = ({
  screen,
  me,
  seat,
  seconds,
  firstMessage,
  filesFolder,
}: PrintOptions): Transformer => {
  let nextMessage = firstMessage;
  const show = (payload: unknown) => {
    const { message_id = nextMessage++, text, reply_markup } = messageSchema.parse(payload);
    screen.showMessage(message_id, text, reply_markup?.inline_keyboard ?? []);
    return { message_id, date: seconds(), chat: seat.chat, from: me, text };
  };
  const showFile = async (field: 'photo' | 'document', payload: unknown) => {
    const { [field]: file, caption, parse_mode, reply_markup } = fileSchema.parse(payload);
    // Whatever has no content of its own is known to Telegram alone.
    if (file === undefined) throw new TypeError(`a ${field} without content can't be shown at a terminal`);
    const name = file.filename ?? (field === 'photo' ? 'anh.png' : 'tep');
    const path = saveFile(filesFolder, name, await readContent(file));
    const message_id = nextMessage++;
    const words = parse_mode === 'HTML' ? caption : escapeHtml(caption);
    const saved = `${field === 'photo' ? 'Ảnh' : 'Tệp'} đã lưu: ${escapeHtml(path)}`;
    screen.showMessage(
      message_id,
      words === '' ? saved : `${words}\n${saved}`,
      reply_markup?.inline_keyboard ?? [],
    );
    return { message_id, date: seconds(), chat: seat.chat, from: me, caption };
  };
  const perform = async (method: string, payload: unknown): Promise<unknown> => {
    if (method === 'sendMessage' || method === 'editMessageText') return show(payload);
    if (method === 'sendPhoto' || method === 'sendDocument') return showFile(FILE_FIELDS[method], payload);
    if (method !== 'answerCallbackQuery') return true;
    const { text } = toastSchema.parse(payload);
    if (text !== undefined) screen.showToast(text);
    return true;
  };
  // The result has the shape that the method's callers use; grammY's type for it depends on the method's name.
  return async (_prev, method, payload) => ({
    ok: true,
    result: z.custom<never>().parse(await perform(method, payload)),
  });
};
