import { formatWeek, type ReportingWeek } from '../../domain/reporting-week.ts';
import { type Block, bold, plain } from '../../domain/styled-text.ts';
import { button, present, type Rows, type View } from '../../domain/view.ts';
import type { Directory } from '../../people/directory.ts';
import { describeFate, findFate } from './find-fate.ts';
import { listDoubts, type ReportDoubt } from './list-doubts.ts';
import { makeReports, type ReportMeans } from './make-reports.ts';
import { DRAFT, REPORT, weekCode } from './report-buttons.ts';
import { viewReports } from './view-reports.ts';
import type { WeeklyReport } from './weekly-report.ts';

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
