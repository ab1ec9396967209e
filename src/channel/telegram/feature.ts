import type { Context } from 'grammy';
import type { Document } from 'grammy/types';
import type { ButtonData } from '../../domain/button-data.ts';
import type { Dialogue } from '../../domain/dialogue.ts';
import type { Right } from '../../people/rights.ts';
import type { SaidMessage } from '../../progress/recording/said-message.ts';
import type { BotServices } from './services.ts';
import type { Visit } from './visit.ts';

/** A command such as `/phancong 6`. */
export interface CommandHandler {
  /** Without the slash. */
  readonly name: string;
  /** For Telegram's menu; undefined keeps it out of the menu. */
  readonly description: string | ((services: BotServices) => string) | undefined;
  readonly right: Right;
  /** Shows personal or office matters: in a group it is only pointed to the private chat. */
  readonly isPrivate: boolean;
  /** @param rest what stands after the command. */
  run(visit: Visit, rest: string): Promise<void>;
  /** Takes an edit of a message in private that gave this command; without it edits of commands change nothing. */
  edited?(visit: Visit, said: SaidMessage, rest: string): Promise<void>;
}

/** Buttons whose data is `prefix` or begins with `prefix:`. */
export interface PressHandler {
  readonly prefix: string;
  readonly right: Right;
  /** How its data is written and read. */
  readonly data?: ButtonData;
  /** Must answer the press (`answerPress`). @param data what stands after `prefix:`. */
  run(visit: Visit, data: string): Promise<void>;
}

/** Takes the next text of somebody whom the bot has asked for something (`DialogueStore.open`). */
export interface DialogueHandler {
  readonly kind: string;
  readonly right: Right;
  run(visit: Visit, dialogue: Dialogue, text: string): Promise<void>;
}

/** Takes what people write, edit or send in private of themselves, before it is taken as a question. */
export interface MessageHandler {
  readonly right: Right;
  /** @returns whether it was taken. */
  run(visit: Visit, said: SaidMessage): Promise<boolean>;
}

/** Takes files that are sent in private. */
export interface DocumentHandler {
  readonly right: Right;
  readonly accepts: (document: Document) => boolean;
  run(visit: Visit, document: Document): Promise<void>;
}

/** Answers files, photos and the like that nothing takes, in private, in place of the line that others get. */
export interface UnreadableHandler {
  readonly right: Right;
  run(visit: Visit): Promise<void>;
}

/** Something that the bot can do. The bot is a list of these (`features.ts`). */
export interface Feature {
  readonly commands?: readonly CommandHandler[];
  readonly presses?: readonly PressHandler[];
  readonly dialogues?: readonly DialogueHandler[];
  readonly messages?: readonly MessageHandler[];
  readonly documents?: readonly DocumentHandler[];
  readonly unreadable?: UnreadableHandler;
  /** Deals with an update by somebody who isn't served; true if it did, else they are turned away. */
  readonly handleStranger?: (ctx: Context, services: BotServices) => Promise<boolean>;
}
