import { expect, test } from 'vitest';
import { proposeLinks } from '../../../src/documents/library/linkable-documents.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const known = [
  { id: asDocumentId('nq27'), number: '27/NQ-HĐND', date: '2025-12-09' },
  { id: asDocumentId('nq7'), number: '7/NQ-HĐND', date: '2025-12-09' },
  { id: asDocumentId('nq27-2024'), number: '27/NQ-HĐND', date: '2024-12-10' },
  { id: asDocumentId('khong-so'), number: undefined, date: undefined },
];

const propose = (line: string) => proposeLinks(`KẾ HOẠCH\n${line}\n`, known).map(({ id }) => id);

test.each([
  ['Thực hiện Nghị quyết số 27/NQ-HĐND ngày 09/12/2025 của HĐND tỉnh', ['nq27']],
  ['Căn cứ Nghị quyết số 27/NQ-HĐND, ngày 10 tháng 12 năm 2024', ['nq27-2024']],
  ['triển khai thực hiện Nghị quyết số 27/NQ-HĐND của HĐND tỉnh', ['nq27', 'nq27-2024']],
  ['Thực hiện Nghị quyết số 27/NQ-HĐND ngày 01/01/2020', []],
  ['Thực hiện Nghị quyết số 127/NQ-HĐND và số 27/NQ-HĐND-BS', []],
  ['Kế hoạch này thay thế Nghị quyết số 27/NQ-HĐND ngày 09/12/2025', []],
])('“%s” proposes %j', (line, ids) => {
  expect(propose(line)).toEqual(ids);
});

test('what stands deep in the text proposes nothing', () => {
  expect(propose(`${'một dòng\n'.repeat(40)}Thực hiện Nghị quyết số 27/NQ-HĐND ngày 09/12/2025`)).toEqual([]);
});
