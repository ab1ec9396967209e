import { hasRight } from '../../people/rights.ts';
import type { Report } from '../../progress/recording/read-reports.ts';
import type { TargetStanding } from '../../progress/standing/judge-standing.ts';
import type { Question } from '../answer.ts';
import { addReports } from './add-reports.ts';
import { addStanding } from './add-standing.ts';
import type { AnswerDraft } from './draft.ts';

/** What was reported last of what is asked about, and where targets stand by all that was. */
export interface Progress {
  readonly reports: readonly Report[];
  readonly standing: readonly TargetStanding[];
}

/** Adds to a draft what was reported of what it is about; what is in the way only for who sees whole reports. */
export const addProgress = (
  draft: AnswerDraft,
  { reports, standing }: Progress,
  asker: Question['asker'],
): AnswerDraft => {
  const judged = standing.flatMap(({ measures }) => measures.map(({ measure }) => measure.ref));
  const mayKnow = hasRight(asker?.role, 'see whole reports');
  const blocked = mayKnow ? reports.flatMap(({ ref, blocker }) => (blocker === undefined ? [] : [ref])) : [];
  return addStanding(addReports(draft, reports, judged), standing, blocked);
};
