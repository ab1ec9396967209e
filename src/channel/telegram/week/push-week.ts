import type { OfficialId } from '../../../domain/people.ts';
import type { View } from '../../../domain/view.ts';
import { viewOfficeFigures } from '../../../progress/office/describe-untold.ts';
import { type NudgePayload, openPushedNudge } from '../../../week/nudge/find-nudge-matter.ts';
import { viewNudge } from '../../../week/nudge/view-nudge.ts';
import type { BotServices } from '../services.ts';

/** The nudge as things are now; undefined if there is nothing left to ask. */
export const renderNudge = async (
  payload: NudgePayload,
  to: OfficialId,
  services: BotServices,
): Promise<View | undefined> => {
  const matter = await openPushedNudge(services, payload, to, services.now());
  if (matter === undefined) return undefined;
  const { blocks, buttons } = await viewNudge(services, matter);
  const units = matter.reporter.led.map(({ unit }) => unit);
  return { blocks: [...blocks, ...(await viewOfficeFigures(services, to, units))], buttons };
};
