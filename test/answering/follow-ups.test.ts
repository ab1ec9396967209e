import { expect, test } from 'vitest';
import { openText } from '../support/open-text.ts';

const answering = await openText();
const now = new Date('2024-06-10T02:00:00Z');

/** What the second of two questions is answered with. */
const askAfter = async (first: string, second: string) => {
  const { subject } = await answering.answer({ text: first, now, subject: undefined });
  const { kind, text, citations } = await answering.answer({ text: second, now, subject });
  return { kind, text, refs: citations.map(({ ref }) => String(ref)) };
};

const PORT = 'Chỉ tiêu hàng hóa qua cảng?';
const BERTHS = 'nhiệm vụ về bến container?';
const GROUP = 'các chỉ tiêu kinh tế?';

test.each([
  ['one on', PORT, 'chỉ tiêu tiếp theo?', 'target', 'II.2.1(7)'],
  ['one back', PORT, 'chỉ tiêu trước đó?', 'target', 'II.2.1(5)'],
  ['the same again', PORT, 'bao nhiêu?', 'target', 'II.2.1(6)'],
  ['who carries a target', PORT, 'ai phụ trách?', 'responsibility', 'III.2'],
  ['who carries a group', GROUP, 'ai phụ trách?', 'responsibility', 'III.2'],
  ['the targets of a group', GROUP, 'kể ra', 'list', 'II.2.1(1)'],
  [
    'all targets, after their number',
    'có bao nhiêu chỉ tiêu?',
    'là những chỉ tiêu nào?',
    'list',
    'II.2.4(24)',
  ],
  ['who carries a task', BERTHS, 'ai phụ trách?', 'responsibility', 'III.2'],
  ['by when a task is done', BERTHS, 'khi nào xong?', 'passage', 'II.3.3/1'],
  ['where a task stands', BERTHS, 'thuộc mục nào?', 'passage', 'II.3.3/1'],
  ['the whole paragraph', BERTHS, 'cả đoạn', 'passage', 'II.3.3/1'],
])('%s: “%s”, then “%s”', async (_what, first, second, kind, ref) => {
  const answer = await askAfter(first, second);
  expect(answer.kind).toBe(kind);
  expect(answer.refs).toContain(ref);
});

test.each([
  [
    'there is no target after the last',
    'chỉ tiêu số 24?',
    'chỉ tiêu tiếp theo?',
    'không có chỉ tiêu mang số này',
  ],
  ['a target of another year', PORT, 'thế năm 2025?', 'không nêu cho năm 2025'],
  ['a task of another year', BERTHS, 'thế năm 2025?', 'không nêu cho năm 2025'],
  ['a reason that isn’t given', BERTHS, 'vì sao?', 'chưa tìm thấy'],
  ['a place that isn’t given', BERTHS, 'ở đâu?', 'chưa tìm thấy'],
])('%s: “%s”, then “%s”', async (_what, first, second, said) => {
  const answer = await askAfter(first, second);
  expect(answer.kind).toBe('none');
  expect(answer.text).toContain(said);
});

test('progress of a group is what was reported', async () => {
  expect((await askAfter(GROUP, 'tiến độ thế nào?')).kind).toBe('progress');
});
