import { alertStaff, reachableStaff } from '../../delivery/alert-staff.ts';
import type { OutboxStore } from '../../delivery/outbox-store.ts';
import type { OfficialId } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
import type { Directory } from '../../people/directory.ts';

/**
 * Tells the office, once a week, that something isn't theirs who are asked about it. That alone is no answer.
 * @returns false where nobody of the office has come to the bot.
 */
export const tellNotTheirs = async (
  { outbox, directory }: { readonly outbox: Pick<OutboxStore, 'enqueue'>; readonly directory: Directory },
  official: OfficialId,
  period: ReportingWeek,
  refs: readonly Reference[],
  now: Date,
): Promise<boolean> => {
  if (reachableStaff(directory).length === 0) return false;
  const alert = { what: 'not theirs' as const, official, refs: [...refs] };
  const key = `not-theirs:${period}:${official}:${refs.length === 1 ? refs[0] : 'all'}`;
  await alertStaff(outbox, directory, alert, key, now);
  return true;
};
