import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blotOut, findMarks, type MarkKind } from '../../src/quantities/find-marks.ts';
import { findQuantities } from '../../src/quantities/find-quantities.ts';

const two = (number: number): string => String(number).padStart(2, '0');
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

const hour = fc.integer({ min: 0, max: 23 });
const minute = fc.integer({ min: 0, max: 59 });
const time = fc.oneof(
  fc.tuple(hour, minute).map(([h, m]) => `${two(h)}:${two(m)}`),
  fc.tuple(hour, minute).map(([h, m]) => `${h}:${two(m)}`),
  fc.tuple(hour, minute).map(([h, m]) => `${h}h${two(m)}`),
  fc.tuple(hour, minute).map(([h, m]) => `${h}g${two(m)}`),
  fc.tuple(hour, minute, minute).map(([h, m, s]) => `${two(h)}:${two(m)}:${two(s)}`),
  fc.tuple(hour, minute).map(([h, m]) => `${h} giờ ${two(m)}`),
  hour.map((h) => `${h}h`),
  hour.map((h) => `${h} giờ`),
);
const phone = fc.oneof(
  digits(8).map((rest) => `09${rest}`),
  fc.tuple(digits(2), digits(3), digits(3)).map(([one, other, last]) => `09${one} ${other} ${last}`),
  fc
    .tuple(digits(3), digits(3), digits(2))
    .map(([one, other, last]) => `0225.${one}.${other}${last}`.slice(0, 13)),
  digits(9).map((rest) => `+84${rest}`),
);
const link = fc.oneof(
  fc.tuple(digits(2), digits(3)).map(([one, other]) => `https://haiphong.gov.vn/${one}/tin-${other}.html`),
  digits(4).map((rest) => `www.haiphong.gov.vn/so-lieu?nam=${rest}`),
  digits(3).map((rest) => `t.me/nhom_bao_cao/${rest}`),
  digits(2).map((rest) => `vanphong${rest}@haiphong.gov.vn`),
);
const mention = digits(2).map((rest) => `@so_cong_thuong_${rest}`);
const document = fc.oneof(
  digits(3).map((rest) => `1${rest}/SGTVT-VT`),
  digits(2).map((rest) => `công văn số 1${rest}/UBND-TH`),
  digits(2).map((rest) => `CV 1${rest}`),
  digits(1).map((rest) => `4${rest}-NQ/TW`),
  digits(1).map((rest) => `3${rest}/2021/QH15`),
  digits(2).map((rest) => `Báo cáo số 1${rest}/BC-SGTVT`),
);

const MARKS: readonly (readonly [MarkKind, fc.Arbitrary<string>])[] = [
  ['time', time],
  ['phone', phone],
  ['link', link],
  ['mention', mention],
  ['document', document],
];

const before = fc.constantFrom(
  '',
  'cảng ',
  'Hùng: ',
  'chi tiết ',
  '(',
  'gửi lúc ',
  'theo ',
  'vướng luồng, ',
  '\n',
  '“',
);
const after = fc.constantFrom('', ' ', ' nhé', ')', '; vướng luồng', '\nxong', '”');

describe.each(MARKS)('%s', (kind, mark) => {
  test('is found whole, whatever words stand around it', () => {
    fc.assert(
      fc.property(before, mark, after, (head, said, tail) => {
        const text = head + said + tail;
        const found = findMarks(text);
        expect([text, found.map((each) => each.kind)]).toEqual([text, [kind]]);
        expect(blotOut(text, found)).not.toMatch(/\d/);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves the figure beside it', () => {
    fc.assert(
      fc.property(mark, fc.boolean(), (said, isFirst) => {
        const figure = 'cảng đạt 168,4 triệu tấn';
        const text = isFirst ? `${said}; ${figure}` : `${figure}, ${said}`;
        const quantities = findQuantities(blotOut(text, findMarks(text)), { spoken: true });
        expect([text, quantities.map(({ low, unit }) => [low.text, unit])]).toEqual([
          text,
          [['168,4', 'triệu tấn']],
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what ends with a clause', () => {
  const found = (text: string) => findMarks(text).map(({ kind }) => kind);

  test('is found before a comma', () => {
    fc.assert(
      fc.property(fc.oneof(time, phone, link, mention, document), (said) => {
        expect([said, found(`${said}, còn lại chờ`)]).toMatchObject([said, [expect.any(String)]]);
      }),
    );
  });

  test.each([
    ['phone', '0912 345 678, còn lại chờ'],
    ['phone', 'gọi 0912345678, cảng 168,4 triệu tấn'],
    ['document', 'CV 100, còn lại chờ'],
    ['document', 'theo CV 100. Cảng 168,4 triệu tấn'],
  ])('is a %s before a comma: %s', (kind, text) => {
    expect(found(text)).toEqual([kind]);
  });
});

test('figures are no marks', () => {
  const figure = fc.oneof(
    fc.integer({ min: 1, max: 999_999 }).map((number) => `${number} tỷ đồng`),
    fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.nat(9))
      .map(([whole, part]) => `${whole},${part} triệu tấn`),
    fc.tuple(fc.integer({ min: 1, max: 137 }), fc.constant(137)).map(([done, all]) => `${done}/${all} cơ sở`),
    fc.integer({ min: 1, max: 99 }).map((number) => `${number}%`),
    fc
      .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 100, max: 999 }))
      .map(([item, value]) => `${item}: ${value}`),
  );
  fc.assert(
    fc.property(before, figure, after, (head, said, tail) => {
      fc.pre(head !== 'theo ');
      expect([head + said + tail, findMarks(head + said + tail)]).toEqual([head + said + tail, []]);
    }),
    { numRuns: 500 },
  );
});

test('blotting out keeps every offset', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.array(fc.tuple(fc.nat(60), fc.nat(20))), (text, spans) => {
      const inside = spans.map(([start, length]) => ({
        start: Math.min(start, text.length),
        end: Math.min(start + length, text.length),
      }));
      const blotted = blotOut(text, inside);
      expect(blotted.length).toBe(text.length);
      for (let at = 0; at < text.length; at += 1) {
        const isCovered = inside.some(({ start, end }) => start <= at && at < end);
        expect(blotted[at]).toBe(isCovered ? '·' : text[at]);
      }
    }),
  );
});
