import type { CalibrationOutcome } from '../search/calibration/choose-calibration.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** A table with its columns set under one another, the chosen row marked. */
const layOut = (header: readonly string[], rows: readonly (readonly string[])[], chosen: number): string => {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[], mark: string): string =>
    `${mark} ${cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')}`.trimEnd();
  return [line(header, ' '), ...rows.map((row, at) => line(row, at === chosen ? '→' : ' '))].join('\n');
};

/** What was measured and chosen, as tables for an operator. */
export const describeCalibration = (
  { calibration, weights, thresholds }: CalibrationOutcome,
  { embedder, asked, without }: { embedder: string; asked: number; without: number },
): string => {
  const { weight, fused, keywords } = calibration;
  return [
    `Bộ nhúng: ${embedder}`,
    `Câu hỏi: ${asked}, trong đó ${without} câu văn bản không nêu`,
    '',
    'Trọng số của véc-tơ so với từ khóa (chọn MRR@10 cao nhất, bằng nhau thì số nhỏ):',
    layOut(
      ['trọng số', 'hit@1', 'hit@5', 'MRR@10'],
      weights.map((row) => [
        String(row.weight),
        percent(row.hitAt1),
        percent(row.hitAt5),
        percent(row.mrrAt10),
      ]),
      weights.findIndex((row) => row.weight === weight),
    ),
    '',
    'Ngưỡng từ chối (chọn ngưỡng cao nhất còn giữ 99 % câu tìm đúng):',
    layOut(
      ['ngưỡng', 'giữ câu đúng', 'từ chối câu không nêu'],
      thresholds.map((row) => [String(row.threshold), percent(row.kept), percent(row.refused)]),
      thresholds.findIndex((row) => row.threshold === fused.threshold),
    ),
    '',
    `Chọn: trọng số ${weight}, ngưỡng ${fused.threshold}; chỉ có từ khóa: ngưỡng ${keywords.threshold}`,
  ].join('\n');
};
