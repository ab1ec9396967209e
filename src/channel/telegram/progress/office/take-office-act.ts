import { startOfDay } from '../../../../domain/local-moment.ts';
import { findAct } from '../../../../progress/reading/find-act.ts';
import { findLastGiven } from '../../../../progress/recording/find-last-given.ts';
import { isByOffice } from '../../../../progress/recording/progress-update.ts';
import type { Reporter } from '../../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../../feature.ts';
import { momentOf } from '../../said-at.ts';
import { confirmWaiting } from '../acts/confirm-waiting.ts';
import { declineWaiting } from '../acts/decline-waiting.ts';
import { takeBack } from '../acts/take-back.ts';

/** Whether the last thing that they gave today is a figure for a unit. */
const hasJustEntered = async ({ ctx, services }: Visit, { official, today }: Reporter): Promise<boolean> => {
  const given = await services.progress.givenBy(official, startOfDay(today, services.timeZone));
  const last = findLastGiven(given, momentOf(ctx, services));
  return [...(last?.updates ?? []), ...(last?.questions ?? [])].some(isByOffice);
};

/**
 * Does what a short word asks for right after a figure was entered: keeps one that was odd, takes one back.
 * @returns false for other words, and where the office has entered nothing today
 */
export const takeOfficeAct = async (visit: Visit, reporter: Reporter, text: string): Promise<boolean> => {
  if (visit.ctx.editedMessage !== undefined) return false;
  const act = findAct(text);
  const isAct = act === 'confirm' || act === 'take-back' || act === 'nothing-new';
  if (!isAct || !(await hasJustEntered(visit, reporter))) return false;
  if (act === 'nothing-new') return declineWaiting(visit, reporter, text);
  await (act === 'confirm' ? confirmWaiting(visit, reporter) : takeBack(visit, reporter, undefined));
  return true;
};
