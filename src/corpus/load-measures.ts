import { z } from 'zod';
import type { Measure } from '../domain/measure.ts';
import { CADENCES, MEASURE_KINDS, type MeasureProfile, STATUS_RULES } from '../domain/measure-profile.ts';
import type { Resolution } from '../domain/resolution.ts';
import { CorpusFileError } from './corpus-file-error.ts';
import { readCsv } from './read-csv.ts';

const rowSchema = z.object({
  'chỉ tiêu': z
    .string()
    .regex(
      /^(?:\d{1,3}[a-z]?|[^\s,;.:/(]{1,20}[.:/(][^\s,;]{1,60})$/u,
      'viết như 6 hoặc 4b, hoặc cả chỉ dẫn như Đ1.2.a/3',
    ),
  loại: z.enum(MEASURE_KINDS),
  chiều: z.enum(['tăng', 'giảm']),
  kỳ: z.enum(CADENCES),
  'cách xét': z.enum(STATUS_RULES),
  'tên gọi khác': z.string(),
});

/** Which kinds may be judged by which rules; the other pairs are slips. */
const RULES_OF_KIND: Readonly<Record<MeasureProfile['kind'], readonly MeasureProfile['rule'][]>> = {
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

export interface LoadedMeasures {
  readonly profiles: readonly MeasureProfile[];
  /** Measures of the text without a row: "chưa xếp loại", also where something is guessed of them. */
  readonly unclassed: readonly Measure[];
}

/**
 * Reads a resolution's `measures.csv` and checks it against the measures that the parser found.
 * @throws CorpusFileError naming the line of a row that classes no measure of the text, one twice, or against its own
 *   figure (`không-vượt` with "tối thiểu", a share that isn't in percent …)
 */
export const loadMeasures = (file: string, resolution: Resolution): LoadedMeasures => {
  const measures = resolution.targets.flatMap((target) => target.measures);
  const byKey = new Map(measures.map((measure) => [keyOf(measure), measure]));
  const profiles = new Map<string, MeasureProfile>();
  for (const { row, line } of readCsv(file, Object.keys(rowSchema.shape), rowSchema)) {
    const key = row['chỉ tiêu'];
    const fault = (problem: string) =>
      new CorpusFileError({ file, line, problem, nextStep: `Sửa dòng của chỉ tiêu ${key} theo văn bản` });
    const measure = byKey.get(key);
    if (measure === undefined) throw fault(`văn bản không có con số ${key}`);
    if (profiles.has(key)) throw fault(`chỉ tiêu ${key} có hai dòng`);
    const problem = contradiction(row, measure);
    if (problem !== undefined) throw fault(problem);
    profiles.set(key, {
      measure: measure.ref,
      kind: row.loại,
      better: row.chiều,
      cadence: row.kỳ,
      rule: row['cách xét'],
      aliases: row['tên gọi khác']
        .split(';')
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
    });
  }
  return {
    profiles: [...profiles.values()],
    unclassed: measures.filter((measure) => !profiles.has(keyOf(measure))),
  };
};

/** `II.2.1(4).b` is `4b` in the file, `II.2.1(6)` is `6`; where targets aren't numbered through, the whole reference. */
const keyOf = ({ ref }: Measure): string => {
  const [, number, letter = ''] = /(?<!\.)\((\d+)\)(?:\.([a-z]))?$/.exec(ref) ?? [];
  return number === undefined ? ref : number + letter;
};

const contradiction = (row: z.infer<typeof rowSchema>, measure: Measure): string | undefined => {
  const rule = row['cách xét'];
  if (!RULES_OF_KIND[row.loại].includes(rule)) return `loại "${row.loại}" không xét bằng "${rule}"`;
  const isPercent = measure.unit === '%';
  if (['tốc độ', 'tỷ trọng', 'độ phủ', 'số trên tổng', 'mức giảm'].includes(row.loại) && !isPercent) {
    return `loại "${row.loại}" phải có đơn vị %, văn bản ghi "${measure.unit}"`;
  }
  if (['tổng', 'mốc', 'đếm'].includes(row.loại) && isPercent)
    return `loại "${row.loại}" không thể có đơn vị %`;
  if (rule === 'lớn-hơn-hẳn' && measure.bound !== '>') return 'văn bản không ghi "trên" cho con số này';
  if (rule === 'không-vượt' && ['>', '≥'].includes(measure.bound)) return 'văn bản ghi mức tối thiểu';
  if ((rule === 'không-vượt') !== (row.chiều === 'giảm'))
    return `chiều "${row.chiều}" không hợp với "${rule}"`;
  return undefined;
};
