import type { ReportFiles } from '../week/weekly-report/weekly-report.ts';
import { completeReportForm, type ReportSettings } from './document/report-form.ts';

/** Makes a report's files. What writes them is loaded when the first is asked for. */
export const createReportFiles = (settings: ReportSettings): ReportFiles => ({
  workbook: async (report) => {
    const { writeReportWorkbook } = await import('./workbook/report-workbook.ts');
    return writeReportWorkbook(report);
  },
  document: async (report) => {
    const { writeReportDocument } = await import('./document/report-document.ts');
    return writeReportDocument(report, completeReportForm(settings, report.document));
  },
});
