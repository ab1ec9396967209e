import type { ChatId, MessageId } from '../../domain/chat.ts';

/** Something to choose under a message: a press, or an address to open. */
export type Choice =
  | { readonly label: string; readonly data: string }
  | { readonly label: string; readonly url: string };

export type ChoiceRows = readonly (readonly Choice[])[];

/** A text of ours. */
export interface ChannelText {
  /** With bold, italics and quotes, as Telegram's HTML. */
  readonly html: string;
  /** The same without any marking. */
  readonly plain: string;
}

export interface ChannelFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * What a way of talking to people can do: it must be able to send a text, everything else is an ability that it has or
 * lacks. What it lacks is made up for where that can be: numbered choices for buttons, a new message for a change.
 */
export interface Channel {
  readonly name: string;
  /** @throws {SendRefusal} where the channel doesn't take it; what is pushed is then tried again, or not, as in Telegram. */
  sendText(chat: ChatId, text: ChannelText): Promise<void>;
  /** The longest text of one message, in UTF-16 units; longer ones come in several. Without it: any length. */
  readonly longestText?: number;
  /** Shows choices beside their text itself; presses come back as the message and the choice's data. */
  readonly buttons?: {
    send(chat: ChatId, message: MessageId, text: ChannelText, rows: ChoiceRows): Promise<void>;
  };
  /** Changes what a message says. */
  readonly edits?: {
    change(chat: ChatId, message: MessageId, text: ChannelText, rows: ChoiceRows): Promise<void>;
  };
  /** Sends a picture with its words; without it they say that there is one. */
  readonly pictures?: { send(chat: ChatId, picture: ChannelFile, text: ChannelText): Promise<void> };
  /** The same for documents. */
  readonly files?: { send(chat: ChatId, file: ChannelFile, text: ChannelText): Promise<void> };
  /** Shows a line for a moment where somebody has chosen something; without it the line is a message. */
  readonly toasts?: { show(chat: ChatId, line: string): Promise<void> };
  /** Shows an answer that is still growing. */
  readonly drafts?: { show(chat: ChatId, words: string): Promise<void> };
  /** Writes numbered choices in a way of its own. */
  readonly numbering?: (rows: readonly (readonly NumberedChoice[])[]) => string;
}

/** A choice that is made by typing its number. */
export interface NumberedChoice {
  readonly number: number;
  readonly label: string;
}
