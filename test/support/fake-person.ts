import type { Chat, Message, Update, User } from 'grammy/types';
import { asChatId, type ChatId } from '../../src/domain/chat.ts';
import type { FakeBotApi } from './fake-bot-api.ts';
import { type ChatMessage, FAKE_BOT } from './fake-chats.ts';

/** A person's message as Telegram holds it. */
export type TypedMessage = Message & Update.NonChannel;

type RepliedMessage = NonNullable<Message['reply_to_message']>;

/** A group that people and the bot are in. */
export const fakeGroup = (id: number): Chat.SupergroupChat => ({
  id,
  type: 'supergroup',
  title: 'Tổ công tác',
});

/** Somebody who uses Telegram: writes, edits, presses buttons, reads what the bot says. */
export class FakePerson {
  readonly user: User;
  readonly chat: Chat;
  readonly #api: FakeBotApi;

  /** @param chat where they write; by default alone with the bot. */
  constructor(api: FakeBotApi, id: number, chat?: Chat) {
    this.#api = api;
    this.user = { id, is_bot: false, first_name: `Người ${id}` };
    this.chat = chat ?? { id, type: 'private', first_name: this.user.first_name };
  }

  get chatId(): ChatId {
    return asChatId(this.chat.id);
  }

  say(text: string, more: Partial<Message> = {}): TypedMessage {
    this.#api.chats.countEffort(this.user.id, 'typed');
    const message = this.#api.chats.textMessage(this.user, this.chat, text, more);
    this.#api.push({ message });
    return message;
  }

  /** Replies to a message of the bot. */
  reply(to: ChatMessage, text: string, more: Partial<Message> = {}): TypedMessage {
    const replied = { message_id: to.id, date: 1, chat: this.chat, from: FAKE_BOT, text: to.text };
    const asReceived: RepliedMessage = JSON.parse(JSON.stringify(replied));
    return this.say(text, { reply_to_message: asReceived, ...more });
  }

  /** Sends a file. @param statedSize what Telegram says of its size; by default the truth. */
  sendFile(content: Uint8Array, name: string, statedSize = content.length, caption = ''): void {
    const file_id = `file${this.#api.chats.files.size + 1}`;
    this.#api.chats.files.set(file_id, { path: `documents/${file_id}.bin`, content });
    const document = { file_id, file_unique_id: file_id, file_name: name, file_size: statedSize };
    this.send({ document }, caption);
  }

  sendPhoto(fileId = 'photo', caption = '', more: Partial<Message> = {}): TypedMessage {
    const photo = [
      { file_id: `${fileId}-small`, file_unique_id: `${fileId}-s`, width: 9, height: 9 },
      { file_id: fileId, file_unique_id: fileId, width: 90, height: 90 },
    ];
    return this.send({ photo, ...more }, caption);
  }

  /** Sends something that isn't text: a photo, a voice message, a place. */
  send(media: Partial<Message>, caption = ''): TypedMessage {
    const typed = this.#api.chats.textMessage(this.user, this.chat, caption, media);
    const { text, entities, ...message } = typed as Message.TextMessage;
    const words = caption === '' ? {} : { caption: text, ...(entities && { caption_entities: entities }) };
    const sent = { ...message, ...words } as TypedMessage;
    this.#keepKinds(media);
    this.#api.push({ message: sent });
    return sent;
  }

  #keepKinds({ photo = [], document, video }: Partial<Message>): void {
    const { fileKinds } = this.#api.chats;
    for (const { file_id } of photo) fileKinds.set(file_id, 'photo');
    if (document) fileKinds.set(document.file_id, 'document');
    if (video) fileKinds.set(video.file_id, 'video');
  }

  edit(message: TypedMessage, text: string): void {
    const words = message.text === undefined ? { caption: text } : { text };
    this.#api.push({ edited_message: { ...message, ...words, edit_date: this.#api.chats.seconds() } });
  }

  /** Presses the button with this label. */
  press(message: ChatMessage, label: string): void {
    const button = message.keyboard.flat().find((each) => each.text === label);
    if (button === undefined || !('callback_data' in button)) {
      const labels = message.keyboard.flat().map((each) => each.text);
      throw new Error(`no button "${label}" among: ${labels.join(', ')}`);
    }
    this.pressData(message.id, button.callback_data);
  }

  /** Presses a button with this data, also one that isn't shown any more. */
  pressData(messageId: number, data: string): void {
    const kind = this.#api.chats.find(this.chat.id, messageId)?.file?.kind;
    const message = {
      message_id: messageId,
      date: 1_700_000_000,
      chat: this.chat,
      from: FAKE_BOT,
      ...(kind === 'photo' ? { photo: [], caption: '…' } : { text: '…' }),
    };
    this.#api.chats.countEffort(this.user.id, 'taps');
    const id = this.#api.chats.newPress();
    this.#api.push({
      callback_query: { id, from: this.user, chat_instance: '1', message, data } as NonNullable<
        Update['callback_query']
      >,
    });
  }

  /** Presses buttons one after the other, each after the message has changed by the one before. */
  async pressIn(message: ChatMessage, ...labels: readonly string[]): Promise<ChatMessage> {
    for (const label of labels) {
      const { edits } = message;
      this.press(message, label);
      await this.#api.changed.until(`the message after ${label}`, () => message.edits > edits);
    }
    return message;
  }

  /** Presses a button and waits for the next message. */
  pressFor(message: ChatMessage, label: string): Promise<ChatMessage> {
    const before = this.heard().length;
    this.press(message, label);
    return this.hear(before + 1);
  }

  /** What the bot has said in the chat so far. */
  heard(): readonly ChatMessage[] {
    return this.#api.chats.botMessages(this.chat.id);
  }

  /** Waits until the bot has said so many messages in the chat, and gives the last of them. */
  async hear(count: number): Promise<ChatMessage> {
    const messages = await this.#api.changed.until(`${count} messages in chat ${this.chat.id}`, () => {
      const heard = this.heard();
      return heard.length >= count && heard;
    });
    const last = messages[count - 1];
    if (last === undefined) throw new Error('no message');
    return last;
  }

  /**
   * Waits until all that they did is dealt with, since a chat is worked in order, by asking for help.
   * @returns what was heard so far but for the help.
   */
  async settle(): Promise<readonly ChatMessage[]> {
    const isHelp = ({ text }: ChatMessage): boolean => text.includes('Đồng chí cứ nhắn câu hỏi');
    const helps = (): number => this.heard().filter(isHelp).length;
    const before = helps();
    this.say('/trogiup');
    await this.#api.changed.until('the help', () => helps() > before);
    return this.heard().filter((message) => !isHelp(message));
  }

  /** Asks, and gives the next message of the bot. */
  async ask(text: string): Promise<ChatMessage> {
    const before = this.heard().length;
    this.say(text);
    return this.hear(before + 1);
  }

  /** Waits for the next toast after `count` of them and gives its text ('' for none). */
  async toast(count = 0): Promise<string> {
    const call = await this.#api.changed.until(
      'a toast',
      () => this.#api.callsOf('answerCallbackQuery').filter((each) => each.error === undefined)[count],
    );
    return String(call.fields['text'] ?? '');
  }
}
