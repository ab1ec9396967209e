import type { Reference } from '../../domain/reference.ts';
import { kindOf, type Resolution, type TypedExamples } from '../../domain/resolution.ts';
import { typedExamples } from '../../domain/typed-examples.ts';
import { type CellReading, readText, splitList } from '../../spreadsheets/read-cell.ts';
import type { Cell } from '../../spreadsheets/sheet.ts';
import { type AssignableFault, resolveAssignable } from '../resolve-assignable.ts';

const aside = (example: string | undefined): string => (example === undefined ? '' : ` (${example})`);

/** How cells name work, each with an example that the document has: `số chỉ tiêu (6), phần của chỉ tiêu (4b) …`. */
export const describeReferences = (resolution: Resolution): string => {
  const { target, part, task } = typedExamples(resolution);
  return `số chỉ tiêu${aside(target)}, phần của chỉ tiêu${aside(part)} hoặc vị trí nhiệm vụ${aside(task)}`;
};

/** Two of them in one cell: `6, 4b`; empty where the document has none. */
const joinReferences = ({ target, part, task }: TypedExamples, separator: string): string =>
  [target, part ?? task].filter((each) => each !== undefined).join(separator);

const explainFault = (fault: AssignableFault, resolution: Resolution): string => {
  switch (fault) {
    case 'not a reference':
      return `không hiểu được; ghi ${describeReferences(resolution)}, cách nhau bằng dấu phẩy`;
    case 'unknown':
      return `không có trong ${kindOf(resolution.document)}`;
    case 'not assignable':
      return 'không phải chỉ tiêu hay nhiệm vụ';
  }
};

/** Excel turns `6,4` into a number and `4-6` into a day; what was typed can't be known any more. */
const changedByExcel = (shown: string, resolution: Resolution): string => {
  const two = joinReferences(typedExamples(resolution), ', ');
  const example = two === '' ? '' : `, ví dụ: ${two}`;
  return `Excel đã đổi nội dung thành “${shown}”; định dạng ô là Văn bản (Text) rồi ghi lại${example}`;
};

/** Reads targets, measures and tasks: `6, 4b; II.3.3/5`. Named twice is once. */
export const readReferences = (cell: Cell, resolution: Resolution): CellReading<readonly Reference[]> => {
  const text = readText(cell, { keepLines: true });
  if (text.fault !== undefined) return text;
  if (
    cell instanceof Date ||
    typeof cell === 'boolean' ||
    (typeof cell === 'number' && !Number.isInteger(cell))
  ) {
    return { fault: changedByExcel(text.value, resolution) };
  }
  const parts = splitList(text.value).map((part) => ({ part, ...resolveAssignable(resolution, part) }));
  const faults = parts.flatMap(({ part, fault }) =>
    fault === undefined ? [] : [`“${part.slice(0, 40)}” ${explainFault(fault, resolution)}`],
  );
  if (faults.length > 0) return { fault: faults.join('; ') };
  return { value: [...new Set(parts.flatMap(({ found }) => found?.ref ?? []))] };
};
