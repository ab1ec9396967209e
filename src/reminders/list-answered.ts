import { groupBy } from '../domain/group-by.ts';
import { localDay } from '../domain/local-time.ts';
import type { OfficialId, UnitId } from '../domain/people.ts';
import type { Directory } from '../people/directory.ts';
import { Presence } from './choose-recipient.ts';
import type { Absence } from './reminder.ts';
import type { WeekRows } from './reminder-store.ts';

/**
 * Whose week is answered, and when first: whoever tapped or reported, and whoever was away while their deputy reported
 * for their unit.
 * @param timeZone an IANA name.
 */
export const listAnswered = (
  { reported, marked }: Pick<WeekRows, 'reported' | 'marked'>,
  directory: Directory,
  away: readonly Absence[],
  timeZone: string,
): ReadonlyMap<OfficialId, Date> => {
  const presence = new Presence(directory, away);
  const leading = groupBy(
    directory.officials().filter(({ deputy }) => deputy !== undefined),
    ({ deputy }) => deputy,
  );
  const answered = new Map<OfficialId, Date>();
  const note = (official: OfficialId, at: Date): void => {
    const known = answered.get(official);
    if (known === undefined || at < known) answered.set(official, at);
  };
  for (const { official, at } of marked) note(official, at);
  for (const { official, unit, at } of reported) {
    note(official, at);
    for (const absent of leading.get(official) ?? []) {
      const isAway = presence.isAway(absent, localDay(at, timeZone));
      if (isAway && holds(directory, absent.id, unit)) note(absent.id, at);
    }
  }
  return answered;
};

const holds = (directory: Directory, official: OfficialId, unit: UnitId): boolean =>
  directory.holdings().some((holding) => holding.official.id === official && holding.unit.id === unit);
