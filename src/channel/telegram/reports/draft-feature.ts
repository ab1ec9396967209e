import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import { isReportedWeek, weekBounds } from '../../../week/weekly-report/make-reports.ts';
import type { Feature, Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { actOnPress, type PressAct } from '../message/press-data.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { askForFigure, REPORT_FIGURE, takeFigure } from './enter-figure.ts';
import { decide, showDraft, showLine, showLines } from './press-draft.ts';
import { readWeekCode } from './view-report.ts';
import { askForWords, dropWords, REPORT_WORDS, takeWords } from './write-words.ts';

const right = 'send weekly reports' as const;

type WeekAct = (visit: Visit, week: ReportingWeek, number?: number, unit?: number) => Promise<void>;

/** An act on the report of the week that a button holds. @param answers whether the act answers the press itself. */
const onWeek =
  (act: WeekAct, answers = false): PressAct =>
  async (visit, first, second, third) => {
    const week = readWeekCode(first);
    const isThere =
      week !== undefined && isReportedWeek(week, weekBounds(visit.services, visit.services.now()));
    if (!isThere) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
    if (!answers) await answerPress(visit.ctx);
    await act(visit, week, second, third);
  };

/** The office looks at a week's report before leaders have it, adds its words and figures, and sends it or holds it back. */
export const draftFeature: Feature = {
  presses: [
    {
      prefix: 'bcd',
      right,
      run: actOnPress(
        new Map([
          ['g', onWeek(decide('send'), true)],
          ['h', onWeek(decide('hold'), true)],
          ['d', onWeek(showDraft)],
          ['s', onWeek(showLines)],
          ['l', onWeek(showLine)],
          ['n', onWeek(askForFigure)],
          ['w', onWeek(askForWords)],
          ['x', onWeek(dropWords)],
        ]),
      ),
    },
  ],
  dialogues: [
    { kind: REPORT_WORDS, right, run: takeWords },
    { kind: REPORT_FIGURE, right: 'enter figures for units', run: takeFigure },
  ],
};
