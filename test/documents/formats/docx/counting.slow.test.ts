import fc from 'fast-check';
import { expect, test } from 'vitest';
import { definition, inList, level, list, paragraph } from '../../../support/docx/build-docx.ts';
import { linesOf } from '../../../support/docx/lines-of.ts';

const DEPTH = 4;
const FORMATS = ['decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman', 'decimalZero'] as const;
type Format = (typeof FORMATS)[number];

interface Setting {
  readonly format: Format;
  readonly start: number;
  /** Prints the numbers above it too. */
  readonly isWhole: boolean;
  readonly isLegal: boolean;
  /** As `w:lvlRestart`; undefined where there is none. */
  readonly restart: number | undefined;
}

/** Up to 39 and 26; the lists here are no longer. */
const print = (number: number, format: Format): string => {
  const roman =
    'x'.repeat(Math.floor(number / 10)) +
    ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][number % 10];
  const letter = 'abcdefghijklmnopqrstuvwxyz'[number - 1] ?? '?';
  return {
    decimal: `${number}`,
    decimalZero: `${number}`.padStart(2, '0'),
    lowerLetter: letter,
    upperLetter: letter.toUpperCase(),
    lowerRoman: roman,
    upperRoman: roman.toUpperCase(),
  }[format];
};

/**
 * What each paragraph's level shows, told from the whole list before it rather than counted along: a level's number is
 * its start and how many paragraphs of it stand since the last one that starts it anew.
 */
const numberAt = (
  depths: readonly number[],
  at: number,
  depth: number,
  settings: readonly Setting[],
): number => {
  const { start, restart } = settings[depth] ?? { start: 1, restart: undefined };
  const limit = restart === undefined ? depth : Math.min(restart, depth);
  const before = depths.slice(0, at + 1);
  const since = before.findLastIndex((other) => other < limit);
  const own = before.slice(since + 1);
  const counted = own.filter((other) => other === depth).length;
  // A level passed over counts as begun by the first paragraph below it.
  const firstOwn = own.indexOf(depth);
  const firstBelow = own.findIndex((other) => other > depth);
  const isPassed = firstBelow >= 0 && (firstOwn < 0 || firstBelow < firstOwn);
  return start + counted - 1 + (isPassed ? 1 : 0);
};

const labelAt = (depths: readonly number[], at: number, settings: readonly Setting[]): string => {
  const depth = depths[at] ?? 0;
  const own = settings[depth];
  if (own === undefined) return '';
  return settings
    .slice(own.isWhole ? 0 : depth, depth + 1)
    .map(({ format }, offset) => {
      const number = numberAt(depths, at, own.isWhole ? offset : depth, settings);
      return `${print(number, own.isLegal ? 'decimal' : format)}.`;
    })
    .join('');
};

const setting = fc.record({
  format: fc.constantFrom(...FORMATS),
  start: fc.integer({ min: 1, max: 4 }),
  isWhole: fc.boolean(),
  isLegal: fc.boolean(),
  restart: fc.option(fc.integer({ min: 0, max: DEPTH }), { nil: undefined, freq: 2 }),
});

const levelOf = ({ format, start, isWhole, isLegal, restart }: Setting, at: number): string => {
  const pattern = Array.from({ length: at + 1 }, (_, each) =>
    isWhole || each === at ? `%${each + 1}.` : '',
  ).join('');
  const more = `${restart === undefined ? '' : `<w:lvlRestart w:val="${restart}"/>`}${isLegal ? '<w:isLgl/>' : ''}`;
  return level(at, format, pattern, more, start);
};

test('labels are those that a list told from its whole beginning has', () => {
  fc.assert(
    fc.property(
      fc.array(setting, { minLength: DEPTH, maxLength: DEPTH }),
      fc.array(fc.integer({ min: 0, max: DEPTH - 1 }), { minLength: 1, maxLength: 20 }),
      (settings, depths) => {
        const numbering = definition(0, settings.map(levelOf).join('')) + list(1, 0);
        const body = depths.map((depth) => paragraph('chữ', inList(1, depth))).join('');
        expect(linesOf({ numbering, body })).toEqual(
          depths.map((_, at) => `${labelAt(depths, at, settings)} chữ`),
        );
      },
    ),
    { numRuns: 300 },
  );
});
