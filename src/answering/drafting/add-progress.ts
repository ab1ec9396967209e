import type { Reference } from '../../domain/reference.ts';
import { hasRight } from '../../people/rights.ts';
import type { Report } from '../../progress/recording/read-reports.ts';
import type { TargetStanding } from '../../progress/standing/judge-standing.ts';
import type { Question } from '../answer.ts';
import { type Segment, words } from '../lock/segments.ts';
import { figureOfAmount, judgeMeasure } from '../verdict/judge-measure.ts';
import { addStanding } from './add-standing.ts';
import type { AnswerDraft } from './draft.ts';
import { ofKind } from './of-kind.ts';

/** "Đạt chỉ tiêu chưa?": by the last value that was reported; whose it is and of when follows. */
const verdictOn = (
  { document, asked }: NonNullable<AnswerDraft['reported']>,
  reports: readonly Report[],
): readonly Segment[] => {
  const report = reports.find(({ ref }) => ref === asked?.measure.ref);
  if (asked === undefined || report?.value === undefined) return [];
  const { relation, measure, better } = asked;
  const said = { relation, isNegated: false, asking: 'yes-no' } as const;
  const { verdict } = judgeMeasure(figureOfAmount(report.value), said, measure, better);
  const claim = {
    about: 'report',
    document,
    measure: measure.ref,
    report: report.id,
    relation,
    better,
    verdict,
  } as const;
  return [{ type: 'verdict', claims: [claim] }, words('. ')];
};

/**
 * Puts what was reported in place of the line that nothing was; without reports the draft is as it was.
 * @param judged measures of which it is known where they stand.
 */
const addReports = (
  draft: AnswerDraft,
  reports: readonly Report[],
  judged: readonly Reference[],
): AnswerDraft => {
  const { reported } = draft;
  if (reported === undefined || reports.length === 0) return draft;
  const line = (ref: Reference): readonly Segment[] => {
    const report = reports.find((each) => each.ref === ref);
    const label: Segment = { type: 'label', document: reported.document, ref };
    const said: Segment = report ? { type: 'report', id: report.id } : words('chưa có cập nhật');
    const standing: readonly Segment[] =
      report !== undefined && judged.includes(ref)
        ? [words(' Tình trạng: '), { type: 'standing', measure: ref }, words('.')]
        : [];
    return [words('\n• '), label, words(': '), said, words('.'), ...standing];
  };
  return {
    ...draft,
    segments: [
      ...verdictOn(reported, reports),
      words('Theo cập nhật của đơn vị:'),
      ...reported.refs.flatMap(line),
      ...ofKind(reported.document, '\nCon số của Nghị quyết trong trích dẫn là mục tiêu cả năm.'),
    ],
    reports: reports.map(({ id }) => id),
  };
};

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
