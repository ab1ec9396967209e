import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import { isReportedWeek, weekBounds } from '../../../week/weekly-report/make-reports.ts';
import { DRAFT, readWeekCode } from '../../../week/weekly-report/report-buttons.ts';
import type { Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress } from '../message/send.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import type { Visit } from '../visit.ts';
import { askForFigure, REPORT_FIGURE, takeFigure } from './enter-figure.ts';
import {
  askForWords,
  decide,
  dropWords,
  REPORT_WORDS,
  showDraft,
  showLine,
  showLines,
  takeWords,
} from './press-draft.ts';

const right = 'send weekly reports' as const;

/** An act on the report of the week that a button holds. @param answers whether the act answers the press itself. */
const onWeek =
  <Numbers extends readonly unknown[]>(
    act: (visit: Visit, week: ReportingWeek, ...numbers: Numbers) => Promise<void>,
    answers = false,
  ) =>
  async (visit: Visit, code: number, ...numbers: Numbers): Promise<void> => {
    const week = readWeekCode(code);
    const isThere = week !== undefined && isReportedWeek(week, weekBounds(visit.services, visit.now));
    if (!isThere) return answerPress(visit, OLD_BUTTON_TOAST);
    if (!answers) await answerPress(visit);
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
