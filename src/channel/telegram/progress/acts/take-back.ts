import { startOfDay } from '../../../../domain/local-moment.ts';
import { localDay } from '../../../../domain/local-time.ts';
import { mondayOf, weekOf } from '../../../../domain/reporting-week.ts';
import { findLastGiven } from '../../../../progress/recording/find-last-given.ts';
import type { Recorded } from '../../../../progress/recording/progress-store.ts';
import type { Reporter } from '../../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../../feature.ts';
import { say } from '../../message/say.ts';
import { momentOf, statedAt } from '../../said-at.ts';
import { nameUpdates } from '../view-card.ts';
import { withdrawReports } from '../withdraw-reports.ts';

const NOTHING_TO_TAKE_BACK = 'Tuần này đồng chí chưa có cập nhật nào để hủy.';
const NOT_ASKED_ANY_MORE = 'Đã bỏ tin vừa gửi, tôi không ghi gì.';

/**
 * Takes back what a person's last report of this week gave. Handled again after a crash, it takes back the same.
 * @param edited what the message gave that was edited into these words; undefined: the last report.
 */
export const takeBack = async (
  visit: Visit,
  { official }: Pick<Reporter, 'official'>,
  edited: Recorded | undefined,
): Promise<void> => {
  const { ctx, services } = visit;
  const at = momentOf(ctx, services);
  const monday = startOfDay(mondayOf(weekOf(localDay(at, services.timeZone))), services.timeZone);
  const message = ctx.message ?? ctx.editedMessage;
  const before = message === undefined ? at : statedAt(message);
  const last = edited ?? findLastGiven(await services.progress.givenBy(official, monday), before);
  if (last === undefined) return say(ctx, NOTHING_TO_TAKE_BACK);
  await withdrawReports(visit, last, at);
  const named = last.updates.length === 0 ? '' : nameUpdates(services, last.updates);
  await say(ctx, named === '' ? NOT_ASKED_ANY_MORE : `Đã hủy báo cáo vừa gửi: ${named}`);
};
