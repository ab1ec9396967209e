import { describeMoment, labelSnooze } from '../../../week/describe-snooze.ts';
import { listSnoozes } from '../../../week/list-snoozes.ts';
import { putOff } from '../../../week/nudge/put-off-nudge.ts';
import type { Button } from '../message/keyboard.ts';
import { answerPress } from '../message/send.ts';
import { NUDGE } from './nudge-buttons.ts';
import { type PressedNudge, redrawNudge } from './open-nudge.ts';

const NO_TIME_LEFT = 'Sắp đến giờ chốt của tuần, không hẹn lại được nữa. Xin đồng chí trả lời giúp.';
const TIME_PASSED = 'Giờ đó không hẹn được nữa. Đồng chí chọn giờ khác giúp.';
const MINUTE_MS = 60_000;

/** Offers when to be asked again, in place of the answers. Putting it off is no answer. */
export const offerSnoozes = async (nudge: PressedNudge): Promise<void> => {
  const { visit, matter } = nudge;
  const { services } = visit;
  const snoozes = listSnoozes(visit.now, services.reminderRules());
  if (snoozes.length === 0) return answerPress(visit, NO_TIME_LEFT);
  await answerPress(visit);
  const choices = snoozes.map((snooze): readonly Button[] => [
    {
      label: labelSnooze(snooze, visit.now, services.timeZone),
      data: NUDGE.to.later(matter.period, snooze.at.getTime() / MINUTE_MS),
    },
  ]);
  const back = [{ label: '‹ Quay lại', data: NUDGE.to.page(matter.period, 0) }];
  await redrawNudge(nudge, { buttons: [...choices, back] });
};

/** Puts out the same question for later. @param minutes the moment, in minutes since 1970. */
export const postponeNudge = async (nudge: PressedNudge, minutes: number): Promise<void> => {
  const { visit, matter, id } = nudge;
  const { services } = visit;
  const at = new Date(minutes * MINUTE_MS);
  if (!(await putOff(services, matter.reporter, at, visit.now, id))) {
    await answerPress(visit, TIME_PASSED);
    return redrawNudge(nudge);
  }
  const words = `Tôi sẽ hỏi lại lúc ${describeMoment(at, visit.now, services.timeZone)}.`;
  await answerPress(visit, words);
  await redrawNudge(nudge, { note: words });
};
