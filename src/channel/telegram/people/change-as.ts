import { authorOf } from '../../../people/author-of.ts';
import { type ChangePlan, changePeople } from '../../../people/change-people.ts';
import type { PeopleSnapshot } from '../../../people/people-store.ts';
import type { Visit } from '../feature.ts';

/**
 * Plans and applies a change of people in the name of whoever acts.
 * @param act as the audit says it: `chuyển đơn vị`.
 */
export const changeAs = <Outcome>(
  { services, actor }: Visit,
  act: string,
  plan: (snapshot: PeopleSnapshot, now: Date) => ChangePlan<Outcome>,
): Promise<Outcome> => {
  const at = services.now();
  return changePeople(services.people, (snapshot) => plan(snapshot, at), {
    by: authorOf(actor),
    act,
    at,
  });
};
