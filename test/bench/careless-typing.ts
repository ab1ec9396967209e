/** A source of numbers in [0, 1), the same ones for the same seed (mulberry32). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** An item chosen evenly; throws a RangeError on an empty list. */
export const choose = <Item>(items: readonly Item[], random: () => number): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
};

/** The text without any Vietnamese mark; case kept. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const SHARE_MISTYPED = 0.1;

/**
 * The text with each letter mistyped with a chance of a tenth: changed for another letter, left out, followed by one too
 * many, or swapped with the next, evenly. Marks go with their letter.
 */
export const withSlips = (text: string, random: () => number): string => {
  const letters = [...text];
  let typed = '';
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const next = letters[at + 1] ?? '';
    if (!/\p{L}/u.test(letter) || random() >= SHARE_MISTYPED) {
      typed += letter;
      continue;
    }
    const slip = choose(['changed', 'lost', 'added', 'swapped'] as const, random);
    if (slip === 'changed') typed += choose(LETTERS, random);
    else if (slip === 'added') typed += letter + choose(LETTERS, random);
    else if (slip === 'swapped' && /\p{L}/u.test(next)) {
      typed += next + letter;
      at += 1;
    } else if (slip === 'swapped') typed += letter;
  }
  return typed;
};

export const TYPINGS = ['as written', 'no diacritics', 'mistyped'] as const;
export type Typing = (typeof TYPINGS)[number];

/** The text as somebody types it who is careless in this way. */
export const typeCarelessly = (text: string, typing: Typing, random: () => number): string => {
  if (typing === 'as written') return text;
  return typing === 'no diacritics' ? withoutMarks(text) : withSlips(text, random);
};
