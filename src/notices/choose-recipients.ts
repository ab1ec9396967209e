import type { Official, OfficialId } from '../domain/people.ts';
import type { Directory } from '../people/directory.ts';
import type { Audience } from './notice.ts';

/** Whom a notice gets to, and whom it doesn't. */
export interface Recipients {
  readonly reached: readonly Official[];
  /** They blocked the bot: it waits for them. */
  readonly unreachable: readonly Official[];
  /** They haven't come to the bot: nothing is put out to them. */
  readonly notLinked: readonly Official[];
}

/** Everybody that a notice is meant for, but for whoever writes it; each once, in the order of their names. */
export const chooseRecipients = (
  directory: Directory,
  { units, headsOnly }: Audience,
  by: OfficialId,
): Recipients => {
  const wanted = units && new Set(units);
  const placed = new Set(
    directory
      .holdings()
      .filter(({ membership, unit }) => (!headsOnly || membership.isHead) && (wanted?.has(unit.id) ?? true))
      .map(({ official }) => official.id),
  );
  // Leaders and people of the office may be in no unit.
  const isEverybody = units === undefined && !headsOnly;
  const meant = directory.officials().filter(({ id }) => id !== by && (isEverybody || placed.has(id)));
  const linked = meant.filter(({ person }) => person !== undefined);
  return {
    reached: linked.filter(({ unreachableSince }) => unreachableSince === undefined),
    unreachable: linked.filter(({ unreachableSince }) => unreachableSince !== undefined),
    notLinked: meant.filter(({ person }) => person === undefined),
  };
};
