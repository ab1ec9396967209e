import type { ChatId, MessageId, PersonId, UpdateId } from './chat.ts';
import type { View } from './view.ts';

/** A message in a chat: of ours, or of a person's. */
export interface MessagePlace {
  readonly chat: ChatId;
  readonly message: MessageId;
}

/** Said to the press of a button that means nothing any more. */
export const OLD_BUTTON = 'Nút này đã cũ. Xin đồng chí hỏi lại.';

/** Somebody's turn in a chat, with what a channel does in answer. What is shown, where and when, is a feature's. */
export interface ChatTurn {
  /** Effects are keyed by it, so that handling it again does nothing twice. */
  readonly update: UpdateId;
  readonly person: PersonId;
  readonly chat: ChatId;
  readonly isPrivate: boolean;
  /** The message of ours whose button was pressed, and when it was drawn (now, where the channel doesn't tell). */
  readonly pressed: MessagePlace | undefined;
  readonly drawnAt: Date;
  readonly now: Date;
  /** Answers the press, so that the button stops waiting, with a line at most. */
  acknowledge(line?: string): Promise<void>;
  /** As a new message where the turn came from. */
  say(said: string | View): Promise<void>;
  /**
   * In the place of the message that was pressed; as a new message where none was, the channel won't change it, one is
   * wanted, or it is longer than a message.
   * @returns the message that it stands in
   */
  show(view: View, isNew?: boolean): Promise<MessageId | undefined>;
  /** As a new message of a private chat, at most one message long. */
  sendTo(chat: ChatId, view: View): Promise<MessageId>;
  /** Shows that a picture or a file is on its way: a courtesy, for which it doesn't wait. */
  announceFile(what: 'picture' | 'file'): void;
  /** Sends a picture (PNG) under a name. @param caption at most 1,024 characters */
  sendPicture(picture: Uint8Array, name: string, caption: string): Promise<void>;
  /** In the place of a message of ours; false where the channel won't change that one any more. */
  change(at: MessagePlace, view: View): Promise<boolean>;
  /**
   * Waits for a text: the next one from this person in this chat goes to the feature's dialogue of this kind.
   * @param data what the feature needs to go on
   * @param question undefined where what is shown asks already
   */
  ask(kind: string, data: unknown, question?: string): Promise<void>;
  /** Ends it: what is typed from now on is a question again. */
  stopAsking(): Promise<void>;
  /** Answers words as a question about the documents. */
  answer(words: string): Promise<void>;
}
