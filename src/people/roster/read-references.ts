import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { type AssignableFault, resolveAssignable } from '../resolve-assignable.ts';
import { type CellReading, readText, splitList } from './read-cell.ts';
import type { Cell } from './sheet.ts';

const HOW =
  'ghi số chỉ tiêu (6), phần của chỉ tiêu (4b) hoặc vị trí nhiệm vụ (II.3.3/5), cách nhau bằng dấu phẩy';

const REASONS: Readonly<Record<AssignableFault, string>> = {
  'not a reference': `không hiểu được; ${HOW}`,
  unknown: 'không có trong Nghị quyết',
  'not assignable': 'không phải chỉ tiêu hay nhiệm vụ',
};

/** Excel turns `6,4` into a number and `4-6` into a day; what was typed can't be known any more. */
const changedByExcel = (shown: string): string =>
  `Excel đã đổi nội dung thành “${shown}”; định dạng ô là Văn bản (Text) rồi ghi lại, ví dụ: 6, 4b`;

/** Reads targets, measures and tasks: `6, 4b; II.3.3/5`. Named twice is once. */
export const readReferences = (cell: Cell, resolution: Resolution): CellReading<readonly Reference[]> => {
  const text = readText(cell, true);
  if (text.fault !== undefined) return text;
  if (
    cell instanceof Date ||
    typeof cell === 'boolean' ||
    (typeof cell === 'number' && !Number.isInteger(cell))
  ) {
    return { fault: changedByExcel(text.value) };
  }
  const parts = splitList(text.value).map((part) => ({ part, ...resolveAssignable(resolution, part) }));
  const faults = parts.flatMap(({ part, fault }) =>
    fault === undefined ? [] : [`“${part.slice(0, 40)}” ${REASONS[fault]}`],
  );
  if (faults.length > 0) return { fault: faults.join('; ') };
  return { value: [...new Set(parts.flatMap(({ found }) => found?.ref ?? []))] };
};
