import { STATE_WORDS } from '../../domain/progress.ts';
import { describeFigure } from './describe-card.ts';
import type { UpdateContent } from './progress-update.ts';
import type { RereadDifference } from './reread-reports.ts';

type Said = Pick<UpdateContent, 'value' | 'share' | 'count' | 'asOf' | 'status' | 'blocker' | 'isClear'>;

const describeSaid = (said: Said): string =>
  [
    describeFigure(said),
    ...(said.status === undefined ? [] : [STATE_WORDS[said.status]]),
    ...(said.blocker === undefined ? [] : [`vướng mắc “${said.blocker}”`]),
    ...(said.isClear ? ['không có vướng mắc'] : []),
  ]
    .filter((each) => each !== '')
    .join(' · ');

/** What stands, in words: `95,5 triệu tấn · đến 31/10/2024`. */
export const describeStanding = ({ stands }: RereadDifference): string => {
  if (stands === undefined) return 'không có gì';
  const said = describeSaid(stands);
  return said === '' ? 'chỉ giữ lời, không có số' : said;
};

const NO_REPORT = {
  question: 'là câu hỏi, không ghi gì',
  'asked back': 'chưa chắc, sẽ hỏi lại người báo',
  unclear: 'không rõ hỏi hay báo cáo, sẽ hỏi lại',
  nothing: 'không đọc thấy việc này',
} as const;

/** What would be read now, in words. */
export const describeReread = ({ reads, day }: RereadDifference): string => {
  if (reads.kind !== 'report') return NO_REPORT[reads.kind];
  const { value, share, count, asOf, status, blocker, noBlocker, resolves } = reads.reading;
  return describeSaid({
    value: value?.value,
    share: share?.value.decimal,
    count: count?.value,
    asOf: asOf?.value ?? day,
    status: status?.value,
    blocker: blocker?.value,
    isClear: noBlocker !== undefined || resolves !== undefined,
  });
};
