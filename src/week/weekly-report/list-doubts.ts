import { formatDay } from '../../domain/local-time.ts';
import { markOfOffice } from '../../progress/office/describe-office-entry.ts';
import { describeFigure } from '../../progress/recording/describe-card.ts';
import { silentUnits } from './pick-rows.ts';
import { UNIT_WORDS } from './report-words.ts';
import type { WeeklyReport } from './weekly-report.ts';
import { listUnanswered } from './write-requests.ts';

/** Something that the office should look at before leaders have the report. */
export interface ReportDoubt {
  /** What the list under it has in common. */
  readonly title: string;
  /** One line each, in words. */
  readonly lines: readonly string[];
}

const oddFigures = ({ history, span }: WeeklyReport): readonly string[] =>
  history
    .filter(({ validity, recordedOn }) => validity === 'waits' && span.from <= recordedOn)
    .map(({ name, unit, report }) =>
      `${name} (${unit}): ${describeFigure(report)}${markOfOffice(report)}. ${report.doubt}`.trim(),
    );

const staleFigures = ({ measures }: WeeklyReport): readonly string[] =>
  measures.flatMap(({ verdict, figure, name }) =>
    verdict.status === 'stale' && figure !== undefined
      ? [`${name}: số gần nhất đến ${formatDay(figure.report.asOf)}`]
      : [],
  );

const silent = (report: WeeklyReport): readonly string[] =>
  report.isAsked
    ? silentUnits(report).map(({ unit, state }) =>
        state === 'silent' ? unit : `${unit} (${UNIT_WORDS[state]})`,
      )
    : [];

/** Something in the way of what no unit leads, so that nobody is asked about it. */
const unownedBlockers = ({ measures, tasks }: WeeklyReport): readonly string[] =>
  [...measures, ...tasks].flatMap(({ name, units, blockers }) =>
    units.length === 0 ? blockers.map(({ words }) => `${name}: “${words}”`) : [],
  );

/** What was to be over by now, the oldest first. */
const overdueBlockers = ({ measures, tasks }: WeeklyReport): readonly string[] =>
  [...measures, ...tasks].flatMap(({ name, blockers }) =>
    blockers
      .filter(({ isOverdue }) => isOverdue)
      .map(({ unit, words, promise }) => `${name} (${unit}): “${words}”, ${promise}`),
  );

/** What is doubtful in a report, the gravest first; empty if nothing is. */
export const listDoubts = (report: WeeklyReport): readonly ReportDoubt[] =>
  [
    { title: 'Số lạ chưa ai xác nhận, chưa tính vào báo cáo', lines: oddFigures(report) },
    { title: 'Lãnh đạo yêu cầu, đơn vị chưa trả lời', lines: listUnanswered(report) },
    { title: 'Vướng mắc quá ngày hẹn gỡ', lines: overdueBlockers(report) },
    { title: 'Vướng mắc chưa có đơn vị chủ trì', lines: unownedBlockers(report) },
    { title: 'Chỉ có số liệu cũ', lines: staleFigures(report) },
    { title: 'Đơn vị chưa trả lời', lines: silent(report) },
    {
      title: 'Đề xuất, kiến nghị sẽ lên lãnh đạo',
      lines: report.proposals.map(({ unit, words }) => `${unit}: “${words}”`),
    },
  ].filter(({ lines }) => lines.length > 0);
