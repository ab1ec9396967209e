import { draftProgress } from '../drafting/draft-progress.ts';
import { findStandingQuestion } from '../understanding/find-standing-question.ts';
import type { AnswerStep } from './matter.ts';

/** "Chỉ tiêu nào chậm?": of all targets, or those of a group, what officials have reported of them. */
export const answerStanding: AnswerStep = ({ understanding, resolution }) => {
  const { targetGroups, document } = resolution;
  const titles = targetGroups.map(({ title }) => title);
  const found = findStandingQuestion(understanding.text, titles, document.year);
  if (found === undefined) return undefined;
  const draft = draftProgress(resolution, []);
  const group = found.group === undefined ? undefined : targetGroups[found.group]?.ref;
  return { ...draft, standing: { document: document.id, asked: found.asked, group } };
};
