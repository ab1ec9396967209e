import { asUpdateId } from '../../../domain/chat.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { qualify } from '../../../domain/item-reference.ts';
import { localDay } from '../../../domain/local-time.ts';
import { addDays, daysBetween, formatWeekday } from '../../../domain/reporting-week.ts';
import {
  isByOffice,
  type ProgressUpdate,
  sourceOfReport,
} from '../../../progress/recording/progress-update.ts';
import { listPromiseDays, planPromised } from '../../../week/plan-promised.ts';
import type { Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { changeMessage } from '../message/change-message.ts';
import type { BotServices } from '../services.ts';
import { findCards } from './find-cards.ts';
import { officeAuthor } from './office/office-author.ts';
import { refreshCards, showCards } from './show-cards.ts';
import { cardButtons, viewCard } from './view-card.ts';

const NOTHING_DUE = 'Không còn số nào đang đến kỳ.';
const DAY_PASSED = 'Ngày đó đã qua. Đồng chí chọn ngày khác giúp.';

/** Puts out the question for the day on which figures were promised, once. */
export const askOnPromisedDay = async (
  services: Pick<BotServices, 'outbox' | 'reminderRules' | 'now'>,
  updates: readonly ProgressUpdate[],
): Promise<void> => {
  const promising = updates.flatMap((update) =>
    // A day that the office was told isn't asked about at the office.
    update.status === 'no-figure' && update.promisedOn !== undefined && !isByOffice(update)
      ? [{ ...update, promisedOn: update.promisedOn }]
      : [],
  );
  const messages = [...groupBy(promising, ({ promisedOn }) => promisedOn)].flatMap(([day, those]) => {
    const [first] = those;
    if (first === undefined) return [];
    const refs = those.map(({ document, ref }) => qualify(document, ref));
    return planPromised(
      { official: first.official, day, refs, key: String(first.id) },
      services.reminderRules(),
    );
  });
  if (messages.length > 0) await services.outbox.enqueue(messages, services.now());
};

/** Offers days on which a figure may be there, under the card. */
export const offerPromiseDays = async (visit: Visit, updates: readonly ProgressUpdate[]): Promise<void> => {
  const { services, ctx } = visit;
  const [first] = updates.filter(({ isStillDue }) => isStillDue === true);
  if (first === undefined) return answerPress(ctx, NOTHING_DUE);
  await answerPress(ctx);
  const today = localDay(services.now(), services.timeZone);
  const days = listPromiseDays(today, services.reminderRules()).map((day) => ({
    label: formatWeekday(day),
    data: `td:N:${first.id}:${daysBetween(today, day)}`,
  }));
  const rows = [days.slice(0, 2), days.slice(2), [{ label: '‹ Quay lại', data: `td:b:${first.id}` }]];
  for (const card of await findCards(visit, updates))
    await changeMessage(visit, card, await viewCard(services, updates), rows);
};

/** Shows the card's own buttons again. */
export const leavePromiseDays = async (visit: Visit, updates: readonly ProgressUpdate[]): Promise<void> => {
  await answerPress(visit.ctx);
  for (const card of await findCards(visit, updates))
    await changeMessage(visit, card, await viewCard(visit.services, updates), cardButtons(updates));
};

/** Records the day by which the figures that are due are promised; then they are asked for. @param ahead days from today. */
export const promiseFigures = async (
  visit: Visit,
  updates: readonly ProgressUpdate[],
  ahead: number,
): Promise<void> => {
  const { services, ctx } = visit;
  const due = updates.filter(({ isStillDue }) => isStillDue === true);
  const [first] = due;
  if (first === undefined) return answerPress(ctx, NOTHING_DUE);
  if (ahead < 1) return answerPress(ctx, DAY_PASSED);
  const today = localDay(services.now(), services.timeZone);
  const promisedOn = addDays(today, ahead);
  const cards = await findCards(visit, updates);
  const recorded = await services.progress.record({
    update: asUpdateId(ctx.update.update_id),
    at: services.now(),
    from: sourceOfReport(first),
    updates: due.map((each) => ({
      ...each,
      card: 0,
      supersedes: each.id,
      status: 'no-figure',
      isStillDue: false,
      promisedOn,
    })),
    questions: [],
    withdraws: [],
    closes: [],
    by: officeAuthor(visit, [first]),
  });
  await askOnPromisedDay(services, recorded.updates);
  await answerPress(ctx, `Tôi sẽ hỏi lại ${formatWeekday(promisedOn)}.`);
  const isAll = due.length === updates.length;
  await showCards(visit, recorded, isAll ? cards : []);
  if (!isAll) await refreshCards(visit, cards);
};
