import type { ReportFiles } from '../reminders/weekly-report/weekly-report.ts';
import type { ReportForm } from './document/report-form.ts';

/** Makes a report's files. What writes them is loaded when the first is asked for. */
export const createReportFiles = (form: ReportForm): ReportFiles => ({
  workbook: async (report) => {
    const { writeReportWorkbook } = await import('./workbook/report-workbook.ts');
    return writeReportWorkbook(report);
  },
  document: async (report) => {
    const { writeReportDocument } = await import('./document/report-document.ts');
    return writeReportDocument(report, form);
  },
});
