import type { Recorded } from './progress-store.ts';

/** Whether it held just before a moment; whatever ended since was ended at that moment or later. */
const heldBefore = (isOpen: boolean, endedAt: Date | undefined, moment: Date): boolean =>
  isOpen || (endedAt !== undefined && endedAt >= moment);

/**
 * What a person's last message gave, as far as it stood or was asked just before a moment. What is ended at that moment
 * counts as standing, so that an undo that is handled twice finds the same twice. Pure.
 * @param given everything that they have given, whether or not it stands.
 * @returns undefined if nothing stood.
 */
export const findLastGiven = ({ updates, questions }: Recorded, moment: Date): Recorded | undefined => {
  const standing = updates.filter(({ isStanding, withdrawnAt }) =>
    heldBefore(isStanding, withdrawnAt, moment),
  );
  const open = questions.filter(({ closedAt }) => heldBefore(closedAt === undefined, closedAt, moment));
  const [last] = [
    ...standing.map(({ chat, message, recordedAt: at }) => ({ chat, message, at })),
    ...open.map(({ chat, message, askedAt: at }) => ({ chat, message, at })),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime());
  if (last === undefined) return undefined;
  const isOfLast = ({ chat, message }: Pick<typeof last, 'chat' | 'message'>): boolean =>
    chat === last.chat && message === last.message;
  return { updates: standing.filter(isOfLast), questions: open.filter(isOfLast) };
};
