/** What the text says of a measure: not to be changed in the table. */
export const TEXT_COLUMNS = {
  code: 'Mã',
  target: 'Chỉ tiêu',
  clause: 'Câu',
  value: 'Giá trị',
  bound: 'Giới hạn',
  unit: 'Đơn vị',
  year: 'Năm',
  lead: 'Chủ trì',
  due: 'Hạn',
} as const;

/** What a person says of it. */
export const SAID_COLUMNS = {
  isMeasure: 'Là chỉ tiêu?',
  kind: 'Loại',
  better: 'Chiều',
  cadence: 'Kỳ số liệu',
  rule: 'Cách xét',
  aliases: 'Cách gọi khác',
} as const;

export type TextColumn = keyof typeof TEXT_COLUMNS;
export type SaidColumn = keyof typeof SAID_COLUMNS;

const isTextColumn = (name: string): name is TextColumn => Object.hasOwn(TEXT_COLUMNS, name);
const isSaidColumn = (name: string): name is SaidColumn => Object.hasOwn(SAID_COLUMNS, name);

/** Both in the order of the table. */
export const TEXT_ORDER: readonly TextColumn[] = Object.keys(TEXT_COLUMNS).filter(isTextColumn);
export const SAID_ORDER: readonly SaidColumn[] = Object.keys(SAID_COLUMNS).filter(isSaidColumn);

export type TextCells = Readonly<Record<TextColumn, string>>;
export type SaidCells = Readonly<Record<SaidColumn, string>>;

/** The sheets of the workbook. */
export const SHEETS = {
  measures: 'Con số',
  tasks: 'Nhiệm vụ',
  head: 'Văn bản',
  wordings: 'Cách hỏi',
  guide: 'Hướng dẫn',
} as const;
