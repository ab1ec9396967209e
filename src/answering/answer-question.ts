import type { Passage } from '../domain/passage.ts';
import { isAtOrBelow, type DocumentId, type Reference } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { Subject } from './answer.ts';
import { checkScope, foreignPlaces } from './check-scope.ts';
import { chooseTargets, groupByTarget, type TargetChoice } from './choose-targets.ts';
import type { AnswerDraft, ClausePlace } from './draft.ts';
import { draftAboutDocument } from './draft-about-document.ts';
import { draftGroupCounts, draftTargetList } from './draft-list.ts';
import { draftPassage, type FoundPassage } from './draft-passage.ts';
import { draftProgress } from './draft-progress.ts';
import { draftCarriers, draftDuties, draftGeneralCharges, draftStatements, findStatements } from './draft-responsibility.ts';
import { type ChosenTarget, draftTargets } from './draft-target.ts';
import type { Lexicon } from './lexicon.ts';
import type { MeasureMatch, MeasureMatcher } from './match-measures.ts';
import { refuse, type RefusalReason } from './refuse.ts';
import { words } from './segments.ts';
import type { Understanding } from './understanding.ts';

/** What answering works with; the retriever is asked through `findPassages`. */
export interface AnsweringParts {
  readonly resolutions: readonly Resolution[];
  readonly matchers: ReadonlyMap<DocumentId, MeasureMatcher>;
  readonly lexicon: Lexicon;
  /** Passages of one document for a query, best first. */
  findPassages(document: DocumentId, query: string): Promise<readonly FoundPassage[]>;
}

/** One question against one resolution. */
interface Matter {
  readonly parts: AnsweringParts;
  readonly resolution: Resolution;
  readonly understanding: Understanding;
  /** What the last question was about, where this one may refer to it. */
  readonly subject: Subject | undefined;
  /** Words with meaning of their own, lower-case, places left out. */
  readonly content: readonly string[];
}

/** Answers one reading of a question; always gives a draft, if only a refusal. */
export const answerQuestion = async (
  parts: AnsweringParts,
  understanding: Understanding,
  subject: Subject | undefined,
): Promise<AnswerDraft> => {
  const resolution = chooseResolution(parts.resolutions, understanding, subject);
  const inPlaces = (start: number, end: number) =>
    understanding.places.some((place) => place.start <= start && end <= place.end);
  const content = understanding.content.filter(({ start, end }) => !inPlaces(start, end)).map(({ text }) => text);
  const matter: Matter = { parts, resolution, understanding, subject, content };
  for (const step of STEPS) {
    const draft = await step(matter);
    if (draft !== undefined) return draft;
  }
  return refuseHere(matter, 'not-stated', []);
};

type Step = (matter: Matter) => AnswerDraft | undefined | Promise<AnswerDraft | undefined>;

/** The resolution of a year that the question names, else the one talked about, else the latest. */
const chooseResolution = (
  resolutions: readonly Resolution[],
  { years }: Understanding,
  subject: Subject | undefined,
): Resolution => {
  const byYear = resolutions.find(({ document }) => years.some(({ year }) => year === document.year));
  const bySubject = resolutions.find(({ document }) => document.id === subject?.document);
  const chosen = byYear ?? bySubject ?? resolutions[0];
  if (chosen === undefined) throw new Error('a corpus without a resolution');
  return chosen;
};

const answerAboutDocument: Step = ({ resolution, understanding }) =>
  draftAboutDocument(understanding.text, resolution);

const answerNumberedTarget: Step = (matter) => {
  const { understanding, resolution } = matter;
  if (understanding.targetNumbers.length === 0) return undefined;
  const chosen: ChosenTarget[] = [];
  for (const { number, letter } of understanding.targetNumbers) {
    const target = resolution.targets.find((one) => one.number === number);
    const index = letter === undefined ? undefined : letter.charCodeAt(0) - 97;
    const measures =
      index === undefined ? target?.measures : target?.measures.filter((_, position) => position === index);
    if (target === undefined || measures === undefined || measures.length === 0) {
      return refuseHere(matter, 'no-such-target', target === undefined ? [] : [placeOf(matter, target.ref)]);
    }
    chosen.push({ target, measures });
  }
  return answerTargets(matter, chosen, 1);
};

const hasOwnWords = ({ content, parts }: Matter): boolean =>
  content.some((word) => !parts.lexicon.isGeneric(word));

/** "ai phụ trách?", "thế năm 2025?", "bao nhiêu?": everything but the asking stands in the question before. */
const answerFollowUp: Step = async (matter) => {
  const { subject, understanding, resolution } = matter;
  if (subject === undefined || hasOwnWords(matter) || understanding.places.length > 0) return undefined;
  const { asks } = understanding;
  if (asks.has('list') || asks.has('count') || understanding.bodies.length > 0) return undefined;
  const targets = targetsAt(resolution, subject.refs);
  if (targets.length > 0) return answerTargets(matter, targets, 0.9);
  const passages = resolution.passages.filter((passage) => subject.refs.includes(passage.ref));
  return answerSubjectPassages(matter, passages);
};

const answerSubjectPassages = async (
  matter: Matter,
  passages: readonly Passage[],
): Promise<AnswerDraft | undefined> => {
  const { understanding, resolution, parts } = matter;
  const [first] = passages;
  if (first === undefined) return undefined;
  if (understanding.years.some(({ year }) => year !== resolution.document.year)) {
    return refuseHere(matter, 'other-year', [placeOf(matter, first.ref)]);
  }
  if (understanding.asks.has('who')) return draftCarriers(resolution, [first.ref], 0.8);
  const found = passages.map((passage) => ({ passage, rank: 1 }));
  const words = parts.lexicon.content(matter.subject?.question ?? '');
  const outcome = draftPassage(resolution, found, { ...understanding, content: words }, parts.lexicon);
  if (outcome.type === 'answer') return outcome.draft;
  return refuseHere(matter, outcome.type, [placeOf(matter, first.ref)]);
};

const answerWho: Step = async (matter) => {
  const { understanding, resolution, content, parts } = matter;
  const { asks, bodies, text } = understanding;
  const asksWho = asks.has('who') || inheritsWho(matter);
  if (!asksWho) return undefined;
  if (isAskingForPerson(text)) return refuseHere(matter, 'not-stated', []);
  if (!hasOwnWords(matter)) return draftGeneralCharges(resolution);
  const choice = chooseFor(matter);
  const statements = findStatements(resolution, content, parts.lexicon).filter(({ coverage }) => coverage >= 0.74);
  const best = statements[0];
  if (best !== undefined && (choice.chosen.length === 0 || best.coverage > 0.95)) {
    const close = statements.filter(({ coverage }) => coverage >= best.coverage * 0.95).slice(0, 3);
    return draftStatements(resolution, close.map(({ one }) => one), best.coverage);
  }
  if (choice.chosen.length > 0) return answerTargets(matter, choice.chosen, choice.confidence);
  if (bodies.length > 0 && asks.has('duty')) return undefined;
  const found = await passagesFor(matter);
  const outcome = draftPassage(resolution, found, { ...understanding, asks: new Set() }, parts.lexicon);
  if (outcome.type === 'answer') return draftCarriers(resolution, outcome.draft.subject ?? [], 0.7);
  return refuseHere(matter, 'not-stated', nearPlaces(matter, choice.near, outcome.near));
};

/** "còn xuất khẩu?" after "ai phụ trách cảng?" asks who again. */
const inheritsWho = ({ understanding, subject }: Matter): boolean =>
  understanding.continues && subject?.kind === 'responsibility' && understanding.asks.size === 0;

/** "Giám đốc Sở Tài chính là ai?": a name, which is no charge. */
const isAskingForPerson = (text: string): boolean =>
  /(?<!\p{L})(?:là ai|tên gì|tên là gì|ai là|ai làm)(?!\p{L})/iu.test(text) &&
  /(?:giám đốc|chủ tịch|bí thư|trưởng ban|trưởng phòng|phó|thủ tướng|bộ trưởng|tổng bí thư|lãnh đạo|chánh|viện trưởng)/iu.test(text);

/** "Công an thành phố có nhiệm vụ gì?" */
const answerDuties: Step = (matter) => {
  const { understanding, resolution, parts } = matter;
  const [named] = understanding.bodies;
  if (named === undefined) return undefined;
  const { asks, text } = understanding;
  const onlyBody = matter.content.every((word) => isInside(word, understanding, parts.lexicon));
  if (!asks.has('duty') && !(onlyBody && !asks.has('value'))) return undefined;
  const draft = draftDuties(resolution, named.item, parts.lexicon);
  if (draft !== undefined) return draft;
  const mentions = resolution.passages.filter((passage) =>
    passage.text.toLowerCase().includes(text.slice(named.start, named.end).toLowerCase()),
  );
  return refuseHere(matter, 'body-not-charged', [
    ...mentions.slice(0, 2).map(({ ref }) => placeOf(matter, ref)),
    ...resolution.passages.filter(({ kind }) => kind === 'execution').slice(1, 3).map(({ ref }) => placeOf(matter, ref)),
  ]);
};

const isInside = (word: string, { bodies, content }: Understanding, lexicon: Lexicon): boolean =>
  lexicon.isGeneric(word) ||
  content.some((one) => one.text === word && bodies.some(({ start, end }) => start <= one.start && one.end <= end));

const answerList: Step = (matter) => {
  const { understanding, resolution, content, parts } = matter;
  const { asks, text } = understanding;
  const saysTargets = /chỉ tiêu|mục tiêu/iu.test(text);
  const group = findGroup(matter);
  const asksList = asks.has('list') || asks.has('count');
  if (!asksList && !(group !== undefined && saysTargets && !asks.has('value'))) return undefined;
  if (asks.has('progress')) return draftProgress(resolution, []);
  const otherYear = understanding.years.some(({ year }) => year !== resolution.document.year);
  if (otherYear) return refuseHere(matter, 'other-year', []);
  if (foreignPlaces(understanding, '').length > 0) return refuseHere(matter, 'other-place', []);
  const detail = asks.has('count') && !asks.has('list') && group === undefined ? 'count' : 'clauses';
  if (group !== undefined) {
    return draftTargetList(resolution, group.targets, [words(' trong nhóm này')], detail, group);
  }
  if (understanding.figures.length > 0 && !hasOwnWords(matter)) return listByFigure(matter);
  if (!hasOwnWords(matter)) {
    if (!saysTargets) return undefined;
    return asks.has('list') && !/nhóm/iu.test(text)
      ? draftTargetList(resolution, resolution.targets, [], 'clauses')
      : draftGroupCounts(resolution);
  }
  if (!saysTargets) return undefined;
  const matches = matcherOf(matter).match(content).filter(({ coverage }) => coverage >= 0.95);
  const targets = groupByTarget(resolution, matches).map(({ target }) => target);
  if (targets.length === 0) return undefined;
  return draftTargetList(resolution, targets, [words(' liên quan')], 'clauses');
};

/** "Những chỉ tiêu nào phải đạt 100%?" */
const listByFigure = (matter: Matter): AnswerDraft => {
  const { understanding, resolution } = matter;
  const targets = resolution.targets.filter(({ measures }) =>
    measures.some(({ low, high, unit }) =>
      understanding.figures.some(
        (figure) =>
          (figure.low.decimal === low.decimal || figure.low.decimal === high.decimal) &&
          (figure.unit === '' || unit.toLowerCase().includes(figure.unit.toLowerCase())),
      ),
    ),
  );
  if (targets.length === 0) return refuseHere(matter, 'not-stated', []);
  return draftTargetList(resolution, targets, [words(' nêu con số đó')], 'clauses');
};

/** The group that the question names and nothing else: "chỉ tiêu môi trường". */
const findGroup = ({ resolution, content, parts }: Matter): Resolution['targetGroups'][number] | undefined => {
  const own = content.filter((word) => !parts.lexicon.isGeneric(word));
  if (own.length === 0) return undefined;
  return resolution.targetGroups.find((group) => {
    const title = parts.lexicon.content(group.title).map(({ text }) => text);
    const titleOwn = title.filter((word) => !parts.lexicon.isGeneric(word));
    return titleOwn.length > 0 && titleOwn.every((word) => own.includes(word)) && own.every((word) => title.includes(word));
  });
};

/** Questions about what is to be done look at the tasks first, about results or shortcomings at the look back. */
const answerOpenFirst: Step = async (matter) => {
  const { asks, text, years } = matter.understanding;
  const looksBack = asks.has('result') || asks.has('shortcoming');
  const isOpen = looksBack || (asks.has('task') && !/chỉ tiêu/iu.test(text));
  if (!isOpen || asks.has('progress')) return undefined;
  if (!hasOwnWords(matter)) return answerLookBack(matter);
  if (looksBack && years.length === 0 && chooseFor(matter).chosen.length > 0 && asks.has('value')) return undefined;
  return answerOpen(matter);
};

/** "Kết quả nổi bật năm 2023?", "Hạn chế là gì?": the opening of that part. */
const answerLookBack = (matter: Matter): AnswerDraft | undefined => {
  const { resolution, understanding } = matter;
  const kind = understanding.asks.has('shortcoming') ? 'shortcomings' : understanding.asks.has('result') ? 'results' : undefined;
  const passage = resolution.passages.find((one) => one.kind === kind);
  const [first] = passage?.sentences ?? [];
  if (passage === undefined || first === undefined) return undefined;
  const around = [passage.text, ...passage.headings].join(' ');
  if (understanding.years.some(({ year }) => !around.includes(String(year)))) {
    return refuseHere(matter, 'other-year', [placeOf(matter, passage.ref)]);
  }
  const found = [{ passage, rank: 1 }];
  const content = matter.parts.lexicon.content(passage.text.slice(first.start, first.end));
  const outcome = draftPassage(resolution, found, { ...understanding, content, asks: new Set() }, matter.parts.lexicon);
  return outcome.type === 'answer' ? outcome.draft : undefined;
};

const answerTarget: Step = (matter) => {
  const choice = chooseFor(matter);
  if (choice.chosen.length > 0) return answerTargets(matter, choice.chosen, choice.confidence);
  const { understanding, resolution } = matter;
  const broad = choice.near.filter(({ coverage }) => coverage >= 0.95);
  const isTopic = !understanding.asks.has('value') && understanding.figures.length === 0;
  const targets = groupByTarget(resolution, broad).map(({ target }) => target);
  const namesTopic = /chỉ tiêu|mục tiêu/iu.test(understanding.text) && hasOwnWords(matter);
  if (isTopic && namesTopic && targets.length > 0 && targets.length <= 8 && inScope(matter, targets[0]?.text ?? '')) {
    return draftTargetList(resolution, targets, [words(' liên quan')], 'clauses');
  }
  return undefined;
};

const inScope = ({ resolution, understanding }: Matter, clause: string): boolean =>
  checkScope(clause, resolution, understanding) === undefined;

const answerOpen: Step = async (matter) => {
  const { understanding, resolution, parts } = matter;
  if (!hasOwnWords(matter)) return undefined;
  const found = await passagesFor(matter);
  const outcome = draftPassage(resolution, found, understanding, parts.lexicon);
  if (outcome.type === 'answer') return outcome.draft;
  const { near } = chooseFor(matter);
  const reason = refusalFor(matter, outcome.type);
  return refuseHere(matter, reason, nearPlaces(matter, near, outcome.near));
};

const refusalFor = ({ understanding, resolution }: Matter, otherwise: RefusalReason): RefusalReason => {
  if (understanding.years.some(({ year }) => year !== resolution.document.year)) return 'other-year';
  if (foreignPlaces(understanding, '').length > 0) return 'other-place';
  return otherwise;
};

const STEPS: readonly Step[] = [
  answerAboutDocument,
  answerNumberedTarget,
  answerFollowUp,
  answerDuties,
  answerWho,
  answerList,
  answerOpenFirst,
  answerTarget,
  answerOpen,
];

/** A question about targets that are known: who carries them, where they stand, or what they set. */
const answerTargets = (matter: Matter, chosen: readonly ChosenTarget[], confidence: number): AnswerDraft => {
  const { understanding, resolution, subject } = matter;
  const { asks } = understanding;
  const refs = chosen.map(({ target }) => target.ref);
  for (const { target } of chosen) {
    const reason = checkScope(target.text, resolution, understanding);
    if (reason === 'other-period' && asks.has('progress')) continue;
    if (reason !== undefined) return refuseHere(matter, reason, refs.map((ref) => placeOf(matter, ref)));
  }
  if (asks.has('who') || inheritsWho(matter)) {
    return draftCarriers(resolution, refs, confidence) ?? refuseHere(matter, 'not-stated', []);
  }
  const inheritsProgress = understanding.continues && subject?.kind === 'progress' && asks.size === 0;
  if (asks.has('progress') || inheritsProgress) return draftProgress(resolution, chosen);
  return draftTargets(resolution, chosen, understanding, confidence);
};

/** The targets that the words name: in the subject's own target first, whole, then part by part ("… và …"). */
const chooseFor = (matter: Matter): TargetChoice => {
  const { resolution, content, subject, understanding } = matter;
  const matches = matcherOf(matter).match(content);
  if (subject !== undefined && (understanding.continues || understanding.content.length <= 2)) {
    const inSubject = matches.filter(
      ({ measure, coverage }) =>
        coverage >= 0.95 && subject.refs.some((ref) => isAtOrBelow(measure.ref, ref) || isAtOrBelow(ref, measure.target)),
    );
    const best = inSubject[0];
    const overall = chooseTargets(resolution, matches);
    if (best !== undefined && overall.chosen.every(({ target }) => target.ref !== best.target.ref)) {
      const siblings = inSubject.filter(({ score }) => score >= best.score * 0.9);
      if (overall.chosen.length === 0 || understanding.continues) {
        return { chosen: groupByTarget(resolution, siblings), confidence: 0.8, near: matches };
      }
    }
  }
  const whole = chooseTargets(resolution, matches);
  const bestCoverage = Math.max(0, ...matches.slice(0, 3).map(({ coverage }) => coverage));
  if (whole.chosen.length > 0 && bestCoverage > 0.95) return whole;
  const split = chooseByParts(matter);
  return split ?? whole;
};

const PARTS = /\s*(?:,|;|\+|&|(?<!\p{L})(?:và|với|cùng với|còn|lẫn|cũng như|so với)(?!\p{L}))\s*/giu;

/** Each part of "A và B" must name a target of its own; else the question isn't about two. */
const chooseByParts = (matter: Matter): TargetChoice | undefined => {
  const { understanding, parts, resolution } = matter;
  const pieces = understanding.text
    .split(PARTS)
    .map((piece) => parts.lexicon.content(piece).map(({ text }) => text))
    .filter((words) => words.some((word) => !parts.lexicon.isGeneric(word)));
  if (pieces.length < 2) return undefined;
  const choices = pieces.map((piece) => chooseTargets(resolution, matcherOf(matter).match(piece)));
  if (choices.some(({ chosen }) => chosen.length === 0)) return undefined;
  const refs = new Set(choices.flatMap(({ chosen }) => chosen.flatMap(({ measures }) => measures.map(({ ref }) => ref))));
  const chosen = resolution.targets.flatMap((target): ChosenTarget[] => {
    const measures = target.measures.filter(({ ref }) => refs.has(ref));
    return measures.length === 0 ? [] : [{ target, measures }];
  });
  return {
    chosen,
    confidence: Math.min(...choices.map(({ confidence }) => confidence)),
    near: choices.flatMap(({ near }) => near.slice(0, 1)),
  };
};

const matcherOf = ({ parts, resolution }: Matter): MeasureMatcher => {
  const matcher = parts.matchers.get(resolution.document.id);
  if (matcher === undefined) throw new Error(`no matcher for ${resolution.document.id}`);
  return matcher;
};

const passagesFor = ({ parts, resolution, understanding }: Matter): Promise<readonly FoundPassage[]> =>
  parts.findPassages(resolution.document.id, understanding.text);

const targetsAt = (resolution: Resolution, refs: readonly Reference[]): readonly ChosenTarget[] =>
  resolution.targets.flatMap((target): ChosenTarget[] => {
    if (refs.includes(target.ref)) return [{ target, measures: target.measures }];
    const measures = target.measures.filter(({ ref }) => refs.includes(ref));
    return measures.length === 0 ? [] : [{ target, measures }];
  });

const placeOf = ({ resolution }: Matter, ref: Reference): ClausePlace => ({ document: resolution.document.id, ref });

const refuseHere = (matter: Matter, reason: RefusalReason, near: readonly ClausePlace[]): AnswerDraft =>
  refuse(matter.resolution.document.id, reason, matter.understanding.typed, near);

/** The closest clauses of a refusal, as buttons. */
const nearPlaces = (
  matter: Matter,
  matches: readonly MeasureMatch[],
  passages: readonly Passage[],
): readonly ClausePlace[] => {
  const targets = matches.filter(({ coverage }) => coverage > 0.3).map(({ target }) => target.ref);
  const refs = [...new Set([...targets.slice(0, 2), ...passages.map(({ ref }) => ref)])];
  return refs.slice(0, 3).map((ref) => placeOf(matter, ref));
};
