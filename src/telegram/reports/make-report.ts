import { localDay } from '../../domain/local-time.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
import type { WeekBounds } from '../../reminders/weekly-report/choose-week.ts';
import { readWeeklyReport } from '../../reminders/weekly-report/read-weekly-report.ts';
import { reportFileName } from '../../reminders/weekly-report/report-words.ts';
import type { WeeklyReport } from '../../reminders/weekly-report/weekly-report.ts';
import type { BotServices } from '../services.ts';

/** The report of a week as things stand now. */
export const makeReport = (services: BotServices, week: ReportingWeek): Promise<WeeklyReport> => {
  const { resolution, updateReader, reminderRules, now } = services;
  const { items } = updateReader();
  return readWeeklyReport(
    services,
    {
      resolution: resolution(),
      profileOf: (ref) => items.measure(ref)?.profile,
      rules: reminderRules(),
    },
    week,
    now(),
  );
};

/** Which weeks somebody may ask for today. */
export const weekBounds = ({ resolution, now, timeZone }: BotServices): WeekBounds => ({
  document: resolution().document,
  today: localDay(now(), timeZone),
});

/** A file with what is said of it. */
export interface ReportFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly caption: string;
}

/** The report's files, one after the other: making them takes a processor for a while. */
export const makeFiles = async (
  { reportFiles }: Pick<BotServices, 'reportFiles'>,
  report: WeeklyReport,
): Promise<readonly ReportFile[]> => {
  const workbook = await reportFiles.workbook(report);
  const document = await reportFiles.document(report);
  return [
    {
      name: reportFileName(report.period, 'xlsx'),
      content: workbook,
      caption: 'Bảng số liệu: chỉ tiêu, trả lời, lịch sử (Excel)',
    },
    {
      name: reportFileName(report.period, 'docx'),
      content: document,
      caption: 'Báo cáo theo thể thức văn bản của Đảng (Word)',
    },
  ];
};
