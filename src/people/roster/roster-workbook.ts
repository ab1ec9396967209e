import writeXlsxFile, { type Sheet as WorkbookSheet } from 'write-excel-file/node';
import type { Resolution } from '../../domain/resolution.ts';
import { typedExamples } from '../../domain/typed-examples.ts';
import { describeReferences } from './read-references.ts';
import { COLUMN_ORDER, ROSTER_COLUMNS, type RosterColumn } from './roster-columns.ts';

/** One row of a roster as it is written; what is left out is an empty cell. */
export type WrittenRow = Readonly<Partial<Record<RosterColumn, string>>>;

const WIDTHS: Readonly<Record<RosterColumn, number>> = {
  unit: 38,
  shortName: 14,
  person: 24,
  role: 22,
  contact: 24,
  lead: 18,
  support: 18,
  code: 13,
  deputyOf: 14,
  parent: 34,
  aliases: 26,
  from: 13,
  until: 13,
};

/** Text, so that Excel leaves `6,4` and `15/01/2024` as they are typed. */
const AS_TEXT = '@';
/** Empty rows of the template that are formatted as text too. */
const READY_ROWS = 300;

const toCells = (row: WrittenRow) =>
  COLUMN_ORDER.map((column) => ({ value: row[column] ?? '', type: String, format: AS_TEXT }));

const HEADER = COLUMN_ORDER.map((column) => ({
  value: ROSTER_COLUMNS[column],
  type: String,
  fontWeight: 'bold' as const,
  backgroundColor: '#DDEBF7',
}));

const rosterSheet = (sheet: string, rows: readonly WrittenRow[], ready = 0): WorkbookSheet<never> => ({
  sheet,
  data: [HEADER, ...rows.map(toCells), ...Array.from({ length: ready }, () => toCells({}))],
  columns: COLUMN_ORDER.map((column) => ({ width: WIDTHS[column] })),
  stickyRowsCount: 1,
});

/** Rows of no office's own units, about work that the document has. */
const exampleRows = (resolution: Resolution): readonly WrittenRow[] => {
  const typed = typedExamples(resolution);
  const support = [typed.part, typed.task].filter((each) => each !== undefined).join('; ');
  return [
    {
      unit: 'Đơn vị A',
      shortName: 'ĐV A',
      person: 'Nguyễn Văn A (ví dụ)',
      role: 'trưởng đơn vị',
      contact: 'máy lẻ 101',
      lead: typed.target ?? '',
      support,
      code: 'VD001',
      aliases: 'tên gọi khác; tên cũ',
      from: `15/01/${resolution.document.validFrom.slice(0, 4)}`,
    },
    {
      unit: 'Đơn vị A',
      person: 'Trần Thị B (ví dụ)',
      role: 'cán bộ',
      code: 'VD002',
      deputyOf: 'VD001',
    },
    { unit: 'Đơn vị B', support: typed.target ?? '', parent: 'Đơn vị A' },
  ];
};

const notesOn = (resolution: Resolution): readonly string[] => [
  'Bot đọc trang đầu tiên có dòng tiêu đề cột. Thứ tự cột tùy ý; chỉ cột “Đơn vị” là bắt buộc. Danh sách đang dùng của cơ quan cũng đọc được: dòng tên bảng ở trên, “Tên đơn vị”, “Họ và tên”, “Chức vụ”, “Số điện thoại”, ô gộp, dòng cộng và phần ký ở dưới.',
  'Mỗi dòng là một cán bộ trong một đơn vị. Dòng không có tên cán bộ chỉ nói về đơn vị. Một người ở nhiều đơn vị thì ghi nhiều dòng, cùng Mã cán bộ.',
  'Mã cán bộ là khóa của một người. Không ghi thì bot nhận ra người theo đơn vị và họ tên, và tự đặt mã (CB001, CB002 …).',
  'Vai trò: cán bộ (mặc định), trưởng đơn vị, lãnh đạo, văn phòng.',
  `Chủ trì, Phối hợp: ${describeReferences(resolution)}, cách nhau bằng dấu phẩy hoặc chấm phẩy. Để định dạng ô là Văn bản (Text) để Excel không đổi 6,4 thành số.`,
  'Từ ngày, Đến ngày (15/01/2024): thời gian của người ấy trong đơn vị và của phân công ghi cùng dòng. Để trống là không giới hạn.',
  'Phó cho: mã hoặc tên của người mà cán bộ ở dòng này thay khi vắng.',
  'Đơn vị cấp trên: tên một đơn vị khác. Tên gọi khác: các tên mà mọi người hay gọi, cách nhau bằng chấm phẩy; mỗi tên chỉ của một đơn vị.',
  'Ô để trống giữ nguyên những gì đã lưu. Dòng, chỉ tiêu không còn trong tệp cũng được giữ nguyên; chỉ khi chọn “kết thúc phần không có trong tệp” thì chúng mới kết thúc.',
  'Nhập lại cùng một tệp không thay đổi gì.',
];

const notesSheet = (resolution: Resolution): WorkbookSheet<never> => ({
  sheet: 'Hướng dẫn',
  data: notesOn(resolution).map((value) => [{ value, type: String, wrap: true }]),
  columns: [{ width: 110 }],
});

/** An empty roster to fill in: one sheet with the header, one with examples, one with how to write. */
export const writeRosterTemplate = (resolution: Resolution): Promise<Buffer> =>
  writeXlsxFile([
    rosterSheet('Danh sách', [], READY_ROWS),
    rosterSheet('Ví dụ', exampleRows(resolution)),
    notesSheet(resolution),
  ]).toBuffer();

/** A workbook with these rows, in the form that an import reads. */
export const writeRosterWorkbook = (rows: readonly WrittenRow[], resolution: Resolution): Promise<Buffer> =>
  writeXlsxFile([rosterSheet('Danh sách', rows), notesSheet(resolution)]).toBuffer();
