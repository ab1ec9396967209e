import { expect, test } from 'vitest';
import { findOtherFigures, placeFigures } from '../../../src/documents/coverage/place-document-figures.ts';
import { findClauseFigures, unitOf } from '../../../src/documents/statements/find-clause-figures.ts';
import { findDeadlines, readDeadlineCell } from '../../../src/documents/statements/find-deadlines.ts';
import { findDocumentNumbers } from '../../../src/documents/statements/find-document-numbers.ts';

const SHORT = 2048;
const LONG = 8 * SHORT;
/** Linear is eightfold and quadratic sixty-four times; between them lies what a busy machine adds. */
const MOST_GROWTH = 24;
/** Below this a clock's grain and a collection of garbage weigh more than what is measured. */
const FLOOR_MS = 60;

const HOSTILE = [
  ...['1', ' ', '1,', '1 ', '1/', '1-', 'a', 'A', 'ộ', '\n', '(1) ', '1 xã ', 'đạt 1, ', '5G', '12 xã;'],
  ...['từ 1 ', 'từ 3 lên 5 ', 'đạt 12,5 ', 'trên 1 vạn dân ', '25 -\n30 lượt ', '1/2 thôn ', '/năm', '1 a/b'],
  ...['khoảng trên ', 'trở lên ', 'trong đó ', 'phấn đấu 5 ', 'số bác sĩ ', 'tầm nhìn đến năm 2045 '],
  ...['khoản 1, ', 'mục (IV) (4.1) ', 'điểm a ', 'Điều 5 ', '57-NQ/TW ', '12-A', '12/A-', '1/2024/A'],
  ...['ngày 1 tháng 1 năm 2026 ', 'trước ngày ', 'quý IV/', 'giai đoạn 2026 - 2030, ', '2026, ', 'hằng năm '],
  ...[
    'Quốc lộ 1, 2, ',
    'số 1 và 2 ',
    'T2',
    'Lạch Huyện 2 ',
    'sàn giao dịch dữ liệu ',
    '1 sàn giao dịch dữ liệu ',
  ],
];

const STEPS: readonly (readonly [name: string, run: (text: string) => unknown])[] = [
  ['findClauseFigures', (text) => findClauseFigures(text).map((figure) => unitOf(text, figure))],
  ['findDeadlines', (text) => [findDeadlines(text), readDeadlineCell(text)]],
  ['findDocumentNumbers', findDocumentNumbers],
  ['placeFigures', (text) => placeFigures(text, findOtherFigures(text))],
];

const fastest = (run: () => unknown): number => {
  const times = [0, 1].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
};

test.each(STEPS)(
  '%s takes time that grows with the text and no faster',
  (_, run) => {
    const slow = HOSTILE.flatMap((piece) => {
      const text = piece.repeat(Math.ceil(LONG / piece.length));
      const short = fastest(() => run(text.slice(0, SHORT)));
      const long = fastest(() => run(text.slice(0, LONG)));
      return long > Math.max(FLOOR_MS, MOST_GROWTH * short) ? [{ piece, short, long }] : [];
    });
    expect(slow).toEqual([]);
  },
  120_000,
);
