import type { OfficialId, UnitId } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { OfficialResponse } from '../responses/judge-response.ts';
import type { WeekResponses } from '../responses/week-responses.ts';
import { BOARD_LISTS, type BoardListKey } from './board-view.ts';

/** How the people of a unit stand in a week. */
export interface BoardUnit {
  readonly unit: UnitId;
  /** `all` answered; of others somebody is silent (`some` answered or `none`), or nobody is: `not chased`. */
  readonly standing: 'all' | 'some' | 'none' | 'not chased';
  readonly answered: number;
  readonly people: number;
  /** Who hasn't answered. */
  readonly missing: readonly OfficialId[];
  /** Of which its figures are due and didn't come. */
  readonly due: readonly Reference[];
}

const hasAnswered = ({ answeredAt }: OfficialResponse): boolean => answeredAt !== undefined;

const standingOf = (responses: readonly OfficialResponse[]): BoardUnit['standing'] => {
  const answered = responses.filter(hasAnswered).length;
  if (answered === responses.length) return 'all';
  if (responses.some(({ state }) => state === 'silent')) return answered > 0 ? 'some' : 'none';
  return 'not chased';
};

/** How each unit that leads something stands. */
export const listUnits = ({ responses, stillDue }: WeekResponses): readonly BoardUnit[] => {
  const units = [...new Set(responses.flatMap((response) => response.units))];
  return units.map((unit) => {
    const own = responses.filter((response) => response.units.includes(unit));
    const missing = own.filter((response) => !hasAnswered(response)).map(({ official }) => official);
    return {
      unit,
      standing: standingOf(own),
      answered: own.length - missing.length,
      people: own.length,
      missing,
      due: stillDue.filter((each) => each.unit === unit).map(({ ref }) => ref),
    };
  });
};

/** Whose week a list of people is of. */
export const listedResponses = (
  { responses }: WeekResponses,
  list: BoardListKey,
): readonly OfficialResponse[] => {
  const wanted = BOARD_LISTS[list];
  return wanted === 'answered'
    ? responses.filter(hasAnswered)
    : responses.filter(({ state }) => state === wanted);
};
