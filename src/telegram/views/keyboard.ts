import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { encodePress, type Press } from './callback-data.ts';

/** A button with its label and what pressing it asks for. */
export interface Button {
  readonly label: string;
  readonly press: Press;
}

const toButton = ({ label, press }: Button): InlineKeyboardButton[] => {
  const data = encodePress(press);
  return data === undefined ? [] : [{ text: label, callback_data: data }];
};

/** Rows of buttons as Telegram takes them; buttons whose data doesn't fit are left out. */
export const toKeyboard = (rows: readonly (readonly Button[])[]): InlineKeyboardMarkup => ({
  inline_keyboard: rows.map((row) => row.flatMap(toButton)).filter((row) => row.length > 0),
});
