import { parseWeek, type ReportingWeek } from '../../../domain/reporting-week.ts';
import { type ButtonAct, defineButtons, written } from '../message/button-data.ts';

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
  /** In days from today. */
  promised: ofWeek(
    'd',
    (days: number, item: string) => `${days}:r:${item}`,
    (text): [days: number, item: string] | undefined => {
      const [, days, item] = /^(\d{1,3}):r:(.{1,42})$/u.exec(text) ?? [];
      return days === undefined || item === undefined ? undefined : [Number(days), item];
    },
  ),
});
