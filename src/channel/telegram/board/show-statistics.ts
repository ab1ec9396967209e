import { readResponseHistory } from '../../../week/responses/read-response-history.ts';
import type { Visit } from '../feature.ts';
import { leaveBoard, replaceWith } from './show-board.ts';
import { STATISTICS_SPANS, viewUnitStatistics, viewWeekStatistics } from './view-statistics.ts';

const [SHORTEST] = STATISTICS_SPANS;

/** Data of buttons comes from outside. */
const knownSpan = (wanted: number): number => STATISTICS_SPANS.find((span) => span === wanted) ?? SHORTEST;

const read = async ({ services }: Visit, span: number) =>
  readResponseHistory(services, services.reminderRules(), span, services.now());

/** How the last weeks were answered, in place of the board. */
export const showWeekStatistics = async (visit: Visit, wanted: number): Promise<void> => {
  const span = knownSpan(wanted);
  await leaveBoard(visit);
  await replaceWith(visit, viewWeekStatistics(await read(visit, span), span));
};

/** The same, unit by unit. */
export const showUnitStatistics = async (visit: Visit, wanted: number, page = 0): Promise<void> => {
  const span = knownSpan(wanted);
  await leaveBoard(visit);
  await replaceWith(visit, viewUnitStatistics(await read(visit, span), span, page));
};
