import { z } from 'zod';
import { asUpdateId } from '../../../domain/chat.ts';
import { localDay } from '../../../domain/local-time.ts';
import type { Day, Official } from '../../../domain/people.ts';
import { ABSENCE_KINDS, type AbsenceKind } from '../../../people/absences/absence-store.ts';
import { parseAbsenceLine } from '../../../people/absences/parse-absence-line.ts';
import { recordAbsence } from '../../../people/absences/record-absence.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import type { DialogueHandler, Visit } from '../feature.ts';
import { placeOf } from '../message/chat-place.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { say } from '../message/say.ts';
import { sendView } from '../message/send-view.ts';
import { momentOf } from '../said-at.ts';
import {
  type AbsenceView,
  FAULT_TEXTS,
  todayOf,
  viewAbsence,
  viewAbsences,
  viewDayChoice,
  viewKindChoice,
} from './view-absences.ts';

export const ABSENCE_DAYS = 'absence: days';

const NO_OFFICIAL = 'Chỉ cán bộ có tên trong danh sách mới báo vắng được.';

/** Records an absence and gives what confirms it. */
export const takeAbsence = async (
  { ctx, services }: Visit,
  official: Official,
  kind: AbsenceKind,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<AbsenceView> => {
  const update = asUpdateId(ctx.update.update_id);
  const wanted = { official: official.id, kind, from, until };
  const at = { now: services.now(), today: todayOf(services) };
  const absence = await recordAbsence(services.absences, wanted, update, at);
  services.logger.info({ official: official.id, absence: absence.id }, 'an absence was reported');
  return viewAbsence(services, official, absence);
};

const send = async ({ ctx }: Visit, { blocks, buttons }: AbsenceView): Promise<void> => {
  const place = placeOf(ctx);
  if (place) await sendView(ctx.api, place, blocks, toKeyboard(buttons));
};

/** The day on which it was typed: "ngày mai" means the day after that, whenever it is handled. */
const dayOf = ({ ctx, services }: Visit): Day => localDay(momentOf(ctx, services), services.timeZone);

/** What a line says is recorded; what it leaves open is asked. */
const takeLine = async (visit: Visit, official: Official, text: string): Promise<void> => {
  const { line, fault } = parseAbsenceLine(text, dayOf(visit));
  if (fault !== undefined) return say(visit.ctx, FAULT_TEXTS[fault]);
  const { kind, days } = line;
  if (kind === undefined)
    return send(visit, days ? viewKindChoice(days) : await viewAbsences(visit.services, official));
  if (days === undefined) return send(visit, viewDayChoice(ABSENCE_KINDS.indexOf(kind)));
  await send(visit, await takeAbsence(visit, official, kind, days));
};

/** `/vangmat`, alone or with a line. */
export const runAbsenceCommand = async (visit: Visit, rest: string): Promise<void> => {
  const { official } = visit.actor;
  if (official === undefined) return say(visit.ctx, NO_OFFICIAL);
  if (rest === '') return send(visit, await viewAbsences(visit.services, official));
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
    const kind = dataSchema.safeParse(JSON.parse(dialogue.data)).data?.kind;
    const reason = kind === undefined ? undefined : ABSENCE_KINDS[kind];
    const { line, fault } = parseAbsenceLine(text, dayOf(visit), true);
    if (official === undefined || reason === undefined) {
      await closeDialogue(visit, dialogue);
      return say(visit.ctx, NO_OFFICIAL);
    }
    // The bot still waits for days.
    if (line?.days === undefined) return say(visit.ctx, FAULT_TEXTS[fault ?? 'unread']);
    await closeDialogue(visit, dialogue);
    await send(visit, await takeAbsence(visit, official, reason, line.days));
  },
};
