import { defineButtons, numbers } from '../../domain/button-data.ts';
import type { Day, Official } from '../../domain/people.ts';
import { bold, plain } from '../../domain/styled-text.ts';
import { type Button, button, type View } from '../../domain/view.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import type { Directory } from '../directory.ts';
import { ABSENCE_KINDS, type AbsenceStore, type StoredAbsence } from './absence-store.ts';
import { describeAbsence, describeStandIn } from './describe-absence.ts';
import { findOwnAbsences, findStandIn } from './record-absence.ts';

/** Buttons of absences; a kind is its place in `ABSENCE_KINDS`, a day is written `20241125`. */
export const ABSENCE = defineButtons('vm', {
  menu: numbers('m'),
  kind: numbers('k', 'kind'),
  /** Today, or with 1 the rest of the week. */
  days: numbers('d', 'kind', 'isRestOfWeek'),
  typeDays: numbers('t', 'kind'),
  kindOfDays: numbers('a', 'kind', 'from', 'until'),
  takeBack: numbers('h', 'absence'),
});

/** Where absences stand, and who is in their place. */
export interface Absent {
  readonly services: {
    readonly absences: AbsenceStore;
    readonly directory: () => Promise<Directory>;
  };
  readonly today: Day;
}

/** Who is asked in somebody's place, or why nobody is. */
const readDeputy = async (
  { services, today }: Absent,
  official: Official,
  days: Pick<StoredAbsence, 'from' | 'until'>,
): Promise<string> => {
  const away = await services.absences.findStanding(today);
  return describeStandIn(findStandIn(official, await services.directory(), days, away));
};

const takeBack = (absence: StoredAbsence, label: string): readonly Button[] => [
  button(label, ABSENCE.to.takeBack(absence.id)),
];

/** What somebody has reported of their absences, and buttons to report or take back one. */
export const viewAbsences = async (visit: Absent, official: Official): Promise<View> => {
  const { today } = visit;
  const own = await findOwnAbsences(visit.services.absences, official.id, today);
  const [first] = own;
  const deputy = await readDeputy(visit, official, first ?? { from: today, until: today });
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
      ABSENCE_KINDS.map((kind, index) => button(capitalised(kind), ABSENCE.to.kind(index))),
    ],
  };
};

/** Asks how long. @param kind counted in `ABSENCE_KINDS`. */
export const viewDayChoice = (kind: number): View => ({
  blocks: [plain(`${capitalised(ABSENCE_KINDS[kind] ?? 'vắng')}: đồng chí vắng đến bao giờ?`)],
  buttons: [
    [button('Chỉ hôm nay', ABSENCE.to.days(kind, 0)), button('Hết tuần này', ABSENCE.to.days(kind, 1))],
    [button('Ngày khác …', ABSENCE.to.typeDays(kind))],
    [button('‹ Quay lại', ABSENCE.to.menu())],
  ],
});

/** Asks why, where only the days were said: `20241125`. */
export const viewKindChoice = ({ from, until }: Pick<StoredAbsence, 'from' | 'until'>): View => {
  const digits = (day: Day): number => Number(day.replaceAll('-', ''));
  return {
    blocks: [plain('Đồng chí vắng vì việc gì?')],
    buttons: [
      ABSENCE_KINDS.map((kind, index) =>
        button(capitalised(kind), ABSENCE.to.kindOfDays(index, digits(from), digits(until))),
      ),
    ],
  };
};

/** Confirms an absence. */
export const viewAbsence = async (
  visit: Absent,
  official: Official,
  absence: StoredAbsence,
): Promise<View> => {
  const deputy = await readDeputy(visit, official, absence);
  return {
    blocks: [
      bold(`✅ Đã ghi: ${describeAbsence(absence)}`),
      plain(`Trong thời gian này tôi không nhắc đồng chí. ${deputy}`),
    ],
    buttons: [takeBack(absence, 'Hủy')],
  };
};
