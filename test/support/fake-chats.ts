import type { Chat, InlineKeyboardMarkup, Message, MessageEntity, Update, User } from 'grammy/types';

export const FAKE_BOT = {
  id: 4242,
  is_bot: true,
  first_name: 'Nghị quyết Bot',
  username: 'nq_test_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
} as const;

/** A message as the chat holds it now. */
export interface ChatMessage {
  readonly id: number;
  readonly chat: number;
  readonly fromBot: boolean;
  /** Without tags. */
  text: string;
  html: string;
  keyboard: InlineKeyboardMarkup['inline_keyboard'];
  readonly repliesTo: number | undefined;
  /** How many edits it has had. */
  edits: number;
  /** What the bot has sent with it. */
  readonly file?: {
    readonly kind: FileKind;
    readonly name: string;
    readonly content: Uint8Array;
  };
}

/** What the buttons of a message say. */
export const labels = ({ keyboard }: ChatMessage): readonly string[] =>
  keyboard.flat().map(({ text }) => text);

/** What a file was sent as; Telegram sends it again as nothing else. */
export type FileKind = 'document' | 'photo' | 'video';

/** A file that somebody has sent, kept under its id. */
export interface SentFile {
  /** Where `getFile` says that it is. */
  readonly path: string;
  readonly content: Uint8Array;
}

export type UpdateContent = Omit<Update, 'update_id'>;

/** What somebody does at their phone. */
export interface Effort {
  readonly taps: number;
  readonly typed: number;
}

/** What Telegram holds: chats with their messages, updates that aren't confirmed, presses that wait for an answer. */
export class FakeChats {
  readonly messages = new Map<string, ChatMessage>();
  readonly pendingPresses = new Set<string>();
  readonly blockedChats = new Set<number>();
  readonly movedChats = new Map<number, number>();
  readonly files = new Map<string, SentFile>();
  /** What was sent under which id. */
  readonly fileKinds = new Map<string, FileKind>();
  /** By which messages are dated. */
  clock: () => Date = () => new Date();
  updates: Update[] = [];
  #nextUpdate = 700_001;
  readonly #lastMessage = new Map<number, number>();
  #nextPress = 1;

  newMessageId(chat: number): number {
    const id = (this.#lastMessage.get(chat) ?? 0) + 1;
    this.#lastMessage.set(chat, id);
    return id;
  }

  find(chat: number, id: number): ChatMessage | undefined {
    return this.messages.get(`${chat}/${id}`);
  }

  put(message: ChatMessage): void {
    this.messages.set(`${message.chat}/${message.id}`, message);
  }

  remove(chat: number, id: number): boolean {
    return this.messages.delete(`${chat}/${id}`);
  }

  knowsChat(chat: number): boolean {
    return this.#lastMessage.has(chat);
  }

  /** The messages of the bot in a chat, oldest first. */
  botMessages(chat: number): ChatMessage[] {
    return [...this.messages.values()]
      .filter((message) => message.chat === chat && message.fromBot)
      .sort((one, other) => one.id - other.id);
  }

  pushUpdate(content: UpdateContent): Update {
    const update: Update = { update_id: this.#nextUpdate++, ...content };
    this.updates.push(update);
    return update;
  }

  /** The time that Telegram states, in whole seconds. */
  seconds(): number {
    return Math.floor(this.clock().getTime() / 1_000);
  }

  readonly #efforts = new Map<number, Effort>();

  /** What a person has done so far: buttons pressed, messages typed. */
  effortOf(user: number): Effort {
    return this.#efforts.get(user) ?? { taps: 0, typed: 0 };
  }

  countEffort(user: number, what: keyof Effort): void {
    const before = this.effortOf(user);
    this.#efforts.set(user, { ...before, [what]: before[what] + 1 });
  }

  newPress(): string {
    const id = `press${this.#nextPress++}`;
    this.pendingPresses.add(id);
    return id;
  }

  /** A text message from a person, with its commands and mentions marked as Telegram marks them. */
  textMessage(
    from: User,
    chat: Chat,
    text: string,
    more: Partial<Message> = {},
  ): Message & Update.NonChannel {
    const id = this.newMessageId(chat.id);
    const reply = more.reply_to_message?.message_id;
    this.put({
      id,
      chat: chat.id,
      fromBot: false,
      text,
      html: text,
      keyboard: [],
      repliesTo: reply,
      edits: 0,
    });
    const entities = [...text.matchAll(/(?<=^|\s)([/@])\w+(?:@\w+)?/g)].map(
      (found): MessageEntity => ({
        type: found[1] === '/' ? 'bot_command' : 'mention',
        offset: found.index,
        length: found[0].length,
      }),
    );
    const marked = entities.length > 0 ? { entities } : {};
    const date = this.seconds();
    return { message_id: id, date, chat, from, text, ...marked, ...more } as Message & Update.NonChannel;
  }
}
