import type { OfficialId } from '../../../domain/people.ts';
import type { NudgePayload } from '../../../week/nudge/find-nudge-matter.ts';
import { openPushedNudge } from '../../../week/nudge/open-pushed-nudge.ts';
import { viewOfficeFigures } from '../progress/view-office-figures.ts';
import type { BotServices } from '../services.ts';
import { type NudgeView, viewNudge } from './view-nudge.ts';

/** The nudge as things are now; undefined if there is nothing left to ask. */
export const renderNudge = async (
  payload: NudgePayload,
  to: OfficialId,
  services: BotServices,
): Promise<NudgeView | undefined> => {
  const matter = await openPushedNudge(services, payload, to, services.now());
  if (matter === undefined) return undefined;
  const { blocks, buttons } = await viewNudge(services, matter);
  const units = matter.reporter.led.map(({ unit }) => unit);
  return { blocks: [...blocks, ...(await viewOfficeFigures(services, to, units))], buttons };
};
