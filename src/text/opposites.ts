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

/** Kinds of one thing of which each leaves out the others, with the words that say the same of each. */
const SIBLINGS: readonly (readonly string[])[] = [
  [
    'mầm non|mẫu giáo|nhà trẻ',
    'tiểu học',
    'trung học cơ sở|thcs',
    'trung học phổ thông|thpt',
    'cao đẳng',
    'đại học',
  ],
  ['trâu', 'bò', 'lợn|heo', 'dê', 'gà', 'vịt', 'tôm', 'cá'],
  ['cấp tỉnh', 'cấp huyện', 'cấp xã|cấp cơ sở'],
  ['bảo hiểm y tế|bhyt', 'bảo hiểm xã hội|bhxh', 'bảo hiểm thất nghiệp|bhtn'],
  ['hộ nghèo', 'hộ cận nghèo'],
  ['ngân sách trung ương', 'ngân sách tỉnh', 'ngân sách thành phố', 'ngân sách xã|ngân sách phường'],
];

const kindOf = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
const SIBLING_KINDS: readonly (readonly RegExp[])[] = SIBLINGS.map((kinds) => kinds.map(kindOf));

/**
 * Tells whether a clause names only others of the kind that words name: "đàn bò" where "đàn trâu" is asked. Both with
 * their marks.
 * @returns undefined where the words name none, so that no clause need be looked at
 */
export const openSiblings = (words: string): ((clause: string) => boolean) | undefined => {
  const said = words.normalize('NFC');
  const named = SIBLING_KINDS.flatMap((kinds) => {
    const asked = kinds.filter((kind) => kind.test(said));
    return asked.length === 0 ? [] : [{ kinds, asked }];
  });
  if (named.length === 0) return undefined;
  return (clause) => {
    const stated = clause.normalize('NFC');
    return named.some(
      ({ kinds, asked }) =>
        !asked.some((kind) => kind.test(stated)) && kinds.some((kind) => kind.test(stated)),
    );
  };
};
