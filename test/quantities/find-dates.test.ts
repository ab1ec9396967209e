import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay, type Day } from '../../src/domain/people.ts';
import { findDates, findInvalidDates } from '../../src/quantities/find-dates.ts';

const DAY_MS = 86_400_000;
/** Monday, in the last quarter: every day of the year is past or lies ahead by less than four months. */
const TODAY = asDay('2024-11-25');

const dayAt = (days: number, from = '2024-01-01'): Day =>
  asDay(new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10));
const partsOf = (day: Day) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
};
const lastOfMonth = (year: number, month: number): Day =>
  dayAt(-1, new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10));
const two = (number: number): string => String(number).padStart(2, '0');

const anyDay = fc.nat(365).map((days) => dayAt(days));
const pastDay = fc.nat(329).map((days) => dayAt(days));
const until = fc.constantFrom(
  'đến',
  'tính đến',
  'đến hết',
  'tới',
  'tính tới',
  'đến ngày',
  'tính đến ngày',
  'hết ngày',
);
const around = fc.constantFrom<readonly [string, string]>(
  ['', ''],
  ['cảng ', ' đạt 168,4 triệu tấn'],
  ['168,4 triệu tấn ', ''],
  ['', ': 168,4'],
  ['(', ')'],
  ['thu nội địa 40.200 tỷ, ', ', còn vướng'],
);

const only = (text: string, today = TODAY) => {
  const found = findDates(text, today);
  expect([text, found.length]).toEqual([text, 1]);
  return found[0];
};

describe('any day typed in any form gives that day', () => {
  test('with its year', () => {
    const form = fc.constantFrom<(day: Day) => string>(
      (day) => `${partsOf(day).date}/${partsOf(day).month}/${partsOf(day).year}`,
      (day) => `${two(partsOf(day).date)}/${two(partsOf(day).month)}/${partsOf(day).year}`,
      (day) => `${two(partsOf(day).date)}-${two(partsOf(day).month)}-${partsOf(day).year}`,
      (day) => `${partsOf(day).date}.${partsOf(day).month}.${partsOf(day).year}`,
      (day) => `${partsOf(day).date}/${partsOf(day).month}/${two(partsOf(day).year % 100)}`,
      (day) => `ngày ${partsOf(day).date}/${partsOf(day).month}/${partsOf(day).year}`,
    );
    fc.assert(
      fc.property(fc.nat(1500), form, around, (days, write, [before, after]) => {
        const day = dayAt(days, '2022-01-01');
        const typed = before + write(day) + after;
        expect([typed, only(typed)?.day]).toEqual([typed, day]);
      }),
      { numRuns: 400 },
    );
  });

  test('without its year, behind a word that says so', () => {
    const mark = fc.constantFrom('/', '-', '.', ' tháng ');
    fc.assert(
      fc.property(anyDay, until, mark, around, fc.boolean(), (day, word, sign, [before, after], isPadded) => {
        const { month, date } = partsOf(day);
        const digits = isPadded ? [two(date), two(month)] : [date, month];
        const typed = `${before}${word} ${digits.join(sign)}${after}`;
        expect([typed, only(typed)?.day, only(typed)?.reach]).toEqual([typed, day, 'until']);
      }),
      { numRuns: 400 },
    );
  });

  test('bare, where what stands around it says that it is one', () => {
    const place = fc.constantFrom<(day: string) => string>(
      (day) => `${day}: 168,4tr tấn`,
      (day) => `số liệu ${day} là 168,4 triệu tấn`,
      (day) => `168,4 triệu tấn (${day})`,
      (day) => `cập nhật ${day}: cảng 168,4 triệu tấn`,
      (day) => `báo cáo ${day}, cảng 168,4 triệu tấn`,
    );
    fc.assert(
      fc.property(anyDay, place, (day, write) => {
        const { month, date } = partsOf(day);
        const typed = write(`${date}/${month}`);
        expect([typed, only(typed)?.day]).toEqual([typed, day]);
      }),
      { numRuns: 300 },
    );
  });

  test('a day that is further ahead than four months is last year’s', () => {
    const today = asDay('2024-02-05');
    fc.assert(
      fc.property(anyDay, (day) => {
        const { month, date } = partsOf(day);
        fc.pre(!(month === 2 && date === 29));
        const year = Date.parse(day) - Date.parse(today) > 120 * DAY_MS ? 2023 : 2024;
        expect(only(`đến ${date}/${month}`, today)?.day).toBe(`${year}-${two(month)}-${two(date)}`);
      }),
    );
  });

  test('whatever today is, a day of it is today, and yesterday the day before', () => {
    fc.assert(
      fc.property(fc.nat(1500), (days) => {
        const today = dayAt(days, '2022-01-01');
        const yesterday = dayAt(days - 1, '2022-01-01');
        for (const words of ['hôm nay', 'đến nay', 'tính đến hôm nay', 'hiện nay', 'đến thời điểm này'])
          expect([words, only(words, today)?.day]).toEqual([words, today]);
        for (const words of ['hôm qua', 'đến hôm qua', 'tính đến hôm qua'])
          expect([words, only(words, today)?.day]).toEqual([words, yesterday]);
        expect(only('hôm kia', today)?.day).toBe(dayAt(days - 2, '2022-01-01'));
      }),
    );
  });
});

describe('months, quarters and weeks', () => {
  const month = fc.integer({ min: 1, max: 12 });

  test('a month ends with its last day, and one that runs with today', () => {
    fc.assert(
      fc.property(
        month,
        fc.constantFrom('đến hết tháng ', 'đến cuối tháng ', 'hết tháng ', 'tính đến tháng '),
        (number, words) => {
          const end = lastOfMonth(2024, number);
          expect(only(`${words}${number}`)?.day).toBe(number === 11 ? TODAY : end);
          expect(only(`${words}${number}/2024`)?.day).toBe(number === 11 ? TODAY : end);
        },
      ),
    );
    fc.assert(
      fc.property(month, fc.constantFrom('tháng ', ' tháng đầu năm', ' tháng'), (number, words) => {
        const typed = words.startsWith(' ') ? `${number}${words}` : `${words}${number}`;
        expect([typed, only(typed)?.day]).toEqual([typed, number === 11 ? TODAY : lastOfMonth(2024, number)]);
      }),
    );
  });

  test('a month by itself is only of itself, up to its end it is of the year so far', () => {
    expect(only('tháng 10')?.reach).toBe('within');
    expect(only('đến hết tháng 10')?.reach).toBe('until');
    expect(only('10 tháng đầu năm')?.reach).toBe('until');
    expect(only('quý 3')?.reach).toBe('within');
    expect(only('đến hết quý iii')?.reach).toBe('until');
  });

  test.each([
    ['quý 1', '2024-03-31'],
    ['quý i', '2024-03-31'],
    ['quý ii', '2024-06-30'],
    ['quý 3/2024', '2024-09-30'],
    ['quý iii', '2024-09-30'],
    ['quý 4', '2024-11-25'],
    ['9 tháng', '2024-09-30'],
    ['tuần 47', '2024-11-24'],
    ['tuần 46/2024', '2024-11-17'],
    ['tuần 48', '2024-11-25'],
    ['cuối tuần trước', '2024-11-24'],
    ['đến hết tuần trước', '2024-11-24'],
    ['cuối tháng trước', '2024-10-31'],
    ['thứ sáu tuần trước', '2024-11-22'],
    ['thứ 2 tuần trước', '2024-11-18'],
    ['chủ nhật tuần trước', '2024-11-24'],
    ['ngày 20', '2024-11-20'],
    ['ngày 28', '2024-10-28'],
  ])('%s ends on %s', (typed, day) => {
    expect(only(typed)?.day).toBe(day);
  });

  test('what is still to come says so', () => {
    expect(only('đến 30/11')?.isAhead).toBe(true);
    expect(only('đến 25/11')?.isAhead).toBe(false);
  });
});

test('a day that no calendar has is no date, and is told apart', () => {
  const impossible = fc.oneof(
    fc.constantFrom('30/2', '31/2', '31/4', '31/6', '31/9', '31/11', '29/2/2023'),
    fc
      .tuple(fc.integer({ min: 32, max: 99 }), fc.integer({ min: 1, max: 12 }))
      .map(([date, month]) => `${date}/${month}`),
  );
  fc.assert(
    fc.property(until, impossible, around, (word, day, [before, after]) => {
      const typed = `${before}${word} ${day}${after}`;
      const [found, ...others] = findInvalidDates(typed);
      expect([typed, others]).toEqual([typed, []]);
      expect(typed.slice(found?.start, found?.end)).toContain(day);
    }),
  );
  fc.assert(
    fc.property(until, anyDay, (word, day) => {
      const { month, date } = partsOf(day);
      expect(findInvalidDates(`${word} ${date}/${month}`)).toEqual([]);
    }),
  );
});

test.each([
  'cảng 168,4 triệu tấn',
  'được 24/137 cơ sở',
  '5/12 xã đã xong',
  'chậm 3 tháng',
  'vốn còn 12 ngày',
  'kéo dài 6 tháng',
  'chỉ tiêu 6: 168,4',
  '1.234 tỷ',
])('“%s” names no day', (text) => {
  expect(findDates(text, TODAY)).toEqual([]);
});

test('dates stand in order, none in another, inside the text', () => {
  const piece = fc.constantFrom(
    'đến',
    'ngày',
    'tháng',
    '11',
    '20/11',
    '10',
    'quý',
    '3',
    'tuần',
    '47',
    '2024',
    '/',
    'hôm qua',
    ',',
    ':',
    'hết',
    'nay',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pastDay, (parts, today) => {
      const text = parts.join(' ');
      let done = 0;
      for (const { start, end, day } of findDates(text, today)) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
        done = end;
      }
    }),
    { numRuns: 500 },
  );
});

describe('a day without a word before it', () => {
  test.each([
    ['cảng 20/11 171 triệu tấn', ['2024-11-20']],
    ['cảng 20/11: 171 triệu tấn', ['2024-11-20']],
    ['171 triệu tấn 20/11', ['2024-11-20']],
    // A count may stand beside its share, or beside another count.
    ['đạt 8/12 66,7%', []],
    ['66,7% 8/12', []],
    ['đạt 8/12: 4 xã chưa đạt', []],
  ])('%s', (text, days) => {
    expect(findDates(text, TODAY).map(({ day }) => day)).toEqual(days);
  });
});
