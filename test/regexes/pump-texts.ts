import { seededRandom } from '../fuzz/random.ts';

/** As recheck describes it: `prefix pump pump pump … suffix`, for each of several pumps in turn. */
export interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

const fill = (pump: string, length: number): string =>
  pump === '' ? '' : pump.repeat(Math.ceil(length / pump.length)).slice(0, length);

/** The attack at a length, its pumps of equal length. */
export const attackText = ({ pumps, suffix }: Attack, length: number): string => {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const share = Math.max(0, Math.floor((length - fixed) / Math.max(1, pumps.length)));
  return (pumps.map(({ prefix, pump }) => prefix + fill(pump, share)).join('') + suffix).slice(0, length);
};

const SIGNS = [
  'a',
  'ộ',
  'x ',
  '1',
  '1,',
  '1.',
  '1/',
  '1-',
  '1 ',
  ' ',
  '\n',
  ',',
  '.',
  '. ',
  '-',
  '(',
  '"',
  '%',
];
const SUFFIXES = ['', '!', '\n x'];

/** Words and figures as they stand in a pattern: what repeats of them are most likely to hold it. */
const piecesOf = (source: string): readonly string[] => [
  ...new Set(source.replace(/\\[pPuxk](?:\{[^}]*\}|[\da-f]*)|\\./gi, ' ').match(/[\p{L}\d]+/gu) ?? []),
];

/** Each pattern is tried with so many of its own words. */
const MOST_PIECES = 24;
/** So many pumps are put together of a few signs and words. */
const MIXED = 24;

/** Texts of a length that a pattern may take long for: signs repeated, and its own words. */
export const pumpTexts = (source: string, length: number): readonly string[] => {
  const own = piecesOf(source).slice(0, MOST_PIECES);
  const random = seededRandom(source.length);
  const mixed = Array.from({ length: MIXED }, () =>
    Array.from({ length: 2 + random.whole(3) }, () => random.pick([' ', ...SIGNS, ...own])).join(''),
  );
  const pumps = [...SIGNS, ...own.map((piece) => `${piece} `), `${own.join(' ')} `, ...mixed];
  return pumps.flatMap((pump) =>
    SUFFIXES.map((suffix) => fill(pump, Math.max(0, length - suffix.length)) + suffix),
  );
};
