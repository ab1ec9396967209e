import type { Passage } from '../../domain/passage.ts';
import type { Subject } from '../answer.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftTargetList } from '../drafting/draft-list.ts';
import { quoteOpening } from '../drafting/draft-passage.ts';
import { draftProgress } from '../drafting/draft-progress.ts';
import { draftCarriers } from '../drafting/draft-responsibility.ts';
import { words } from '../lock/segments.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { narrowToYears } from '../matching/narrow-to-years.ts';
import { COUNTED_TARGETS } from './answer-list.ts';
import { answerWithinPassages, draftCitedDocument } from './answer-open.ts';
import { answerNamedTarget, answerTargets } from './answer-targets.ts';
import { type AnswerStep, hasOwnWords, type Matter, namesOtherYear, placeOf, targetsAt } from './matter.ts';
import { refuseMatter } from './refuse-matter.ts';

/** "ai phụ trách?", "thế năm 2025?", "bao nhiêu?": everything but the asking stands in the question before. */
export const answerFollowUp: AnswerStep = (matter) => {
  const { subject, understanding, resolution } = matter;
  const namesPlace = understanding.places.length > 0;
  if (subject === undefined || namesPlace) return undefined;
  if (subject.document !== resolution.document.id)
    return hasOwnWords(matter) ? undefined : askAnotherYear(matter, subject);
  const passages = resolution.passages.filter(
    (passage) =>
      subject.refs.includes(passage.ref) && passage.kind !== 'target' && passage.kind !== 'heading',
  );
  if (hasOwnWords(matter)) return answerDetail(matter, passages);
  const { asks } = understanding;
  const ofGroups = answerAboutGroups(matter, subject);
  if (ofGroups !== undefined) return ofGroups;
  const countsTargets = COUNTED_TARGETS.test(understanding.text);
  if (asks.has('list') || asks.has('count') || countsTargets || understanding.bodies.length > 0)
    return undefined;
  const targets = inYears(matter, targetsAt(resolution, subject.refs));
  const step = stepOf(understanding.text);
  if (step !== 0 && targets.length > 0) return answerNeighbour(matter, targets, step);
  if (targets.length > 0) return answerTargets(matter, targets, SURE);
  return answerAboutPassages(matter, passages);
};

/** "Còn 2030 thì sao?" after a row's figure for 2026: its figure for that year, where it has one. */
const inYears = (
  { understanding: { years } }: Matter,
  targets: readonly ChosenTarget[],
): readonly ChosenTarget[] => {
  if (years.length === 0) return targets;
  const whole = targets.map(({ target }) => ({ target, measures: target.measures }));
  const narrowed = narrowToYears(whole, years);
  const isNarrower = narrowed.some(
    ({ target, measures }) => measures.length > 0 && measures.length < target.measures.length,
  );
  return isNarrower ? narrowed : targets;
};

/** After a list or count of targets: its items, who carries them, where they stand. */
const answerAboutGroups = (matter: Matter, subject: Subject): AnswerDraft | undefined => {
  const { understanding, resolution } = matter;
  const { asks, text } = understanding;
  const groups = resolution.targetGroups.filter(({ ref }) => subject.refs.includes(ref));
  const [group] = groups;
  if (group === undefined) return undefined;
  if (asks.has('who')) return draftCarriers(resolution, [group.ref], SURE);
  if (asks.has('progress')) return draftProgress(resolution, []);
  if (!asks.has('list') && !/(?<!\p{L})(?:kể ra|kể đi|kể lại|liệt kê|là những|gồm những)/iu.test(text))
    return undefined;
  return groups.length === 1
    ? draftTargetList(resolution, group.targets, [words(' trong nhóm này')], 'clauses', group)
    : draftTargetList(resolution, resolution.targets, [], 'clauses');
};

/** "thế năm 2025?": the question before, asked of that year's resolution. */
const askAnotherYear = (
  matter: Matter,
  subject: Subject,
): AnswerDraft | Promise<AnswerDraft | undefined> | undefined => {
  const { understanding, parts } = matter;
  const question = subject.question.replace(/(?:năm\s+)?(?:19|20)\d\d/giu, ' ');
  const content = parts.lexicon.content(question);
  return answerNamedTarget({
    ...matter,
    subject: undefined,
    content: content.map(({ text }) => text),
    understanding: { ...understanding, content, text: `${question} ${understanding.text}` },
  });
};

/** "chỉ tiêu tiếp theo?" is one on, "chỉ tiêu trước đó?" one back, anything else 0. */
const stepOf = (text: string): number => {
  if (/(?:tiếp theo|kế tiếp|tiếp sau|kế đó|sau nữa)/iu.test(text)) return 1;
  return /(?:liền trước|trước đó|kế trước)/iu.test(text) ? -1 : 0;
};

const answerNeighbour = (matter: Matter, targets: readonly ChosenTarget[], step: number): AnswerDraft => {
  const { resolution } = matter;
  const number = (targets.at(-1)?.target.number ?? 0) + step;
  const target = resolution.targets.find((one) => one.number === number);
  if (target === undefined) return refuseMatter(matter, 'no-such-target', []);
  return answerTargets(matter, [{ target, measures: target.measures }], SURE);
};

/** "tầm nhìn đến năm nào?" after an answer from a passage: a few words more about the same. */
const answerDetail = (matter: Matter, passages: readonly Passage[]): AnswerDraft | undefined => {
  const { understanding, parts, subject } = matter;
  if (passages.length === 0 || understanding.content.length > 2 || understanding.bodies.length > 0)
    return undefined;
  const isDetail = passages.some((passage) => {
    const held = parts.lexicon.held(passage.text);
    return understanding.content.every(({ text }) => held.has(text));
  });
  const { asks, years } = understanding;
  const isWhole = years.length > 0 || asks.has('result') || asks.has('shortcoming');
  if (!isDetail || isWhole || asks.has('who') || asks.has('list')) return undefined;
  // "còn chuyển đổi số?" turns to another sentence; "tầm nhìn?" asks more of the same.
  const query = understanding.continues
    ? understanding.text
    : `${subject?.question ?? ''}. ${understanding.text}`;
  return answerWithinPassages(matter, passages, query);
};

const answerAboutPassages = (matter: Matter, passages: readonly Passage[]): AnswerDraft | undefined => {
  const { understanding, resolution, subject } = matter;
  const [first] = passages;
  if (first === undefined) return undefined;
  if (namesOtherYear(matter)) return refuseMatter(matter, 'other-year', [placeOf(matter, first.ref)]);
  const related = [placeOf(matter, first.ref)];
  if (/(?<!\p{L})(?:cả đoạn|cả mục)(?!\p{L})/iu.test(understanding.text))
    return { ...quoteOpening(first), related };
  if (
    understanding.asks.has('whole') ||
    /(?<!\p{L})(?:mục nào|ở đâu trong)(?!\p{L})/iu.test(understanding.text)
  ) {
    const same = answerWithinPassages(
      { ...matter, understanding: { ...understanding, asks: new Set() } },
      passages,
      subject?.question ?? '',
    );
    return { ...(same ?? quoteOpening(first)), related };
  }
  const cited = draftCitedDocument(matter, subject?.question ?? '');
  // What comes next may ask about the same document again.
  if (cited !== undefined && cited.kind !== 'none') return { ...cited, understood: subject?.question ?? '' };
  if (understanding.asks.has('who')) return draftCarriers(resolution, [first.ref], SURE);
  // Where or why, the passage would have to say in so many words.
  if (/(?<!\p{L})(?:ở đâu|đâu|vì sao|tại sao|sao lại)(?!\p{L})/iu.test(understanding.text)) {
    return refuseMatter(matter, 'not-found', [placeOf(matter, first.ref)]);
  }
  const answer = answerWithinPassages(matter, passages, subject?.question ?? '');
  if (answer !== undefined) return answer;
  // One paragraph was looked through, not the document: that it sets no date isn't said.
  if (understanding.asks.has('when')) return refuseMatter(matter, 'not-found', [placeOf(matter, first.ref)]);
  return undefined;
};
