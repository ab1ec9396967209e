import type { Report } from '../../progress/recording/read-reports.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { AnswerDraft } from './draft.ts';

/** Puts what was reported in place of the line that nothing was; without reports the draft is as it was. */
export const addReports = (draft: AnswerDraft, reports: readonly Report[]): AnswerDraft => {
  const { reported } = draft;
  if (reported === undefined || reports.length === 0) return draft;
  if (reported.isGeneral) {
    const segments = [words('Đã có cập nhật tiến độ. Xin bạn hỏi riêng từng chỉ tiêu.')];
    return { ...draft, segments };
  }
  const line = (ref: (typeof reported.refs)[number]): readonly Segment[] => {
    const report = reports.find((each) => each.ref === ref);
    const label: Segment = { type: 'label', document: reported.document, ref };
    const said: Segment = report ? { type: 'report', id: report.id } : words('chưa có cập nhật');
    return [words('\n• '), label, words(': '), said, words('.')];
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
