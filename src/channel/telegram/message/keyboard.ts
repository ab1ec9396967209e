import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { fitsButton } from '../../../domain/button-data.ts';
import type { Button, Rows } from '../../../domain/view.ts';

const toButton = (button: Button): InlineKeyboardButton => {
  if ('url' in button) return { text: button.label, url: button.url };
  if (!fitsButton(button.data)) throw new RangeError(`too long for a button: ${button.data}`);
  return { text: button.label, callback_data: button.data };
};

/** Rows of buttons as Telegram takes them. */
export const toKeyboard = (rows: Rows): InlineKeyboardMarkup => ({
  inline_keyboard: rows.map((row) => row.map(toButton)).filter((row) => row.length > 0),
});
