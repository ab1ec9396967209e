import { pageButtons, takePage } from '../../domain/page.ts';
import type { Reference } from '../../domain/reference.ts';
import { formatWeek, type ReportingWeek, weekAt } from '../../domain/reporting-week.ts';
import { type Button, button } from '../../domain/view.ts';
import { labelWithDocument } from '../../progress/name-items.ts';
import { askForReport } from '../../progress/recording/ask-for-report.ts';
import { recordNoNews, WHICH_ITEM } from '../../progress/recording/own-items.ts';
import { isNoNewsNoted } from '../../progress/recording/take-message.ts';
import { findLed, shortItem } from '../../progress/reporters/find-led.ts';
import type { WeekTurn } from '../week-turn.ts';
import {
  backRow,
  offerSnoozes,
  openPressed,
  type PressedNudge,
  postponeNudge,
  redrawNudge,
  reportNotMine,
} from './postpone-nudge.ts';
import { endBlocker, offerEndDays, promiseEnd } from './say-of-blocker.ts';
import { NUDGE, type Which } from './view-nudge.ts';

const NOT_LED = 'Hiện đồng chí không chủ trì việc nào trong tin này.';
const ALREADY_NOTED = 'Đã ghi “không có gì mới” rồi.';

const QUESTIONS = {
  ...WHICH_ITEM,
  notMine: 'Việc nào không phải của đồng chí?',
  over: 'Việc nào đã hết vướng?',
  promise: 'Hẹn ngày gỡ vướng mắc của việc nào?',
} as const;

/** What is said of something that is led. */
type What = keyof typeof QUESTIONS;

/** What is only asked of what something is in the way of. */
const OF_BLOCKED: readonly What[] = ['over', 'promise'];

/** Records that nothing is new, once for a nudge unless it was taken back. */
const takeNoNews = async ({ turn, matter, place }: PressedNudge): Promise<void> =>
  (await isNoNewsNoted(turn.services.progress, place, turn.update))
    ? turn.acknowledge(ALREADY_NOTED)
    : recordNoNews(turn, matter.reporter);

/** Lets choose what a number, a blocker or a mistake is of; what a number is due of comes first. */
const offerItems = async (nudge: PressedNudge, what: What, wanted: number): Promise<void> => {
  const { turn, matter } = nudge;
  const { period } = matter;
  const items = OF_BLOCKED.includes(what)
    ? matter.items.filter(({ ref }) => matter.blocked.some(({ item }) => item.ref === ref))
    : matter.items;
  await turn.acknowledge();
  const sorted =
    what === 'number'
      ? items.toSorted((one, other) => Number(other.isNumberDue) - Number(one.isNumberDue))
      : items;
  const { rows, ...page } = takePage(sorted, wanted);
  const choices = rows.map(({ ref }): readonly Button[] => [
    button(labelWithDocument(turn.services, ref), NUDGE.to[what](period, { item: shortItem(ref) })),
  ]);
  const all = what === 'notMine' ? [[button('Tất cả', NUDGE.to.notMine(period, 'all'))]] : [];
  const buttons = [
    ...choices,
    ...all,
    pageButtons(page, (to) => NUDGE.to[what](period, { page: to })),
    backRow(nudge),
  ];
  await redrawNudge(nudge, { note: QUESTIONS[what], buttons });
};

const takeItems = async (nudge: PressedNudge, what: What, refs: readonly Reference[]): Promise<void> => {
  const { turn } = nudge;
  const [only] = refs;
  if (only === undefined) return turn.acknowledge(NOT_LED);
  if (what === 'notMine') return reportNotMine(nudge, refs);
  if (what === 'over') return endBlocker(nudge, only);
  if (what === 'promise') return offerEndDays(nudge, only);
  await turn.acknowledge();
  const item = nudge.matter.reporter.led.find(({ ref }) => ref === only);
  if (item !== undefined) await askForReport(turn, item, what === 'blocker' ? 'blocker' : 'number');
};

/** The thing that a button names, if it is still led. */
const findItem = ({ turn, matter }: PressedNudge, item: string): Reference | undefined => {
  const made = turn.drawnAt;
  return findLed(turn.services, matter.reporter, item, made)?.ref;
};

const about =
  (what: What) =>
  (nudge: PressedNudge, which: Which): Promise<void> => {
    const all = nudge.matter.items.map(({ ref }) => ref);
    if (which === 'all') return takeItems(nudge, what, all);
    if ('page' in which) return offerItems(nudge, what, which.page);
    const chosen = findItem(nudge, which.item);
    return takeItems(nudge, what, chosen === undefined ? [] : [chosen]);
  };

/** Says so calmly, and where to go on. */
const sayWeekIsOver = async (turn: WeekTurn, week: ReportingWeek): Promise<void> => {
  await turn.acknowledge();
  await turn.say(
    `Câu hỏi này của ${formatWeek(week)}, nay đã qua. Đồng chí vẫn cập nhật được bất cứ lúc nào: /capnhat`,
  );
};

/** An act on the question of the present week; of one that is over it says so. */
const onNudge =
  <Rest extends readonly unknown[]>(act: (nudge: PressedNudge, ...rest: Rest) => Promise<void>) =>
  async (turn: WeekTurn, period: ReportingWeek, ...rest: Rest): Promise<void> => {
    if (period !== weekAt(turn.now, turn.services.timeZone)) return sayWeekIsOver(turn, period);
    const nudge = await openPressed(turn, period);
    if (nudge === undefined) return turn.acknowledge(NOT_LED);
    await act(nudge, ...rest);
  };

/** What the buttons of the week's question do. */
export const NUDGE_ACTS = {
  noNews: onNudge(takeNoNews),
  page: onNudge(async (nudge, page: number) => {
    await nudge.turn.acknowledge();
    await redrawNudge(nudge, { page });
  }),
  later: onNudge((nudge, minutes?: number) =>
    minutes === undefined ? offerSnoozes(nudge) : postponeNudge(nudge, minutes),
  ),
  number: onNudge(about('number')),
  blocker: onNudge(about('blocker')),
  notMine: onNudge(about('notMine')),
  over: onNudge(about('over')),
  promise: onNudge(about('promise')),
  promised: onNudge((nudge, days: number, item: string) => promiseEnd(nudge, findItem(nudge, item), days)),
};
