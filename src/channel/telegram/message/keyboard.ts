import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { Block } from '../../../domain/styled-text.ts';
import { fitsButton } from './button-data.ts';
import { encodePress, type Press } from './callback-data.ts';

/** A button with its label and what pressing it asks for. */
export type Button =
  | { readonly label: string; readonly press: Press }
  /** For a feature's own presses: `prefix:…`, at most 64 bytes. */
  | { readonly label: string; readonly data: string }
  /** Opens an address. */
  | { readonly label: string; readonly url: string };

/** Buttons below a message, row by row. */
export type Rows = readonly (readonly Button[])[];

/** A message with its buttons. */
export interface View {
  readonly blocks: readonly Block[];
  readonly buttons?: Rows | undefined;
  /** A JPEG above the words. */
  readonly picture?: Uint8Array | undefined;
}

/** Buttons in rows of so many. */
export const inRows = (buttons: readonly Button[], most: number): Rows =>
  Array.from({ length: Math.ceil(buttons.length / most) }, (_, row) =>
    buttons.slice(row * most, (row + 1) * most),
  );

const toButton = (button: Button): InlineKeyboardButton[] => {
  if ('url' in button) return [{ text: button.label, url: button.url }];
  const data = 'data' in button ? button.data : encodePress(button.press);
  if (data === undefined) return [];
  if (!fitsButton(data)) throw new RangeError(`too long for a button: ${data}`);
  return [{ text: button.label, callback_data: data }];
};

/** Rows of buttons as Telegram takes them; clauses whose reference doesn't fit are left out. */
export const toKeyboard = (rows: Rows): InlineKeyboardMarkup => ({
  inline_keyboard: rows.map((row) => row.flatMap(toButton)).filter((row) => row.length > 0),
});
