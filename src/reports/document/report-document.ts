import { AlignmentType, type FileChild, LeaderType, Packer, Paragraph, TabStopType } from 'docx';
import { STATUS_WORDS } from '../../domain/measure-status.ts';
import { silentUnits } from '../../reminders/weekly-report/pick-rows.ts';
import { UNIT_WORDS } from '../../reminders/weekly-report/report-words.ts';
import type { MeasureRow, WeeklyReport } from '../../reminders/weekly-report/weekly-report.ts';
import {
  listNumbers,
  type Sentence,
  type TroubledTarget,
  writeAnswers,
  writeFigure,
  writeMissing,
  writeOpening,
  writeSubject,
  writeTroubled,
} from '../../reminders/weekly-report/write-sentences.ts';
import { cleanLine } from '../clean-text.ts';
import { bodyParagraph, run, type TableColumn, TEXT_WIDTH, table } from './document-parts.ts';
import { documentFoot, documentTitle, partyDocument, partyHead, sectionHeading } from './party-form.ts';
import type { ReportForm } from './report-form.ts';

const say = ({ text }: Sentence): Paragraph => bodyParagraph([run(cleanLine(text))]);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const CENTER = AlignmentType.CENTER;

const TOTAL_COLUMNS: readonly TableColumn[] = [
  { title: 'Đánh giá', width: 40 },
  { title: 'Số chỉ tiêu thành phần', width: 30, align: CENTER },
  { title: 'Gồm', width: 95 },
];

const overview = (report: WeeklyReport): readonly FileChild[] => {
  const numberOf = new Map(report.measures.map(({ measure, number }) => [measure.ref, number]));
  const missing = writeMissing(report);
  return [
    say(writeOpening(report)),
    say(writeAnswers(report)),
    ...(missing === undefined ? [] : [say(missing)]),
    table(TOTAL_COLUMNS, [
      {
        title: '',
        rows: report.totals.map(({ status, measures }) => [
          capitalised(STATUS_WORDS[status]),
          String(measures.length),
          listNumbers(measures.map((ref) => numberOf.get(ref) ?? ref)),
        ]),
      },
    ]),
  ];
};

const troubledTarget = ({ target, lead, points }: TroubledTarget, index: number): readonly Paragraph[] => [
  bodyParagraph(
    [run(`${index + 1}. Chỉ tiêu (${target.number}): `, { isBold: true }), run(cleanLine(lead.text))],
    { keepNext: true },
  ),
  ...points.map(({ text }) => bodyParagraph([run(`- ${cleanLine(text)}`)])),
];

const NO_TROUBLE =
  'Theo số liệu đã báo, không có chỉ tiêu nào không đạt, chậm, chưa đạt; các đơn vị không nêu vướng mắc.';

const troubled = (report: WeeklyReport): readonly FileChild[] => {
  const targets = writeTroubled(report);
  return targets.length === 0 ? [bodyParagraph([run(NO_TROUBLE)])] : targets.flatMap(troubledTarget);
};

const MEASURE_COLUMNS: readonly TableColumn[] = [
  { title: 'Số', width: 11, align: CENTER },
  { title: 'Chỉ tiêu', width: 50 },
  { title: 'Kế hoạch', width: 24 },
  { title: 'Thực hiện', width: 28 },
  { title: 'Đánh giá', width: 22 },
  { title: 'Đơn vị chủ trì', width: 30 },
];

const measureCells = ({ number, name, plan, figure, verdict, units }: MeasureRow): readonly string[] => [
  number,
  name,
  plan,
  figure === undefined ? '–' : writeFigure(figure),
  STATUS_WORDS[verdict.status],
  units.length === 0 ? 'chưa giao' : units.join(', '),
];

const allMeasures = ({ groups }: WeeklyReport): readonly FileChild[] => [
  table(
    MEASURE_COLUMNS,
    groups.map(({ title, measures }) => ({ title, rows: measures.map(measureCells) })),
  ),
];

const UNIT_COLUMNS: readonly TableColumn[] = [
  { title: 'TT', width: 11, align: CENTER },
  { title: 'Đơn vị', width: 62 },
  { title: 'Tình trạng', width: 50 },
  { title: 'Chủ trì', width: 42 },
];

const silent = (report: WeeklyReport): readonly FileChild[] => {
  const units = silentUnits(report);
  if (report.units.length === 0) return [bodyParagraph([run('Chưa giao đơn vị nào chủ trì.')])];
  if (!report.isAsked) return [say(writeAnswers(report))];
  if (units.length === 0) return [bodyParagraph([run('Tất cả đơn vị chủ trì đã trả lời.')])];
  const rows = units.map(({ unit, state, nudges, leads }, index) => [
    String(index + 1),
    unit,
    capitalised(`${UNIT_WORDS[state]}${nudges === 0 ? '' : `, đã hỏi ${nudges} lần`}`),
    leads.join(', '),
  ]);
  return [table(UNIT_COLUMNS, [{ title: '', rows }])];
};

/** Lines of dots, left to the office to fill in. */
const proposals = (): readonly Paragraph[] =>
  Array.from(
    { length: 3 },
    () =>
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
        spacing: { before: 100 },
        children: [run('\t')],
      }),
  );

const gap = (): Paragraph => new Paragraph({ spacing: { before: 240 }, children: [] });

/** The report as a document of the Party, every sentence of which a clause and rows back. */
export const writeReportDocument = async (report: WeeklyReport, form: ReportForm): Promise<Uint8Array> => {
  const subject = writeSubject(report);
  const children: readonly FileChild[] = [
    partyHead(form),
    ...documentTitle('BÁO CÁO', subject),
    sectionHeading('I', 'Tổng quan'),
    ...overview(report),
    sectionHeading('II', 'Chỉ tiêu không đạt, chậm, chưa đạt hoặc có vướng mắc'),
    ...troubled(report),
    sectionHeading('III', 'Tình hình từng nhóm chỉ tiêu'),
    ...allMeasures(report),
    sectionHeading('IV', 'Đơn vị chưa báo cáo'),
    ...silent(report),
    sectionHeading('V', 'Kiến nghị'),
    ...proposals(),
    gap(),
    documentFoot(form),
  ];
  return Packer.toBuffer(partyDocument(subject.join(' '), form.issuer, children));
};
