import { formatDay } from '../../domain/local-time.ts';
import { describeDays } from '../assignments/part-names.ts';
import type { NewAbsence } from './absence-store.ts';
import type { AbsenceFault } from './parse-absence-line.ts';
import type { StandIn } from './record-absence.ts';

/** `công tác từ 25/11/2024 đến 29/11/2024`, `học ngày 02/12/2024`. */
export const describeAbsence = ({ kind, from, until }: Pick<NewAbsence, 'kind' | 'from' | 'until'>): string =>
  `${kind} ${from === until ? `ngày ${formatDay(from)}` : describeDays({ from, until })}`;

const EXAMPLES = 'Ví dụ: /vangmat công tác 25/11-29/11, hoặc /vangmat nghỉ phép đến 30/11.';

export const FAULT_TEXTS: Readonly<Record<AbsenceFault, string>> = {
  'bad day': `Tôi không đọc được ngày này, hoặc không có ngày đó. ${EXAMPLES}`,
  past: 'Ngày này đã qua. Đồng chí cho ngày từ hôm nay trở đi.',
  reversed: 'Ngày cuối đứng trước ngày đầu. Đồng chí gửi lại giúp.',
  'no end': `Đồng chí cho biết vắng đến ngày nào. ${EXAMPLES}`,
  'too long': 'Thời gian này dài hơn một năm. Đồng chí xem lại ngày giúp.',
  unread: `Tôi chưa hiểu đồng chí vắng vì việc gì, ngày nào. ${EXAMPLES}`,
};

export const describeStandIn = ({ asked, deputy }: StandIn): string => {
  if (deputy === undefined)
    return 'Đồng chí chưa có người phó trong danh sách, nên không ai được hỏi thay. Nếu cần, xin báo Văn phòng.';
  const name = `${deputy.name} (${deputy.code})`;
  switch (asked) {
    case 'not linked':
      return `Người phó của đồng chí, ${name}, chưa dùng bot, nên chưa ai được hỏi thay.`;
    case 'unless away too':
      return `Tôi sẽ hỏi ${name} thay đồng chí, trừ những ngày người này cũng báo vắng.`;
    case 'always':
      return `Tôi sẽ hỏi ${name} thay đồng chí.`;
  }
};
