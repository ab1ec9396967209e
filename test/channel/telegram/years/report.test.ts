import { expect, test } from 'vitest';
import { readWorkbooksHere } from '../../../support/read-workbooks-here.ts';
import { lastHeard, serveWeekOf } from '../../../support/serve-week.ts';
import { leads, openTestFollowed, TEST_CALENDAR } from '../../../support/two-years.ts';

readWorkbooksHere();

const OLD_TITLE = 'Nghị quyết 26/NQ-HĐND, năm 2026';
const NEW_TITLE = 'Nghị quyết 27/NQ-HĐND, năm 2027';

/** Official 3 leads the wood of both years, official 6 the forest of 2026, official 7 that of 2027. */
const WORK = [
  leads(1, 2026, 'I.1', 1),
  leads(2, 2027, 'I.1', 1),
  leads(3, 2026, 'I.2', 3),
  leads(4, 2027, 'I.2', 2),
];

const serveYears = (begin: string, count = 2) =>
  serveWeekOf(begin, WORK, { followed: () => openTestFollowed(count), calendar: TEST_CALENDAR });

test('a leader’s report of a week of January has both years, each under its name, with its files', async () => {
  const { at, leader, official } = await serveYears('2027-01-04 07:59:59');
  await at('2027-01-04 08:00');
  await official.ask('gỗ đạt 9.050 m3, đến 31/12/2026');
  await at('2027-01-08 16:00');
  const heard = leader.heard();
  const report = heard.find(({ text }) => text.startsWith('Báo cáo'));
  const [first, second] = [NEW_TITLE, OLD_TITLE].map((title) => report?.text.indexOf(`· ${title}`) ?? -1);
  expect(first).toBeGreaterThan(0);
  expect(second).toBeGreaterThan(first ?? 0);
  // Of each those who lead something of it: one unit answered.
  expect(report?.text.match(/Trong tuần, 1\/2 đơn vị chủ trì đã trả lời/g)).toHaveLength(2);
  const files = heard.filter(({ file }) => file !== undefined).map(({ file }) => file?.name);
  expect(files).toEqual([
    'bao-cao-2027-W01-nq-2027.xlsx',
    'bao-cao-2027-W01-nq-2027.docx',
    'bao-cao-2027-W01-nq-2026.xlsx',
    'bao-cao-2027-W01-nq-2026.docx',
  ]);
});

test('the report of the week of New Year is of the old year alone, whenever it is asked for', async () => {
  const reports = await Promise.all(
    [1, 2].map(async (count) => {
      const { at, leader } = await serveYears('2026-12-28 07:59:59', count);
      await at('2026-12-28 08:00');
      await at('2026-12-31 16:00');
      const pushed = leader.heard().find(({ text }) => text.startsWith('Báo cáo'))?.text;
      await at('2027-01-11 08:00');
      const before = leader.heard().length;
      leader.say('/baocao 2026-W53');
      const asked = await leader.hear(before + 1);
      return [pushed, asked.text];
    }),
  );
  expect(reports[1]).toEqual(reports[0]);
  expect(reports[0]?.[0]).toContain('2 chỉ tiêu năm 2026');
});

test('who is silent is told with what they lead of each document', async () => {
  const { at, staff } = await serveYears('2027-01-04 07:59:59');
  await at('2027-01-04 08:00');
  await at('2027-01-08 10:00');
  const { text } = lastHeard(staff);
  expect(text).toContain('Chưa trả lời tuần 1');
  expect(text).toMatch(
    new RegExp(
      `Nguyễn Văn An \\(CB003\\):\\n {3}${NEW_TITLE}: \\(I\\.1\\).*\\n {3}${OLD_TITLE}: \\(I\\.1\\)`,
    ),
  );
  expect(text).toMatch(/Hoàng Thị Hai \(CB006\): \(I\.2\)/);
});
