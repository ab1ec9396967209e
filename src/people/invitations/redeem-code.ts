import { hashInvitationCode, looksLikeCode } from './invitation.ts';
import type { AttemptCounts, CodeAttempt, InvitationStore } from './invitation-store.ts';
import type { Redemption } from './plan-redemption.ts';

const WINDOW_MS = 60 * 60 * 1000;

/** Codes that were no good, in an hour. */
export const MOST_TRIES_OF_A_PERSON = 5;
export const MOST_TRIES_OVERALL = 100;

/** A code that somebody shows, by a link or typed. */
export interface ShownCode extends CodeAttempt {
  readonly code: string;
}

/** What came of it, and how many tries of all people were no good in the last hour, this one included. */
export interface CodeResult {
  readonly redemption: Redemption;
  readonly triesOverall: number;
}

/**
 * Whether a code is looked at. Beyond the overall limit only those who haven't failed yet are heard: then no flood of
 * wrong codes keeps out somebody with a right one, and whoever floods has one try for each account instead of five.
 * (A code has 192 bits; the limits are there to notice probing and to bound its cost.)
 */
export const mayTryCode = ({ byPerson, overall }: AttemptCounts): boolean =>
  overall >= MOST_TRIES_OVERALL ? byPerson === 0 : byPerson < MOST_TRIES_OF_A_PERSON;

const NO_GOOD: Redemption = { outcome: 'no good' };

/** Uses a code within the limits. A code that is no good is noted; whoever shows it learns nothing more. */
export const redeemCode = async (
  invitations: Pick<InvitationStore, 'redeem' | 'countAttempts' | 'saveAttempt'>,
  { code, person, update, at }: ShownCode,
): Promise<CodeResult> => {
  const tries = await invitations.countAttempts(person, new Date(at.getTime() - WINDOW_MS), update);
  if (!mayTryCode(tries)) return { redemption: NO_GOOD, triesOverall: tries.overall };
  // A malformed code is hashed and looked up like any other, so that it takes as long.
  const hash = hashInvitationCode(looksLikeCode(code) ? code : `malformed ${code}`);
  const redemption = await invitations.redeem({ codeHash: hash, person, at });
  if (redemption.outcome !== 'no good') return { redemption, triesOverall: tries.overall };
  await invitations.saveAttempt({ update, person, at });
  return { redemption, triesOverall: tries.overall + 1 };
};
