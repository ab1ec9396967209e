import { formatDay, formatMinute } from '../../domain/local-time.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { ResponseState } from '../responses/judge-response.ts';
import type { ReportSpan } from './report-span.ts';
import type { UnitState, Validity, WeeklyReport } from './weekly-report.ts';

export const RESPONSE_WORDS: Readonly<Record<ResponseState, string>> = {
  'on time': 'đúng hạn',
  late: 'muộn',
  silent: 'chưa trả lời',
  away: 'đang vắng',
  unreachable: 'không gửi được tin',
  'not linked': 'chưa nhận lời mời',
  'not asked': 'chưa được hỏi',
};

/** Why nothing came of a unit, in a report. */
export const UNIT_WORDS: Readonly<Record<UnitState, string>> = {
  ...RESPONSE_WORDS,
  'on time': 'đã trả lời đúng hạn',
  late: 'đã trả lời muộn',
  away: 'cán bộ phụ trách đang vắng',
  unreachable: 'không gửi được tin cho cán bộ phụ trách',
  'not linked': 'cán bộ phụ trách chưa nhận lời mời',
  nobody: 'chưa có cán bộ phụ trách trong danh sách',
};

export const VALIDITY_WORDS: Readonly<Record<Validity, string>> = {
  counts: 'còn hiệu lực',
  waits: 'chờ người báo xác nhận',
  superseded: 'đã thay bằng bản sửa',
  withdrawn: 'đã hủy',
};

/** `16:00 ngày 29/11/2024`; of a week that is over `hết ngày 01/12/2024`. */
export const describeUntil = ({ isOver, day, until, timeZone, span }: WeeklyReport): string => {
  if (isOver || span.week === undefined) return `hết ngày ${formatDay(day)}`;
  // The last moment that is in it.
  return formatMinute(new Date(until.getTime() - 1), timeZone);
};

/** `bao-cao-2024-W48.xlsx`; of one of several documents `bao-cao-2027-W01-nq-12-2027.xlsx`. */
export const reportFileName = (
  { key }: Pick<ReportSpan, 'key'>,
  extension: 'xlsx' | 'docx',
  document?: DocumentId,
): string => `bao-cao-${key}${document === undefined ? '' : `-${document}`}.${extension}`;

/** In place of the units that lead something, where the office has given it to none. */
export const NO_LEADS = 'chưa giao';
