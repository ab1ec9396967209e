import type { Message } from 'grammy/types';
import { localDay } from '../../../domain/local-time.ts';
import type { SaidReport } from '../../../progress/recording/report-desk.ts';
import { readForward } from '../read-forward.ts';
import type { BotServices } from '../services.ts';

/** When and by whom forwarded words were said first; nobody is named where they are one's own. */
export const forwardOf = (
  { timeZone }: Pick<BotServices, 'timeZone'>,
  message: Message,
): SaidReport['forwarded'] => {
  const forward = readForward(message);
  if (forward === undefined) return undefined;
  const { by, saidAt } = forward;
  return { day: localDay(saidAt, timeZone), by: by.kind === 'self' ? undefined : by.name };
};
