import writeXlsxFile from 'write-excel-file/node';
import { formatDay } from '../../../domain/local-time.ts';
import type { Resolution } from '../../../domain/resolution.ts';
import { nameMeasure } from '../../../domain/target-name.ts';
import type { Directory } from '../../../people/directory.ts';
import { shortReference } from '../../../people/resolve-assignable.ts';
import { describeAmounts } from '../../recording/describe-card.ts';
import type { ProgressStore } from '../../recording/progress-store.ts';
import { listUnitsOfItem } from '../find-office-reporter.ts';
import { FIGURE_COLUMNS, type FigureColumn } from './find-figure-table.ts';

/** All targets of a document, a row for each unit that leads it, with the last figures. */
export const listTemplateRows = async (
  progress: Pick<ProgressStore, 'lastUpdates'>,
  directory: Directory,
  { targets, document }: Pick<Resolution, 'targets' | 'document'>,
): Promise<readonly TemplateRow[]> => {
  const measures = targets.flatMap((target) => target.measures.map((measure) => ({ target, measure })));
  const refs = measures.map(({ measure }) => measure.ref);
  const last = await progress.lastUpdates(document.id, refs);
  return measures.flatMap(({ target, measure }): readonly TemplateRow[] => {
    const units = listUnitsOfItem(directory, { document: document.id, ref: measure.ref });
    const figure = last.get(measure.ref)?.figure;
    return (units.length === 0 ? [undefined] : units).map((unit) => {
      const isTheirs = figure !== undefined && figure.unit === unit;
      return {
        number: shortReference(measure.ref),
        target: nameMeasure(target, measure),
        measureUnit: measure.unit,
        unit: unit === undefined ? '' : (directory.unit(unit)?.name ?? ''),
        value: isTheirs ? describeAmounts(figure) : '',
        asOf: isTheirs ? formatDay(figure.asOf) : '',
      };
    });
  });
};

/** A row of the template, as text. */
type TemplateRow = Readonly<Partial<Record<FigureColumn, string>>>;

const WIDTHS: Readonly<Record<FigureColumn, number>> = {
  number: 7,
  target: 60,
  measureUnit: 16,
  unit: 36,
  value: 18,
  asOf: 14,
  note: 30,
};
const COLUMNS = Object.keys(WIDTHS) as readonly FigureColumn[];

/** Text, so that Excel leaves `158,2` and `31/10/2024` as they are typed. */
const AS_TEXT = '@';

const HEADER = COLUMNS.map((column) => ({
  value: FIGURE_COLUMNS[column],
  type: String,
  fontWeight: 'bold' as const,
  backgroundColor: '#DDEBF7',
}));

const NOTES = [
  'Sửa cột “Kết quả” (lũy kế từ đầu năm) và cột “Ngày” (số tính đến ngày nào) của những chỉ tiêu có số mới, rồi gửi lại tệp cho bot. Dòng không đổi thì không ghi lại.',
  'Cột “Ngày” ghi dạng 31/10/2024 hoặc “tháng 10”; để trống là ngày gửi tệp. Cột “Đơn vị” chỉ cần khi nhiều đơn vị cùng chủ trì.',
  'Bảng của cơ quan cũng đọc được, miễn có dòng tiêu đề với cột “Chỉ tiêu” (hoặc “Số”) và cột “Kết quả”, “Số liệu”, “Lũy kế” hoặc “Thực hiện”; dòng tên bảng ở trên không sao.',
];

/** A workbook with all targets, their units and last figures, to change and send back. */
export const writeFigureTemplate = (rows: readonly TemplateRow[]): Promise<Buffer> =>
  writeXlsxFile([
    {
      sheet: 'Số liệu',
      data: [
        HEADER,
        ...rows.map((row) =>
          COLUMNS.map((column) => ({ value: row[column] ?? '', type: String, format: AS_TEXT, wrap: true })),
        ),
      ],
      columns: COLUMNS.map((column) => ({ width: WIDTHS[column] })),
      stickyRowsCount: 1,
    },
    {
      sheet: 'Hướng dẫn',
      data: NOTES.map((value) => [{ value, type: String, wrap: true }]),
      columns: [{ width: 110 }],
    },
  ]).toBuffer();
