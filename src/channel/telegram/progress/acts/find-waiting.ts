import { startOfDay } from '../../../../domain/local-moment.ts';
import { localDay } from '../../../../domain/local-time.ts';
import { mondayOf, weekOf } from '../../../../domain/reporting-week.ts';
import { isDoubted } from '../../../../progress/recording/describe-card.ts';
import { isOffered } from '../../../../progress/recording/describe-question.ts';
import type { ProgressQuestion, ProgressUpdate } from '../../../../progress/recording/progress-update.ts';
import type { Reporter } from '../../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../../feature.ts';

/** What waits for a yes or a no: the doubtful figures of a card, or one figure that is offered. */
export type Waiting =
  | { readonly kind: 'card'; readonly updates: readonly ProgressUpdate[] }
  | { readonly kind: 'question'; readonly question: ProgressQuestion };

/** What of this week waits for a person's yes or no, the last card first. */
export const findWaiting = async (
  { services }: Visit,
  { official }: Pick<Reporter, 'official'>,
): Promise<Waiting | undefined> => {
  const { now, timeZone, progress } = services;
  const monday = startOfDay(mondayOf(weekOf(localDay(now(), timeZone))), timeZone);
  const { updates, questions } = await progress.givenBy(official, monday);
  const doubted = updates.filter((update) => update.isStanding && isDoubted(update));
  const last = doubted.at(-1);
  if (last !== undefined) {
    const ofCard = doubted.filter(({ update, card }) => update === last.update && card === last.card);
    return { kind: 'card', updates: ofCard };
  }
  const question = questions.findLast(
    (each) => each.closedAt === undefined && each.askedIn !== undefined && isOffered(each),
  );
  return question && { kind: 'question', question };
};
