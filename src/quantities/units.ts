/** Words that scale a number, with the power of ten that they stand for; longer ones first. */
export const MAGNITUDES: readonly (readonly [word: string, powerOfTen: number])[] = [
  ['nghìn tỷ', 12],
  ['ngàn tỷ', 12],
  ['triệu tỷ', 15],
  ['nghìn', 3],
  ['ngàn', 3],
  ['triệu', 6],
  ['tỷ', 9],
  ['tỉ', 9],
  ['tr', 6],
];

/**
 * What resolutions of a province count, in the forms they print. An operator who adds a resolution is told by
 * `npm run ingest` when a figure's unit isn't among them.
 */
export const COUNTED: readonly string[] = [
  'lượt người lao động',
  'lượt tổ chức đảng',
  'tổ chức đảng',
  'lượt khách',
  'lượt người',
  'lượt',
  'đảng viên',
  'cơ sở',
  'doanh nghiệp',
  'hợp tác xã',
  'lao động',
  'việc làm',
  'người',
  'hộ',
  'xã',
  'phường',
  'thị trấn',
  'huyện',
  'quận',
  'dự án',
  'căn hộ',
  'căn',
  'mô hình',
  'trường',
  'trạm y tế',
  'giường bệnh',
  'nhiệm vụ',
  'sản phẩm',
  'km',
  'ha',
  'm2',
  'm3',
  'MW',
  'tấn',
  'TEU',
  'USD',
  'đô la',
  'đô',
  'VNĐ',
  'đồng',
];

/** Lengths of time: a number of these is a duration, never a figure that a target sets. */
export const DURATIONS: readonly string[] = ['tháng', 'ngày', 'năm', 'tuần', 'giờ', 'quý'];

/** Words that go on into another one: a number before `đồng chí` counts people, not money. */
const LONGER_WORDS =
  'đô thị|đồng (?:chí|bộ|thời|ý|loạt)|xã (?:hội|viên)|trường hợp|căn (?:cứ|bản)|tấn công|hộ khẩu';

const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

/** A unit inside a sentence: `%`, `điểm %`, a magnitude, a counted thing, or a magnitude and a thing. */
export const UNIT_PATTERN = `(?!(?:${LONGER_WORDS})(?![\\p{L}]))(?:điểm\\s*(?:%|phần trăm)|%|phần trăm|(?:(?:${alternatives(
  MAGNITUDES.map(([word]) => word),
)})(?![\\p{L}]))(?:\\s*(?:${alternatives(COUNTED)})(?![\\p{L}\\d]))?|(?:${alternatives([
  ...COUNTED,
  ...DURATIONS,
])})(?![\\p{L}\\d]))`;

/** The power of ten that a unit's first word stands for (0 when none) and what is left of the unit. */
export const splitMagnitude = (unit: string): { power: number; counted: string } => {
  const text = unit.trim().toLowerCase();
  for (const [word, power] of MAGNITUDES) {
    if (text === word || text.startsWith(`${word} `))
      return { power, counted: text.slice(word.length).trim() };
  }
  return { power: 0, counted: text === 'phần trăm' ? '%' : text };
};
