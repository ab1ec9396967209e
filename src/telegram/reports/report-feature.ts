import type { ReportingWeek } from '../../domain/reporting-week.ts';
import { chooseWeek } from '../../reminders/weekly-report/choose-week.ts';
import { answerPress } from '../answer-press.ts';
import type { Feature, Visit } from '../feature.ts';
import { actOnPress, type PressAct } from '../people/press-data.ts';
import { say } from '../say.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { isReportedWeek, weekBounds } from './make-report.ts';
import { sendReportFiles, showReport } from './show-report.ts';
import { explainFault, readWeekNumber } from './view-report.ts';

const right = 'read weekly reports' as const;

/** `/baocao`, `/baocao 47`, `/baocao tuần trước`. */
const runCommand = async (visit: Visit, rest: string): Promise<void> => {
  const bounds = weekBounds(visit.services);
  const choices = bounds.map((each) => chooseWeek(rest, each));
  const [first] = choices;
  const week = choices.find((choice) => choice.week !== undefined)?.week;
  if (week !== undefined) return showReport(visit, week);
  await say(visit.ctx, explainFault(first?.fault ?? 'not a week', bounds[0]));
};

const onWeek =
  (act: (visit: Visit, week: ReportingWeek) => Promise<void>, toast?: string): PressAct =>
  async (visit, number) => {
    const week = readWeekNumber(number);
    const isThere = week !== undefined && isReportedWeek(week, weekBounds(visit.services));
    await answerPress(visit.ctx, isThere ? toast : OLD_BUTTON_TOAST);
    if (isThere) await act(visit, week);
  };

/** `/baocao`: the weekly report as a message, and its files when they are asked for. */
export const reportFeature: Feature = {
  commands: [{ name: 'baocao', description: 'Báo cáo tuần', right, isPrivate: true, run: runCommand }],
  presses: [
    {
      prefix: 'bc',
      right,
      run: actOnPress(
        new Map([
          ['w', onWeek(showReport)],
          ['t', onWeek(sendReportFiles, 'Đang lập tệp…')],
        ]),
      ),
    },
  ],
};
