import { expect, test } from 'vitest';
import { askAboutRoster, describeQuestion } from '../../../src/people/roster/ask-about-roster.ts';
import { planRoster } from '../../../src/people/roster/plan-roster.ts';
import { settleRoster } from '../../../src/people/roster/settle-roster.ts';
import { applyInMemory, NOBODY, NOW, readTable, TODAY } from './roster-desk.ts';

const HEADER = ['Tên đơn vị', 'Họ và tên', 'Số điện thoại'];
const roster = readTable([
  HEADER,
  ['Sở Xây dựng', 'Trần Văn An', ''],
  ['Sở Y tế', 'Lê Thị Bình', '0912345678'],
  ['Ban Quản lý dự án', 'Trần Văn An', ''],
  ['Sở Nội vụ', 'Lê Thị Bình', '0987654321'],
  ['Cục Thuế', 'Lan', ''],
  ['Cục Thống kê', 'Lan', ''],
]);
const questions = askAboutRoster(roster, NOBODY);

test('a full name in two units is asked about; not one reached by two numbers, nor a first name', () => {
  expect(questions.map(describeQuestion)).toEqual([
    '“Trần Văn An” của Sở Xây dựng (dòng 2) và của Ban Quản lý dự án (dòng 4) là một người?',
  ]);
});

test.each([
  [true, 1, 2],
  [false, 2, 2],
  [undefined, 2, 2],
])('answered %s it is %i person in %i units', (answer, people, places) => {
  const options = { today: TODAY, now: NOW, importer: undefined, prune: false };
  const plan = planRoster(NOBODY, settleRoster(roster, questions, [answer]), options);
  expect(plan.faults).toEqual([]);
  const after = applyInMemory(NOBODY, plan.changes);
  const named = after.officials.filter(({ name }) => name === 'Trần Văn An');
  expect(named).toHaveLength(people);
  const ids = new Set(named.map(({ id }) => id));
  expect(after.memberships.filter(({ official }) => ids.has(official))).toHaveLength(places);
  // What is stored isn't asked about again.
  expect(askAboutRoster(roster, after)).toEqual([]);
});
