import { localDay, startOfDay } from '../../domain/local-time.ts';
import type { OfficialId } from '../../domain/people.ts';
import { mondayOf, weekOf } from '../../domain/reporting-week.ts';
import { fold } from '../../text/fold.ts';
import { isDoubted } from './describe-card.ts';
import { isOffered } from './describe-question.ts';
import { findLastGiven } from './find-last-given.ts';
import type { ProgressStore, Recorded } from './progress-store.ts';
import type { ProgressQuestion, ProgressUpdate } from './progress-update.ts';

/** What waits for a yes or a no: the doubtful figures of a card, or one figure that is offered. */
export type Waiting =
  | { readonly kind: 'card'; readonly updates: readonly ProgressUpdate[] }
  | { readonly kind: 'question'; readonly question: ProgressQuestion };

interface Means {
  readonly progress: Pick<ProgressStore, 'givenBy'>;
  /** An IANA name. */
  readonly timeZone: string;
}

const startOfWeek = (moment: Date, timeZone: string): Date =>
  startOfDay(mondayOf(weekOf(localDay(moment, timeZone))), timeZone);

/** What of this week waits for a person's yes or no, the last card first. */
export const findWaiting = async (
  { progress, timeZone }: Means,
  official: OfficialId,
  now: Date,
): Promise<Waiting | undefined> => {
  const { updates, questions } = await progress.givenBy(official, startOfWeek(now, timeZone));
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

const NO =
  /^(?:da |thua )?(?:khong|ko|k|khg|sai|khong phai|ko phai|khong dung|ko dung)(?: (?:a|em|anh|chi|nhe|roi))*[.! ]*$/;

/** What a bare "không" declines: undefined where nothing waits for a yes or a no, or the words say more. */
export const findDeclined = async (
  means: Means,
  official: OfficialId,
  text: string,
  now: Date,
): Promise<Waiting | undefined> =>
  NO.test(fold(text).trim()) ? findWaiting(means, official, now) : undefined;

/**
 * What a person's last report of this week gave, as it stood before a moment.
 * @param at when it is taken back
 * @param before the second in which that was said, the same however often it is handled
 */
export const findTakenBack = async (
  { progress, timeZone }: Means,
  official: OfficialId,
  at: Date,
  before: Date,
): Promise<Recorded | undefined> =>
  findLastGiven(await progress.givenBy(official, startOfWeek(at, timeZone)), before);
