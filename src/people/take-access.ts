import type { PersonId } from '../domain/chat.ts';
import type { OfficialId } from '../domain/people.ts';
import { type ChangedBy, type ChangeMeans, changeAs } from './change-people.ts';
import { authorOf } from './directory.ts';
import type { InvitationStore } from './invitations/invitation-store.ts';
import type { PersonEraser } from './people-store.ts';
import { type EditOutcome, planTakeAccess, type Refusal, refuseErasure } from './plan-access.ts';

/** Whose account it was until now; undefined for somebody who wasn't in. */
const accountOf = async ({ people }: ChangeMeans, id: OfficialId): Promise<PersonId | undefined> =>
  (await people.read()).officials.find((official) => official.id === id)?.person;

/** What came of taking access away: also with `no change` open invitations are revoked. */
export interface AccessTaken {
  readonly result: EditOutcome;
  readonly account: PersonId | undefined;
  readonly revoked: number;
}

/** Takes access away at once, with all open invitations. */
export const takeAccess = async (
  means: ChangeMeans & { readonly invitations: Pick<InvitationStore, 'revoke'> },
  by: ChangedBy,
  id: OfficialId,
): Promise<AccessTaken> => {
  const account = await accountOf(means, id);
  const result = await changeAs(means, by, 'thu quyền', (snapshot) =>
    planTakeAccess(snapshot, id, by.actor.official?.id),
  );
  const isRefused = result.outcome !== 'done' && result.outcome !== 'no change';
  const revoked = isRefused ? 0 : await means.invitations.revoke(id, authorOf(by.actor), by.now);
  return { result, account, revoked };
};

/** What came of deleting what is known of a person; `gone`: somebody else was faster. */
export type ErasureOutcome =
  | { readonly outcome: 'erased'; readonly account: PersonId | undefined }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'gone' };

/** Deletes what is known of a person. */
export const eraseOfficial = async (
  means: ChangeMeans & { readonly eraser: PersonEraser },
  by: ChangedBy,
  id: OfficialId,
): Promise<ErasureOutcome> => {
  const refusal = refuseErasure(await means.people.read(), id, by.actor.official?.id);
  if (refusal !== undefined) return { outcome: 'refused', refusal };
  const account = await accountOf(means, id);
  const note = { by: authorOf(by.actor), act: 'xóa dữ liệu', at: by.now };
  return (await means.eraser.erase(id, note)) ? { outcome: 'erased', account } : { outcome: 'gone' };
};
