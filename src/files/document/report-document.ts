import { AlignmentType, type FileChild, Packer, Paragraph } from 'docx';
import { STATUS_WORDS } from '../../domain/measure-status.ts';
import { STATE_WORDS } from '../../domain/progress.ts';
import { quoteWords } from '../../week/weekly-report/quote-words.ts';
import { NO_LEADS } from '../../week/weekly-report/report-words.ts';
import {
  type Appendix,
  type ReportText,
  type ShortList,
  shortenReport,
} from '../../week/weekly-report/shorten-report.ts';
import type { MeasureRow, WeeklyReport } from '../../week/weekly-report/weekly-report.ts';
import { isLate } from '../../week/weekly-report/write-blockers.ts';
import { writeFigure } from '../../week/weekly-report/write-points.ts';
import { type Sentence, UNCHECKED_WORDS, writeSubject } from '../../week/weekly-report/write-sentences.ts';
import {
  bodyParagraph,
  cleanLine,
  line,
  run,
  type TableColumn,
  table,
  tableParagraph,
} from './document-parts.ts';
import {
  documentFoot,
  documentTitle,
  LANDSCAPE_WIDTH,
  partyDocument,
  partyHead,
  sectionHeading,
} from './party-form.ts';
import type { ReportForm } from './report-form.ts';

const say = ({ text }: Sentence): Paragraph => bodyParagraph([run(cleanLine(text))]);

const dashed = ({ text }: Sentence): Paragraph => bodyParagraph([run(`- ${cleanLine(text)}`)]);

const NO_POINTS =
  'Theo số liệu đã báo, không có chỉ tiêu nào chậm, còn cách kế hoạch hoặc có thay đổi; các đơn vị không nêu vướng mắc.';

const listed = ({ points, rest }: ShortList): readonly FileChild[] => [
  ...points.map(dashed),
  ...(rest === undefined ? [] : [bodyParagraph([run(`- ${rest}`, { isItalic: true })])]),
];

const points = ({ groups }: ReportText): readonly FileChild[] =>
  groups.length === 0
    ? [bodyParagraph([run(NO_POINTS)])]
    : groups.flatMap((group, index) => [
        bodyParagraph([run(`${index + 1}. ${group.title}`, { isBold: true })], { keepNext: true }),
        ...listed(group),
      ]);

const orNothing = (list: ShortList, nothing: string): readonly FileChild[] =>
  list.points.length === 0 ? [bodyParagraph([run(nothing)])] : listed(list);

/** All together are as wide as a page on its side. */
const MEASURE_COLUMNS: readonly TableColumn[] = [
  { title: 'TT', width: 9, align: AlignmentType.CENTER },
  { title: 'Chỉ tiêu', width: 84 },
  { title: 'Kế hoạch', width: 31 },
  { title: 'Thực hiện', width: 51 },
  { title: 'Đánh giá', width: 32 },
  { title: 'Đơn vị chủ trì', width: 45 },
];

const measureCells = (row: MeasureRow): readonly string[] => [
  row.target.measures[0] === row.measure ? String(row.target.number) : '',
  row.name,
  row.plan,
  row.figure === undefined ? '–' : writeFigure(row.figure),
  STATUS_WORDS[row.verdict.status],
  row.units.length === 0 ? NO_LEADS : row.units.join(', '),
];

/** What is in the way of what, and tasks that are late; as wide as a page on its side. */
const TROUBLED_COLUMNS: readonly TableColumn[] = [
  { title: 'Chỉ tiêu, nhiệm vụ', width: 78 },
  { title: 'Đơn vị chủ trì', width: 54 },
  { title: 'Vướng mắc', width: 54 },
  { title: 'Ai nêu, từ bao giờ, hẹn gỡ', width: 66 },
];

const troubledCells = ({ name, units, blockers, state }: TroubledRow): readonly (readonly string[])[] => {
  const leads = units.length === 0 ? NO_LEADS : units.join(', ');
  if (blockers.length === 0) return [[name, leads, '–', state]];
  return blockers.map(({ words, unit, raised, promise, byOffice }, index) => [
    ...(index === 0 ? [name, leads] : ['', '']),
    quoteWords(words),
    [state, units.length === 1 && units[0] === unit ? raised : `${unit} ${raised}`, promise, byOffice]
      .filter((each) => each !== '')
      .join('; '),
  ]);
};

interface TroubledRow extends Pick<MeasureRow, 'name' | 'units' | 'blockers'> {
  /** How a task was last said to stand; empty of measures. */
  readonly state: string;
}

const listTroubled = ({ measures, tasks }: WeeklyReport): readonly TroubledRow[] => [
  ...measures.filter(({ blockers }) => blockers.length > 0).map((row) => ({ ...row, state: '' })),
  ...tasks
    .filter((task) => task.blockers.length > 0 || isLate(task))
    .map((task) => ({ ...task, state: isLate(task) ? STATE_WORDS.late : '' })),
];

const appendixBody = (report: WeeklyReport, { kind, sentences }: Appendix): readonly FileChild[] => {
  if (kind === 'targets') {
    const groups = report.groups.map(({ title, measures }) => ({ title, rows: measures.map(measureCells) }));
    return [table(MEASURE_COLUMNS, groups, LANDSCAPE_WIDTH)];
  }
  if (kind === 'troubled') {
    const rows = listTroubled(report).flatMap(troubledCells);
    return [table(TROUBLED_COLUMNS, [{ title: '', rows }], LANDSCAPE_WIDTH)];
  }
  return sentences.map(({ text }) => tableParagraph(`- ${text}`));
};

const appendix = (report: WeeklyReport, each: Appendix): readonly FileChild[] => [
  new Paragraph({
    spacing: { before: 240 },
    keepNext: true,
    alignment: AlignmentType.CENTER,
    children: [run(each.name.toUpperCase(), { isBold: true })],
  }),
  line(cleanLine(each.title), { isBold: true }),
  new Paragraph({ spacing: { after: 120 }, keepNext: true, children: [] }),
  ...appendixBody(report, each),
];

const gap = (): Paragraph => new Paragraph({ spacing: { before: 240 }, children: [] });

/** Leaders' requests stand there as well, where there are any. */
const pointsTitle = ({ requests }: WeeklyReport): string =>
  `Chỉ tiêu, nhiệm vụ chậm, có vướng mắc hoặc có thay đổi${requests.length === 0 ? '' : '; ý kiến của lãnh đạo'}`;

/** The report as a document of the Party, every sentence of which a clause and rows back. */
export const writeReportDocument = async (report: WeeklyReport, form: ReportForm): Promise<Uint8Array> => {
  const subject = writeSubject(report);
  const text = shortenReport(report);
  const children: readonly FileChild[] = [
    partyHead(form),
    ...documentTitle(subject),
    ...(report.isUnchecked ? [line(`(${UNCHECKED_WORDS})`, { isItalic: true })] : []),
    sectionHeading('I', 'Tình hình chung'),
    ...text.situation.map(say),
    sectionHeading('II', pointsTitle(report)),
    ...points(text),
    sectionHeading('III', 'Đề xuất, kiến nghị'),
    ...orNothing(text.proposals, 'Các đơn vị không nêu đề xuất, kiến nghị.'),
    sectionHeading('IV', text.work.title),
    ...orNothing(text.work, `Tiếp tục theo dõi như ${report.span.before.title}.`),
    gap(),
    documentFoot(form),
  ];
  return Packer.toBuffer(
    partyDocument(
      subject.join(' '),
      form.issuer,
      children,
      text.appendices.flatMap((each) => appendix(report, each)),
    ),
  );
};
