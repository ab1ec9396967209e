import type { Reference } from '../../domain/reference.ts';
import type { Report } from '../../progress/recording/read-reports.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { AnswerDraft } from './draft.ts';

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
      words('Theo cập nhật của đơn vị:'),
      ...reported.refs.flatMap(line),
      words('\nCon số của Nghị quyết trong trích dẫn là mục tiêu cả năm.'),
    ],
    reports: reports.map(({ id }) => id),
  };
};
