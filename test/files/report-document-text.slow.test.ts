import { expect, test } from 'vitest';
import { asDay } from '../../src/domain/people.ts';
import { asReference } from '../../src/domain/reference.ts';
import { shortenReport } from '../../src/week/weekly-report/shorten-report.ts';
import type { WeeklyReport } from '../../src/week/weekly-report/weekly-report.ts';
import { writeComingWork } from '../../src/week/weekly-report/write-coming-work.ts';
import { writePoints } from '../../src/week/weekly-report/write-points.ts';
import { LETTERS_OF_THREE_PAGES, openSample } from './read-report-document.ts';

test('what is in the way of tasks is counted as tasks', async () => {
  const report = await openSample();
  const [blocker] = report.measures.flatMap(({ blockers }) => blockers);
  expect(blocker).toBeDefined();
  const tasks = Array.from({ length: 8 }, (_, index) => ({
    ref: asReference(`II.3.3/${index + 1}`),
    name: `việc ${index + 1}`,
    units: ['Sở Nội vụ'],
    state: undefined,
    blockers: blocker === undefined ? [] : [blocker],
  }));
  const said = writeComingWork({ ...report, measures: [], tasks, requests: [] }).map(({ text }) => text);
  const unit = blocker?.unit ?? '';
  expect(said).toEqual([`${unit}: gỡ vướng mắc (8 nhiệm vụ).`]);
});

test('a figure that is only said again is no change', async () => {
  const report = await openSample();
  const changes = (measures: WeeklyReport['measures']) =>
    writePoints({ ...report, measures }).find(({ title }) => title.startsWith('Có thay đổi'))?.points ?? [];
  const ids = report.measures.flatMap(({ figure }) => figure?.report.id ?? []);
  const same = report.measures.map((row) => {
    const { figure, verdict, distance } = row;
    const earlier = ids.find((id) => id !== figure?.report.id);
    if (figure === undefined || earlier === undefined) return row;
    return {
      ...row,
      before: { verdict, distance, figure: { ...figure, report: { ...figure.report, id: earlier } } },
    };
  });
  expect(changes(report.measures)).not.toEqual([]);
  expect(changes(same)).toEqual([]);
});

test('of the longest report the text still fits three pages, and the appendices have all of it', async () => {
  const report = await openSample();
  const [port] = report.measures.filter(({ number }) => number === '6');
  const [request] = report.requests;
  const [proposal] = report.proposals;
  if (!port || !request || !proposal) throw new Error('the sample has none');
  const words = 'vướng thủ tục thuê đất, '.repeat(15);
  const full: WeeklyReport = {
    ...report,
    measures: report.measures.map((row, index) => ({
      ...port,
      target: row.target,
      measure: row.measure,
      name: row.name,
      units: row.units,
      blockers: port.blockers.map((each) => ({ ...each, words: `${index} ${words}` })),
    })),
    requests: Array.from({ length: 12 }, () => ({ ...request, said: words })),
    proposals: Array.from({ length: 12 }, (_, index) => ({ ...proposal, unit: `Sở ${index}`, words })),
  };
  const { situation, groups, proposals, work, appendices } = shortenReport(full);
  const shown = [situation, ...groups.map(({ points }) => points), proposals.points, work.points];
  const letters = shown.flat().reduce((sum, { text }) => sum + text.length, 0);
  expect(letters).toBeLessThan(LETTERS_OF_THREE_PAGES);
  expect(groups[0]?.rest).toBe('Còn 36 chỉ tiêu, nhiệm vụ nữa: xem Phụ lục 1, Phụ lục 2.');
  expect(appendices.map(({ name, title }) => `${name}: ${title}`)).toEqual([
    'Phụ lục 1: Tình hình thực hiện các chỉ tiêu, tuần 48 (25/11 - 01/12/2024)',
    'Phụ lục 2: Vướng mắc và nhiệm vụ chậm',
    'Phụ lục 3: Ý kiến, yêu cầu của lãnh đạo',
    'Phụ lục 4: Đề xuất, kiến nghị',
    'Phụ lục 5: Nhiệm vụ tuần tới',
    'Phụ lục 6: Đơn vị chưa trả lời',
  ]);
});

test('what is promised comes first, by its day, and what is said in the same words stands together', async () => {
  const report = await openSample();
  const [blocker] = report.measures.flatMap(({ blockers }) => blockers);
  if (blocker === undefined) throw new Error('the sample has none');
  const task = (number: number, words: string, promisedOn?: string) => ({
    ref: asReference(`II.3.3/${number}`),
    name: `việc ${number}`,
    units: ['Sở Nội vụ'],
    state: undefined,
    blockers: [
      {
        ...blocker,
        unit: 'Sở Nội vụ',
        words,
        promisedOn: promisedOn === undefined ? undefined : asDay(promisedOn),
        isOverdue: promisedOn === '2024-11-20',
        promise: `hẹn ${promisedOn}`,
      },
    ],
  });
  const tasks = [
    task(1, 'thiếu vốn'),
    task(2, 'chờ hướng dẫn', '2024-12-05'),
    task(3, 'Thiếu vốn'),
    task(4, 'chờ đấu thầu', '2024-11-20'),
  ];
  const one = { ...report, measures: [], tasks, requests: [] };
  expect(writeComingWork(one).map(({ text }) => text)).toEqual([
    'Đã quá hẹn ngày 20/11/2024: Sở Nội vụ gỡ vướng mắc (nhiệm vụ “việc 4”).',
    'Đến ngày 05/12/2024: Sở Nội vụ gỡ vướng mắc (nhiệm vụ “việc 2”).',
    'Sở Nội vụ: gỡ vướng mắc (nhiệm vụ “việc 1”; nhiệm vụ “việc 3”).',
  ]);
  const [blocked] = writePoints(one);
  expect(blocked?.points.map(({ text }) => text)).toEqual([
    '“chờ đấu thầu”: nhiệm vụ “việc 4” (Sở Nội vụ, đã 3 ngày; hẹn 2024-11-20).',
    '“thiếu vốn”: nhiệm vụ “việc 1” (Sở Nội vụ, đã 3 ngày); nhiệm vụ “việc 3” (Sở Nội vụ, đã 3 ngày).',
    '“chờ hướng dẫn”: nhiệm vụ “việc 2” (Sở Nội vụ, đã 3 ngày; hẹn 2024-12-05).',
  ]);
});
