import { alertStaff, reachableStaff } from '../../delivery/alert-staff.ts';
import type { Reference } from '../../domain/reference.ts';
import { weekAt } from '../../domain/reporting-week.ts';
import { labelWithDocument } from '../../progress/name-items.ts';
import type { Reporter } from '../../progress/reporters/find-reporter.ts';
import type { WeekTurn } from '../week-turn.ts';

export const NO_OFFICE = 'Văn phòng chưa có ai dùng bot nên tôi chưa báo được. Xin đồng chí báo trực tiếp.';

/**
 * Tells the office, once a week, that something isn't theirs who are asked about it. That alone is no answer.
 * @returns what they are told; `NO_OFFICE` where nobody of the office has come to the bot.
 */
export const tellNotTheirs = async (
  { services, now }: Pick<WeekTurn, 'services' | 'now'>,
  { official }: Pick<Reporter, 'official'>,
  refs: readonly Reference[],
): Promise<string> => {
  const directory = await services.directory();
  if (reachableStaff(directory).length === 0) return NO_OFFICE;
  const alert = { what: 'not theirs' as const, official, refs: [...refs] };
  const [only, ...others] = refs;
  const isOne = only !== undefined && others.length === 0;
  const key = `not-theirs:${weekAt(now, services.timeZone)}:${official}:${isOne ? only : 'all'}`;
  await alertStaff(services.outbox, directory, alert, key, now);
  const named = isOne ? labelWithDocument(services, only) : `${refs.length} việc`;
  return `Cảm ơn đồng chí. Tôi đã báo Văn phòng xem lại phân công: ${named}.`;
};
