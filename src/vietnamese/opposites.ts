import { fold } from './fold.ts';

/** Words that exclude each other where they say what a figure is of. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['xuất khẩu', 'nhập khẩu'],
  ['trong nước', 'nước ngoài'],
  ['đô thị', 'nông thôn'],
  ['thành thị', 'nông thôn'],
  ['thu ngân sách', 'chi ngân sách'],
];

const holds = (text: string, words: string): boolean =>
  new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu').test(text);

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
