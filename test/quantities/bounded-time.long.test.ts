import { expect, test } from 'vitest';
import { asDay } from '../../src/domain/people.ts';
import { writePlainly } from '../../src/progress/reading/prepare-message.ts';
import { findDates, findInvalidDates } from '../../src/quantities/find-dates.ts';
import { findFigures } from '../../src/quantities/find-figures.ts';
import { findMarks } from '../../src/quantities/find-marks.ts';
import { findQuantities } from '../../src/quantities/find-quantities.ts';
import { machineSlowness } from '../support/processor-time.ts';

/** One message of Telegram, and eight of them. */
const ONE_MESSAGE = 4096;
const LENGTHS = [ONE_MESSAGE, 8 * ONE_MESSAGE] as const;
/** Linear is eightfold and quadratic sixty-four times; between them lies what a busy machine adds. */
const MOST_GROWTH = 24;
const MOST_MS = 200;
const TRIES = 4;
/** Below this a clock's grain and a collection of garbage weigh more than what is measured. */
const FLOOR_MS = 4;

const HOSTILE: readonly (readonly [name: string, piece: string])[] = [
  ['digits', '1'],
  ['zeros', '0'],
  ['commas', ','],
  ['spaces', ' '],
  ['no-break spaces', '\u00a0'],
  ['digits and commas', '1,'],
  ['digits and spaces', '1 '],
  ['groups', '123.'],
  ['spaced groups', '123 '],
  ['letters', 'x'],
  ['ộ', 'ộ'],
  ['decomposed', 'o\u0302\u0323'],
  ['changes', '3 lên 5 '],
  ['ranges', 'từ 3 đến 5 '],
  ['dashes', '1-'],
  ['slashes', '1/'],
  ['percentages', '50% '],
  ['number words', 'một trăm hai mươi ba '],
  ['hundreds', 'trăm '],
  ['commas in words', 'ba phẩy '],
  ['scales', 'nghìn tỷ '],
  ['parts', '8 triệu 9 trăm nghìn '],
  ['comparators', 'không quá '],
  ['dates', 'đến 31/11 '],
  ['until', 'tính đến hết '],
  ['months', 'tháng '],
  ['times', '07:30 '],
  ['telephone numbers', '0912345678 '],
  ['dotted telephone numbers', '09.'],
  ['addresses', 'a.b@'],
  ['links', 'https://a'],
  ['mentions', '@a'],
  ['documents', '12/SGTVT-'],
  ['documents in words', 'công văn số '],
  ['line breaks', '\n'],
  ['brackets', '([{'],
  ['tabs', '1\t2\t'],
];

const STEPS: readonly (readonly [name: string, run: (text: string) => unknown])[] = [
  ['findQuantities', (text) => findQuantities(text, { spoken: true })],
  ['findFigures', (text) => findFigures(text)],
  ['writePlainly', (text) => writePlainly(text)],
  ['findMarks', (text) => findMarks(text)],
  ['findDates', (text) => findDates(text, asDay('2024-11-25'))],
  ['findInvalidDates', (text) => findInvalidDates(text)],
];

/** Processor time of one run in milliseconds, the least of three. */
const timeOf = (run: () => unknown): number => {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
};

const fill = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const growthOf = (run: (text: string) => unknown, piece: string): number => {
  const [short, long] = LENGTHS.map((length) => timeOf(() => run(fill(piece, length))));
  return (long ?? Infinity) / Math.max(short ?? 0, FLOOR_MS);
};

test.each(STEPS)('%s of one message takes no longer than it may, whatever it is', (_step, run) => {
  const slowness = machineSlowness();
  const times = HOSTILE.map(([name, piece]) => [name, timeOf(() => run(fill(piece, ONE_MESSAGE)))] as const);
  expect(times.filter(([, time]) => time > MOST_MS * slowness)).toEqual([]);
});

test.each(STEPS)(
  '%s takes a time that grows with the text',
  (_step, run) => {
    // A collection of garbage only adds: what grows too fast does so each time that it is measured.
    const grows = ([, piece]: (typeof HOSTILE)[number]): boolean =>
      Array.from({ length: TRIES }).every(() => growthOf(run, piece) > MOST_GROWTH);
    expect(HOSTILE.filter(grows).map(([name]) => name)).toEqual([]);
  },
  60_000,
);
