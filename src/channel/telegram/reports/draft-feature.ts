import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import { isReportedWeek, weekBounds } from '../../../week/weekly-report/make-reports.ts';
import type { Feature, Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { onButtons } from '../message/on-buttons.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { askForFigure, REPORT_FIGURE, takeFigure } from './enter-figure.ts';
import { decide, showDraft, showLine, showLines } from './press-draft.ts';
import { DRAFT } from './report-buttons.ts';
import { readWeekCode } from './view-report.ts';
import { askForWords, dropWords, REPORT_WORDS, takeWords } from './write-words.ts';

const right = 'send weekly reports' as const;

/** An act on the report of the week that a button holds. @param answers whether the act answers the press itself. */
const onWeek =
  <Numbers extends readonly unknown[]>(
    act: (visit: Visit, week: ReportingWeek, ...numbers: Numbers) => Promise<void>,
    answers = false,
  ) =>
  async (visit: Visit, code: number, ...numbers: Numbers): Promise<void> => {
    const week = readWeekCode(code);
    const isThere =
      week !== undefined && isReportedWeek(week, weekBounds(visit.services, visit.services.now()));
    if (!isThere) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
    if (!answers) await answerPress(visit.ctx);
    await act(visit, week, ...numbers);
  };

/** The office looks at a week's report before leaders have it, adds its words and figures, and sends it or holds it back. */
export const draftFeature: Feature = {
  presses: [
    onButtons(DRAFT, right, {
      send: onWeek(decide('send'), true),
      hold: onWeek(decide('hold'), true),
      show: onWeek(showDraft),
      lines: onWeek(showLines),
      line: onWeek(showLine),
      figure: onWeek(askForFigure),
      words: onWeek(askForWords),
      dropWords: onWeek(dropWords),
    }),
  ],
  dialogues: [
    { kind: REPORT_WORDS, right, run: takeWords },
    { kind: REPORT_FIGURE, right: 'enter figures for units', run: takeFigure },
  ],
};
