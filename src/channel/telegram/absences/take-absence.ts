import { z } from 'zod';
import { localDay } from '../../../domain/local-time.ts';
import type { Day, Official } from '../../../domain/people.ts';
import type { View } from '../../../domain/view.ts';
import { ABSENCE_KINDS, type AbsenceKind } from '../../../people/absences/absence-store.ts';
import { FAULT_TEXTS } from '../../../people/absences/describe-absence.ts';
import { parseAbsenceLine } from '../../../people/absences/parse-absence-line.ts';
import { recordAbsence } from '../../../people/absences/record-absence.ts';
import {
  viewAbsence,
  viewAbsences,
  viewDayChoice,
  viewKindChoice,
} from '../../../people/absences/view-absences.ts';
import { askFor, closeDialogue, readAsked } from '../ask-for.ts';
import type { DialogueHandler } from '../feature.ts';
import { say, send } from '../message/send.ts';
import type { Visit } from '../visit.ts';

export const ABSENCE_DAYS = 'absence: days';

const NO_OFFICIAL = 'Chỉ cán bộ có tên trong danh sách mới báo vắng được.';

/** Records an absence and gives what confirms it. */
export const takeAbsence = async (
  visit: Visit,
  official: Official,
  kind: AbsenceKind,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<View> => {
  const { services, now, today, update } = visit;
  const wanted = { official: official.id, kind, from, until };
  const absence = await recordAbsence(services.absences, wanted, update, { now, today });
  services.logger.info({ official: official.id, absence: absence.id }, 'an absence was reported');
  return viewAbsence(visit, official, absence);
};

/** The day on which it was typed: "ngày mai" means the day after that, whenever it is handled. */
const dayOf = ({ saidAt, services }: Visit): Day => localDay(saidAt, services.timeZone);

/** What a line says is recorded; what it leaves open is asked. */
const takeLine = async (visit: Visit, official: Official, text: string): Promise<void> => {
  const { line, fault } = parseAbsenceLine(text, dayOf(visit));
  if (fault !== undefined) return say(visit, FAULT_TEXTS[fault]);
  const { kind, days } = line;
  if (kind === undefined)
    return send(visit, days ? viewKindChoice(days) : await viewAbsences(visit, official));
  if (days === undefined) return send(visit, viewDayChoice(ABSENCE_KINDS.indexOf(kind)));
  await send(visit, await takeAbsence(visit, official, kind, days));
};

/** `/vangmat`, alone or with a line. */
export const runAbsenceCommand = async (visit: Visit, rest: string): Promise<void> => {
  const { official } = visit.actor;
  if (official === undefined) return say(visit, NO_OFFICIAL);
  if (rest === '') return send(visit, await viewAbsences(visit, official));
  await takeLine(visit, official, rest);
};

/** Asks for days to be typed. */
export const askForDays = (visit: Visit, kind: number): Promise<void> =>
  askFor(visit, ABSENCE_DAYS, { kind }, 'Đồng chí vắng đến ngày nào? Gõ 30/11, hoặc từ 2/12 đến 6/12:');

const dataSchema = z.object({
  kind: z
    .number()
    .int()
    .min(0)
    .max(ABSENCE_KINDS.length - 1),
});

/** Takes the days that were asked for; asks again as long as they can't be read. */
export const daysDialogue: DialogueHandler = {
  kind: ABSENCE_DAYS,
  right: 'report absence',
  run: async (visit, dialogue, text) => {
    const { official } = visit.actor;
    const kind = readAsked(dataSchema, dialogue)?.kind;
    const reason = kind === undefined ? undefined : ABSENCE_KINDS[kind];
    const { line, fault } = parseAbsenceLine(text, dayOf(visit), true);
    if (official === undefined || reason === undefined) {
      await closeDialogue(visit, dialogue);
      return say(visit, NO_OFFICIAL);
    }
    // The bot still waits for days.
    if (line?.days === undefined) return say(visit, FAULT_TEXTS[fault ?? 'unread']);
    await closeDialogue(visit, dialogue);
    await send(visit, await takeAbsence(visit, official, reason, line.days));
  },
};
