import { type ButtonAct, defineButtons, written } from '../../domain/button-data.ts';
import { pageButtons, takePage } from '../../domain/page.ts';
import { parseWeek, type ReportingWeek } from '../../domain/reporting-week.ts';
import { type Button, button, type Rows, type View } from '../../domain/view.ts';
import { shortItem } from '../../progress/reporters/find-led.ts';
import { describeNudge, type NudgeWording } from './describe-nudge.ts';
import type { NudgeMatter } from './find-nudge-matter.ts';

/** What of the things that are led a button is about: one of them (`shortItem`), all, or a page to choose from. */
export type Which = { readonly item: string } | { readonly page: number } | 'all';

const writeWhich = (which: Which): string => {
  if (which === 'all') return 'a';
  return 'item' in which ? `r:${which.item}` : String(which.page);
};

const readWhich = (text: string): Which | undefined => {
  if (text === 'a') return 'all';
  const [, page, item] = /^(?:(\d{0,4})|r:(.{1,42}))$/u.exec(text) ?? [];
  if (item !== undefined) return { item };
  return page === undefined ? undefined : { page: Number(page) };
};

/** An act on a week's question, with what else stands behind the week. */
const ofWeek = <Rest extends readonly unknown[]>(
  code: string,
  write: (...rest: Rest) => string,
  read: (text: string) => Rest | undefined,
): ButtonAct<[week: ReportingWeek, ...rest: Rest]> =>
  written(
    code,
    (week: ReportingWeek, ...rest: Rest) => [week, write(...rest)].filter((part) => part !== '').join(':'),
    (text) => {
      const [, name = '', rest = ''] = /^(\d{4}-W\d{2})(?::(.+))?$/u.exec(text) ?? [];
      const [week, values] = [parseWeek(name), read(rest)];
      return week && values && [week, ...values];
    },
  );

const ofItems = (code: string) =>
  ofWeek(code, writeWhich, (text): [which: Which] | undefined => {
    const which = readWhich(text);
    return which && [which];
  });

const readMinutes = (text: string): [minutes?: number] | undefined =>
  text === '' ? [] : /^\d{1,9}$/.test(text) ? [Number(text)] : undefined;

/** Buttons of the week's question. */
export const NUDGE = defineButtons('nh', {
  noNews: ofWeek(
    'k',
    () => '',
    (): [] => [],
  ),
  /** Of the list that the message shows, with the answers below it. */
  page: ofWeek('p', String, (text): [page: number] | undefined =>
    /^\d{1,4}$/.test(text) ? [Number(text)] : undefined,
  ),
  /** The moment in minutes since 1970; without it the moments to choose from. */
  later: ofWeek('s', (minutes?: number) => (minutes === undefined ? '' : String(minutes)), readMinutes),
  number: ofItems('n'),
  blocker: ofItems('v'),
  notMine: ofItems('x'),
  over: ofItems('h'),
  promise: ofItems('g'),
  /** In days since 1970; on buttons of before in days from today. */
  promised: ofWeek(
    'd',
    (days: number, item: string) => `${days}:r:${item}`,
    (text): [days: number, item: string] | undefined => {
      const [, days, item] = /^(\d{1,5}):r:(.{1,42})$/u.exec(text) ?? [];
      return days === undefined || item === undefined ? undefined : [Number(days), item];
    },
  ),
});

/** What may be said of what is in the way; of several things it is asked of which. */
const blockerButtons = (
  period: NudgeMatter['period'],
  blocked: NudgeMatter['blocked'],
): readonly Button[] => {
  const [only, ...others] = blocked;
  if (only === undefined) return [];
  const of = others.length === 0 ? { item: shortItem(only.item.ref) } : { page: 0 };
  return [button('Hết vướng', NUDGE.to.over(period, of)), button('Hẹn ngày…', NUDGE.to.promise(period, of))];
};

/** The five answers, and two more where something is in the way. @param page of the list that the message shows. */
const nudgeButtons = ({ period, items, blocked }: NudgeMatter, page = 0): Rows => {
  const [only, ...others] = items;
  const of: Which = only && others.length === 0 ? { item: shortItem(only.ref) } : { page };
  return [
    [button('Không có gì mới', NUDGE.to.noNews(period))],
    blockerButtons(period, blocked),
    [button('Nhập số', NUDGE.to.number(period, of)), button('Vướng mắc', NUDGE.to.blocker(period, of))],
    [
      button('Để sau', NUDGE.to.later(period)),
      button('Không phải việc của tôi', NUDGE.to.notMine(period, of)),
    ],
  ];
};

/**
 * The week's question with what it is about, one page of it.
 * @param page counted from 0.
 * @param note what has just come of a press.
 */
export const viewNudge = async (
  services: NudgeWording,
  matter: NudgeMatter,
  page = 0,
  note = '',
): Promise<View> => {
  const { rows, ...place } = takePage(matter.items, page);
  const pages = matter.kind === 'second' ? [] : pageButtons(place, (to) => NUDGE.to.page(matter.period, to));
  return {
    blocks: await describeNudge(services, matter, rows, note),
    buttons: [...nudgeButtons(matter, place.number), pages],
  };
};
