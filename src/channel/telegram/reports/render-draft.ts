import type { Payload } from '../../../delivery/payload.ts';
import type { OfficialId } from '../../../domain/people.ts';
import { hasRight } from '../../../people/rights.ts';
import type { View } from '../message/redraw.ts';
import type { BotServices } from '../services.ts';
import { describeFate } from './describe-fate.ts';
import { makeReports } from './make-report.ts';
import { viewDraft } from './view-draft.ts';

/** The week's draft for somebody of the office; undefined if they send no reports any more. */
export const renderDraft = async (
  { period }: Extract<Payload, { type: 'draft' }>,
  to: OfficialId,
  services: BotServices,
): Promise<View | undefined> => {
  const directory = await services.directory();
  const official = directory.official(to);
  if (official === undefined || !hasRight(directory.actorOf(official).role, 'send weekly reports'))
    return undefined;
  const reports = await makeReports(services, period, 'staff');
  return viewDraft(period, reports, await describeFate(services, period));
};
