import { formatDay, formatMinute } from '../../domain/local-time.ts';
import { daysOf, formatWeek, type ReportingWeek } from '../../domain/reporting-week.ts';
import { type Block, bold, plain } from '../../domain/styled-text.ts';
import { button, present, type Rows, type View } from '../../domain/view.ts';
import type { Directory } from '../../people/directory.ts';
import { markOfOffice } from '../../progress/office/describe-office-entry.ts';
import { describeFigure } from '../../progress/recording/describe-card.ts';
import { planTimetable } from '../plan-timetable.ts';
import { type ReminderRules, readWeekRows, type WeekStores } from '../read-week.ts';
import { makeReports, type ReportMeans } from './make-reports.ts';
import { silentUnits } from './pick-rows.ts';
import { decisionOf, type ReportActStore, type ReportDecision } from './report-acts.ts';
import { DRAFT, REPORT, weekCode } from './report-buttons.ts';
import { UNIT_WORDS } from './report-words.ts';
import { viewReports } from './view-reports.ts';
import type { WeeklyReport } from './weekly-report.ts';
import { listUnanswered } from './write-requests.ts';
import { UNCHECKED_WORDS } from './write-sentences.ts';

type DraftMeans = ReportMeans &
  Parameters<typeof findFate>[0] & { readonly directory: () => Promise<Directory> };

/** Of each kind of doubt; the rest is counted. */
const MOST_LINES = 6;
const LONGEST_LINE = 200;

const cut = (line: string): string =>
  line.length <= LONGEST_LINE ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_LINE))} (trích)`;

const viewDoubt = ({ title, lines }: ReportDoubt): Block => {
  const more = lines.length - MOST_LINES;
  return plain(
    present(
      `⚠️ ${title} (${lines.length}):`,
      ...lines.slice(0, MOST_LINES).map((line) => `• ${cut(line)}`),
      more > 0 && `• và ${more} nữa`,
    ).join('\n'),
  );
};

const draftButtons = (week: ReportingWeek): Rows => {
  const number = weekCode(week);
  return [
    [button('✅ Gửi', DRAFT.to.send(number)), button('⏸ Giữ lại', DRAFT.to.hold(number))],
    [
      button('✏️ Sửa từng dòng', DRAFT.to.lines(number, 0)),
      button('💬 Lời của Văn phòng', DRAFT.to.words(number, 0)),
    ],
    [button('📄 Gửi tệp Excel và Word', REPORT.to.weekFiles(number))],
  ];
};

/** A week's draft as it stands, with what becomes of it. */
export const readDraft = async (services: DraftMeans, week: ReportingWeek, now: Date): Promise<View> => {
  const rules = services.reminderRules();
  const reports = await makeReports(services, week, 'staff', now);
  const fate = await findFate(services, rules, week, now);
  return viewDraft(week, reports, describeFate(fate, await services.directory(), rules));
};

/**
 * A week's report before leaders have it: what is doubtful first, then the message as they would get it.
 * @param fate what becomes of it if nobody presses anything, or what was decided.
 */
const viewDraft = (week: ReportingWeek, reports: readonly WeeklyReport[], fate: string): View => {
  const doubts = reports.flatMap(listDoubts);
  return {
    blocks: [
      bold(`Dự thảo báo cáo ${formatWeek(week)}`),
      plain(fate),
      ...(doubts.length === 0 ? [plain('Không có gì cần soát thêm.')] : doubts.map(viewDoubt)),
      bold('Lãnh đạo sẽ nhận:'),
      ...viewReports(reports),
    ],
    buttons: draftButtons(week),
  };
};

/** What becomes of a week's report, or has become of it, as one sentence for the office. */
const describeFate = (
  { goneAt, decision, isDue }: ReportFate,
  directory: Directory,
  { schedule, timeZone }: ReminderRules,
): string => {
  const who = decision && (directory.official(decision.official)?.name ?? 'một cán bộ');
  const when = decision && formatMinute(decision.at, timeZone);
  if (goneAt !== undefined) {
    const checked = decision?.kind === 'send' ? `${who} đã gửi` : `Đã tự gửi, ghi “${UNCHECKED_WORDS}”,`;
    return `${checked} cho lãnh đạo lúc ${formatMinute(goneAt, timeZone)}.`;
  }
  if (decision?.kind === 'send') return `${who} đã bấm Gửi lúc ${when}.`;
  if (decision?.kind === 'hold')
    return `${who} đã giữ lại lúc ${when}: báo cáo chỉ đi khi Văn phòng bấm Gửi.`;
  const { reportTime } = schedule;
  if (schedule.sendsUnchecked)
    return `Nếu Văn phòng chưa xử lý, ${reportTime} báo cáo tự gửi cho lãnh đạo, ghi “${UNCHECKED_WORDS}”.`;
  const late = `Đã quá ${reportTime}, báo cáo chưa gửi cho lãnh đạo vì chưa ai xử lý dự thảo. `;
  return `${isDue ? late : ''}Báo cáo chỉ đi khi Văn phòng bấm Gửi.`;
};

/** What becomes of a week's report, or has become of it. */
interface ReportFate {
  /** When it went to leaders; undefined while it hasn't. */
  readonly goneAt: Date | undefined;
  /** What the office decided; undefined while nobody has. */
  readonly decision: ReportDecision | undefined;
  /** Whether the hour has passed at which it is to go. */
  readonly isDue: boolean;
}

/** Reads what becomes of a week's report. */
const findFate = async (
  stores: Pick<WeekStores, 'absences' | 'reminders'> & {
    readonly reportActs: Pick<ReportActStore, 'ofWeek'>;
  },
  rules: ReminderRules,
  week: ReportingWeek,
  now: Date,
): Promise<ReportFate> => {
  const { sent } = await readWeekRows(stores, rules, week);
  const gone = sent.find(({ kind, period }) => kind === 'report' && period === week);
  const isDue = daysOf(week).some((day) => {
    const { timetable } = planTimetable(day, rules);
    return timetable !== undefined && timetable.report <= now;
  });
  return { goneAt: gone?.at, decision: decisionOf(await stores.reportActs.ofWeek(week)), isDue };
};

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
const listDoubts = (report: WeeklyReport): readonly ReportDoubt[] =>
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
