import type { Logger } from 'pino';
import type { UpdateId } from '../../domain/chat.ts';
import type { Day, Official } from '../../domain/people.ts';
import { menu, type TypedReply, type View } from '../../domain/view.ts';
import { ABSENCE_KINDS, type AbsenceKind } from './absence-store.ts';
import { FAULT_TEXTS } from './describe-absence.ts';
import { parseAbsenceLine } from './parse-absence-line.ts';
import { recordAbsence } from './record-absence.ts';
import { type Absent, viewAbsence, viewAbsences, viewDayChoice, viewKindChoice } from './view-absences.ts';

/** Somebody who says when they are away. */
export interface Absentee extends Absent {
  readonly services: Absent['services'] & { readonly logger: Pick<Logger, 'info'> };
  readonly now: Date;
  readonly update: UpdateId;
}

export const NO_OFFICIAL = 'Chỉ cán bộ có tên trong danh sách mới báo vắng được.';

/** Records an absence and gives what confirms it. */
export const takeAbsence = async (
  by: Absentee,
  official: Official,
  kind: AbsenceKind,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<View> => {
  const { services, now, today, update } = by;
  const wanted = { official: official.id, kind, from, until };
  const absence = await recordAbsence(services.absences, wanted, update, { now, today });
  services.logger.info({ official: official.id, absence: absence.id }, 'an absence was reported');
  return viewAbsence(by, official, absence);
};

/**
 * `/vangmat`, alone or with a line: what it says is recorded, what it leaves open is asked.
 * @param typedOn the day on which it was typed: "ngày mai" means the day after that, whenever it is handled
 */
export const takeAbsenceLine = async (
  by: Absentee,
  official: Official | undefined,
  text: string,
  typedOn: Day,
): Promise<View> => {
  if (official === undefined) return menu(NO_OFFICIAL);
  if (text === '') return viewAbsences(by, official);
  const { line, fault } = parseAbsenceLine(text, typedOn);
  if (fault !== undefined) return menu(FAULT_TEXTS[fault]);
  const { kind, days } = line;
  if (kind === undefined) return days ? viewKindChoice(days) : viewAbsences(by, official);
  if (days === undefined) return viewDayChoice(ABSENCE_KINDS.indexOf(kind));
  return takeAbsence(by, official, kind, days);
};

/** Takes the days that were asked for; asks again as long as they can't be read. @param kind counted in `ABSENCE_KINDS` */
export const takeDays = async (
  by: Absentee,
  official: Official | undefined,
  kind: number,
  text: string,
  typedOn: Day,
): Promise<TypedReply> => {
  const reason = ABSENCE_KINDS[kind];
  const { line, fault } = parseAbsenceLine(text, typedOn, true);
  if (official === undefined || reason === undefined) return menu(NO_OFFICIAL);
  if (line?.days === undefined) return { again: FAULT_TEXTS[fault ?? 'unread'] };
  return takeAbsence(by, official, reason, line.days);
};
