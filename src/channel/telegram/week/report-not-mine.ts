import { alertStaff } from '../../../delivery/alert-staff.ts';
import type { Reference } from '../../../domain/reference.ts';
import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import { labelWithDocument } from '../../../progress/name-items.ts';
import type { Reporter } from '../../../progress/reporters/find-reporter.ts';
import { answerPress } from '../message/answer-press.ts';
import type { BotServices } from '../services.ts';
import { type OpenNudge, redrawNudge } from './open-nudge.ts';

const NO_OFFICE = 'Văn phòng chưa có ai dùng bot nên tôi chưa báo được. Xin đồng chí báo trực tiếp.';

/**
 * Tells the office, once a week, that something isn't theirs who are asked about it. That alone is no answer.
 * @returns what they are told.
 */
export const tellOfficeNotTheirs = async (
  services: BotServices,
  { official }: Pick<Reporter, 'official'>,
  period: ReportingWeek,
  refs: readonly Reference[],
): Promise<string> => {
  const directory = await services.directory();
  const hasOffice = directory
    .officials()
    .some((each) => each.person !== undefined && directory.actorOf(each).role === 'staff');
  if (!hasOffice) return NO_OFFICE;
  const alert = { what: 'not theirs' as const, official, refs: [...refs] };
  const key = `not-theirs:${period}:${official}:${refs.length === 1 ? refs[0] : 'all'}`;
  await alertStaff(services.outbox, directory, alert, key, services.now());
  const [only, ...others] = refs;
  const named = only && others.length === 0 ? labelWithDocument(services, only) : `${refs.length} việc`;
  return `Cảm ơn đồng chí. Tôi đã báo Văn phòng xem lại phân công: ${named}.`;
};

/** A tap that says so, answered in the nudge. */
export const reportNotMine = async (nudge: OpenNudge, refs: readonly Reference[]): Promise<void> => {
  const { visit, matter } = nudge;
  const told = await tellOfficeNotTheirs(visit.services, matter.reporter, matter.period, refs);
  if (told === NO_OFFICE) return answerPress(visit.ctx, NO_OFFICE);
  await answerPress(visit.ctx, 'Cảm ơn đồng chí.');
  await redrawNudge(nudge, { note: told });
};
