import { localDay } from '../../../domain/local-time.ts';
import { addDays, formatWeekday } from '../../../domain/reporting-week.ts';
import { listSnoozes, type Snooze } from '../../../week/list-snoozes.ts';
import { putOff } from '../../../week/nudge/put-off-nudge.ts';
import { answerPress } from '../message/answer-press.ts';
import type { Button } from '../message/keyboard.ts';
import type { BotServices } from '../services.ts';
import { NUDGE } from './nudge-buttons.ts';
import { type PressedNudge, redrawNudge } from './open-nudge.ts';

const NO_TIME_LEFT = 'Sắp đến giờ chốt của tuần, không hẹn lại được nữa. Xin đồng chí trả lời giúp.';
const TIME_PASSED = 'Giờ đó không hẹn được nữa. Đồng chí chọn giờ khác giúp.';
const MINUTE_MS = 60_000;

const clockTime = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(moment);

/** `15:00 hôm nay`, `08:00 ngày mai`, `08:00 thứ Hai 02/12`. */
export const describeMoment = (
  moment: Date,
  { now, timeZone }: Pick<BotServices, 'now' | 'timeZone'>,
): string => {
  const [day, today] = [localDay(moment, timeZone), localDay(now(), timeZone)];
  const named = day === today ? 'hôm nay' : day === addDays(today, 1) ? 'ngày mai' : formatWeekday(day);
  return `${clockTime(moment, timeZone)} ${named}`;
};

const labelSnooze = (
  { at, day, when, hours }: Snooze,
  services: Pick<BotServices, 'now' | 'timeZone'>,
): string => {
  const time = clockTime(at, services.timeZone);
  if (when === 'hours') return `${hours} giờ nữa (${time})`;
  if (when === 'afternoon') return `Chiều nay ${time}`;
  const isTomorrow = day === addDays(localDay(services.now(), services.timeZone), 1);
  return isTomorrow ? `Sáng mai ${time}` : `Sáng ${formatWeekday(day)} ${time}`;
};

/** Offers when to be asked again, in place of the answers. Putting it off is no answer. */
export const offerSnoozes = async (nudge: PressedNudge): Promise<void> => {
  const { visit, matter } = nudge;
  const { services, ctx } = visit;
  const snoozes = listSnoozes(services.now(), services.reminderRules());
  if (snoozes.length === 0) return answerPress(ctx, NO_TIME_LEFT);
  await answerPress(ctx);
  const choices = snoozes.map((snooze): readonly Button[] => [
    {
      label: labelSnooze(snooze, services),
      data: NUDGE.to.later(matter.period, snooze.at.getTime() / MINUTE_MS),
    },
  ]);
  const back = [{ label: '‹ Quay lại', data: NUDGE.to.page(matter.period, 0) }];
  await redrawNudge(nudge, { buttons: [...choices, back] });
};

/** Puts out the same question for later. @param minutes the moment, in minutes since 1970. */
export const postponeNudge = async (nudge: PressedNudge, minutes: number): Promise<void> => {
  const { visit, matter, id } = nudge;
  const { services, ctx } = visit;
  const at = new Date(minutes * MINUTE_MS);
  if (!(await putOff(services, matter.reporter, at, services.now(), id))) {
    await answerPress(ctx, TIME_PASSED);
    return redrawNudge(nudge);
  }
  const words = `Tôi sẽ hỏi lại lúc ${describeMoment(at, services)}.`;
  await answerPress(ctx, words);
  await redrawNudge(nudge, { note: words });
};
