/** Levels of places and how people shorten them. */
const LEVELS: readonly (readonly [level: string, short: readonly string[]])[] = [
  ['thành phố', ['tp']],
  ['tỉnh', []],
  ['phường', ['p']],
  ['xã', []],
  ['đặc khu', []],
  ['thị trấn', ['tt']],
  ['huyện', []],
  ['quận', []],
];

/**
 * The ways in which people name a place, lower-case, the longest first: `thành phố hà nam`, `tp hà nam`, `hà nam`,
 * `thành phố`, `tp`. Of no place there are none.
 * @param place with its level: `thành phố Hà Nam`
 */
export const placeForms = (place: string | undefined): readonly string[] => {
  if (place === undefined) return [];
  const whole = place.toLowerCase().normalize('NFC');
  const [level = '', short = []] = LEVELS.find(([each]) => whole.startsWith(`${each} `)) ?? [];
  const name = whole.slice(level === '' ? 0 : level.length + 1);
  const levels = level === '' ? [] : [level, ...short];
  const forms = [...levels.map((each) => `${each} ${name}`), name, ...levels];
  return forms.toSorted((a, b) => b.length - a.length);
};
