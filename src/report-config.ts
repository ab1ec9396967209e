import { z } from 'zod';
import type { ReportForm } from './reports/document/report-form.ts';

/** How a report is headed and sent, with what README and `.env.example` say of each. */
export const REPORT_SETTINGS = {
  REPORT_SUPERIOR: z
    .string()
    .default('THÀNH ỦY HẢI PHÒNG')
    .transform((text) => (text === '-' ? '' : text))
    .describe(
      'The body above the one that issues reports, as the head of the document has it; `-` for none.',
    ),
  REPORT_ISSUER: z
    .string()
    .default('VĂN PHÒNG')
    .describe('The body that issues reports, as the head of the document has it.'),
  REPORT_SYMBOL: z
    .string()
    .default('BC/VPTU')
    .describe('What follows the number of a report, which is left empty.'),
  REPORT_PLACE: z
    .string()
    .default('Hải Phòng')
    .describe('The place in the head of a report, before the day.'),
  REPORT_RECIPIENTS: z
    .string()
    .default('Thường trực Thành ủy; Các đơn vị chủ trì chỉ tiêu; Lưu Văn phòng Thành ủy')
    .transform((text) =>
      text
        .split(';')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    )
    .describe('Who gets a report (Nơi nhận), separated by semicolons.'),
};

/** What stands around every report. */
export const readReportForm = (settings: z.output<z.ZodObject<typeof REPORT_SETTINGS>>): ReportForm => ({
  superior: settings.REPORT_SUPERIOR,
  issuer: settings.REPORT_ISSUER,
  symbol: settings.REPORT_SYMBOL,
  place: settings.REPORT_PLACE,
  recipients: settings.REPORT_RECIPIENTS,
});
