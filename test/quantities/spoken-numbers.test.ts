import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePlainly } from '../../src/progress/reading/prepare-message.ts';
import { findQuantities } from '../../src/quantities/find-quantities.ts';
import { spokenNumberAt } from '../../src/quantities/number-words.ts';

const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** How people say it; by the way chosen `mốt`, `tư`, `lăm` and `linh` or what is said in their place. */
interface Way {
  readonly one: string;
  readonly four: string;
  readonly five: string;
  readonly joint: string;
}
const way: fc.Arbitrary<Way> = fc.record({
  one: fc.constantFrom('mốt', 'một'),
  four: fc.constantFrom('tư', 'bốn'),
  five: fc.constantFrom('lăm', 'nhăm'),
  joint: fc.constantFrom('linh', 'lẻ'),
});

const unitOf = (digit: number): string => UNITS[digit] ?? '';

const belowHundred = (number: number, { one, four, five }: Way): string => {
  const [tens, unit] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return unitOf(unit);
  const last =
    unit === 5 ? five : tens > 1 && unit === 1 ? one : tens > 1 && unit === 4 ? four : unitOf(unit);
  const head = tens === 1 ? 'mười' : `${unitOf(tens)} mươi`;
  return unit === 0 ? head : `${head} ${last}`;
};

/** A number below a thousand in words. */
const say = (number: number, how: Way): string => {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  if (hundreds === 0) return belowHundred(rest, how);
  const head = `${unitOf(hundreds)} trăm`;
  if (rest === 0) return head;
  return rest < 10 ? `${head} ${how.joint} ${unitOf(rest)}` : `${head} ${belowHundred(rest, how)}`;
};

const belowThousand = fc.integer({ min: 1, max: 999 });

test('every number below a thousand is read from its words, whatever way they are chosen', () => {
  fc.assert(
    fc.property(belowThousand, way, (number, how) => {
      const text = say(number, how);
      expect([text, spokenNumberAt(text, 0)]).toMatchObject([
        text,
        { decimal: `${number}`, start: 0, end: text.length },
      ]);
    }),
    { numRuns: 1000 },
  );
});

test('capitals and decomposed letters say the same', () => {
  fc.assert(
    fc.property(belowThousand, way, (number, how) => {
      const text = say(number, how);
      for (const typed of [
        text.toUpperCase(),
        text.normalize('NFD'),
        text.replace(/^./u, (first) => first.toUpperCase()),
      ])
        expect([typed, spokenNumberAt(typed, 0)?.decimal]).toEqual([typed, `${number}`]);
    }),
  );
});

test('what is said behind a comma is read digit by digit, or as one number', () => {
  const digits = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(belowThousand, way, digits, digits, (number, how, one, other) => {
      const text = `${say(number, how)} phẩy ${unitOf(one)} ${unitOf(other)}`;
      expect([text, spokenNumberAt(text, 0)?.decimal]).toEqual([text, `${number}.${one}${other}`]);
    }),
  );
  expect(spokenNumberAt('ba phẩy hai mươi tám', 0)?.decimal).toBe('3.28');
});

test('scaled words are quantities: “bốn mươi lăm nghìn tỷ”, “tám triệu chín trăm nghìn lượt”', () => {
  const scale = fc.constantFrom(['nghìn', 3], ['triệu', 6], ['tỷ', 9], ['nghìn tỷ', 12]) as fc.Arbitrary<
    [string, number]
  >;
  fc.assert(
    fc.property(belowThousand, way, scale, (number, how, [word, power]) => {
      const text = `đạt ${say(number, how)} ${word} đồng`;
      expect([text, findQuantities(text, { spoken: true })]).toMatchObject([
        text,
        [{ low: { decimals: [`${number}`] }, power }],
      ]);
    }),
  );
  fc.assert(
    fc.property(belowThousand, fc.integer({ min: 1, max: 9 }), way, (number, tenth, how) => {
      const text = `${say(number, how)} triệu ${unitOf(tenth)} trăm nghìn lượt`;
      expect([text, findQuantities(text, { spoken: true })]).toMatchObject([
        text,
        [{ low: { decimals: [`${number}.${tenth}`] }, power: 6 }],
      ]);
    }),
  );
});

test('words that only look like numbers are none', () => {
  for (const text of [
    'năm nay chưa có',
    'cả năm',
    'không có gì mới',
    'ba bên cùng họp',
    'sau khi họp',
    'nam giới',
    'hai bên',
    'quý ba',
    'tháng mười',
  ])
    expect([text, findQuantities(text, { spoken: true }).filter(({ unit }) => unit !== '')]).toEqual([
      text,
      [],
    ]);
});

const wayOfWriting = fc.oneof(
  fc
    .tuple(belowThousand, way, fc.constantFrom('triệu', 'tỷ', 'nghìn tỷ'))
    .map(([number, how, scale]) => `${say(number, how)} ${scale}`),
  fc.tuple(belowThousand, fc.integer({ min: 1, max: 9 })).map(([whole, tenth]) => `${whole}tr${tenth}`),
  fc
    .tuple(belowThousand, fc.integer({ min: 1, max: 9 }))
    .map(([whole, tenth]) => `${whole} triệu ${tenth} trăm nghìn`),
  fc.tuple(belowThousand, fc.integer({ min: 100, max: 999 })).map(([one, other]) => `${one} ${other}`),
  fc.tuple(belowThousand, fc.nat(99)).map(([whole, part]) => `${whole},${part} tỷ`),
  fc.integer({ min: 1, max: 999_999 }).map(String),
);

/** The text as it is printed. */
const rewrite = (text: string): string => {
  let written = '';
  let done = 0;
  for (const piece of writePlainly(text)) {
    written += text.slice(done, piece.start) + piece.text;
    done = piece.end;
  }
  return written + text.slice(done);
};

test('a number written plainly means what was typed, and is plain for good', () => {
  const meant = (text: string) =>
    findQuantities(text, { spoken: true }).map(({ low, power }) => [low.decimals[0], power]);
  fc.assert(
    fc.property(
      wayOfWriting,
      fc.constantFrom('', 'cảng ', 'đạt '),
      fc.constantFrom('', ' rồi', ', còn lại chờ'),
      (number, before, after) => {
        const typed = before + number + after;
        const plain = rewrite(typed);
        expect([typed, plain, meant(plain)]).toEqual([typed, plain, meant(typed)]);
        expect(rewrite(plain)).toBe(plain);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['171tr2 tấn', '171,2 triệu tấn'],
  ['8 triệu 9 trăm nghìn lượt', '8,9 triệu lượt'],
  ['bốn mươi lăm nghìn tỷ', '45 nghìn tỷ'],
  ['45 000 tỷ', '45000 tỷ'],
  ['45k tỷ', '45 nghìn tỷ'],
  ['106 nghìn 761 tỷ', '106761 tỷ'],
  ['38,500 tỷ', '38,500 tỷ'],
  ['190 triệu tấn', '190 triệu tấn'],
])('“%s” is printed “%s”', (typed, plain) => {
  expect(rewrite(typed)).toBe(plain);
});

test.each([
  ['một trăm ba bảy', '137'],
  ['không trăm chín mươi', '90'],
  ['không trăm linh năm', '5'],
  ['hai trăm mười', '210'],
  ['chín ba phẩy hai tám', '93.28'],
  ['hai lăm', '25'],
  ['hai mốt', '21'],
])('as it is said quickly: “%s” is %s', (text, decimal) => {
  expect(spokenNumberAt(text, 0)).toMatchObject({ decimal, end: text.length });
});

test.each([
  ['ba mươi mười', 'ba mươi', '30'],
  ['một trăm linh không', 'một trăm', '100'],
  ['một trăm lẻ hai ba', 'một trăm lẻ hai', '102'],
  ['mười không', 'mười', '10'],
  ['mười mười', 'mười', '10'],
  ['một một', 'một', '1'],
  ['một phẩy', 'một', '1'],
  ['một trăm trăm', 'một trăm', '100'],
])('of “%s” only “%s” is a number', (text, read, decimal) => {
  expect(spokenNumberAt(text, 0)).toMatchObject({ decimal, end: read.length });
});

test.each(['trăm', 'linh năm', 'phẩy năm', 'le', 'xã'])('no number begins with “%s”', (text) => {
  expect(spokenNumberAt(text, 0)).toBeUndefined();
});
