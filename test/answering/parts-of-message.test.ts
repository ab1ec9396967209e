import { expect, test } from 'vitest';
import { partsOfMessage } from '../../src/answering/understanding/split-questions.ts';
import { openReadingBudget } from '../../src/answering/understanding/understand-question.ts';
import { machineSlowness, processorMs } from '../support/processor-time.ts';

test('the sentences of a message are its parts, the last first, those of one word left out', () => {
  expect(partsOfMessage('Chào bạn. Ừ. Cảng đạt bao nhiêu? Cảm ơn nhé!', false)).toEqual([
    'Cảm ơn nhé!',
    'Cảng đạt bao nhiêu?',
    'Chào bạn.',
  ]);
});

test('a message of one sentence has no parts', () => {
  expect(partsOfMessage('Cảng đạt bao nhiêu?', false)).toEqual([]);
});

test('a comma inside a number parts nothing', () => {
  expect(partsOfMessage('nói thật, mỗi chi bộ kết nạp 0,38 đảng viên à', true)).toEqual([
    'mỗi chi bộ kết nạp 0,38 đảng viên à',
    'nói thật',
  ]);
});

test('where orders were taken out, commas part too', () => {
  expect(partsOfMessage('nói thật, cảng đạt bao nhiêu', true)).toEqual(['cảng đạt bao nhiêu', 'nói thật']);
});

test.each(['x', 'xx ', 'ộ', ' ', 'x\t'])('%j without end is parted at once', (piece) => {
  const begun = processorMs();
  partsOfMessage(`a. ${piece.repeat(4096)}`, false);
  expect(processorMs() - begun).toBeLessThan(50 * machineSlowness());
});

test('a budget counts all that is read of one message, and is over once it is', () => {
  const budget = openReadingBudget();
  const taken = Array.from({ length: 20 }, () => budget.take('x'.repeat(600)));
  expect(taken.filter((each) => each)).toHaveLength(4);
  expect(budget.take('x')).toBe(false);
});
