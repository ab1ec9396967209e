import { z } from 'zod';
import type { ReportSettings } from '../files/document/report-form.ts';

/** How a report is headed and sent, with what README and `.env.example` say of each. */
export const REPORT_SETTINGS = {
  REPORT_SUPERIOR: z
    .string()
    .transform((text) => (text === '-' ? '' : text))
    .optional()
    .describe(
      'The body above the one that issues reports, as the head of the report has it; `-` for none. Left out, like the four below: as the document in force has it.',
    ),
  REPORT_ISSUER: z
    .string()
    .optional()
    .describe('The body that issues reports, as the head of the report has it.'),
  REPORT_SYMBOL: z.string().optional().describe('What follows the number of a report, which is left empty.'),
  REPORT_PLACE: z.string().optional().describe('The place in the head of a report, before the day.'),
  REPORT_RECIPIENTS: z
    .string()
    .transform((text) =>
      text
        .split(';')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    )
    .optional()
    .describe('Who gets a report (Nơi nhận), separated by semicolons.'),
};

/** What is set of what stands around every report. */
export const readReportForm = (settings: z.output<z.ZodObject<typeof REPORT_SETTINGS>>): ReportSettings => ({
  superior: settings.REPORT_SUPERIOR,
  issuer: settings.REPORT_ISSUER,
  symbol: settings.REPORT_SYMBOL,
  place: settings.REPORT_PLACE,
  recipients: settings.REPORT_RECIPIENTS,
});
