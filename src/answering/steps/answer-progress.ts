import { isAtOrBelow, type Reference } from '../../domain/reference.ts';
import { draftProgress } from '../drafting/draft-progress.ts';
import { words } from '../lock/segments.ts';
import {
  findNamedStanding,
  findStandingFollowUp,
  findStandingQuestion,
  findTargetNumber,
  findWeekQuestion,
} from '../understanding/find-progress-question.ts';
import { type AnswerStep, chooseFor } from './matter.ts';

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

/** The targets that are named, by their number or in words. */
const listNamed = (matter: Parameters<AnswerStep>[0]): readonly Reference[] => {
  const number = findTargetNumber(matter.understanding.text);
  const numbered = matter.resolution.targets.filter((target) => target.number === number);
  const found = numbered.length > 0 ? numbered : chooseFor(matter).chosen.map(({ target }) => target);
  return found.map(({ ref }) => ref);
};

/** "Chỉ tiêu nào chậm?": of all targets, or those of a group, what officials have reported of them. */
export const answerStanding: AnswerStep = (matter) => {
  const { understanding, resolution, subject } = matter;
  const { targetGroups, targets, document } = resolution;
  const titles = targetGroups.map(({ title }) => title);
  const follows = findStandingFollowUp(understanding.text);
  const refs = targets.flatMap(({ ref }) =>
    subject?.refs.some((each) => isAtOrBelow(each, ref)) === true ? [ref] : [],
  );
  if (follows !== undefined && refs.length > 0)
    return {
      ...draftProgress(resolution, []),
      standing: { document: document.id, asked: follows, group: undefined, refs },
      subject: refs,
    };
  const named = findNamedStanding(understanding.text);
  const chosen = named === undefined ? [] : listNamed(matter);
  if (named !== undefined && chosen.length > 0)
    return {
      ...draftProgress(resolution, []),
      standing: { document: document.id, asked: named, group: undefined, refs: chosen },
      subject: chosen,
    };
  const found = findStandingQuestion(understanding.text, titles, document.year, targets.length);
  if (found === undefined) return undefined;
  const draft = draftProgress(resolution, []);
  const group = found.group === undefined ? undefined : targetGroups[found.group]?.ref;
  return { ...draft, standing: { document: document.id, asked: found.asked, group } };
};
