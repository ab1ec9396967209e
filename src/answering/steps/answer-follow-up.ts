import type { Passage } from '../../domain/passage.ts';
import type { Subject } from '../answer.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftTargetList } from '../drafting/draft-list.ts';
import { quoteOpening } from '../drafting/draft-passage.ts';
import { draftCarriers } from '../drafting/draft-responsibility.ts';
import { words } from '../lock/segments.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { answerWithinPassages, draftCitedDocument } from './answer-open.ts';
import { answerNamedTarget, answerTargets } from './answer-targets.ts';
import {
  type AnswerStep,
  hasOwnWords,
  type Matter,
  namesOtherYear,
  placeOf,
  refuseMatter,
  targetsAt,
} from './matter.ts';

/** "ai phụ trách?", "thế năm 2025?", "bao nhiêu?": everything but the asking stands in the question before. */
export const answerFollowUp: AnswerStep = (matter) => {
  const { subject, understanding, resolution } = matter;
  if (subject === undefined || understanding.places.length > 0) return undefined;
  if (subject.document !== resolution.document.id)
    return hasOwnWords(matter) ? undefined : askAnotherYear(matter, subject);
  const passages = resolution.passages.filter(
    (passage) =>
      subject.refs.includes(passage.ref) && passage.kind !== 'target' && passage.kind !== 'heading',
  );
  if (hasOwnWords(matter)) return answerDetail(matter, passages);
  const { asks } = understanding;
  const group = resolution.targetGroups.find(({ ref }) => subject.refs.includes(ref));
  const asksItems =
    asks.has('list') || /(?<!\p{L})(?:kể ra|kể đi|liệt kê|là những|gồm những)/iu.test(understanding.text);
  if (group !== undefined && asksItems)
    return draftTargetList(resolution, group.targets, [words(' trong nhóm này')], 'clauses', group);
  if (asks.has('list') || asks.has('count') || understanding.bodies.length > 0) return undefined;
  const targets = targetsAt(resolution, subject.refs);
  const neighbour = neighbourOf(matter, targets);
  if (neighbour !== undefined) return answerTargets(matter, [neighbour], 0.9);
  if (targets.length > 0) return answerTargets(matter, targets, 0.9);
  return answerAboutPassages(matter, passages);
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

/** "chỉ tiêu tiếp theo?", "chỉ tiêu trước đó?" */
const neighbourOf = (
  { understanding, resolution }: Matter,
  targets: readonly ChosenTarget[],
): ChosenTarget | undefined => {
  const step = /(?:tiếp theo|kế tiếp|tiếp sau|kế đó)/iu.test(understanding.text)
    ? 1
    : /(?:liền trước|trước đó|kế trước)/iu.test(understanding.text)
      ? -1
      : 0;
  const from = targets.at(-1)?.target.number;
  const target =
    step === 0 || from === undefined
      ? undefined
      : resolution.targets.find(({ number }) => number === from + step);
  return target === undefined ? undefined : { target, measures: target.measures };
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
  if (!isDetail || understanding.asks.has('who') || understanding.asks.has('list')) return undefined;
  return answerWithinPassages(matter, passages, `${subject?.question ?? ''}. ${understanding.text}`);
};

const answerAboutPassages = (matter: Matter, passages: readonly Passage[]): AnswerDraft | undefined => {
  const { understanding, resolution, subject } = matter;
  const [first] = passages;
  if (first === undefined) return undefined;
  if (namesOtherYear(matter)) return refuseMatter(matter, 'other-year', [placeOf(matter, first.ref)]);
  if (
    understanding.asks.has('whole') ||
    /(?<!\p{L})(?:cả đoạn|mục nào|ở đâu trong)(?!\p{L})/iu.test(understanding.text)
  ) {
    return { ...quoteOpening(first), related: [placeOf(matter, first.ref)] };
  }
  const cited = draftCitedDocument(matter, subject?.question ?? '');
  // What comes next may ask about the same document again.
  if (cited !== undefined && cited.kind !== 'none') return { ...cited, understood: subject?.question ?? '' };
  if (understanding.asks.has('who')) return draftCarriers(resolution, [first.ref], 0.8);
  // Where or why, the passage would have to say in so many words.
  if (/(?<!\p{L})(?:ở đâu|đâu|vì sao|tại sao|sao lại)(?!\p{L})/iu.test(understanding.text)) {
    return refuseMatter(matter, 'not-stated', [placeOf(matter, first.ref)]);
  }
  const answer = answerWithinPassages(matter, passages, subject?.question ?? '');
  if (answer !== undefined) return answer;
  if (understanding.asks.has('when')) return refuseMatter(matter, 'no-date', [placeOf(matter, first.ref)]);
  return undefined;
};
