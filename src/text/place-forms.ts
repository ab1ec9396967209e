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

interface SplitPlace {
  /** Lower-case; empty where it isn't said. */
  readonly level: string;
  readonly short: readonly string[];
  /** As it is written. */
  readonly name: string;
}

const splitPlace = (place: string): SplitPlace => {
  const written = place.normalize('NFC');
  const [level = '', short = []] =
    LEVELS.find(([each]) => written.toLowerCase().startsWith(`${each} `)) ?? [];
  return { level, short, name: written.slice(level === '' ? 0 : level.length + 1) };
};

/**
 * The ways in which people name a place, lower-case, the longest first: `thành phố hà nam`, `tp hà nam`, `hà nam`,
 * `thành phố`, `tp`. Of no place there are none.
 * @param place with its level: `thành phố Hà Nam`
 */
export const placeForms = (place: string | undefined): readonly string[] => {
  if (place === undefined) return [];
  const { level, short, name } = splitPlace(place);
  const levels = level === '' ? [] : [level, ...short];
  const forms = [...levels.map((each) => `${each} ${name}`), name, ...levels];
  return forms.map((form) => form.toLowerCase()).toSorted((a, b) => b.length - a.length);
};

/** What kind of place one is, lower-case: `xã`; empty where its name doesn't say. */
export const levelOf = (place: string | undefined): string =>
  place === undefined ? '' : splitPlace(place).level;

/** A place's names as they are written, with its level and without: `xã Phú Hội`, `Phú Hội`. */
export const placeNames = (place: string | undefined): readonly string[] =>
  place === undefined ? [] : [...new Set([place, splitPlace(place).name])];
