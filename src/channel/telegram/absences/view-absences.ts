import { formatDay, localDay } from '../../../domain/local-time.ts';
import type { Day, Official } from '../../../domain/people.ts';
import {
  ABSENCE_KINDS,
  type NewAbsence,
  type StoredAbsence,
} from '../../../people/absences/absence-store.ts';
import type { AbsenceFault } from '../../../people/absences/parse-absence-line.ts';
import { findOwnAbsences, findStandIn, type StandIn } from '../../../people/absences/record-absence.ts';
import { describeDays } from '../../../people/assignments/describe-days.ts';
import { capitalised } from '../../../text/capitalised.ts';
import type { Button } from '../message/keyboard.ts';
import { type Block, bold, plain } from '../message/rich-text.ts';
import type { BotServices } from '../services.ts';
import { ABSENCE } from './absence-buttons.ts';

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

/** A message with its buttons. */
export interface AbsenceView {
  readonly blocks: readonly Block[];
  readonly buttons: readonly (readonly Button[])[];
}

export const todayOf = ({ now, timeZone }: Pick<BotServices, 'now' | 'timeZone'>): Day =>
  localDay(now(), timeZone);

const describeStandIn = ({ asked, deputy }: StandIn): string => {
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

/** Who is asked in somebody's place, or why nobody is. */
const readDeputy = async (
  services: BotServices,
  official: Official,
  days: Pick<StoredAbsence, 'from' | 'until'>,
): Promise<string> => {
  const away = await services.absences.findStanding(todayOf(services));
  return describeStandIn(findStandIn(official, await services.directory(), days, away));
};

const takeBack = (absence: StoredAbsence, label: string): readonly Button[] => [
  { label, data: ABSENCE.to.takeBack(absence.id) },
];

/** What somebody has reported of their absences, and buttons to report or take back one. */
export const viewAbsences = async (services: BotServices, official: Official): Promise<AbsenceView> => {
  const today = todayOf(services);
  const own = await findOwnAbsences(services.absences, official.id, today);
  const [first] = own;
  const deputy = await readDeputy(services, official, first ?? { from: today, until: today });
  return {
    blocks: [
      bold('Báo vắng'),
      plain(
        first === undefined
          ? 'Đồng chí chưa báo vắng ngày nào.'
          : `Đồng chí đã báo:\n${own.map((each) => `• ${describeAbsence(each)}`).join('\n')}`,
      ),
      plain(`Những ngày đồng chí vắng, tôi không nhắc đồng chí. ${deputy}`),
      plain('Chọn lý do, hoặc gõ một dòng, ví dụ: /vangmat công tác 25/11-29/11'),
    ],
    buttons: [
      ...own.map((each) => takeBack(each, `Hủy: ${describeAbsence(each)}`)),
      ABSENCE_KINDS.map((kind, index) => ({ label: capitalised(kind), data: ABSENCE.to.kind(index) })),
    ],
  };
};

/** Asks how long. @param kind counted in `ABSENCE_KINDS`. */
export const viewDayChoice = (kind: number): AbsenceView => ({
  blocks: [plain(`${capitalised(ABSENCE_KINDS[kind] ?? 'vắng')}: đồng chí vắng đến bao giờ?`)],
  buttons: [
    [
      { label: 'Chỉ hôm nay', data: ABSENCE.to.days(kind, 0) },
      { label: 'Hết tuần này', data: ABSENCE.to.days(kind, 1) },
    ],
    [{ label: 'Ngày khác …', data: ABSENCE.to.typeDays(kind) }],
    [{ label: '‹ Quay lại', data: ABSENCE.to.menu() }],
  ],
});

/** Asks why, where only the days were said: `20241125`. */
export const viewKindChoice = ({ from, until }: Pick<StoredAbsence, 'from' | 'until'>): AbsenceView => {
  const digits = (day: Day): number => Number(day.replaceAll('-', ''));
  return {
    blocks: [plain('Đồng chí vắng vì việc gì?')],
    buttons: [
      ABSENCE_KINDS.map((kind, index) => ({
        label: capitalised(kind),
        data: ABSENCE.to.kindOfDays(index, digits(from), digits(until)),
      })),
    ],
  };
};

/** Confirms an absence. */
export const viewAbsence = async (
  services: BotServices,
  official: Official,
  absence: StoredAbsence,
): Promise<AbsenceView> => {
  const deputy = await readDeputy(services, official, absence);
  return {
    blocks: [
      bold(`✅ Đã ghi: ${describeAbsence(absence)}`),
      plain(`Trong thời gian này tôi không nhắc đồng chí. ${deputy}`),
    ],
    buttons: [takeBack(absence, 'Hủy')],
  };
};
