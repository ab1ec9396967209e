import { authorOf } from '../../people/author-of.ts';
import type { Actor } from '../../people/directory.ts';
import type { Author } from '../../people/people-change.ts';
import { isByOffice, type ReportedIn } from '../recording/progress-update.ts';

/** Who acts, for the audit, where it is about something that the office entered. */
export const officeAuthor = (
  actor: Actor,
  reports: readonly Pick<ReportedIn, 'enteredByOffice'>[],
): Author | undefined => (reports.some(isByOffice) ? authorOf(actor) : undefined);
