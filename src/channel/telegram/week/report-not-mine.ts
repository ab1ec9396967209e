import type { Reference } from '../../../domain/reference.ts';
import { weekAt } from '../../../domain/reporting-week.ts';
import { labelWithDocument } from '../../../progress/name-items.ts';
import type { Reporter } from '../../../progress/reporters/find-reporter.ts';
import { tellNotTheirs } from '../../../week/nudge/tell-not-theirs.ts';
import { answerPress } from '../message/send.ts';
import type { Visit } from '../visit.ts';
import { type PressedNudge, redrawNudge } from './open-nudge.ts';

const NO_OFFICE = 'Văn phòng chưa có ai dùng bot nên tôi chưa báo được. Xin đồng chí báo trực tiếp.';

/** Tells the office that something isn't theirs who are asked about it. @returns what they are told. */
export const tellOfficeNotTheirs = async (
  { services, now }: Visit,
  { official }: Pick<Reporter, 'official'>,
  refs: readonly Reference[],
): Promise<string> => {
  const { outbox, timeZone } = services;
  const means = { outbox, directory: await services.directory() };
  if (!(await tellNotTheirs(means, official, weekAt(now, timeZone), refs, now))) return NO_OFFICE;
  const [only, ...others] = refs;
  const named = only && others.length === 0 ? labelWithDocument(services, only) : `${refs.length} việc`;
  return `Cảm ơn đồng chí. Tôi đã báo Văn phòng xem lại phân công: ${named}.`;
};

/** A tap that says so, answered in the nudge. */
export const reportNotMine = async (nudge: PressedNudge, refs: readonly Reference[]): Promise<void> => {
  const { visit, matter } = nudge;
  const told = await tellOfficeNotTheirs(visit, matter.reporter, refs);
  if (told === NO_OFFICE) return answerPress(visit, NO_OFFICE);
  await answerPress(visit, 'Cảm ơn đồng chí.');
  await redrawNudge(nudge, { note: told });
};
