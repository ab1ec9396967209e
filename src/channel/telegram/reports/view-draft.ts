import { formatWeek, type ReportingWeek } from '../../../domain/reporting-week.ts';
import { listDoubts, type ReportDoubt } from '../../../week/weekly-report/list-doubts.ts';
import type { WeeklyReport } from '../../../week/weekly-report/weekly-report.ts';
import type { Button } from '../message/keyboard.ts';
import type { View } from '../message/redraw.ts';
import { type Block, bold, plain } from '../message/rich-text.ts';
import { viewReports, weekNumber } from './view-report.ts';

/** Of each kind of doubt; the rest is counted. */
const MOST_LINES = 6;
const LONGEST_LINE = 200;

const cut = (line: string): string =>
  line.length <= LONGEST_LINE ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_LINE))} (trích)`;

const viewDoubt = ({ title, lines }: ReportDoubt): Block => {
  const more = lines.length - MOST_LINES;
  return plain(
    [
      `⚠️ ${title} (${lines.length}):`,
      ...lines.slice(0, MOST_LINES).map((line) => `• ${cut(line)}`),
      ...(more > 0 ? [`• và ${more} nữa`] : []),
    ].join('\n'),
  );
};

export const draftButtons = (week: ReportingWeek): readonly (readonly Button[])[] => {
  const number = weekNumber(week);
  return [
    [
      { label: '✅ Gửi', data: `bcd:g:${number}` },
      { label: '⏸ Giữ lại', data: `bcd:h:${number}` },
    ],
    [
      { label: '✏️ Sửa từng dòng', data: `bcd:s:${number}:0` },
      { label: '💬 Lời của Văn phòng', data: `bcd:w:${number}:0` },
    ],
    [{ label: '📄 Gửi tệp Excel và Word', data: `bc:t:${number}` }],
  ];
};

/**
 * A week's report before leaders have it: what is doubtful first, then the message as they would get it.
 * @param fate what becomes of it if nobody presses anything, or what was decided.
 */
export const viewDraft = (week: ReportingWeek, reports: readonly WeeklyReport[], fate: string): View => {
  const doubts = reports.flatMap(listDoubts);
  return {
    blocks: [
      bold(`Dự thảo báo cáo ${formatWeek(week)}`),
      plain(fate),
      ...(doubts.length === 0 ? [plain('Không có gì cần soát thêm.')] : doubts.map(viewDoubt)),
      bold('Lãnh đạo sẽ nhận:'),
      ...viewReports(reports),
    ],
    buttons: draftButtons(week),
  };
};
