/** How long a follow-up question may lean on what the chat was about. */
export const SUBJECT_LIFETIME_MS = 30 * 60 * 1000;

/**
 * Whether a chat's subject may still be leant on.
 * @param askedAt when the question that set it was asked, milliseconds since the epoch.
 */
export const isSubjectFresh = (askedAt: number, now: Date): boolean =>
  now.getTime() - askedAt <= SUBJECT_LIFETIME_MS;
