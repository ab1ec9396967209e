import { kindAtStart } from '../../domain/document-kind.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { exampleLines } from '../../people/assignments/example-lines.ts';
import type { LineFault } from '../../people/assignments/parse-assignment-line.ts';
import type { Directory } from '../../people/directory.ts';
import type { AssignableFault } from '../../people/resolve-assignable.ts';

export const explainFault = (
  fault: AssignableFault,
  resolution: Resolution,
  directory: Directory,
): string => {
  switch (fault) {
    case 'not a reference': {
      const { target, task } = exampleLines(resolution, directory);
      const lines = [target, task].filter((line) => line !== undefined).join(', hoặc ');
      const example = lines === '' ? '' : `, ví dụ: ${lines}`;
      return `Chưa rõ giao chỉ tiêu, nhiệm vụ nào. Ghi số hay vị trí trước${example}.`;
    }
    case 'unknown':
      return `${kindAtStart(resolution.document)} không có chỉ tiêu, nhiệm vụ mang số này.`;
    case 'not assignable':
      return 'Mục này không phải chỉ tiêu hay nhiệm vụ nên không giao được.';
  }
};

export const LINE_FAULTS: Readonly<Record<LineFault, string>> = {
  'bad day': 'Chưa đọc được ngày. Ghi theo dạng: từ 1/3/2024 đến 30/6/2024.',
  'both parts': 'Vừa có chủ trì vừa có phối hợp. Mỗi lần xin giao một phần.',
};
