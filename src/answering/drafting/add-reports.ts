import type { Reference } from '../../domain/reference.ts';
import type { Report } from '../../progress/recording/read-reports.ts';
import { type Segment, words } from '../lock/segments.ts';
import { figureOfAmount, judgeMeasure } from '../verdict/judge-measure.ts';
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
export const addReports = (
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
