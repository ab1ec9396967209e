import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { unitKindOf } from './unit-kind.ts';

type Kind = MeasureProfile['kind'];
type Rule = MeasureProfile['rule'];

/** What a person says of how a measure behaves. */
export type SaidProfile = Pick<MeasureProfile, 'kind' | 'better' | 'rule'>;

/** What codes are called; a kind and a rule may share one. */
export interface ProfileWords {
  kind(code: Kind): string;
  better(code: MeasureProfile['better']): string;
  rule(code: Rule): string;
}

const CODES: ProfileWords = { kind: (code) => code, better: (code) => code, rule: (code) => code };

/** Which kinds may be judged by which rules; the other pairs are slips. */
const RULES_OF_KIND: Readonly<Record<Kind, readonly Rule[]>> = {
  'tốc độ': ['tốc-độ-so-cùng-kỳ'],
  'tỷ trọng': ['mức', 'cuối-năm'],
  mức: ['mức', 'không-vượt', 'cuối-năm'],
  'mức giảm': ['đã-giảm'],
  tổng: ['cộng-dồn-theo-thời-gian', 'cộng-dồn-không-đều', 'lớn-hơn-hẳn'],
  mốc: ['mốc'],
  đếm: ['đếm-tối-thiểu', 'đếm-không-đều'],
  'độ phủ': ['độ-phủ'],
  'số trên tổng': ['số-trên-tổng'],
};

const OF_PERCENT: readonly Kind[] = ['tốc độ', 'tỷ trọng', 'độ phủ', 'số trên tổng', 'mức giảm'];
const OF_AMOUNTS: readonly Kind[] = ['tổng', 'mốc', 'đếm'];

/**
 * Why a profile can't be that of a measure, in Vietnamese; undefined if it can.
 * @param words how kinds, directions and rules are called where it is read
 */
export const contradictionOf = (
  { kind, better, rule }: SaidProfile,
  { unit, bound }: Pick<Measure, 'unit' | 'bound'>,
  words: ProfileWords = CODES,
): string | undefined => {
  if (!RULES_OF_KIND[kind].includes(rule))
    return `loại "${words.kind(kind)}" không xét bằng "${words.rule(rule)}"`;
  const unitKind = unitKindOf(splitMagnitude(unit).counted);
  const isPercent = unitKind === 'percent' || unitKind === 'points';
  if (OF_PERCENT.includes(kind) && !isPercent)
    return `loại "${words.kind(kind)}" phải có đơn vị %, văn bản ghi "${unit}"`;
  if (OF_AMOUNTS.includes(kind) && isPercent) return `loại "${words.kind(kind)}" không thể có đơn vị %`;
  if (rule === 'lớn-hơn-hẳn' && bound !== '>') return 'văn bản không ghi "trên" cho con số này';
  if (rule === 'không-vượt' && (bound === '>' || bound === '≥')) return 'văn bản ghi mức tối thiểu';
  if ((rule === 'không-vượt') !== (better === 'giảm'))
    return `chiều "${words.better(better)}" không hợp với "${words.rule(rule)}"`;
  return undefined;
};

/** The rules by which a measure of a kind and direction may be judged. */
export const rulesFor = (
  said: Omit<SaidProfile, 'rule'>,
  measure: Pick<Measure, 'unit' | 'bound'>,
): readonly Rule[] =>
  RULES_OF_KIND[said.kind].filter((rule) => contradictionOf({ ...said, rule }, measure) === undefined);
