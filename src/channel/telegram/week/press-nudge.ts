import { asUpdateId } from '../../../domain/chat.ts';
import type { Reference } from '../../../domain/reference.ts';
import { formatWeek, parseWeek, weekAt } from '../../../domain/reporting-week.ts';
import { labelWithDocument } from '../../../progress/name-items.ts';
import { findLed, shortItem } from '../../../progress/reporters/find-led.ts';
import type { Feature, PressHandler, Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import type { Button } from '../message/keyboard.ts';
import { pageButtons, takePage } from '../message/paging.ts';
import { say } from '../message/say.ts';
import { askForReport } from '../progress/ask-for-report.ts';
import { recordNoNews } from '../progress/show-own-items.ts';
import { drawnAt } from '../said-at.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { openPressed, type PressedNudge, redrawNudge } from './open-nudge.ts';
import { offerSnoozes, postponeNudge } from './postpone-nudge.ts';
import { reportNotMine } from './report-not-mine.ts';
import { endBlocker, offerEndDays, promiseDialogue, promiseEnd } from './say-of-blocker.ts';

const NOT_LED = 'Hiện đồng chí không chủ trì việc nào trong tin này.';
const ALREADY_NOTED = 'Đã ghi “không có gì mới” rồi.';

/** What is only asked of what something is in the way of. */
const OF_BLOCKED: readonly string[] = ['h', 'g'];

const QUESTIONS: Readonly<Record<string, string>> = {
  n: 'Nhập số cho việc nào?',
  v: 'Việc nào đang vướng?',
  x: 'Việc nào không phải của đồng chí?',
  h: 'Việc nào đã hết vướng?',
  g: 'Hẹn ngày gỡ vướng mắc của việc nào?',
};

/** Records that nothing is new, once for a nudge unless it was taken back. */
const takeNoNews = async ({ visit, matter, place }: PressedNudge): Promise<void> => {
  const { ctx, services } = visit;
  const before = await services.progress.findByMessage(place.chat, place.message);
  const isOfEarlier = before.updates.some(
    ({ update, status }) => status === 'no-news' && update !== asUpdateId(ctx.update.update_id),
  );
  if (isOfEarlier) return answerPress(ctx, ALREADY_NOTED);
  await recordNoNews(visit, matter.reporter);
};

/** Lets choose what a number, a blocker or a mistake is of; what a number is due of comes first. */
const offerItems = async (nudge: PressedNudge, what: string, wanted: number): Promise<void> => {
  const { visit, matter } = nudge;
  const { period } = matter;
  const items = OF_BLOCKED.includes(what)
    ? matter.items.filter(({ ref }) => matter.blocked.some(({ item }) => item.ref === ref))
    : matter.items;
  await answerPress(visit.ctx);
  const sorted =
    what === 'n'
      ? items.toSorted((one, other) => Number(other.isNumberDue) - Number(one.isNumberDue))
      : items;
  const { rows, ...page } = takePage(sorted, wanted);
  const choices = rows.map(({ ref }): readonly Button[] => [
    { label: labelWithDocument(visit.services, ref), data: `nh:${what}:${period}:r:${shortItem(ref)}` },
  ]);
  const all = what === 'x' ? [[{ label: 'Tất cả', data: `nh:x:${period}:a` }]] : [];
  const buttons = [
    ...choices,
    ...all,
    pageButtons(page, (to) => `nh:${what}:${period}:${to}`),
    [{ label: '‹ Quay lại', data: `nh:p:${period}:0` }],
  ];
  await redrawNudge(nudge, { note: QUESTIONS[what] ?? '', buttons });
};

const takeItems = async (nudge: PressedNudge, what: string, refs: readonly Reference[]): Promise<void> => {
  const { visit } = nudge;
  const [only] = refs;
  if (only === undefined) return answerPress(visit.ctx, NOT_LED);
  if (what === 'x') return reportNotMine(nudge, refs);
  if (what === 'h') return endBlocker(nudge, only);
  if (what === 'g') return offerEndDays(nudge, only);
  await answerPress(visit.ctx);
  const item = nudge.matter.reporter.led.find(({ ref }) => ref === only);
  if (item !== undefined) await askForReport(visit, item, what === 'v' ? 'blocker' : 'number');
};

const actOn = async (nudge: PressedNudge, what: string, rest: string): Promise<void> => {
  const { ctx } = nudge.visit;
  if (what === 'k') return takeNoNews(nudge);
  if (what === 's') return rest === '' ? offerSnoozes(nudge) : postponeNudge(nudge, Number(rest));
  const page = /^\d{1,4}$/.test(rest) ? Number(rest) : 0;
  if (what === 'p') {
    await answerPress(ctx);
    return redrawNudge(nudge, { page });
  }
  const refs = nudge.matter.items.map(({ ref }) => ref);
  if (rest === 'a') return takeItems(nudge, what, refs);
  const [, ahead = '', written] = /^(?:(\d{1,3}):)?r:(.+)$/u.exec(rest) ?? [];
  if (written === undefined) return offerItems(nudge, what, page);
  const { services } = nudge.visit;
  const made = drawnAt(ctx.callbackQuery?.message, services.now());
  const chosen = findLed(services, nudge.matter.reporter, written, made);
  if (what === 'd') return promiseEnd(nudge, chosen?.ref, Number(ahead));
  await takeItems(nudge, what, chosen === undefined ? [] : [chosen.ref]);
};

/** Says so calmly, and where to go on. */
const sayWeekIsOver = async ({ ctx }: Visit, week: Parameters<typeof formatWeek>[0]): Promise<void> => {
  await answerPress(ctx);
  await say(
    ctx,
    `Câu hỏi này của ${formatWeek(week)}, nay đã qua. Đồng chí vẫn cập nhật được bất cứ lúc nào: /capnhat`,
  );
};

/**
 * Buttons of a nudge, `<what>:<week>` and what else it needs: `k` nothing new; `n`, `v`, `x` a number, a blocker, not
 * mine, of a page, of an item (`r:<ref>`) or of all (`a`); `h`, `g` nothing
 * in the way any more, or by when; `d` that day, in days from today and of an item; `s` later, at a moment; `p` a page of the list.
 */
const pressNudge: PressHandler['run'] = async (visit, data) => {
  const [, what, week = '', rest = ''] = /^([knvxsphgd]):(\d{4}-W\d{2})(?::(.{1,44}))?$/u.exec(data) ?? [];
  const period = parseWeek(week);
  if (what === undefined || period === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
  if (period !== weekAt(visit.services.now(), visit.services.timeZone)) return sayWeekIsOver(visit, period);
  const nudge = await openPressed(visit, period);
  if (nudge === undefined) return answerPress(visit.ctx, NOT_LED);
  await actOn(nudge, what, rest);
};

/** What the week's question offers. */
export const reminderFeature: Feature = {
  presses: [{ prefix: 'nh', right: 'report progress', run: pressNudge }],
  dialogues: [promiseDialogue],
};
