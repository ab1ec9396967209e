import { fold } from './fold.ts';

/** Sides that exclude each other where they say what a figure is of, each in the words that say the same. */
const OPPOSITES: readonly (readonly [side: string, other: string])[] = [
  ['xuất khẩu', 'nhập khẩu'],
  ['trong nước', 'nước ngoài'],
  ['đô thị|thành thị|nội thị|nội thành', 'nông thôn|thôn quê|miền quê'],
  ['thu ngân sách', 'chi ngân sách'],
];

const holds = (text: string, words: string): boolean =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu').test(text);

/** Whether words say the opposite of what a name says: "nhap khau" of "Kim ngạch xuất khẩu". Both in any spelling. */
export const isOpposite = (words: string, name: string): boolean => {
  const [said, named] = [fold(words.normalize('NFC')), fold(name)];
  return OPPOSITES.flatMap(([one, other]) => [
    [fold(one), fold(other)] as const,
    [fold(other), fold(one)] as const,
  ]).some(
    ([own, opposite]) =>
      holds(named, own) && !holds(named, opposite) && holds(said, opposite) && !holds(said, own),
  );
};
