import type { Day, Official, OfficialId } from '../../domain/people.ts';
import type { Directory } from '../directory.ts';
import type { NewAbsence } from './absence-store.ts';

/** Days on which somebody is away, both included. */
export type Absence = Omit<NewAbsence, 'kind'>;

/** Why somebody isn't written to on a day. */
export type AwayReason = 'away' | 'not linked' | 'unreachable';

/** Who is written to in somebody's place or their own, or why nobody is. */
export type RecipientChoice =
  | { readonly recipient: Official; readonly reason?: undefined }
  | { readonly recipient?: undefined; readonly reason: AwayReason };

/** Knows who is away on which day, and who stands in for them. */
export class Presence {
  readonly #directory: Directory;
  readonly #absences: ReadonlyMap<number, readonly Absence[]>;

  constructor(directory: Directory, absences: readonly Absence[]) {
    this.#directory = directory;
    this.#absences = Map.groupBy(absences, ({ official }) => official);
  }

  isAway(official: Pick<Official, 'id'>, day: Day): boolean {
    return (this.#absences.get(official.id) ?? []).some(({ from, until }) => from <= day && day <= until);
  }

  /** Whom to write to about an official's week on a day: themselves; while they are away, a deputy who is there. */
  recipientFor(official: Official, day: Day): RecipientChoice {
    if (!this.isAway(official, day)) {
      const reason = unreachableReason(official);
      return reason ? { reason } : { recipient: official };
    }
    const deputy = official.deputy === undefined ? undefined : this.#directory.official(official.deputy);
    const isThere =
      deputy !== undefined &&
      deputy.endedAt === undefined &&
      unreachableReason(deputy) === undefined &&
      !this.isAway(deputy, day);
    return isThere ? { recipient: deputy } : { reason: 'away' };
  }
}

/** For whom somebody stands in on a day: those who are away then and have them as a deputy. */
export const listStoodInFor = (
  directory: Directory,
  presence: Presence,
  deputy: OfficialId,
  day: Day,
): readonly Official[] =>
  directory.snapshot.officials.filter(
    (official) =>
      official.deputy === deputy &&
      official.id !== deputy &&
      official.endedAt === undefined &&
      presence.isAway(official, day) &&
      !presence.isAway({ id: deputy }, day),
  );

const unreachableReason = ({ person, unreachableSince }: Official): AwayReason | undefined => {
  if (person === undefined) return 'not linked';
  return unreachableSince === undefined ? undefined : 'unreachable';
};
