import { readScale } from './scales.ts';

/** Words that scale a number. */
const MAGNITUDES: readonly string[] = [
  'nghìn tỷ',
  'ngàn tỷ',
  'triệu tỷ',
  'nghìn',
  'ngàn',
  'triệu',
  'tỷ',
  'tỉ',
  'tr',
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
  'đô la Mỹ',
  'đô Mỹ',
  'đô la',
  'đô',
  'VNĐ',
  'đồng',
];

/** Lengths of time: a number of these is a duration, never a figure that a target sets. */
export const DURATIONS: readonly string[] = ['tháng', 'ngày', 'năm', 'tuần', 'giờ', 'quý'];

/** Words that go on into another one: a number before `đồng chí` counts people, not money. */
const LONGER_WORDS =
  'đô thị|đồng (?:chí|bộ|thời|ý|loạt)|xã (?:hội|viên)|trường hợp|căn (?:cứ|bản)|tấn công|hộ khẩu|t[ỷỉ] (?:lệ|trọng|giá|số|suất|phú)';

const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

/** A unit inside a sentence: `%`, `điểm %`, a magnitude, a counted thing, or a magnitude and a thing. */
export const UNIT_PATTERN = `(?!(?:${LONGER_WORDS})(?![\\p{L}]))(?:điểm\\s*(?:%|phần trăm)|%|phần trăm|(?:(?:${alternatives(
  MAGNITUDES,
)})(?![\\p{L}]))(?:\\s*(?:${alternatives(COUNTED)})(?![\\p{L}\\d]))?|(?:${alternatives([
  ...COUNTED,
  ...DURATIONS,
])})(?![\\p{L}\\d]))`;

const COUNTED_AT = new RegExp(
  `\\s*(?:(?!(?:${LONGER_WORDS})(?!\\p{L}))(?:${alternatives(COUNTED)})(?![\\p{L}\\d]))`,
  'iuy',
);
const UNIT_AT = new RegExp(`\\s*(?:${UNIT_PATTERN})`, 'iuy');

/** What is counted right behind an offset, with the white space before it; empty for nothing. @param isScaled behind a scale */
export const countedAt = (text: string, at: number, isScaled: boolean): string => {
  const pattern = isScaled ? COUNTED_AT : UNIT_AT;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/** The power of ten of a unit's scale (0 when it has none) and what is left of it: `45k tỷ`, `nghìn tỷ đồng`. */
export const splitMagnitude = (unit: string): { power: number; counted: string } => {
  const text = unit.trim().toLowerCase();
  const scale = readScale(text, 0, []);
  if (scale !== undefined) return { power: scale.power, counted: text.slice(scale.end).trim() };
  return { power: 0, counted: text === 'phần trăm' ? '%' : text };
};

/** Units in which something is measured, and not counted. */
const OF_SIZE = ['%', 'usd', 'đồng', 'tấn', 'km', 'ha', 'm2', 'm3', 'mw', 'teu'];

/** Whether what a unit counts, without its magnitude, is a size, a share or money: `%`, `đồng`; not `xã`. */
export const isOfSize = (counted: string): boolean => OF_SIZE.includes(counted);
