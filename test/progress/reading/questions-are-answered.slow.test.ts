import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../../../src/config/corpus-dir.ts';
import { asDay } from '../../../src/domain/people.ts';
import { openCorpusReader } from '../../../src/progress/reading/open-update-reader.ts';
import { readQuestions } from '../../eval/question-row.ts';
import { itemReference } from '../../eval/updates/evaluate-updates.ts';

test('of the questions that people ask hardly any is taken for a report by who leads what it is about', () => {
  const reader = openCorpusReader(CORPUS_DIR)();
  const openItems = ['1', '4', '6', '7', '8', '9', '17'].map(itemReference);
  const context = { openItems, repliesTo: undefined, today: asDay('2024-06-10') };
  // What orders the bot about or feigns a conversation states figures as a report does.
  const rows = readQuestions('shared')
    .concat(readQuestions('tuning'))
    .filter(({ group }) => group !== 'injection' && group !== 'chat');
  const taken = rows.filter(({ question }) => reader.classify(question, context).kind !== 'question');
  expect(taken.length / rows.length, taken.map(({ question }) => question).join('\n')).toBeLessThan(0.02);
});

test.each([
  'tuần này ai chưa báo cáo?',
  'ai chưa trả lời tuần này',
  'đơn vị nào chưa báo cáo',
  'don vi nao chua bao cao',
])('who hasn’t reported is asked, not reported: %s', (text) => {
  const openItems = ['1', '4', '6', '7', '8', '9', '17'].map(itemReference);
  const context = { openItems, repliesTo: undefined, today: asDay('2024-06-10') };
  expect(openCorpusReader(CORPUS_DIR)().classify(text, context).kind).toBe('question');
});

test.each([
  'Đối thoại: đạt 94% người đứng đầu',
  'doi thoai dat 94% nguoi dung dau',
])('who stands first isn’t asked where: %s', (text) => {
  const openItems = ['22'].map(itemReference);
  const context = { openItems, repliesTo: undefined, today: asDay('2024-06-10') };
  expect(openCorpusReader(CORPUS_DIR)().classify(text, context).kind).toBe('updates');
});
