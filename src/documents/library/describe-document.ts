import { formatDay } from '../../domain/local-time.ts';
import { asDay } from '../../domain/people.ts';
import { shorten } from '../../text/cut-text.ts';
import type { DocumentReading } from './document-reading.ts';
import type { StoredDocument } from './document-store.ts';

const LONGEST_LINE = 180;

export const cut = (text: string): string => shorten(text, LONGEST_LINE);

const day = (text: string): string => formatDay(asDay(text));

/** What its head says: organ, day, period; what it lacks is said to be missing, since a person must see that too. */
export const headLines = ({ organ, date, period, title }: DocumentReading): readonly string[] => [
  ...(title === null ? [] : [cut(title)]),
  `Cơ quan: ${organ ?? 'không thấy ghi'}. Ngày: ${date === null ? 'không thấy ghi' : day(date)}.`,
  period === null
    ? 'Thời gian áp dụng: không thấy ghi.'
    : `Áp dụng: ${day(period.from)} - ${day(period.to)}.`,
];

/** How much was read, and how much of what stands there could be placed. */
export const countLines = ({ targets, measures, tasks, charges, deadlines, figures }: DocumentReading) => [
  `Đọc được ${targets} chỉ tiêu với ${measures} con số, ${tasks} nhiệm vụ, ${charges} phân công, ${deadlines} thời hạn.`,
  `Con số đã rõ là gì: ${figures.placed} trên ${figures.found}.`,
];

const STATES = {
  draft: 'Bản nháp: chưa ai được trả lời từ văn bản này.',
  live: 'Đang dùng để trả lời.',
  withdrawn: 'Đã rút: không dùng để trả lời nữa.',
} as const;

export const stateOf = (document: StoredDocument): string =>
  document.checked === undefined
    ? stateAlone(document)
    : `${stateAlone(document)} ${document.checked.byName} đã soát, chờ một người khác của Văn phòng xác nhận.`;

const stateAlone = ({ state, confirmed }: StoredDocument): string => {
  if (state !== 'live') return STATES[state];
  return confirmed === undefined
    ? 'Đang dùng để trả lời, chưa có người soát.'
    : `Đang dùng để trả lời, ${confirmed.byName} đã soát.`;
};
