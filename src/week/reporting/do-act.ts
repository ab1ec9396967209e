import type { Message } from 'grammy/types';
import { say, send } from '../../channel/telegram/message/send.ts';
import { answerAsked } from '../../channel/telegram/progress/answer-asked.ts';
import { sayingOf } from '../../channel/telegram/read-said.ts';
import { statedAt } from '../../channel/telegram/said-at.ts';
import type { Visit } from '../../channel/telegram/visit.ts';
import { weekAt } from '../../domain/reporting-week.ts';
import { button } from '../../domain/view.ts';
import { askForCorrection } from '../../progress/recording/ask-for-report.ts';
import { describeQuestion } from '../../progress/recording/ask-next.ts';
import { confirmReports } from '../../progress/recording/change-reports.ts';
import { findTakenBack, findWaiting, type Waiting } from '../../progress/recording/find-waiting.ts';
import { viewLast } from '../../progress/recording/own-items.ts';
import { askNext, refreshCardsOf, showWithdrawn } from '../../progress/recording/show-report.ts';
import type { TakenWords } from '../../progress/recording/take-words.ts';
import { nameUpdates } from '../../progress/recording/view-card.ts';
import { withdrawReports } from '../../progress/recording/withdraw-reports.ts';
import type { Reporter } from '../../progress/reporters/find-reporter.ts';
import { tellOfficeNotTheirs } from '../nudge/postpone-nudge.ts';
import { NUDGE } from '../nudge/view-nudge.ts';
import { describePostponed, postponeReport, tellDeadline } from '../postpone-report.ts';

const NOTHING_TO_TAKE_BACK = 'Tuần này đồng chí chưa có cập nhật nào để hủy.';
const NOTHING_KEPT = 'Đã bỏ tin vừa gửi, tôi không ghi gì.';

type Act = Extract<TakenWords, { readonly kind: 'act' }>;

/** "Không" takes nothing of what is offered; of a doubtful figure the right one is asked for. */
export const decline = async (visit: Visit, waiting: Waiting): Promise<void> => {
  if (waiting.kind === 'card') return askForCorrection(visit, waiting.updates);
  const acknowledge = (words = 'Vâng, tôi không ghi.'): Promise<void> => say(visit, words);
  await answerAsked({ visit, question: waiting.question, acknowledge }, '-');
};

/** "Đúng rồi" keeps the doubtful figures, or takes what is offered; where nothing waits it is a nod. */
const confirmWaiting = async (visit: Visit, { official }: Reporter): Promise<void> => {
  const { services, actor } = visit;
  const waiting = await findWaiting(services, official, visit.now);
  if (waiting === undefined) return say(visit, 'Cảm ơn đồng chí.');
  if (waiting.kind === 'question') {
    const { question } = waiting;
    const [offered] = (await describeQuestion(services, question)).choices;
    const acknowledge = async (words?: string): Promise<void> =>
      words === undefined ? undefined : say(visit, words);
    return answerAsked({ visit, question, acknowledge }, offered?.choice ?? '');
  }
  const { updates } = waiting;
  await confirmReports(services.progress, actor, updates, visit.now);
  await refreshCardsOf(visit, updates);
  await say(visit, `Đã ghi nhận: ${nameUpdates(services, updates)}`);
  const [first] = updates;
  if (first !== undefined) await askNext(visit, first);
};

/** Takes back what a person's last report of this week gave. Handled again after a crash, it takes back the same. */
const takeBack = async (
  visit: Visit,
  { official }: Reporter,
  message: Message,
  edited: Act['replaces'],
): Promise<void> => {
  const { services, actor } = visit;
  const { at } = sayingOf(visit);
  const last = edited ?? (await findTakenBack(services, official, at, statedAt(message)));
  if (last === undefined) return say(visit, NOTHING_TO_TAKE_BACK);
  await showWithdrawn(visit, await withdrawReports(services, actor, last, at));
  const named = last.updates.length === 0 ? '' : nameUpdates(services, last.updates);
  await say(visit, named === '' ? NOTHING_KEPT : `Đã hủy báo cáo vừa gửi: ${named}`);
};

/** Takes "I'll report later" calmly, and asks again then if the week's question is open. */
const postpone = async (visit: Visit, reporter: Reporter, text: string): Promise<void> => {
  const { services, now } = visit;
  const postponed = await postponeReport(services, reporter, text, now);
  await say(visit, describePostponed(postponed, services.reminderRules(), now));
};

/** Tells the office that something isn't theirs; where it isn't said what, the buttons of the nudge ask. */
const disown = async (visit: Visit, reporter: Reporter, meant: Act['meant']): Promise<void> => {
  if (meant.length > 0) return say(visit, await tellOfficeNotTheirs(visit, reporter, meant));
  const choose = [
    [button('Chọn việc', NUDGE.to.notMine(weekAt(visit.now, visit.services.timeZone), { page: 0 }))],
  ];
  await say(visit, 'Việc nào không phải của đồng chí? Đồng chí bấm để chọn.', choose);
};

/** Does what a short message asks for instead of reporting. */
export const doAct = (visit: Visit, reporter: Reporter, message: Message, asked: Act): Promise<void> => {
  switch (asked.act) {
    case 'acknowledge':
      return say(visit, 'Cảm ơn đồng chí.');
    case 'confirm':
      return confirmWaiting(visit, reporter);
    case 'take-back':
      return takeBack(visit, reporter, message, asked.replaces);
    case 'postpone':
      return postpone(visit, reporter, asked.text);
    case 'not-mine':
      return disown(visit, reporter, asked.meant);
    case 'ask-last':
      return viewLast(visit.services, reporter).then((view) => send(visit, view));
    case 'ask-deadline':
      return say(visit, tellDeadline(visit.services.reminderRules(), visit.now));
    case 'nothing-new':
      // Is a report, and taken as one.
      return Promise.resolve();
  }
};
