import type { TrueSentence } from './true-sentences.ts';

/** What was changed in a sentence; exactly one thing. */
export const PERTURBED_KINDS = [
  'figure',
  'unit',
  'comparator',
  'date',
  'document number',
  'name',
  'wrong clause',
  'exchanged figures',
  'sense',
] as const;
export type PerturbedKind = (typeof PERTURBED_KINDS)[number];

/** A sentence that says something else than the clause it cites. */
export interface Perturbation {
  readonly kind: PerturbedKind;
  readonly ref: string;
  /** The sentence as it stands in the resolution. */
  readonly original: string;
  readonly text: string;
  /** The words that it cites. */
  readonly cited: string;
}

// Read afresh, with none of the readers that are tested: what those overlook must be perturbed too.
const NUMBER = /(?<![\p{L}\d/.,-])\d+(?:[.,]\d+)*(?![\p{L}\d/]|[.,]\d|-\p{L})/gu;
const YEAR = /(?<![\d/.,])(?:19|20)\d\d(?!\d|[.,]\d)/gu;
const DAY = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})/gu;
const MONTH = /(?<![\d/])(\d{1,2})\/(\d{4})/gu;
const DOCUMENT = /(?<!\p{L})(\d+)(-[A-ZĐ][A-Za-z]*\/[A-Z]+|\/\d{4}\/[A-Z]+\d*)/gu;
const UNIT =
  /^\s?(điểm %|%|triệu tấn|triệu lượt khách|tỷ đồng|tỷ USD|USD|xã|lượt người lao động|lượt tổ chức đảng|tổ chức đảng|đảng viên|tháng|năm|nhiệm vụ|cơ sở)/u;

const OTHER_UNITS: Readonly<Record<string, readonly string[]>> = {
  '%': [' điểm %', ' phần nghìn'],
  'điểm %': ['%'],
  'triệu tấn': [' nghìn tấn', ' triệu TEU', ' tấn'],
  'triệu lượt khách': [' nghìn lượt khách', ' triệu khách sạn'],
  'tỷ đồng': [' triệu đồng', ' tỷ USD', ' nghìn tỷ đồng'],
  'tỷ USD': [' triệu USD', ' tỷ đồng'],
  USD: [' đồng', ' triệu USD'],
  xã: [' huyện', ' phường'],
  'lượt người lao động': [' doanh nghiệp', ' hộ'],
  'lượt tổ chức đảng': [' đảng viên', ' lượt người'],
  'tổ chức đảng': [' đảng viên', ' doanh nghiệp'],
  'đảng viên': [' tổ chức đảng', ' hộ'],
  tháng: [' năm', ' tuần'],
  năm: [' tháng'],
  'nhiệm vụ': [' dự án'],
  'cơ sở': [' doanh nghiệp'],
};

const COMPARATORS = [
  'trên',
  'khoảng',
  'tối thiểu',
  'không quá',
  'dưới',
  'gần',
  'hơn',
  'ít nhất',
  'khoảng từ',
];
const ANY_COMPARATOR = new RegExp(`(?:${COMPARATORS.join('|')})\\s+$`, 'u');

const replaceAt = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

interface FoundNumber {
  readonly number: string;
  readonly start: number;
  readonly end: number;
  readonly unit: string | undefined;
}

const numbersOf = (text: string): readonly FoundNumber[] =>
  [...text.matchAll(NUMBER)]
    .filter(({ 0: number }) => !isYear(number))
    .map(({ 0: number, index }) => {
      const end = index + number.length;
      return { number, start: index, end, unit: UNIT.exec(text.slice(end))?.[1] };
    });

const otherNumbers = (number: string): readonly string[] => {
  const first = Number(number[0]);
  return [
    `${first === 9 ? 8 : first + 1}${number.slice(1)}`,
    number.includes(',') ? number.replace(',', '') : `${number}0`,
    number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10),
  ].filter((other) => other !== number && other.replace(',0', '') !== number.replace(',0', ''));
};

type Perturb = (text: string) => readonly string[];

const figures: Perturb = (text) =>
  numbersOf(text).flatMap(({ number, start, end }) => [
    ...otherNumbers(number).map((other) => replaceAt(text, start, end, other)),
    replaceAt(text, start, end, 'ba mươi bảy'),
  ]);

const units: Perturb = (text) =>
  numbersOf(text).flatMap(({ end, unit }) =>
    unit === undefined
      ? []
      : (OTHER_UNITS[unit] ?? []).map((other) => {
          const from = text.indexOf(unit, end);
          return replaceAt(text, end, from + unit.length, other);
        }),
  );

const comparators: Perturb = (text) =>
  numbersOf(text).flatMap(({ start, unit }) => {
    const before = text.slice(0, start);
    const there = ANY_COMPARATOR.exec(before)?.[0] ?? '';
    // A range's second end has no comparator of its own.
    if (unit === undefined && there === '') return [];
    if (/\d(?:\s*%)?\s*(?:-|đến)\s*$/u.test(before)) return [];
    const from = start - there.length;
    const others = COMPARATORS.filter((word) => word !== there.trim()).map((word) =>
      replaceAt(text, from, start, `${word} `),
    );
    return there === '' ? others : [...others, replaceAt(text, from, start, '')];
  });

const MEANT: Readonly<Record<string, readonly string[]>> = {
  'trong năm': ['trước năm', 'sau năm', 'đến hết năm'],
  'trong tháng': ['trước tháng', 'sau tháng', 'hết tháng'],
  'đến năm': ['từ năm', 'sau năm', 'trong năm', 'trước năm'],
  'từ năm': ['đến năm', 'trước năm'],
  'so với năm': ['trong năm', 'đến năm'],
  'giai đoạn': ['trước giai đoạn', 'sau giai đoạn'],
  'nhiệm kỳ': ['trước nhiệm kỳ'],
};

const dates: Perturb = (text) => [
  ...[...text.matchAll(YEAR)].flatMap(({ 0: year, index }) =>
    [Number(year) - 1, Number(year) + 1, Number(year) === 2030 ? 2035 : 2030].map((other) =>
      replaceAt(text, index, index + 4, String(other)),
    ),
  ),
  ...[...text.matchAll(DAY)].flatMap(({ 0: day, 1: d = '', 2: m = '', 3: y = '', index }) =>
    [`${Number(d) === 28 ? 27 : Number(d) + 1}/${m}/${y}`, `${d}/${(Number(m) % 12) + 1}/${y}`].map((other) =>
      replaceAt(text, index, index + day.length, other),
    ),
  ),
  ...[...text.matchAll(MONTH)].map(({ 0: month, 1: m = '', 2: y = '', index }) =>
    replaceAt(text, index, index + month.length, `${(Number(m) % 12) + 1}/${y}`),
  ),
  ...Object.entries(MEANT).flatMap(([meant, others]) =>
    [...text.matchAll(new RegExp(`${meant}(?= \\d)`, 'gu'))].flatMap(({ index }) =>
      others.map((other) => replaceAt(text, index, index + meant.length, other)),
    ),
  ),
];

const TYPES = ['Nghị quyết số', 'Kết luận số', 'Thông báo số', 'Báo cáo số', 'Chương trình hành động số'];

const documents: Perturb = (text) => [
  ...[...text.matchAll(DOCUMENT)].flatMap(({ 0: code, 1: number = '', 2: rest = '', index }) => {
    const others = [
      `${Number(number) + 1}${rest}`,
      number + rest.replace('NQ', 'CT').replace('KL', 'QĐ').replace('TB', 'KH').replace('QH', 'NĐ'),
      number + rest.replace('/TU', '/TW').replace('-NQ/TW', '-NQ/TU').replace('2021', '2022'),
    ].filter((other) => other !== code);
    return others.map((other) => replaceAt(text, index, index + code.length, other));
  }),
  ...TYPES.flatMap((type) =>
    [...text.matchAll(new RegExp(`${type}(?= \\d)`, 'gu'))].flatMap(({ index }) =>
      TYPES.filter((other) => other !== type).map((other) =>
        replaceAt(text, index, index + type.length, other),
      ),
    ),
  ),
];

const NAMES = [
  'Thủy Nguyên',
  'An Dương',
  'Cát Hải',
  'Hồng Bàng',
  'Nam Đồ Sơn',
  'Văn Úc',
  'Đa Độ',
  'Tân Vũ',
  'Hải Phòng',
  'Bộ Giao thông vận tải',
  'Ban Thường vụ Thành ủy',
  'Hội đồng nhân dân thành phố',
  'Công an thành phố',
  'UNESCO',
  'Cát Bà',
] as const;
const INVENTED = ['Kiến An', 'Quảng Ninh', 'Bộ Công Thương', 'Sở Giao thông vận tải', 'Nguyễn Văn Tùng'];

const names: Perturb = (text) =>
  NAMES.filter((name) => text.includes(name)).flatMap((name, index) =>
    [
      INVENTED[index % INVENTED.length] ?? '',
      'Đồng Nai',
      NAMES[(NAMES.indexOf(name) + 1) % NAMES.length] ?? '',
    ]
      .filter((other) => !text.includes(other))
      .map((other) => text.replace(name, () => other)),
  );

const exchanged: Perturb = (text) => {
  const found = numbersOf(text).filter(({ unit }) => unit !== undefined);
  return found.slice(1).flatMap((second, index) => {
    const first = found[index];
    if (first === undefined || first.number === second.number) return [];
    // Both with their units, so that only what they are of is wrong.
    const [one, other] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
    if (first.unit !== second.unit) return [];
    return [replaceAt(replaceAt(text, second.start, second.end, one), first.start, first.end, other)];
  });
};

const SENSES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})tăng(?=\s)/u, 'giảm'],
  [/(?<!\p{L})giảm(?=\s)/u, 'tăng'],
  [/(?<!\p{L})không (?=\p{L})/u, ''],
  [/(?<!\p{L})chưa (?=\p{L})/u, ''],
  [/(?<!\p{L})(?=(?:triển khai|thực hiện|xây dựng|hoàn thành)(?!\p{L}))/u, 'không '],
  [/(?<!\p{L})(?=(?:triển khai|thực hiện|xây dựng|hoàn thành)(?!\p{L}))/u, 'đã '],
];

const senses: Perturb = (text) =>
  SENSES.flatMap(([pattern, by]) => (pattern.test(text) ? [text.replace(pattern, () => by)] : [])).filter(
    (other) => !/đã (?:đã|được)|(?:đã|không) (?:không|đã)/u.test(other),
  );

const PERTURBS: Readonly<Record<Exclude<PerturbedKind, 'wrong clause'>, Perturb>> = {
  figure: figures,
  unit: units,
  comparator: comparators,
  date: dates,
  'document number': documents,
  name: names,
  'exchanged figures': exchanged,
  sense: senses,
};

/** Every way of making the sentences untrue by changing one thing, in a fixed order. */
export const perturbSentences = (sentences: readonly TrueSentence[]): readonly Perturbation[] =>
  sentences.flatMap(({ ref, text }, index) => {
    const changed = Object.entries(PERTURBS).flatMap(([kind, perturb]) =>
      [...new Set(perturb(text))]
        .filter((other) => other !== text)
        .map((other) => ({ kind: kind as PerturbedKind, ref, original: text, text: other, cited: text })),
    );
    const others = [sentences[(index + 1) % sentences.length], sentences[(index + 40) % sentences.length]];
    const misplaced = /\d/.test(text)
      ? others.flatMap((other) =>
          other === undefined || other.text === text
            ? []
            : [{ kind: 'wrong clause' as const, ref, original: text, text, cited: other.text }],
        )
      : [];
    return [...changed, ...misplaced];
  });
