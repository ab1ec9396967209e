import { takeOfficeWords } from '../../../week/weekly-report/edit-draft.ts';
import { type DraftTurn, REPORT_FIGURE, takeFigure } from '../../../week/weekly-report/enter-figure.ts';
import { DRAFT_ACTS, WORDS, wordsSchema } from '../../../week/weekly-report/press-draft.ts';
import { REPORT_ACTS, type ReportsTurn, takeReportLine } from '../../../week/weekly-report/press-report.ts';
import { DRAFT, REPORT } from '../../../week/weekly-report/report-buttons.ts';
import { closingDialogue, dialogueOf } from '../ask-for.ts';
import type { Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';

const reading = 'read weekly reports' as const;

/** `/baocao`: the weekly report as a message, and its files when they are asked for. */
export const reportFeature: Feature<ReportsTurn['services']> = {
  commands: [
    {
      name: 'baocao',
      description: 'Báo cáo tuần, tháng, quý, năm',
      right: reading,
      isPrivate: true,
      run: takeReportLine,
    },
  ],
  presses: [onButtons(REPORT, reading, REPORT_ACTS)],
};

const right = 'send weekly reports' as const;

/** The office looks at a week's report before leaders have it, adds its words and figures, and sends it or holds it back. */
export const draftFeature: Feature<DraftTurn['services']> = {
  presses: [onButtons(DRAFT, right, DRAFT_ACTS)],
  dialogues: [
    dialogueOf(WORDS, right, wordsSchema, takeOfficeWords),
    closingDialogue(REPORT_FIGURE, 'enter figures for units', takeFigure),
  ],
};
