import type { Context } from 'grammy';
import type { Document } from 'grammy/types';
import type { ButtonData } from '../../domain/button-data.ts';
import type { Dialogue } from '../../domain/dialogue.ts';
import type { Right } from '../../people/rights.ts';
import type { SaidMessage } from '../../progress/recording/said-message.ts';
import type { BotServices } from './services.ts';
import type { Visit } from './visit.ts';

/** A command such as `/phancong 6`. */
export interface CommandHandler<Means> {
  /** Without the slash. */
  readonly name: string;
  /** For Telegram's menu; undefined keeps it out of the menu. */
  readonly description: string | ((means: Means) => string) | undefined;
  readonly right: Right;
  /** Shows personal or office matters: in a group it is only pointed to the private chat. */
  readonly isPrivate: boolean;
  /** @param rest what stands after the command. */
  readonly run: (visit: Visit<Means>, rest: string) => Promise<void>;
  /** Takes an edit of a message in private that gave this command; without it edits of commands change nothing. */
  readonly edited?: (visit: Visit<Means>, said: SaidMessage, rest: string) => Promise<void>;
}

/** Buttons whose data is `prefix` or begins with `prefix:`. */
export interface PressHandler<Means> {
  readonly prefix: string;
  readonly right: Right;
  /** How its data is written and read. */
  readonly data?: ButtonData;
  /** Must answer the press (`answerPress`). @param data what stands after `prefix:`. */
  readonly run: (visit: Visit<Means>, data: string) => Promise<void>;
}

/** Takes the next text of somebody whom the bot has asked for something (`DialogueStore.open`). */
export interface DialogueHandler<Means> {
  readonly kind: string;
  readonly right: Right;
  readonly run: (visit: Visit<Means>, dialogue: Dialogue, text: string) => Promise<void>;
}

/** Takes what people write, edit or send in private of themselves, before it is taken as a question. */
export interface MessageHandler<Means> {
  readonly right: Right;
  /** @returns whether it was taken. */
  readonly run: (visit: Visit<Means>, said: SaidMessage) => Promise<boolean>;
}

/** Takes files that are sent in private. */
export interface DocumentHandler<Means> {
  readonly right: Right;
  readonly accepts: (document: Document) => boolean;
  readonly run: (visit: Visit<Means>, document: Document) => Promise<void>;
}

/** Answers files, photos and the like that nothing takes, in private, in place of the line that others get. */
export interface UnreadableHandler<Means> {
  readonly right: Right;
  readonly run: (visit: Visit<Means>) => Promise<void>;
}

/**
 * Something that the bot can do. The bot is a list of these (`features.ts`).
 * @typeParam Means what its handlers work with, and all that they get.
 */
export interface Feature<Means> {
  readonly commands?: readonly CommandHandler<Means>[];
  readonly presses?: readonly PressHandler<Means>[];
  readonly dialogues?: readonly DialogueHandler<Means>[];
  readonly messages?: readonly MessageHandler<Means>[];
  readonly documents?: readonly DocumentHandler<Means>[];
  readonly unreadable?: UnreadableHandler<Means>;
  /** Deals with an update by somebody who isn't served; true if it did, else they are turned away. */
  readonly handleStranger?: (ctx: Context, means: Means) => Promise<boolean>;
}

/** What the bot can do, as whoever hands each its means has it. */
export type Features = readonly Feature<BotServices>[];
