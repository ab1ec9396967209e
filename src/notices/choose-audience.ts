import { asUnitId } from '../domain/people.ts';
import type { Directory } from '../people/directory.ts';
import { chooseRecipients } from './choose-recipients.ts';
import type { Audience, Notice } from './notice.ts';

export const EVERYBODY: Audience = { units: undefined, headsOnly: false };
export const ALL_HEADS: Audience = { units: undefined, headsOnly: true };

/** The chosen units with another, or without it where it was chosen. */
export const toggleUnit = ({ audience }: Pick<Notice, 'audience'>, unit: number): Audience => {
  const [id, units] = [asUnitId(unit), audience?.units ?? []];
  const changed = units.includes(id) ? units.filter((each) => each !== id) : [...units, id];
  return { units: changed, headsOnly: audience?.headsOnly ?? false };
};

/** The chosen units, of which all are meant or the heads alone. */
export const withHeads = ({ audience }: Pick<Notice, 'audience'>, headsOnly: boolean): Audience => ({
  units: audience?.units ?? [],
  headsOnly,
});

/** For how many people an audience is meant, whether or not it gets to them. */
export const countMeant = (directory: Directory, audience: Audience, { by }: Pick<Notice, 'by'>): number => {
  const { reached, unreachable, notLinked } = chooseRecipients(directory, audience, by);
  return reached.length + unreachable.length + notLinked.length;
};
