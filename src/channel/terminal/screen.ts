import type { InlineKeyboardMarkup } from 'grammy/types';
import { renderText } from './render-text.ts';

/** A button that the person at the keyboard may press by its number. */
export interface NumberedButton {
  readonly message: number;
  readonly data: string;
}

export interface ScreenOptions {
  readonly write: (text: string) => void;
  readonly isColoured: boolean;
}

/** What has been printed: text, and the buttons of the latest message that has some, numbered from 1. */
export class Screen {
  readonly #options: ScreenOptions;
  #buttons: readonly NumberedButton[] = [];

  constructor(options: ScreenOptions) {
    this.#options = options;
  }

  /** Prints a message of the bot, given as Telegram's HTML, with its buttons. */
  showMessage(message: number, html: string, keyboard: InlineKeyboardMarkup['inline_keyboard']): void {
    this.#options.write(`${renderText(html, this.#options.isColoured)}\n`);
    for (const button of keyboard.flat()) {
      if ('url' in button) this.#options.write(`${button.text}: ${button.url}\n`);
    }
    const pressable = keyboard
      .map((row) => row.filter((button) => 'callback_data' in button))
      .filter((row) => row.length > 0);
    if (pressable.flat().length === 0) return;
    this.#buttons = pressable.flat().map((button) => ({ message, data: button.callback_data }));
    let number = 0;
    const lines = pressable.map((row) => row.map((button) => `[${++number}] ${button.text}`).join('  '));
    this.#options.write(`${lines.join('\n')}\n`);
  }

  /** Prints what Telegram would show as a toast. */
  showToast(text: string): void {
    this.#options.write(`(${text})\n`);
  }

  /** Prints a line as it is. */
  showLine(text: string): void {
    this.#options.write(`${text}\n`);
  }

  /** The button that a typed line presses; undefined if it isn't the number of one. */
  findButton(typed: string): NumberedButton | undefined {
    return /^\d{1,3}$/.test(typed) ? this.#buttons[Number(typed) - 1] : undefined;
  }
}
