import { expect, describe as group, test } from 'vitest';
import type { MeasureStatus } from '../../../src/domain/measure-status.ts';
import { judge, MEASURES, questionOf } from './measures.ts';

/** The figures at which a verdict turns, against the end of the plan that counts. */
type Situation =
  | 'none in January'
  | 'none in November'
  | 'none after the year'
  | 'just under, October'
  | 'exactly, October'
  | 'just over, October'
  | 'just under, whole year'
  | 'exactly, whole year'
  | 'just over, whole year'
  | 'just under, March'
  | 'exactly, March';
type Expected = Readonly<Record<Situation, MeasureStatus>>;

const NONE = {
  'none in January': 'not-due',
  'none in November': 'no-data',
  'none after the year': 'no-data',
} as const;
const WHOLE_YEAR = {
  'just under, whole year': 'missed',
  'exactly, whole year': 'achieved',
  'just over, whole year': 'achieved',
} as const;
const REACHED = {
  'exactly, October': 'achieved',
  'just over, October': 'achieved',
  'exactly, March': 'achieved',
} as const;

const RATE: Expected = {
  ...NONE,
  ...WHOLE_YEAR,
  // By a millionth: red is never a tenth of a point.
  'just under, October': 'near',
  'exactly, October': 'on-track',
  'just over, October': 'on-track',
  'just under, March': 'stale',
  'exactly, March': 'stale',
};
const ONCE: Expected = {
  ...NONE,
  ...WHOLE_YEAR,
  'none in November': 'not-due',
  'just under, October': 'not-due',
  'exactly, October': 'not-due',
  'just over, October': 'not-due',
  'just under, March': 'not-due',
  'exactly, March': 'not-due',
};
const SUM: Expected = {
  ...NONE,
  ...WHOLE_YEAR,
  ...REACHED,
  'just under, October': 'on-track',
  'just under, March': 'stale',
};
const MORE_THAN: Expected = {
  ...SUM,
  'exactly, October': 'on-track',
  'exactly, whole year': 'missed',
  'exactly, March': 'stale',
};
const LEVEL: Expected = {
  ...NONE,
  ...WHOLE_YEAR,
  ...REACHED,
  'just under, October': 'below',
  'just under, March': 'stale',
  'exactly, March': 'stale',
};
const AT_MOST: Expected = {
  ...LEVEL,
  'just under, October': 'achieved',
  'just over, October': 'below',
  'just under, whole year': 'achieved',
  'just over, whole year': 'missed',
};
const STATE: Expected = {
  ...NONE,
  ...WHOLE_YEAR,
  ...REACHED,
  'just under, October': 'ongoing',
  'just under, March': 'stale',
};
const REDUCED: Expected = { ...STATE, 'none in November': 'not-due', 'just under, March': 'ongoing' };

const ALL: Readonly<Record<string, Expected>> = {
  '1a': RATE,
  '1b': RATE,
  '1c': RATE,
  '1d': RATE,
  '1e': RATE,
  '2': ONCE,
  '3a': RATE,
  '3b': LEVEL,
  '3c': LEVEL,
  '4a': SUM,
  '4b': SUM,
  '4c': SUM,
  '5': SUM,
  '6': SUM,
  '7': SUM,
  '8': MORE_THAN,
  '9a': STATE,
  '9b': STATE,
  '10': ONCE,
  '11': STATE,
  '12': AT_MOST,
  '13': SUM,
  '14a': LEVEL,
  '14b': LEVEL,
  '15': LEVEL,
  '16': REDUCED,
  '17': LEVEL,
  '18a': LEVEL,
  '18b': LEVEL,
  '18c': LEVEL,
  '19': LEVEL,
  '20a': SUM,
  '20b': SUM,
  '20c': SUM,
  '21a': STATE,
  '21b': STATE,
  '21c': STATE,
  '21d': STATE,
  '22': STATE,
  '23a': STATE,
  '23b': STATE,
  '24a': STATE,
  '24b': STATE,
};

/** A figure a millionth beside a decimal string, without floats. */
const beside = (decimal: string, step: bigint): string => {
  const [whole = '', fraction = ''] = decimal.split('.');
  const text = String(BigInt(whole + fraction.padEnd(6, '0')) + step).padStart(7, '0');
  return `${text.slice(0, -6)}.${text.slice(-6)}`;
};

const DATES: Readonly<Record<string, string>> = {
  October: '2024-10-31',
  'whole year': '2024-12-31',
  March: '2024-03-31',
};

test('the table names every measure of the resolution', () => {
  expect(MEASURES).toHaveLength(43);
  const named = Object.keys(ALL).map((short) => questionOf(short).measure.ref);
  // Keys that are numbers come first in an object.
  expect(named.toSorted()).toEqual(MEASURES.map(({ measure }) => measure.ref).toSorted());
});

group.each(Object.entries(ALL))('measure %s', (short, expected) => {
  const { decimal } = questionOf(short).measure.low;

  test.each(Object.entries(expected))('%s: %s', (situation, status) => {
    const [where = '', when = ''] = situation.split(', ');
    const asOf = DATES[when];
    if (asOf === undefined) {
      const today = { 'none in January': '2024-01-15', 'none in November': '2024-11-25' }[situation];
      expect(judge(short, undefined, today ?? '2025-01-15').status).toBe(status);
      return;
    }
    const value = { exactly: decimal, 'just under': beside(decimal, -1n), 'just over': beside(decimal, 1n) }[
      where
    ];
    const today = when === 'whole year' ? '2025-01-15' : '2024-11-25';
    const verdict = judge(short, { decimal: value, asOf }, today);
    expect(verdict.status).toBe(status);
    expect(verdict.reason).not.toMatch(/undefined|NaN/);
  });
});
