import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { spanOf } from '../../../../src/week/weekly-report/choose-span.ts';
import { makeSpanReports } from '../../../../src/week/weekly-report/make-reports.ts';
import { labels } from '../../../support/fake-chats.ts';
import { readWorkbooksHere } from '../../../support/read-workbooks-here.ts';
import { serveWeek } from '../../../support/serve-week.ts';
import { testRecording } from '../../../support/test-report.ts';

readWorkbooksHere();

const moment = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`);

/** Figures of the port at the ends of June, September and October; that of September came in October. */
const open = async () => {
  const week = await serveWeek();
  const figures = [
    ['2024-07-03 09:00', '2024-06-30', '82'],
    ['2024-10-05 09:00', '2024-09-30', '131'],
    ['2024-11-12 09:00', '2024-10-31', '142.5'],
  ] as const;
  for (const [index, [at, asOf, value]] of figures.entries()) {
    const report = { ref: 'II.2.1(6)', asOf, figure: [value, 'triệu tấn'] as const };
    await week.progress.record(testRecording(index, moment(at), report));
  }
  await week.at('2024-11-28 09:30');
  return week;
};

test('/baocao quý 3: what was reached by its end, also where it came later, against plan and the quarter before', async () => {
  const { leader } = await open();
  const message = await leader.ask('/baocao quý 3');
  expect(message.text).toContain('Báo cáo quý 3 năm 2024');
  expect(message.text).toContain('Số liệu đến hết ngày 30/09/2024.');
  expect(message.text).toContain(
    '(6) Sản lượng hàng hoá thông qua cảng: chậm, đạt 68% sau 74% thời gian của năm',
  );
  expect(message.text).toContain('So với quý 2, 1 chỉ tiêu thành phần có số liệu mới.');
  expect(message.text).not.toContain('142');
  expect(message.text).not.toContain('trả lời');
  const before = leader.heard().length;
  leader.press(message, '📄 Gửi tệp Excel và Word');
  await leader.hear(before + 2);
  const [workbook, document] = leader.heard().slice(before);
  expect(workbook?.file?.name).toBe('bao-cao-2024-quy-3.xlsx');
  const [sheet] = await readXlsxFile(Buffer.from(workbook?.file?.content ?? []));
  const [titles = [], ...rows] = sheet?.data ?? [];
  const port = rows.find((row) => row[1] === 'Sản lượng hàng hoá thông qua cảng') ?? [];
  expect(
    ['Kế hoạch', 'Quý 2', 'Thực hiện', '% kế hoạch'].map((title) => port[titles.indexOf(title)]),
  ).toEqual([190, 82, 131, 68.9]);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document?.file?.content ?? []) });
  expect(value).toContain('số liệu đến hết ngày 30/09/2024 mà các đơn vị đã báo');
  expect(value).toContain('IV- NHIỆM VỤ THỜI GIAN TỚI');
  expect(value).toContain('quý 2 82');
});

test('a month, half a year and the year from the same rows; its neighbours by buttons', async () => {
  const { staff, pressIn } = await open();
  const month = await staff.ask('/baocao tháng 10');
  expect(month.text).toContain('đạt 75% sau 83%');
  expect(labels(month)).toEqual(['‹ tháng 9 năm 2024', 'tháng 11 năm 2024 ›', '📄 Gửi tệp Excel và Word']);
  await pressIn(staff, month, '‹ tháng 9 năm 2024');
  expect(month.text).toContain('đạt 68% sau 74%');
  expect((await staff.ask('/baocao 6 tháng')).text).toContain('đạt 43% sau 49%');
  expect((await staff.ask('/baocao năm')).text).toContain('Báo cáo năm 2024');
  expect((await staff.ask('/baocao tháng 12')).text).toContain('chưa đến');
  expect((await staff.ask('/baocao năm 2022')).text).toContain('nằm ngoài thời gian');
  expect((await staff.ask('/baocao tháng 13')).text).toContain('/baocao quý 3');
});

test('a span is judged with the margin that is set, as its weeks are', async () => {
  const { botServices } = await open();
  const statuses = async (statusMargin: number) => {
    const services = {
      ...botServices,
      reminderRules: () => ({ ...botServices.reminderRules(), statusMargin }),
    };
    const [report] = await makeSpanReports(
      services,
      spanOf({ kind: 'half', year: 2024, number: 1 }),
      services.now(),
    );
    return report?.totals.map(({ status }) => status);
  };
  expect(await statuses(2)).toContain('behind');
  expect(await statuses(20)).not.toContain('behind');
});
