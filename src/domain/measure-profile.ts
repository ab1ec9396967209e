import type { Reference } from './reference.ts';

/** How a measure behaves; what the text doesn't say of it. Values as `measures.csv` writes them. */
export const MEASURE_KINDS = [
  'tốc độ',
  'tỷ trọng',
  'mức',
  'mức giảm',
  'tổng',
  'mốc',
  'đếm',
  'độ phủ',
  'số trên tổng',
] as const;
export const CADENCES = ['tuần', 'tháng', 'quý', 'năm'] as const;
export const STATUS_RULES = [
  'tốc-độ-so-cùng-kỳ',
  'cuối-năm',
  'cộng-dồn-theo-thời-gian',
  'cộng-dồn-không-đều',
  'lớn-hơn-hẳn',
  'mốc',
  'mức',
  'không-vượt',
  'đã-giảm',
  'đếm-tối-thiểu',
  'đếm-không-đều',
  'độ-phủ',
  'số-trên-tổng',
] as const;

export interface MeasureProfile {
  readonly measure: Reference;
  readonly kind: (typeof MEASURE_KINDS)[number];
  /** Which way is better. */
  readonly better: 'tăng' | 'giảm';
  /** How often a new figure exists. */
  readonly cadence: (typeof CADENCES)[number];
  readonly rule: (typeof STATUS_RULES)[number];
  /** Other names that people use for exactly this measure, lower-case. */
  readonly aliases: readonly string[];
}

/**
 * What a measure's own words let one guess of it where nobody has classed it. It has no rule, so that nothing can be
 * judged late or on track by it, and a confirmed `MeasureProfile` always goes before it.
 */
export interface GuessedProfile extends Pick<MeasureProfile, 'measure' | 'aliases'> {
  readonly isGuessed: true;
  /** Undefined where the words don't tell, as below. */
  readonly kind: MeasureProfile['kind'] | undefined;
  readonly better: MeasureProfile['better'] | undefined;
  readonly cadence: MeasureProfile['cadence'] | undefined;
}
