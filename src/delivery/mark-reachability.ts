import type { OfficialId } from '../domain/people.ts';
import { type ChangePlan, changePeople } from '../people/change-people.ts';
import { PROGRAM } from '../people/people-change.ts';
import type { PeopleSnapshot, PeopleStore } from '../people/people-store.ts';

const planReachability =
  (id: OfficialId, since: Date | undefined) =>
  ({ officials }: PeopleSnapshot): ChangePlan<boolean> => {
    const before = officials.find((official) => official.id === id);
    if (before === undefined || (before.unreachableSince === undefined) === (since === undefined)) {
      return { changes: [], outcome: false };
    }
    return {
      changes: [{ of: 'official', before, after: { ...before, unreachableSince: since } }],
      outcome: true,
    };
  };

/** Notes that messages don't reach an official; false if that was known. Their messages wait until they come back. */
export const markUnreachable = (people: PeopleStore, official: OfficialId, at: Date): Promise<boolean> =>
  changePeople(people, planReachability(official, at), { by: PROGRAM, act: 'không gửi được tin', at });

/** Notes that an official has written again; false if they weren't unreachable. */
export const clearUnreachable = (people: PeopleStore, official: OfficialId, at: Date): Promise<boolean> =>
  changePeople(people, planReachability(official, undefined), { by: PROGRAM, act: 'liên lạc lại được', at });
