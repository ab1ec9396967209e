import type { ProgressReading } from '../../domain/progress.ts';
import type { ClassifiedMessage, MessageContext, MessageKind, ReadMessage } from './message-context.ts';
import { saysSomething } from './reading-draft.ts';

/**
 * Whether a message asks, reports, does both, or leaves it open. Words of asking win over figures; who is asked about
 * nothing has nothing to report.
 */
export const classifyMessage = (read: ReadMessage, context: MessageContext): ClassifiedMessage => {
  const kind = kindOf(read, context);
  return kind === 'question' ? { ...read, kind, readings: [], unread: [] } : { ...read, kind };
};

const kindOf = (read: ReadMessage, context: MessageContext): MessageKind => {
  const { readings, questions, unread, named, isTold } = read;
  const { openItems, repliesTo } = context;
  if (openItems.length === 0 && repliesTo === undefined) return 'question';
  const reports = readings.filter(
    (reading) =>
      saysSomething(reading) ||
      (isTold && reading.about.kind === 'item') ||
      (repliesTo?.kind === 'card' && reading.about.kind === 'item'),
  );
  const isReport =
    reports.some(isTelling) ||
    (reports.length > 0 && named.length > 0) ||
    (reports.length > 0 && repliesTo !== undefined);
  if (questions.length > 0) return isReport ? 'mixed' : 'question';
  if (isReport) return 'updates';
  // Whoever only names something, or says nothing that could be reported, asks for it: as most people do, without "?".
  if (reports.length === 0 && unread.length === 0 && repliesTo === undefined) return 'question';
  if (isTold) return 'updates';
  const isOfOne = repliesTo !== undefined || named.length > 0 || openItems.length === 1;
  return unread.length > 0 && isOfOne ? 'updates' : 'unclear';
};

/** A bare number of nothing that is known may be anything. */
const isTelling = ({ about, value, share, count, status, blocker, noBlocker }: ProgressReading): boolean =>
  about.kind !== 'undecided' ||
  (value !== undefined && value.value.unit !== '') ||
  [share, count, status, blocker, noBlocker].some((part) => part !== undefined) ||
  about.candidates.length === 1;
