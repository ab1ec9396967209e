import { localDay } from '../domain/local-time.ts';
import type { OfficialId, UnitId } from '../domain/people.ts';
import type { Directory } from '../people/directory.ts';
import { Presence } from './choose-recipient.ts';
import { groupBy } from './group-by.ts';
import type { Absence } from './reminder.ts';
import type { WeekRows } from './reminder-store.ts';

/**
 * Whose week is answered: whoever tapped or reported, and whoever was away while their deputy reported for their unit.
 * @param timeZone an IANA name.
 */
export const listAnswered = (
  { reported, marked }: Pick<WeekRows, 'reported' | 'marked'>,
  directory: Directory,
  away: readonly Absence[],
  timeZone: string,
): ReadonlySet<OfficialId> => {
  const presence = new Presence(directory, away);
  const leading = groupBy(
    directory.officials().filter(({ deputy }) => deputy !== undefined),
    ({ deputy }) => deputy,
  );
  const answered = new Set<OfficialId>(marked);
  for (const { official, unit, at } of reported) {
    answered.add(official);
    for (const absent of leading.get(official) ?? []) {
      const isAway = presence.isAway(absent, localDay(at, timeZone));
      if (isAway && holds(directory, absent.id, unit)) answered.add(absent.id);
    }
  }
  return answered;
};

const holds = (directory: Directory, official: OfficialId, unit: UnitId): boolean =>
  directory.holdings().some((holding) => holding.official.id === official && holding.unit.id === unit);
