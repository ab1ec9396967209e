import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { Block } from '../../../domain/styled-text.ts';
import { fitsButton } from './button-data.ts';
import { encodePress, type Press } from './callback-data.ts';

const PAGE_SIZE = 8;

/** One page of a list, counted from 0; a page beyond the end is the last one. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly number: number;
  readonly count: number;
}

export const takePage = <T>(rows: readonly T[], wanted: number): Page<T> => {
  const count = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const number = Math.min(Math.max(0, wanted), count - 1);
  return { rows: rows.slice(number * PAGE_SIZE, (number + 1) * PAGE_SIZE), number, count };
};

/** The page on which a row of a list stands, by its place from 0. */
export const pageOfRow = (place: number): number => Math.floor(Math.max(0, place) / PAGE_SIZE);

/** Buttons to the pages before and after; none if there is only one page. */
export const pageButtons = (
  { number, count }: Pick<Page<unknown>, 'number' | 'count'>,
  dataOf: (page: number) => string,
): readonly Button[] => [
  ...(number > 0 ? [{ label: '‹ Trước', data: dataOf(number - 1) }] : []),
  ...(number < count - 1 ? [{ label: `Sau › (${number + 2}/${count})`, data: dataOf(number + 1) }] : []),
];

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
