import { type Actor, authorOf } from './directory.ts';
import {
  type ChangeNote,
  type PeopleChange,
  type PeopleSnapshot,
  type PeopleStore,
  StalePlanError,
} from './people-store.ts';

/** What a plan makes of a snapshot: the rows to change, and what to tell whoever asked for it. */
export interface ChangePlan<Outcome> {
  readonly changes: readonly PeopleChange[];
  readonly outcome: Outcome;
}

const MOST_TRIES = 5;

/**
 * Plans a change of people or work and applies it. If somebody else changes them in between, it plans anew on what
 * they left. A plan without changes only gives its outcome (a refusal, "already so").
 * @throws {StalePlanError} if others were faster every time.
 */
export const changePeople = async <Outcome>(
  people: Pick<PeopleStore, 'read' | 'apply'>,
  plan: (snapshot: PeopleSnapshot) => ChangePlan<Outcome>,
  note: ChangeNote,
): Promise<Outcome> => {
  for (let tries = 1; ; tries += 1) {
    const snapshot = await people.read();
    const { changes, outcome } = plan(snapshot);
    if (changes.length === 0) return outcome;
    try {
      await people.apply(changes, snapshot.version, note);
      return outcome;
    } catch (error) {
      if (!(error instanceof StalePlanError) || tries === MOST_TRIES) throw error;
    }
  }
};

/** What changes people and work. */
export interface ChangeMeans {
  readonly people: Pick<PeopleStore, 'read' | 'apply'>;
}

/** Who changes something, and when. */
export interface ChangedBy {
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Plans and applies a change of people or work in the name of whoever acts.
 * @param act as the audit says it: `chuyển đơn vị`.
 */
export const changeAs = <Outcome>(
  { people }: ChangeMeans,
  { actor, now: at }: ChangedBy,
  act: string,
  plan: (snapshot: PeopleSnapshot, now: Date) => ChangePlan<Outcome>,
): Promise<Outcome> =>
  changePeople(people, (snapshot) => plan(snapshot, at), { by: authorOf(actor), act, at });
