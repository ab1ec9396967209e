import type { Reference } from '../../../domain/reference.ts';
import type { Directory } from '../../../people/directory.ts';
import { describeReported } from '../../recording/describe-card.ts';
import type { FigurePlan, PlannedFigure } from './plan-figures.ts';

/** What naming rows needs. */
export interface RowNames {
  readonly directory: Directory;
  readonly label: (ref: Reference) => string;
}

const describeRow = ({ row, content }: PlannedFigure, { directory, label }: RowNames): string => {
  const unit = directory.unit(content.unit)?.name ?? '';
  return `Dòng ${row}: ${label(content.ref)}: ${describeReported(content)}, ${unit}`;
};

const isOdd = ({ content }: PlannedFigure): boolean => content.doubt !== '';

/** All that a file would do and why rows of it aren't understood, a line each. */
export const listLines = (plan: FigurePlan, names: RowNames) => ({
  certain: plan.figures.filter((each) => !isOdd(each)).map((each) => describeRow(each, names)),
  odd: plan.figures.filter(isOdd).map((each) => `${describeRow(each, names)}. ${each.content.doubt}`),
  faults: plan.faults.map(({ row, message }) => (row === 0 ? message : `Dòng ${row}: ${message}`)),
});

export const endingOf = ({ figures, same, faults }: FigurePlan): string => {
  if (figures.length > 0)
    return 'Chưa ghi gì. Bấm Ghi để ghi các số trên thay đơn vị; dòng chưa hiểu thì bỏ qua.';
  if (same.length > 0 && faults.length === 0)
    return 'Mọi số trong tệp đã được ghi từ trước, không có gì để ghi.';
  return same.length > 0
    ? 'Không có số mới để ghi.'
    : 'Tệp không có số nào ghi được, nên không ghi gì. Đồng chí sửa rồi gửi lại tệp.';
};
