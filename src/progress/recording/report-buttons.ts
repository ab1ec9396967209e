import { defineButtons, numbers, written } from '../../domain/button-data.ts';

/** Buttons of a card, by the first report on it. */
export const CARD = defineButtons('td', {
  confirm: numbers('d', 'report'),
  correct: numbers('s', 'report'),
  takeBack: numbers('h', 'report'),
  restore: numbers('k', 'report'),
  offerDays: numbers('n', 'report'),
  /** In days since 1970; on buttons of before in days from today. */
  promise: numbers('N', 'report', 'days'),
  leaveDays: numbers('b', 'report'),
});

/** A number or a blocker of something that is led: one of these, or a page to choose from. */
export type OwnItem = { readonly item: string } | { readonly page: number };

const ofItem = (code: string) =>
  written(
    code,
    (which: OwnItem) => ('item' in which ? `r:${which.item}` : `p:${which.page}`),
    (text): [which: OwnItem] | undefined => {
      const [, page, item] = /^(?:p:(\d{1,4})|r:(.+))$/.exec(text) ?? [];
      if (item !== undefined) return [{ item }];
      return page === undefined ? undefined : [{ page: Number(page) }];
    },
  );

/** Buttons of what somebody leads; an item is written short (`shortItem`). */
export const OWN_ITEMS = defineButtons('cn', {
  noNews: numbers('k'),
  number: ofItem('n'),
  blocker: ofItem('v'),
});

/** The answers to what is asked back. */
export const ASKED = defineButtons('tdq', {
  answer: written(
    '',
    (question: number, choice: string) => `${question}:${choice}`,
    (text): [question: number, choice: string] | undefined => {
      const [, question, choice] = /^(\d{1,15}):(.+)$/.exec(text) ?? [];
      return question === undefined || choice === undefined ? undefined : [Number(question), choice];
    },
  ),
});
