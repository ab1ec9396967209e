import { fitsButton } from './button-data.ts';
import { type Block, plain } from './styled-text.ts';

/** Something to choose below a message: a press (`prefix:…`, at most 64 bytes), or an address to open. */
export type Button =
  | { readonly label: string; readonly data: string }
  | { readonly label: string; readonly url: string };

/** Buttons below a message, row by row; empty rows are left out. */
export type Rows = readonly (readonly Button[])[];

/** A file that follows a message. */
export interface SentFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** At most 1,024 characters. */
  readonly caption: string;
}

/** A message with its buttons, whatever channel shows it. Without paragraphs there are only its files. */
export interface View {
  readonly blocks: readonly Block[];
  readonly buttons?: Rows | undefined;
  /** A JPEG above the words. */
  readonly picture?: Uint8Array | undefined;
  readonly files?: readonly SentFile[] | undefined;
}

export const button = (label: string, data: string): Button => ({ label, data });

/** The same as a row; none where the data, which holds a clause's reference, doesn't fit. */
export const fittingButton = (label: string, data: string): readonly Button[] =>
  fitsButton(data) ? [button(label, data)] : [];

/** Buttons in rows of so many. */
export const inRows = (buttons: readonly Button[], most: number): Rows =>
  Array.from({ length: Math.ceil(buttons.length / most) }, (_, row) =>
    buttons.slice(row * most, (row + 1) * most),
  );

/** What is there of paragraphs, lines, buttons or rows. */
export const present = <T>(...items: readonly (T | false | undefined)[]): readonly T[] =>
  items.filter((item): item is T => item !== undefined && item !== false);

/** A line with what can be chosen below it. */
export const menu = (text: string, buttons: Rows = []): View => ({ blocks: [plain(text)], buttons });

/** A file and nothing else. */
export const fileAlone = (name: string, content: Uint8Array, caption: string): View => ({
  blocks: [],
  files: [{ name, content, caption }],
});

/** Lines as a text file, marked so that Windows reads them as UTF-8. */
export const linesFile = (lines: readonly string[], name: string, caption: string): SentFile => ({
  name,
  content: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
  caption,
});

/**
 * What a press comes to: a line at the button, what takes the place of what was pressed, what is sent as a message of its
 * own, and a text that is asked for.
 */
export interface Pressed {
  readonly toast?: string | undefined;
  readonly view?: View | undefined;
  readonly sends?: View | undefined;
  readonly asks?: {
    /** Of the feature's dialogue that the next text goes to. */
    readonly kind: string;
    /** What it needs to go on. */
    readonly data: unknown;
    readonly question: string;
  };
}

/** What a text that was asked for comes to: what is shown then, or why it is asked for again. */
export type TypedReply = View | { readonly again: string };
