import type { UpdateId } from '../../domain/chat.ts';
import type { Day, Official, OfficialId } from '../../domain/people.ts';
import type { Directory } from '../directory.ts';
import type { AbsenceId, AbsenceStore, NewAbsence, StoredAbsence } from './absence-store.ts';
import type { Absence } from './presence.ts';

/** An official's own absences that haven't ended before a day. */
export const findOwnAbsences = async (
  absences: Pick<AbsenceStore, 'findStanding'>,
  official: OfficialId,
  today: Day,
): Promise<readonly StoredAbsence[]> =>
  (await absences.findStanding(today)).filter((each) => each.official === official);

/** Stores an absence, the same one not twice. */
export const recordAbsence = async (
  absences: Pick<AbsenceStore, 'findStanding' | 'add'>,
  absence: NewAbsence,
  update: UpdateId,
  { now, today }: { readonly now: Date; readonly today: Day },
): Promise<StoredAbsence> => {
  const { official, kind, from, until } = absence;
  const own = await findOwnAbsences(absences, official, today);
  const same = own.find((each) => each.kind === kind && each.from === from && each.until === until);
  return same ?? absences.add(absence, update, now);
};

/** Takes somebody's own absence back. @returns it; undefined if it is over, isn't theirs, or was taken back */
export const takeBackAbsence = async (
  absences: Pick<AbsenceStore, 'findStanding' | 'withdraw'>,
  official: OfficialId,
  id: AbsenceId,
  { now, today }: { readonly now: Date; readonly today: Day },
): Promise<StoredAbsence | undefined> => {
  const absence = (await findOwnAbsences(absences, official, today)).find((each) => each.id === id);
  return absence && (await absences.withdraw(id, official, now)) ? absence : undefined;
};

/** Who is asked in somebody's place while they are away, or why nobody is. */
export type StandIn =
  | { readonly asked: 'nobody'; readonly deputy?: undefined }
  | { readonly asked: 'not linked' | 'always' | 'unless away too'; readonly deputy: Official };

/** @param away everybody who is away in that time */
export const findStandIn = (
  { deputy: id }: Official,
  directory: Directory,
  { from, until }: Pick<Absence, 'from' | 'until'>,
  away: readonly Absence[],
): StandIn => {
  const deputy = id === undefined ? undefined : directory.official(id);
  if (deputy === undefined || deputy.endedAt !== undefined) return { asked: 'nobody' };
  if (deputy.person === undefined) return { asked: 'not linked', deputy };
  const isAwayToo = away.some(
    (each) => each.official === deputy.id && each.from <= until && from <= each.until,
  );
  return { asked: isAwayToo ? 'unless away too' : 'always', deputy };
};
