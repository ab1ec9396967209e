import { localDay } from '../../../domain/local-time.ts';
import type { Day, Official } from '../../../domain/people.ts';
import { ABSENCE_KINDS, type StoredAbsence } from '../../../people/absences/absence-store.ts';
import type { Button } from '../message/keyboard.ts';
import { type Block, bold, plain } from '../message/rich-text.ts';
import type { BotServices } from '../services.ts';
import { describeAbsence, describeDeputy } from './describe-absence.ts';

/** A message with its buttons. */
export interface AbsenceView {
  readonly blocks: readonly Block[];
  readonly buttons: readonly (readonly Button[])[];
}

export const todayOf = ({ now, timeZone }: Pick<BotServices, 'now' | 'timeZone'>): Day =>
  localDay(now(), timeZone);

/** An official's own absences that haven't ended. */
export const findOwnAbsences = async (
  services: BotServices,
  { id }: Official,
): Promise<readonly StoredAbsence[]> =>
  (await services.absences.findStanding(todayOf(services))).filter(({ official }) => official === id);

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

const takeBack = (absence: StoredAbsence, label: string): readonly Button[] => [
  { label, data: `vm:h:${absence.id}` },
];

/** What somebody has reported of their absences, and buttons to report or take back one. */
export const viewAbsences = async (services: BotServices, official: Official): Promise<AbsenceView> => {
  const own = await findOwnAbsences(services, official);
  const [first] = own;
  const away = await services.absences.findStanding(todayOf(services));
  const deputy = describeDeputy(
    official,
    await services.directory(),
    first ?? { from: todayOf(services), until: todayOf(services) },
    away,
  );
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
      ABSENCE_KINDS.map((kind, index) => ({ label: capitalised(kind), data: `vm:k:${index}` })),
    ],
  };
};

/** Asks how long. @param kind counted in `ABSENCE_KINDS`. */
export const viewDayChoice = (kind: number): AbsenceView => ({
  blocks: [plain(`${capitalised(ABSENCE_KINDS[kind] ?? 'vắng')}: đồng chí vắng đến bao giờ?`)],
  buttons: [
    [
      { label: 'Chỉ hôm nay', data: `vm:d:${kind}:0` },
      { label: 'Hết tuần này', data: `vm:d:${kind}:1` },
    ],
    [{ label: 'Ngày khác …', data: `vm:t:${kind}` }],
    [{ label: '‹ Quay lại', data: 'vm:m' }],
  ],
});

/** Asks why, where only the days were said: `20241125`. */
export const viewKindChoice = ({ from, until }: Pick<StoredAbsence, 'from' | 'until'>): AbsenceView => {
  const digits = (day: Day): string => day.replaceAll('-', '');
  return {
    blocks: [plain('Đồng chí vắng vì việc gì?')],
    buttons: [
      ABSENCE_KINDS.map((kind, index) => ({
        label: capitalised(kind),
        data: `vm:a:${index}:${digits(from)}:${digits(until)}`,
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
  const away = await services.absences.findStanding(todayOf(services));
  const deputy = describeDeputy(official, await services.directory(), absence, away);
  return {
    blocks: [
      bold(`✅ Đã ghi: ${describeAbsence(absence)}`),
      plain(`Trong thời gian này tôi không nhắc đồng chí. ${deputy}`),
    ],
    buttons: [takeBack(absence, 'Hủy')],
  };
};
