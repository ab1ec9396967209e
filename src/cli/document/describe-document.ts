import type { DocumentReading } from '../../documents/library/document-reading.ts';
import type { DocumentState, StoredDocument } from '../../documents/library/document-store.ts';
import { formatDay } from '../../domain/local-time.ts';
import { asDay } from '../../domain/people.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { DocumentIo, DocumentOptions } from './read-arguments.ts';

/** Doubts that are printed one by one. */
const MOST_DOUBTS = 20;

type Described = Pick<StoredDocument, 'id' | 'state' | 'reading'> &
  Partial<Pick<StoredDocument, 'confirmed'>>;

/** The JSON contract of a document; the keys are read by other programs. */
export const toDocumentJson = (id: DocumentId, state: DocumentState, reading: DocumentReading) => {
  const { kind, organ, place, number, date, title, period, blocks, targets, measures } = reading;
  const { tasks, charges, deadlines, figures, doubts } = reading;
  return {
    ...{ id, state, kind, organ, place, number, date, title, period },
    ...{ blocks, targets, measures, tasks, charges, deadlines, figures },
    doubts: doubts.map(({ what, where }) => ({ what, where })),
  };
};

/** Says what was done to a document, or in JSON the document as it is then. */
export const printDocument = (
  { id, state, reading }: Pick<StoredDocument, 'id' | 'state' | 'reading'>,
  { json }: Pick<DocumentOptions, 'json'>,
  { print }: Pick<DocumentIo, 'print'>,
  describe: () => readonly string[],
): void => {
  const lines = json ? [JSON.stringify(toDocumentJson(id, state, reading))] : describe();
  for (const line of lines) print(line);
};

/** What a state means to whoever asks the bot. */
export const describeState = ({ state, confirmed }: Pick<Described, 'state' | 'confirmed'>): string => {
  if (state === 'withdrawn') return 'đã rút, không còn dùng để trả lời';
  if (state === 'draft') return 'bản nháp, chưa dùng để trả lời';
  return confirmed === undefined
    ? 'đang dùng để trả lời, như đã đọc, chưa có người xác nhận'
    : `đang dùng để trả lời, ${confirmed.byName} đã xác nhận`;
};

/** What was read of a document, in a few lines. */
export const describeDocument = (document: Described): string => {
  const { reading } = document;
  return [
    `${document.id}: ${describeState(document)}`,
    `  ${describeHead(reading)}`,
    `  Tên: ${reading.title ?? 'không thấy'}`,
    `  Áp dụng: ${describePeriod(reading)}`,
    `  Đọc được: ${reading.targets} chỉ tiêu với ${reading.measures} con số, ${reading.tasks} nhiệm vụ, ${reading.charges} phân công trách nhiệm, ${reading.deadlines} thời hạn`,
    `  Con số đã xếp chỗ: ${reading.figures.placed} trên ${reading.figures.found}`,
    ...(reading.words === undefined
      ? []
      : [`  Từ đã xếp chỗ: ${reading.words.placed} trên ${reading.words.found}`]),
    ...describeDoubts(reading),
  ].join('\n');
};

/** From when to when a document plans. */
export const describePeriod = ({ period }: DocumentReading): string =>
  period === null ? 'không thấy' : `${formatDay(asDay(period.from))} - ${formatDay(asDay(period.to))}`;

const describeHead = ({ kind, organ, number, date }: DocumentReading): string =>
  [
    `Loại: ${kind ?? 'không thấy'}`,
    `Cơ quan: ${organ ?? 'không thấy'}`,
    `Số: ${number ?? 'không thấy'}`,
    `Ngày: ${date === null ? 'không thấy' : formatDay(asDay(date))}`,
  ].join(' · ');

const describeDoubts = ({ doubts }: DocumentReading): readonly string[] => {
  if (doubts.length === 0) return ['  Không có chỗ nào cần xem lại.'];
  const more = doubts.length - MOST_DOUBTS;
  return [
    '  Cần xem lại:',
    ...doubts.slice(0, MOST_DOUBTS).map(({ what, where }) => `    • ${where}: ${what}`),
    ...(more > 0 ? [`    … và ${more} chỗ nữa.`] : []),
  ];
};
