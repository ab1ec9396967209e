import { AlignmentType, type FileChild, Packer, Paragraph } from 'docx';
import { STATUS_WORDS } from '../../domain/measure-status.ts';
import { NO_LEADS } from '../../week/weekly-report/report-words.ts';
import type { MeasureRow, WeeklyReport } from '../../week/weekly-report/weekly-report.ts';
import { writeComingWork } from '../../week/weekly-report/write-coming-work.ts';
import { writeFigure, writePoints } from '../../week/weekly-report/write-points.ts';
import { writeProposals } from '../../week/weekly-report/write-proposals.ts';
import {
  type Sentence,
  UNCHECKED_WORDS,
  writeAnswers,
  writeChange,
  writeOfficeWords,
  writeOpening,
  writeSilent,
  writeSubject,
} from '../../week/weekly-report/write-sentences.ts';
import { cleanLine } from '../clean-text.ts';
import { bodyParagraph, line, run, type TableColumn, table } from './document-parts.ts';
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

const situation = (report: WeeklyReport): readonly FileChild[] =>
  [
    writeOpening(report),
    writeChange(report),
    writeAnswers(report),
    writeSilent(report),
    ...writeOfficeWords(report),
  ]
    .filter((sentence) => sentence !== undefined)
    .map(say);

const NO_POINTS =
  'Theo số liệu đã báo, không có chỉ tiêu nào chậm, còn cách kế hoạch hoặc có thay đổi; các đơn vị không nêu vướng mắc.';

const points = (report: WeeklyReport): readonly FileChild[] => {
  const groups = writePoints(report);
  if (groups.length === 0) return [bodyParagraph([run(NO_POINTS)])];
  return groups.flatMap(({ title, points: those }, index) => [
    bodyParagraph([run(`${index + 1}. ${title}`, { isBold: true })], { keepNext: true }),
    ...those.map(dashed),
  ]);
};

const orNothing = (sentences: readonly Sentence[], nothing: string): readonly FileChild[] =>
  sentences.length === 0 ? [bodyParagraph([run(nothing)])] : sentences.map(dashed);

/** All together are as wide as a page on its side. */
const MEASURE_COLUMNS: readonly TableColumn[] = [
  { title: 'TT', width: 9, align: AlignmentType.CENTER },
  { title: 'Chỉ tiêu', width: 94 },
  { title: 'Kế hoạch', width: 34 },
  { title: 'Thực hiện', width: 45 },
  { title: 'Đánh giá', width: 25 },
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

const appendix = (report: WeeklyReport): readonly FileChild[] => [
  line('PHỤ LỤC', { isBold: true }),
  line(`Tình hình thực hiện các chỉ tiêu, ${cleanLine(report.span.title)}`, { isBold: true }),
  new Paragraph({ spacing: { after: 120 }, children: [] }),
  table(
    MEASURE_COLUMNS,
    report.groups.map(({ title, measures }) => ({ title, rows: measures.map(measureCells) })),
    LANDSCAPE_WIDTH,
  ),
];

const gap = (): Paragraph => new Paragraph({ spacing: { before: 240 }, children: [] });

/** Leaders' requests stand there as well, where there are any. */
const pointsTitle = ({ requests }: WeeklyReport): string =>
  `Chỉ tiêu, nhiệm vụ chậm, có vướng mắc hoặc có thay đổi${requests.length === 0 ? '' : '; ý kiến của lãnh đạo'}`;

/** What is to be done in the time after the one that the report is of. */
const comingTitle = ({ span }: WeeklyReport): string =>
  span.week === undefined ? 'Nhiệm vụ thời gian tới' : 'Nhiệm vụ tuần tới';

/** The report as a document of the Party, every sentence of which a clause and rows back. */
export const writeReportDocument = async (report: WeeklyReport, form: ReportForm): Promise<Uint8Array> => {
  const subject = writeSubject(report);
  const { title } = report.span.before;
  const children: readonly FileChild[] = [
    partyHead(form),
    ...documentTitle('BÁO CÁO', subject),
    ...(report.isUnchecked ? [line(`(${UNCHECKED_WORDS})`, { isItalic: true })] : []),
    sectionHeading('I', 'Tình hình chung'),
    ...situation(report),
    sectionHeading('II', pointsTitle(report)),
    ...points(report),
    sectionHeading('III', 'Đề xuất, kiến nghị'),
    ...orNothing(writeProposals(report), 'Các đơn vị không nêu đề xuất, kiến nghị.'),
    sectionHeading('IV', comingTitle(report)),
    ...orNothing(writeComingWork(report), `Tiếp tục theo dõi như ${title}.`),
    gap(),
    documentFoot(form),
  ];
  return Packer.toBuffer(partyDocument(subject.join(' '), form.issuer, children, appendix(report)));
};
