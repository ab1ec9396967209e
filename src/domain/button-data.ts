/** What Telegram takes as a button's data (Bot API, InlineKeyboardButton). */
export const DATA_LIMIT_BYTES = 64;

export const fitsButton = (data: string): boolean => Buffer.byteLength(data) <= DATA_LIMIT_BYTES;

/**
 * One thing that a family's buttons do: how its values stand in a button's data, behind the family's prefix. What was
 * written once must go on being read: buttons lie in chats for years.
 */
export interface ButtonAct<Values extends readonly unknown[]> {
  /** Stands before the values; a letter or two, since 64 bytes are few. Empty where a prefix has one act only. */
  readonly code: string;
  write(...values: Values): string;
  /** @returns undefined for what was never written so; the data of buttons comes from outside. */
  read(text: string): Values | undefined;
}

type NumbersOf<Names extends readonly string[]> = Names extends readonly [
  infer First,
  ...infer Rest extends readonly string[],
]
  ? First extends `${string}?`
    ? [value?: number, ...rest: NumbersOf<Rest>]
    : [value: number, ...rest: NumbersOf<Rest>]
  : [];

/** At the terminal updates are numbered below zero. */
const NUMBER = /^-?\d{1,16}$/;

/**
 * An act with whole numbers: `o:5:12`.
 * @param names of the numbers, in their order; one that ends in `?` may be missing, and so may all behind it.
 */
export const numbers = <const Names extends readonly string[]>(
  code: string,
  ...names: Names
): ButtonAct<NumbersOf<Names>> => {
  const needed = names.filter((name) => !name.endsWith('?')).length;
  const isWhole = (values: readonly number[]): values is NumbersOf<Names> => values.length >= needed;
  return {
    code,
    write: (...values) => values.filter((value) => value !== undefined).join(':'),
    read: (text) => {
      const parts = text === '' ? [] : text.split(':');
      const values = parts.map(Number);
      return parts.every((part) => NUMBER.test(part)) && isWhole(values) ? values : undefined;
    },
  };
};

/** An act with a way of writing of its own. */
export const written = <Values extends readonly unknown[]>(
  code: string,
  write: (...values: Values) => string,
  read: (text: string) => Values | undefined,
): ButtonAct<Values> => ({ code, write, read });

/** What an act's buttons hold. */
export type ValuesOf<Act> = Act extends ButtonAct<infer Values> ? Values : never;

type Acts = Readonly<Record<string, ButtonAct<never>>>;

/** What a button's data asks for, read. */
export interface ReadPress {
  readonly act: string;
  readonly values: readonly unknown[];
}

/** How the data of a prefix is read and written, whatever its acts. */
export interface ButtonData {
  /** @param data what stands after `prefix:`. */
  readonly read: (data: string) => ReadPress | undefined;
  /** The whole data, with its prefix. */
  readonly write: (press: ReadPress) => string | undefined;
}

/** Buttons of one prefix. */
export interface Buttons<A> extends ButtonData {
  readonly prefix: string;
  /** The data of a button, by the act's name: `OFFICIAL.to.card(5)`. */
  readonly to: { readonly [Name in keyof A]: (...values: ValuesOf<A[Name]>) => string };
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(':');

const parted = (data: string): readonly [code: string, rest: string] => {
  const colon = data.indexOf(':');
  return colon < 0 ? [data, ''] : [data.slice(0, colon), data.slice(colon + 1)];
};

/** Names the acts of a prefix. An act of many is found by its code, so that codes differ. */
export const defineButtons = <A extends { readonly [Name in keyof A]: ButtonAct<ValuesOf<A[Name]>> }>(
  prefix: string,
  acts: A,
): Buttons<A> => {
  const named = Object.entries<ButtonAct<never>>(acts as Acts);
  const isBare = named.some(([, { code }]) => code === '');
  const byCode = new Map(named.map(([name, act]) => [act.code, { name, act }] as const));
  const to: Readonly<Record<string, (...values: never) => string>> = Object.fromEntries(
    named.map(([name, act]) => [name, (...values: never) => joined(prefix, act.code, act.write(...values))]),
  );
  return {
    prefix,
    to: to as Buttons<A>['to'],
    write: ({ act, values }) => to[act]?.(...(values as never)),
    read: (data) => {
      const [code, rest] = isBare ? ['', data] : parted(data);
      const found = byCode.get(code);
      const values: readonly unknown[] | undefined = found?.act.read(rest);
      return found && values && { act: found.name, values };
    },
  };
};
