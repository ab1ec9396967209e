import { InputFile, type Transformer } from 'grammy';
import { z } from 'zod';
import { asChatId, asMessageId, type ChatId, type MessageId } from '../../domain/chat.ts';
import { plain } from '../../domain/styled-text.ts';
import { splitMessage } from '../telegram/message/render-message.ts';
import type { Channel, ChannelText, ChoiceRows } from './channel.ts';
import { listChoices, type NumberedChoices } from './numbered-choices.ts';
import { renderText } from './render-text.ts';

const keyboardSchema = z
  .object({
    inline_keyboard: z
      .array(
        z.array(
          z.union([
            z
              .object({ text: z.string(), callback_data: z.string() })
              .transform(({ text, callback_data }) => ({ label: text, data: callback_data })),
            z
              .object({ text: z.string(), url: z.string() })
              .transform(({ text, url }) => ({ label: text, url })),
          ]),
        ),
      )
      .default([]),
  })
  .optional()
  .transform((markup): ChoiceRows => markup?.inline_keyboard ?? []);

const chatSchema = z.coerce.number().transform(asChatId);

const messageSchema = z.object({
  chat_id: chatSchema,
  message_id: z.number().transform(asMessageId).optional(),
  text: z.string(),
  parse_mode: z.string().optional(),
  reply_markup: keyboardSchema,
});

const fileSchema = z.object({
  chat_id: chatSchema,
  photo: z.instanceof(InputFile).optional(),
  document: z.instanceof(InputFile).optional(),
  caption: z.string().default(''),
  parse_mode: z.string().optional(),
  reply_markup: keyboardSchema,
});

const draftSchema = z.object({ chat_id: chatSchema, text: z.string() });
const toastSchema = z.object({ callback_query_id: z.string(), text: z.string().optional() });

const readContent = async (file: InputFile): Promise<Uint8Array> => {
  const raw = await file.toRaw();
  if (raw instanceof Uint8Array) return raw;
  const pieces: Uint8Array[] = [];
  for await (const piece of raw) pieces.push(piece);
  return Buffer.concat(pieces);
};

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const toText = (words: string, parseMode: string | undefined): ChannelText => {
  const html = parseMode === 'HTML' ? words : escapeHtml(words);
  return { html, plain: renderText(html, false) };
};

const asText = (line: string): ChannelText => toText(line, undefined);

/** Words in as many texts as a channel needs for them; in several they lose their marking, which could be cut. */
const cutTo = (text: ChannelText, longest: number | undefined): readonly ChannelText[] =>
  longest === undefined || text.plain.length <= longest
    ? [text]
    : splitMessage([plain(text.plain)], longest).map((blocks) =>
        asText(blocks.map((block) => block.text).join('\n\n')),
      );

/** Says that something isn't shown here, for a channel that shows no files. */
const insteadOf = (field: 'photo' | 'document', name: string): string =>
  field === 'photo' ? 'Kênh này không hiện được ảnh.' : `Kênh này không gửi được tệp “${name}”.`;

export interface CarryOptions {
  readonly channel: Channel;
  readonly choices: NumberedChoices;
  /** Where a press came from, by the id that the call answers. */
  readonly pressedIn: (press: string) => ChatId | undefined;
  /** The date of messages, in seconds since the epoch. */
  readonly seconds: () => number;
  /** The bot's messages get ids from here upwards. */
  readonly firstMessage: number;
}

/** What the bot would call Telegram for, done by a channel. Nothing goes over Telegram's network. */
class CallCarrier {
  readonly #options: CarryOptions;
  #nextMessage: number;

  constructor(options: CarryOptions) {
    this.#options = options;
    this.#nextMessage = options.firstMessage;
  }

  async perform(method: string, payload: unknown): Promise<unknown> {
    switch (method) {
      case 'sendMessage':
      case 'editMessageText':
        return this.#show(payload);
      case 'sendPhoto':
        return this.#showFile('photo', payload);
      case 'sendDocument':
        return this.#showFile('document', payload);
      case 'answerCallbackQuery':
        await this.#toast(payload);
        return true;
      case 'sendMessageDraft': {
        const { chat_id, text } = draftSchema.parse(payload);
        await this.#options.channel.drafts?.show(chat_id, text);
        return true;
      }
      default:
        return true;
    }
  }

  #newId(): MessageId {
    this.#nextMessage += 1;
    return asMessageId(this.#nextMessage - 1);
  }

  #sent(chat: ChatId, message: MessageId, text: string): object {
    const date = this.#options.seconds();
    return { message_id: message, date, chat: { id: chat, type: 'private', first_name: '' }, text };
  }

  async #show(payload: unknown): Promise<unknown> {
    const { chat_id: chat, message_id, text, parse_mode, reply_markup: rows } = messageSchema.parse(payload);
    const words = toText(text, parse_mode);
    const message = message_id ?? this.#newId();
    const { edits } = this.#options.channel;
    if (message_id !== undefined && edits) await edits.change(chat, message, words, rows);
    else await this.#send(chat, message, words, rows);
    return this.#sent(chat, message, text);
  }

  /** Sends words, in as many texts as need be, the choices with the last. */
  async #send(chat: ChatId, message: MessageId, words: ChannelText, rows: ChoiceRows): Promise<void> {
    const { channel } = this.#options;
    const texts = cutTo(words, channel.longestText);
    const last = texts.at(-1) ?? words;
    for (const text of texts.slice(0, -1)) await channel.sendText(chat, text);
    if (rows.length > 0 && channel.buttons) return channel.buttons.send(chat, message, last, rows);
    await channel.sendText(chat, last);
    await this.#sendChoices(chat, message, rows);
  }

  /** What can be chosen, numbered, and addresses to open; a text of its own, so that it is whole however long the other is. */
  async #sendChoices(chat: ChatId, message: MessageId, rows: ChoiceRows): Promise<void> {
    const { channel, choices } = this.#options;
    const addresses = rows.flat().flatMap((row) => ('url' in row ? [`${row.label}: ${row.url}`] : []));
    const numbered = choices.number(chat, message, rows);
    const listed = numbered.length === 0 ? [] : [(channel.numbering ?? listChoices)(numbered)];
    const lines = [...addresses, ...listed].join('\n');
    if (lines === '') return;
    for (const text of cutTo(asText(lines), channel.longestText)) await channel.sendText(chat, text);
  }

  async #showFile(field: 'photo' | 'document', payload: unknown): Promise<unknown> {
    const { chat_id, [field]: file, caption, parse_mode, reply_markup } = fileSchema.parse(payload);
    // Whatever has no content of its own is known to Telegram alone.
    if (file === undefined) throw new TypeError(`a ${field} without content can't be shown outside Telegram`);
    const name = file.filename ?? (field === 'photo' ? 'anh.png' : 'tep');
    const words = toText(caption, parse_mode);
    const message = this.#newId();
    const { pictures, files } = this.#options.channel;
    const taker = field === 'photo' ? pictures : files;
    if (taker) {
      await taker.send(chat_id, { name, content: await readContent(file) }, words);
      await this.#sendChoices(chat_id, message, reply_markup);
    } else {
      const told = [words.plain, insteadOf(field, name)].filter((line) => line !== '').join('\n');
      await this.#send(chat_id, message, asText(told), reply_markup);
    }
    return this.#sent(chat_id, message, caption);
  }

  async #toast(payload: unknown): Promise<void> {
    const { callback_query_id, text } = toastSchema.parse(payload);
    const { channel, pressedIn } = this.#options;
    const chat = pressedIn(callback_query_id);
    if (text === undefined || chat === undefined) return;
    await (channel.toasts ? channel.toasts.show(chat, text) : channel.sendText(chat, asText(text)));
  }
}

/** Has a channel do what the bot would call Telegram for. */
export const carryCalls = (options: CarryOptions): Transformer => {
  const carrier = new CallCarrier(options);
  // The result has the shape that the method's callers use; grammY's type for it depends on the method's name.
  return async (_prev, method, payload) => ({
    ok: true,
    result: z.custom<never>().parse(await carrier.perform(method, payload)),
  });
};
