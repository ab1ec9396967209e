import type { Day } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import { findPromisedDay } from '../../progress/recording/find-promised-day.ts';
import { noteOn } from '../../progress/recording/report-content.ts';
import type { BlockedItem } from '../../progress/standing/list-blockers.ts';
import { fold } from '../../text/fold.ts';
import type { NudgeMatter } from './find-nudge-matter.ts';

/** Besides the day, a text that only promises it says no more than this, in characters. */
const LONGEST_BESIDE_DAY = 40;
/** Words that say that it is over, so that the text is no promise. */
const SAYS_OVER = /\b(?:het vuong|da (?:go|xong|xu ly)|xong roi)\b/;

/** The report that something isn't in the way any more or, with a day, that it won't be from then on. */
export const reportEnd = ({ item, open }: BlockedItem, today: Day, promisedOn?: Day) => {
  const content = noteOn(item.document, item, '', today);
  return promisedOn === undefined
    ? { ...content, isClear: true, resolves: open.blocker }
    : { ...content, blocker: open.blocker, promisedOn };
};

/** What is in the way of something that a nudge is about, while it still is. */
export const blockedOf = ({ blocked }: NudgeMatter, ref: Reference | undefined): BlockedItem | undefined =>
  blocked.find(({ item }) => item.ref === ref);

/** The day that a text names and nothing else: another number in it may be a figure, which isn't to be lost. */
export const readOnlyDay = (text: string, today: Day): Day | undefined => {
  const found = findPromisedDay(text, today);
  if (found === undefined) return undefined;
  const composed = text.normalize('NFC');
  const rest = `${composed.slice(0, found.start)} ${composed.slice(found.end)}`.trim();
  const isElse = rest.length > LONGEST_BESIDE_DAY || /\d/.test(rest) || SAYS_OVER.test(fold(rest));
  return isElse ? undefined : found.day;
};
