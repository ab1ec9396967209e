import { weekAt } from '../../domain/reporting-week.ts';
import { button, menu } from '../../domain/view.ts';
import { answerAsked } from '../../progress/recording/answer-asked.ts';
import { askForCorrection } from '../../progress/recording/ask-for-report.ts';
import {
  describeQuestion,
  findTakenBack,
  findWaiting,
  type Waiting,
} from '../../progress/recording/ask-next.ts';
import { confirmReports } from '../../progress/recording/change-reports.ts';
import { viewLast } from '../../progress/recording/own-items.ts';
import type { SaidMessage } from '../../progress/recording/said-message.ts';
import { askNext, refreshCardsOf, showWithdrawn } from '../../progress/recording/show-report.ts';
import type { TakenWords } from '../../progress/recording/take-words.ts';
import { nameUpdates } from '../../progress/recording/view-card.ts';
import { withdrawReports } from '../../progress/recording/withdraw-reports.ts';
import type { Reporter } from '../../progress/reporters/find-reporter.ts';
import { tellNotTheirs } from '../nudge/tell-not-theirs.ts';
import { NUDGE } from '../nudge/view-nudge.ts';
import { describePostponed, postponeReport, tellDeadline } from '../postpone-report.ts';
import type { WeekTurn } from '../week-turn.ts';

const NOTHING_TO_TAKE_BACK = 'Tuần này đồng chí chưa có cập nhật nào để hủy.';
const NOTHING_KEPT = 'Đã bỏ tin vừa gửi, tôi không ghi gì.';

type Act = Extract<TakenWords, { readonly kind: 'act' }>;

/** "Không" takes nothing of what is offered; of a doubtful figure the right one is asked for. */
export const decline = async (turn: WeekTurn, waiting: Waiting): Promise<void> => {
  if (waiting.kind === 'card') return askForCorrection(turn, waiting.updates);
  const acknowledge = (words = 'Vâng, tôi không ghi.'): Promise<void> => turn.say(words);
  await answerAsked({ turn, question: waiting.question, acknowledge }, '-');
};

/** "Đúng rồi" keeps the doubtful figures, or takes what is offered; where nothing waits it is a nod. */
const confirmWaiting = async (turn: WeekTurn, { official }: Reporter): Promise<void> => {
  const { services, actor } = turn;
  const waiting = await findWaiting(services, official, turn.now);
  if (waiting === undefined) return turn.say('Cảm ơn đồng chí.');
  if (waiting.kind === 'question') {
    const { question } = waiting;
    const [offered] = (await describeQuestion(services, question)).choices;
    const acknowledge = async (words?: string): Promise<void> =>
      words === undefined ? undefined : turn.say(words);
    return answerAsked({ turn, question, acknowledge }, offered?.choice ?? '');
  }
  const { updates } = waiting;
  await confirmReports(services.progress, actor, updates, turn.now);
  await refreshCardsOf(turn, updates);
  await turn.say(`Đã ghi nhận: ${nameUpdates(services, updates)}`);
  const [first] = updates;
  if (first !== undefined) await askNext(turn, first);
};

/** Takes back what a person's last report of this week gave. Handled again after a crash, it takes back the same. */
const takeBack = async (
  turn: WeekTurn,
  { official }: Reporter,
  said: SaidMessage,
  edited: Act['replaces'],
): Promise<void> => {
  const { services, actor } = turn;
  const { at } = turn;
  const last = edited ?? (await findTakenBack(services, official, at, said.statedAt));
  if (last === undefined) return turn.say(NOTHING_TO_TAKE_BACK);
  await showWithdrawn(turn, await withdrawReports(services, actor, last, at));
  const named = last.updates.length === 0 ? '' : nameUpdates(services, last.updates);
  await turn.say(named === '' ? NOTHING_KEPT : `Đã hủy báo cáo vừa gửi: ${named}`);
};

/** Takes "I'll report later" calmly, and asks again then if the week's question is open. */
const postpone = async (turn: WeekTurn, reporter: Reporter, text: string): Promise<void> => {
  const { services, now } = turn;
  const postponed = await postponeReport(services, reporter, text, now);
  await turn.say(describePostponed(postponed, services.reminderRules(), now));
};

/** Tells the office that something isn't theirs; where it isn't said what, the buttons of the nudge ask. */
const disown = async (turn: WeekTurn, reporter: Reporter, meant: Act['meant']): Promise<void> => {
  if (meant.length > 0) return turn.say(await tellNotTheirs(turn, reporter, meant));
  const choose = NUDGE.to.notMine(weekAt(turn.now, turn.services.timeZone), { page: 0 });
  await turn.say(
    menu('Việc nào không phải của đồng chí? Đồng chí bấm để chọn.', [[button('Chọn việc', choose)]]),
  );
};

/** Does what a short message asks for instead of reporting. */
export const doAct = (turn: WeekTurn, reporter: Reporter, said: SaidMessage, asked: Act): Promise<void> => {
  switch (asked.act) {
    case 'acknowledge':
      return turn.say('Cảm ơn đồng chí.');
    case 'confirm':
      return confirmWaiting(turn, reporter);
    case 'take-back':
      return takeBack(turn, reporter, said, asked.replaces);
    case 'postpone':
      return postpone(turn, reporter, asked.text);
    case 'not-mine':
      return disown(turn, reporter, asked.meant);
    case 'ask-last':
      return viewLast(turn.services, reporter).then(turn.say);
    case 'ask-deadline':
      return turn.say(tellDeadline(turn.services.reminderRules(), turn.now));
    case 'nothing-new':
      // Is a report, and taken as one.
      return Promise.resolve();
  }
};
