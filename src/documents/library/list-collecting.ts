import type { Day } from '../../domain/people.ts';
import type { Resolution, ResolutionDocument } from '../../domain/resolution.ts';
import { chooseCurrent } from './choose-document.ts';

/** The days on which reports on a document are taken: of its time and some weeks after. */
export type CollectingTime = Pick<ResolutionDocument, 'validFrom' | 'collectUntil'>;

/** Whether reports on a document are taken on a day. */
export const collectsOn = ({ validFrom, collectUntil }: CollectingTime, day: Day): boolean =>
  validFrom <= day && day <= collectUntil;

type Collectable = Pick<Resolution, 'document' | 'targets' | 'tasks'>;

/** Whether a document sets something that may be reported on. */
export const setsWork = ({ targets, tasks }: Pick<Collectable, 'targets' | 'tasks'>): boolean =>
  targets.length > 0 || tasks.length > 0;

/**
 * The documents that are reported on on a day: each by its own dates, the one that the day is of first. One that is added
 * before its time moves nothing, and one whose year is over still takes its last figures beside the next one.
 * @param followed those in use, those that were followed first standing first
 */
export const listCollecting = <Followed extends Collectable>(
  followed: readonly Followed[],
  day: Day,
): readonly Followed[] => {
  const collecting = followed.filter((each) => collectsOn(each.document, day) && setsWork(each));
  const documents = collecting.map(({ document }) => document);
  const current = chooseCurrent(documents, day);
  return collecting.toSorted(
    (one, other) => Number(other.document.id === current?.id) - Number(one.document.id === current?.id),
  );
};
