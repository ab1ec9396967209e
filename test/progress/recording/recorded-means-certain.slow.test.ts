import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLast } from '../../eval/replies/stranger-row.ts';
import { playTalk } from './play-talk.ts';

const LAST = readLast();
const SENT = '2024-11-25T08:30:00+07:00';
/** What somebody leads who leads a lot: each of these numbers could be of one of them. */
const LEADS = [
  'II.2.1(1).a',
  'II.2.1(4).a',
  'II.2.1(4).b',
  'II.2.1(5)',
  'II.2.1(6)',
  'II.2.1(7)',
  'II.2.1(8)',
  'II.2.2(13)',
  'II.2.4(20).a',
];

const play = (said: string, leads: readonly string[] = LEADS) =>
  playTalk({ leads, last: LAST, said, sent: SENT });

/** Every figure that is recorded, waiting for a tap or not. */
const figuresOf = (said: string, leads?: readonly string[]): readonly string[] =>
  play(said, leads).rows.flatMap(({ ref, value, share, count }) =>
    value === undefined && share === undefined && count === undefined
      ? []
      : [`${ref}=${value?.decimal ?? ''}${share === undefined ? '' : `${share}%`}${count?.done ?? ''}`],
  );

const grouped = (whole: number, separator: string): string =>
  String(whole).replace(/\B(?=(?:\d{3})+$)/g, separator);
const anySeparator = fc.constantFrom('', '.', ',', ' ', '\u00a0', '\u202f', '\u2009', '’', "'");
const mark = fc.constantFrom(',', '.');

interface Reported {
  readonly ref: string;
  readonly decimal: string;
  readonly said: string;
}

/** Tens of thousands of tỷ: more than the last figure, less than a third of the plan above it. */
const homeTax = fc
  .tuple(
    fc.integer({ min: 38_000, max: 47_000 }),
    anySeparator,
    fc.constantFrom(' tỷ', ' tỉ', ' ty', ' ti', ' tỷ đồng', 'tỷ', ' Tỷ', ' TỶ'),
  )
  .map(
    ([tỷ, separator, unit]): Reported => ({
      ref: 'II.2.1(4).b',
      decimal: `${tỷ}`,
      said: `thu nội địa ${grouped(tỷ, separator)}${unit}`,
    }),
  );
const homeTaxInThousands = fc
  .tuple(
    fc.integer({ min: 380, max: 470 }),
    mark,
    fc.constantFrom('k tỷ', ' nghìn tỷ', ' ngàn tỷ', ' nghìn tỉ đồng', ' nghin ty'),
  )
  .map(
    ([tenths, sign, unit]): Reported => ({
      ref: 'II.2.1(4).b',
      decimal: `${tenths * 100}`,
      said: `thu nội địa ${Math.floor(tenths / 10)}${sign}${tenths % 10}${unit}`,
    }),
  );
const port = fc
  .tuple(
    fc.integer({ min: 158, max: 205 }),
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom<(whole: number, tenth: number) => string>(
      (whole, tenth) => `${whole},${tenth} triệu tấn`,
      (whole, tenth) => `${whole}.${tenth} triệu tấn`,
      (whole, tenth) => `${whole},${tenth}tr tấn`,
      (whole, tenth) => `${whole},${tenth}tr`,
      (whole, tenth) => `${whole}tr${tenth}`,
      (whole, tenth) => `${whole}tr${tenth} tấn`,
      (whole, tenth) => `${whole} triệu ${tenth}`,
      (whole, tenth) => `${whole} triệu ${tenth} trăm nghìn tấn`,
      (whole, tenth) => `${whole} triệu ${tenth}00 nghìn tấn`,
      (whole, tenth) => `${whole}.${tenth}00 nghìn tấn`,
      (whole, tenth) => `${whole}.${tenth}00.000 tấn`,
      (whole, tenth) => `${whole} ${tenth}00 000 tấn`,
      (whole, tenth) => `${whole},${tenth}00,000 tấn`,
      (whole, tenth) => `${whole},${tenth} TRIỆU TẤN`,
      (whole, tenth) => `${whole},${tenth}M tấn`,
    ),
  )
  .map(
    ([whole, tenth, write]): Reported => ({
      ref: 'II.2.1(6)',
      decimal: `${whole}.${tenth}`,
      said: `cảng ${write(whole, tenth)}`,
    }),
  );
const exports = fc
  .tuple(
    fc.integer({ min: 27, max: 34 }),
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom<(whole: number, tenth: number) => string>(
      (whole, tenth) => `${whole},${tenth} tỷ USD`,
      (whole, tenth) => `${whole}.${tenth} tỉ đô`,
      (whole, tenth) => `${whole},${tenth} ty usd`,
      (whole, tenth) => `${whole} tỷ ${tenth}`,
      (whole, tenth) => `${whole}.${tenth}00 triệu USD`,
      (whole, tenth) => `${whole},${tenth}00 triệu USD`,
      (whole, tenth) => `${whole}${tenth}00 triệu đô`,
      (whole, tenth) => `${whole} ${tenth}00 triệu USD`,
      (whole, tenth) => `${whole} tỷ ${tenth}00 triệu USD`,
      (whole, tenth) => `${whole},${tenth}`,
    ),
  )
  .map(
    ([whole, tenth, write]): Reported => ({
      ref: 'II.2.1(7)',
      decimal: `${whole}.${tenth}`,
      said: `xuất khẩu ${write(whole, tenth)}`,
    }),
  );
const jobs = fc
  .tuple(
    fc.integer({ min: 46_000, max: 60_000 }),
    anySeparator,
    fc.constantFrom(' lượt', ' lượt người', ' người', ' lao động', ''),
  )
  .map(
    ([people, separator, unit]): Reported => ({
      ref: 'II.2.2(13)',
      decimal: `${people}`,
      said: `giải quyết việc làm ${grouped(people, separator)}${unit}`,
    }),
  );

const reported = fc.oneof(homeTax, homeTaxInThousands, port, exports, jobs);

describe('a figure that is plainly of its target', () => {
  test('is recorded as what it says, or nothing of it is, in whatever way it is written', () => {
    fc.assert(
      fc.property(reported, ({ ref, decimal, said }) => {
        const figures = figuresOf(said);
        expect([said, figures.filter((figure) => figure !== `${ref}=${withoutZeros(decimal)}`)]).toEqual([
          said,
          [],
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('is hardly ever asked about', () => {
    const sample = fc.sample(reported, { numRuns: 400, seed: 20_241_125 });
    const asked = sample.filter(({ said }) =>
      play(said).rows.every(({ doubt, value }) => doubt !== '' || value === undefined),
    );
    expect(asked.length / sample.length, asked.map(({ said }) => said).join('\n')).toBeLessThan(0.03);
  });
});

const withoutZeros = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const two = (number: number): string => String(number).padStart(2, '0');
/** What counts nothing: a time, a telephone number, a link, a mention, a document's or a week's number, a day past. */
const countsNothing = fc.oneof(
  fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
  fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${hour}h${two(minute)}`),
  digits(8).map((rest) => `09${rest}`),
  digits(3).map((rest) => `0912 345 ${rest}`),
  digits(4).map((rest) => `https://haiphong.gov.vn/${rest}`),
  digits(2).map((rest) => `@so_cong_thuong_${rest}`),
  digits(3).map((rest) => `công văn số 1${rest}/SGTVT-VT`),
  digits(1).map((rest) => `4${rest}-NQ/TW`),
  fc.integer({ min: 1, max: 24 }).map((date) => `${date}/11/2024`),
  fc.integer({ min: 1, max: 47 }).map((week) => `tuần ${week}`),
);

describe('what counts nothing', () => {
  const alone = fc.constantFrom('', 'gửi anh ', 'họp lúc ', 'theo ', 'xem ', 'em báo ');

  test('is never recorded by itself', () => {
    fc.assert(
      fc.property(
        alone,
        countsNothing,
        fc.constantFrom('', ' nhé', ' ạ', '.', '!'),
        (before, mark_, after) => {
          const said = before + mark_ + after;
          expect([said, figuresOf(said)]).toEqual([said, []]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('beside a figure leaves that figure, and gives no other', () => {
    const place = fc.constantFrom<(mark_: string) => string>(
      (mark_) => `${mark_}: cảng 168,4 triệu tấn`,
      (mark_) => `[${mark_}] cảng 168,4 triệu tấn`,
      (mark_) => `${mark_}\ncảng 168,4 triệu tấn`,
      (mark_) => `cảng 168,4 triệu tấn (${mark_})`,
      (mark_) => `cảng 168,4 triệu tấn; ${mark_}`,
      (mark_) => `cảng 168,4 triệu tấn\n${mark_}`,
    );
    fc.assert(
      fc.property(countsNothing, place, (mark_, write) => {
        const said = write(mark_);
        expect([said, figuresOf(said)]).toEqual([said, ['II.2.1(6)=168.4']]);
      }),
      { numRuns: 400 },
    );
  });
});
