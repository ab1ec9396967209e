import type { Reference } from '../../domain/reference.ts';
import { alertStaff } from '../../outbox/alert-staff.ts';
import { answerPress } from '../answer-press.ts';
import { labelItem } from '../progress/describe-update.ts';
import { markNudgeAnswered, type OpenNudge, redrawNudge } from './open-nudge.ts';

const NO_OFFICE = 'Văn phòng chưa có ai dùng bot nên tôi chưa báo được. Xin bạn báo trực tiếp.';

/** Tells the office that something isn't theirs who are asked about it, and thanks them. */
export const reportNotMine = async (nudge: OpenNudge, refs: readonly Reference[]): Promise<void> => {
  const { visit, official, matter } = nudge;
  const { services, ctx } = visit;
  const directory = await services.directory();
  const hasOffice = directory
    .officials()
    .some((each) => each.person !== undefined && directory.actorOf(each).role === 'staff');
  await markNudgeAnswered(nudge);
  if (!hasOffice) return answerPress(ctx, NO_OFFICE);
  const alert = { what: 'not theirs' as const, official: official.id, refs: [...refs] };
  const key = `not-theirs:${matter.period}:${official.id}:${refs.length === 1 ? refs[0] : 'all'}`;
  await alertStaff(services.outbox, directory, alert, key, services.now());
  const [only, ...others] = refs;
  const named = only && others.length === 0 ? labelItem(services, only) : `${refs.length} việc`;
  await answerPress(ctx, 'Cảm ơn bạn.');
  await redrawNudge(nudge, {
    note: `Cảm ơn bạn. Tôi đã báo Văn phòng xem lại phân công: ${named}.`,
  });
};
