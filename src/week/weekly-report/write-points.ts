import { STATUS_WORDS } from '../../domain/measure-status.ts';
import { STATE_WORDS } from '../../domain/progress.ts';
import { describeFigure } from '../../progress/recording/describe-figure.ts';
import { blockedRows, changedRows, isNew, slowRows } from './pick-rows.ts';
import { quoteWords } from './quote-words.ts';
import type { MeasureRow, SignedBlocker, SignedReport, TaskRow, WeeklyReport } from './weekly-report.ts';
import { writeRequests } from './write-requests.ts';
import type { Sentence } from './write-sentences.ts';

/** Points under a heading; a heading without points is left out. */
export interface PointGroup {
  readonly title: string;
  readonly points: readonly Sentence[];
}

/** `95,5 triệu tấn, 50% kế hoạch, đến 31/10/2024`, with who entered it where that was the office. */
export const writeFigure = ({ report, byOffice }: SignedReport): string =>
  `${describeFigure(report).replaceAll(' · ', ', ')}${byOffice === '' ? '' : ` (${byOffice})`}`;

/** `(Sở Y tế chủ trì)`. */
const writeLeads = (units: readonly string[]): string =>
  units.length === 0 ? '(chưa giao đơn vị chủ trì)' : `(${units.join(', ')} chủ trì)`;

/** `Vướng mắc: “thiếu vốn” (Sở X nêu ngày 03/11/2024, đã 3 tuần; hẹn gỡ ngày 05/12/2024).` */
const writeBlockers = (blockers: readonly SignedBlocker[]): string =>
  blockers
    .map(
      ({ words, unit, raised, promise, byOffice }) =>
        ` Vướng mắc: ${quoteWords(words)} (${[`${unit} ${raised}`, promise, byOffice].filter((each) => each !== '').join('; ')}).`,
    )
    .join('');

/** What stood there at the end of the span before, where a new figure has come since. */
const writeBefore = (row: MeasureRow, title: string): readonly string[] => {
  if (!isNew(row)) return [];
  const { figure } = row.before ?? {};
  return [figure === undefined ? `${title} chưa có số liệu` : `${title} ${writeFigure(figure)}`];
};

/** `chậm: đạt 50% sau 83% thời gian của năm`; a reason that says the status itself stands alone. */
const writeVerdict = ({ status, reason }: MeasureRow['verdict']): string => {
  const words = STATUS_WORDS[status];
  return reason.startsWith(`${words} `) ? reason : `${words}: ${reason}`;
};

/** One line of a measure: name, who leads it, what was reached, the plan, how that stands, what is in the way. */
const writeMeasure = (row: MeasureRow, beforeTitle: string): Sentence => {
  const { name, units, verdict, figure, plan, blockers, measure } = row;
  const isPlanSaid = verdict.reason.includes(plan) || name.includes(plan);
  const facts = [
    ...(figure === undefined ? [] : [`thực hiện ${writeFigure(figure)}`]),
    ...(isPlanSaid ? [] : [`kế hoạch ${plan}`]),
    ...writeBefore(row, beforeTitle),
    writeVerdict(verdict),
  ];
  return {
    text: `${name} ${writeLeads(units)}: ${facts.join('; ')}.${writeBlockers(blockers)}`,
    refs: [measure.ref],
    rows: [...(figure === undefined ? [] : [figure.report.id]), ...blockers.map(({ report }) => report.id)],
  };
};

/** A point with what the office says of it. */
const withWords = (report: WeeklyReport, sentence: Sentence): Sentence => {
  const said = report.words.filter(({ about }) => about !== undefined && sentence.refs.includes(about.ref));
  const text = [sentence.text, ...said.map((each) => `Ý kiến của Văn phòng: ${each.text}`)].join(' ');
  return { ...sentence, text };
};

const writeTask = ({ name, units, state, blockers, ref }: TaskRow): Sentence => {
  const stands = state?.report.status === undefined ? '' : ` ${STATE_WORDS[state.report.status]}.`;
  return {
    text: `Nhiệm vụ “${name}” ${writeLeads(units)}:${stands}${writeBlockers(blockers)}`,
    refs: [ref],
    rows: [...(state ? [state.report.id] : []), ...blockers.map(({ report }) => report.id)],
  };
};

/** What leadership should read of the span: only what is behind, blocked or changed. */
export const writePoints = (report: WeeklyReport): readonly PointGroup[] => {
  const { title } = report.span.before;
  const say = (row: MeasureRow): Sentence => withWords(report, writeMeasure(row, title));
  const sayTask = (task: TaskRow): Sentence => withWords(report, writeTask(task));
  const isLate = ({ state }: TaskRow): boolean => state?.report.status === 'late';
  const late = report.tasks.filter(isLate);
  const blocked = report.tasks.filter((task) => !isLate(task) && task.blockers.length > 0);
  const groups = [
    { title: 'Chậm, còn cách kế hoạch', points: [...slowRows(report).map(say), ...late.map(sayTask)] },
    { title: 'Có vướng mắc', points: [...blockedRows(report).map(say), ...blocked.map(sayTask)] },
    { title: `Có thay đổi so với ${title}`, points: changedRows(report).map(say) },
    { title: 'Ý kiến, yêu cầu của lãnh đạo', points: writeRequests(report) },
  ];
  return groups.filter(({ points }) => points.length > 0);
};
