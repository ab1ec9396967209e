import { isAtOrBelow } from '../../domain/reference.ts';
import { draftProgress } from '../drafting/draft-progress.ts';
import {
  findNamedStanding,
  findStandingFollowUp,
  findStandingQuestion,
} from '../understanding/find-standing-question.ts';
import { type AnswerStep, chooseFor } from './matter.ts';

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
  const chosen = named === undefined ? [] : chooseFor(matter).chosen.map(({ target }) => target.ref);
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
