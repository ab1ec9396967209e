import { authorOf } from '../../../../people/author-of.ts';
import type { Author } from '../../../../people/people-change.ts';
import { isByOffice, type ReportedIn } from '../../../../progress/recording/progress-update.ts';
import type { Visit } from '../../feature.ts';

/** Who acts, for the audit, where it is about something that the office entered. */
export const officeAuthor = (
  { actor }: Pick<Visit, 'actor'>,
  reports: readonly Pick<ReportedIn, 'enteredByOffice'>[],
): Author | undefined => (reports.some(isByOffice) ? authorOf(actor) : undefined);
