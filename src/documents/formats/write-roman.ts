const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number in small Roman letters: 4 is `iv`; below one, where there are none, in digits. */
export const writeRoman = (count: number): string => {
  if (count < 1) return String(count);
  let left = count;
  let text = '';
  for (const [value, symbol] of ROMAN)
    while (left >= value) {
      text += symbol;
      left -= value;
    }
  return text;
};
