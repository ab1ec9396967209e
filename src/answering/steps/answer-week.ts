import { words } from '../lock/segments.ts';
import { findWeekQuestion } from '../understanding/find-week-question.ts';
import type { AnswerStep } from './matter.ts';

/** "Tuần này ai chưa báo cáo?": who has answered this week and who hasn't, for those who may know. */
export const answerWeek: AnswerStep = ({ understanding }) => {
  const asked = findWeekQuestion(understanding.typed) ?? findWeekQuestion(understanding.text);
  if (asked === undefined) return undefined;
  return {
    kind: 'progress',
    segments: [words('Chưa có dữ liệu về cán bộ và phân công, nên chưa biết ai phải trả lời.')],
    quotes: [],
    confidence: 1,
    related: [],
    subject: undefined,
    week: asked,
  };
};
