import type { Day } from '../../domain/people.ts';
import type { Resolution, ResolutionDocument } from '../../domain/resolution.ts';

/**
 * The plans that the office says carry a document out, of a day; of a day outside the document's time those of its nearest
 * day.
 */
export const plansOf = (
  { document }: Resolution,
  resolutions: readonly Resolution[],
  day: Day,
): readonly Resolution[] => {
  const { validFrom, validTo } = document;
  const at = day < validFrom ? validFrom : day > validTo ? validTo : day;
  return resolutions.filter(({ document: plan }) => {
    if (plan.carriesOut !== document.id) return false;
    const { from, to } = timeOf(plan, document);
    return from <= at && at <= to;
  });
};

/** No plan ends before what it carries out begins: where its title says no year, the day of signing was read as its time. */
const timeOf = (plan: ResolutionDocument, document: ResolutionDocument) =>
  plan.validTo < document.validFrom
    ? { from: document.validFrom, to: document.validTo }
    : { from: plan.validFrom, to: plan.validTo };
