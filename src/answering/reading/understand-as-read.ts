import type { Ask } from '../understanding/detect-asks.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { AnswerType, ClauseReading } from './clause-reader.ts';

/** What code reads of how something is asked; a reader says it anew. */
const SAID_ANEW: readonly Ask[] = ['value', 'who', 'when', 'list', 'count', 'duty', 'whole'];

const ASKED_BY: Readonly<Record<AnswerType, readonly Ask[]>> = {
  figure: ['value'],
  who: ['who'],
  when: ['when'],
  where: [],
  which: [],
  list: [],
  count: ['value'],
  'yes-no': [],
  what: [],
};

/** The question as a reader took it: what is asked for is the reader's, what is named stays what code reads of it. */
export const understandAsRead = (understanding: Understanding, reading: ClauseReading): Understanding => {
  const { asks, years, isYesNo, figures } = understanding;
  const known = new Set(years.map(({ year }) => year));
  const more = reading.years
    .flatMap((said) => [...said.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)])
    .map(([year]) => Number(year))
    .filter((year) => !known.has(year));
  return {
    ...understanding,
    asks: new Set([...[...asks].filter((ask) => !SAID_ANEW.includes(ask)), ...ASKED_BY[reading.type]]),
    // Of the talk before: it stands nowhere in this question.
    years: [...years, ...[...new Set(more)].map((year) => ({ year, start: 0 }))],
    // "Xử lý sao?" ends like a yes or no; a figure to be confirmed makes it one.
    isYesNo: reading.type === 'yes-no' || (isYesNo && figures.length > 0),
  };
};
