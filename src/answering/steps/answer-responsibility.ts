import { findBodies } from '../../documents/statements/find-bodies.ts';
import { textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Body } from '../../text/glossary.ts';
import { OFFICES } from '../../text/offices.ts';
import { LIKELY, SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftDuties, draftMentions } from '../drafting/draft-duties.ts';
import { draftPassage, sayNearest } from '../drafting/draft-passage.ts';
import { draftCarriers, draftGeneralCharges, findCharges } from '../drafting/draft-responsibility.ts';
import { draftStatements } from '../drafting/draft-statements.ts';
import { findStatementsOf, roleAsked } from '../drafting/find-statements.ts';
import { namesActor } from '../judging/read-candidates.ts';
import { AS_MUCH, NEARLY_AS_GOOD } from '../matching/held-share.ts';
import { levelAsked, mayBeOfLevel } from '../understanding/actor-aliases.ts';
import type { Named } from '../understanding/find-mentions.ts';
import { addVerdict } from './add-verdict.ts';
import { answerOpen } from './answer-open.ts';
import { answerTargets, inherits } from './answer-targets.ts';
import { asksWhatOf, bodyAsked } from './body-asked.ts';
import { type AnswerStep, chooseFor, hasOwnWords, type Matter, placeOf } from './matter.ts';
import { nearestTargets, nearPlaces, refusalReason, refuseMatter } from './refuse-matter.ts';

const LEAST_STATEMENT_COVERAGE = 0.74;
const LEAST_NEAR_CHARGE = 0.4;

/** "Ai …?", "đơn vị nào …?" */
export const answerWho: AnswerStep = async (asked) => {
  const matter = withoutUnnamedBodies(asked);
  const { understanding, resolution, content, parts } = matter;
  const { asks } = understanding;
  if (!asks.has('who') && !inherits(matter, 'responsibility')) return undefined;
  if (isAskingForPerson(understanding.text)) {
    const said = namesHolder(matter) ? await answerOpen(matter) : undefined;
    return said !== undefined && said.quotes.length > 0 ? said : refuseMatter(matter, 'no-person', []);
  }
  const ofLast = carriersOfLast(matter);
  if (ofLast !== undefined) return ofLast;
  const statements = findStatementsOf(
    resolution,
    content,
    parts.lexicon,
    roleAsked(understanding.text),
    LEAST_STATEMENT_COVERAGE,
  );
  const best = statements[0];
  const isStatement = best !== undefined && best.coverage >= LEAST_STATEMENT_COVERAGE;
  if (!hasOwnWords(matter) && !isStatement) {
    const saysWhat = /nghị quyết|chỉ tiêu|mục tiêu|nhiệm vụ|giải pháp|thực hiện/iu.test(understanding.text);
    return saysWhat ? draftGeneralCharges(resolution) : refuseMatter(matter, 'which', []);
  }
  const choice = chooseFor(matter);
  if (isStatement && (choice.chosen.length === 0 || best.coverage >= AS_MUCH)) {
    const close = statements.filter(({ coverage }) => coverage >= best.coverage * NEARLY_AS_GOOD).slice(0, 3);
    const said = close.map(({ one }) => one);
    const draft = draftStatements(resolution, said, best.coverage);
    const single = said.filter(({ covers }) => covers === undefined);
    return draft && { ...addVerdict(draft, matter), carried: single.map(({ ref }) => placeOf(matter, ref)) };
  }
  // That nobody is named is only said where no charge comes near what is asked.
  const mayBeCharged = best !== undefined && best.coverage >= LEAST_NEAR_CHARGE;
  const refs = choice.chosen.map(({ target }) => target.ref);
  if (refs.length > 0 && (!mayBeCharged || findCharges(resolution, refs).length > 0))
    return answerTargets(matter, choice.chosen, choice.confidence);
  const nearest = mayBeCharged ? [] : nearestTargets(matter);
  if (nearest.length > 0) return answerTargets(matter, nearest, LIKELY);
  const found = await parts.findPassages(resolution.document.id, understanding.text);
  const outcome = draftPassage(resolution, found, { ...understanding, asks: new Set() }, parts.lexicon);
  if (outcome.type === 'answer' && !mayBeCharged) {
    const told = outcome.draft.subject ?? [];
    // A paragraph may name who does it in a way that is read as no charge: nobody is denied beside it.
    const isNamed =
      passageOf(resolution, outcome.draft).some(namesActor) && findCharges(resolution, told).length === 0;
    return asksCharge(understanding.text) && !isNamed
      ? draftCarriers(resolution, told, LIKELY)
      : answerWhoItWas(resolution, outcome.draft);
  }
  return refuseMatter(
    matter,
    refusalReason(matter, 'not-found'),
    nearPlaces(matter, choice.near, outcome.type === 'answer' ? [] : outcome.near),
  );
};

/**
 * "Ai chủ trì", "đơn vị nào làm": who is to do it. "Ai đã khánh thành nhà máy?" asks for somebody whom the text tells of:
 * that it charges nobody with it is no answer.
 */
const asksCharge = (text: string): boolean => CHARGE.test(text);
const CHARGE =
  /(?<!\p{L})(?:chủ trì|phụ trách|chịu trách nhiệm|trách nhiệm|đầu mối|giao|phân công|thực hiện|triển khai|làm|lo|phải|cần|sẽ)(?!\p{L})/iu;

/** A sentence that names somebody, or else no more than an offer of it. */
const answerWhoItWas = (resolution: Resolution, draft: AnswerDraft): AnswerDraft => {
  const sentence = sentenceOf(resolution, draft);
  return NAME.test(sentence) || findBodies(sentence).length > 0
    ? draft
    : sayNearest(draft, draft.confidence / 2);
};
const sentenceOf = (resolution: Resolution, { quotes: [quote] }: AnswerDraft): string => {
  const passage = resolution.passages.find(({ id }) => id === quote?.passageId);
  return passage === undefined
    ? ''
    : textAt(passage.text, quote?.span ?? { start: 0, end: passage.text.length });
};

/** The sentences of the paragraph that is quoted. */
const passageOf = ({ passages }: Resolution, { quotes: [quote] }: AnswerDraft): readonly string[] =>
  passages
    .filter(({ id }) => id === quote?.passageId)
    .flatMap(({ text, sentences }) => sentences.map((span) => textAt(text, span)));

/** Two capitalised words behind another word. */
const NAME = /(?<=\p{L}[\p{L},)]*\s)\p{Lu}\p{L}+\s\p{Lu}\p{L}+/u;

/** "Ai chỉ đạo việc này?": whom the clause that it points at charges; undefined where it charges nobody. */
const carriersOfLast = ({ subject, resolution, understanding }: Matter): AnswerDraft | undefined => {
  const isOfLast = understanding.pointsBack && understanding.content.length <= MOST_POINTING_WORDS;
  if (!isOfLast || subject === undefined || subject.document !== resolution.document.id) return undefined;
  return findCharges(resolution, subject.refs).length === 0
    ? undefined
    : draftCarriers(resolution, subject.refs, SURE);
};

const MOST_POINTING_WORDS = 2;

/** "Sở Tài chính chịu trách nhiệm thu ngân sách?" asks who carries (4): a body that the text doesn't know names nothing. */
const withoutUnnamedBodies = (matter: Matter): Matter => {
  const { bodies, content } = matter.understanding;
  const unnamed = bodies.filter(({ item }) => item.kind === 'unnamed');
  if (unnamed.length === 0) return matter;
  const isOutside = ({ start, end }: { start: number; end: number }) =>
    !unnamed.some((body) => body.start <= start && end <= body.end);
  const kept = content.filter(isOutside);
  if (kept.length === 0) return matter;
  return {
    ...matter,
    understanding: { ...matter.understanding, content: kept },
    content: kept.map(({ text }) => text).filter((word) => matter.content.includes(word)),
  };
};

/** "Giám đốc Sở Tài chính là ai?" asks for a name, not for who is charged. */
const isAskingForPerson = (text: string): boolean =>
  /(?<!\p{L})(?:là ai|tên gì|tên là gì|ai là|ai làm|ai đang làm)(?!\p{L})/iu.test(text) && OFFICE.test(text);
const OFFICE = new RegExp(`(?<!\\p{L})(?:${OFFICES}|phó|chánh)(?!\\p{L})`, 'iu');

/** "… do đồng chí Phó Bí thư Thường trực làm Trưởng ban": the text says who holds the office that is asked about. */
const namesHolder = ({ understanding, resolution }: Matter): boolean => {
  const office = OFFICE.exec(understanding.text)?.[0] ?? '';
  return resolution.passages.some(({ text }) => text.toLowerCase().includes(`làm ${office.toLowerCase()}`));
};

/** "Công an thành phố có nhiệm vụ gì?" */
export const answerDuties: AnswerStep = async (matter) => {
  const { understanding, resolution, parts } = matter;
  const named = bodyAsked(matter);
  const looksBack = understanding.asks.has('result') || understanding.asks.has('shortcoming');
  if (named === undefined || understanding.asks.has('value') || looksBack) return undefined;
  const { asks } = understanding;
  const rest = wordsBeside(matter, named);
  const asksDuty = asks.has('duty') || asksWhatOf(matter, named);
  if (asks.has('who') && !asksDuty) return undefined;
  if (!asksDuty && rest.length > 0) return undefined;
  // What a passage says of the matter would read as said of a body that the text doesn't name.
  if (rest.length > 1 && named.item.kind !== 'unnamed') {
    const open = await answerOpen(matter);
    if (open !== undefined && open.kind !== 'none') return open;
  }
  return (
    draftDuties(
      resolution,
      named.item,
      parts.lexicon,
      understanding.text,
      levelAsked(understanding.text, named),
    ) ?? answerMention(matter, named)
  );
};

/** The question's own words that aren't the body's name. */
const wordsBeside = ({ understanding, parts }: Matter, named: Named<Body>): readonly string[] =>
  understanding.content
    .filter(({ start, end }) => start < named.start || end > named.end)
    .map(({ text }) => text)
    .filter((word) => !parts.lexicon.isGeneric(word));

/** A body that the text only mentions is said to be only mentioned; one that it doesn't, not stated. */
const answerMention = (matter: Matter, named: Named<Body>): AnswerDraft => {
  const { resolution, understanding } = matter;
  const level = levelAsked(understanding.text, named);
  const names = [
    named.item.name,
    ...named.item.aliases,
    understanding.text.slice(named.start, named.end),
  ].filter((name) => level === undefined || mayBeOfLevel(name, level));
  // "Công an tỉnh" isn't mentioned where "Công an xã" is; where "Công an" is, nobody knows.
  const isOwn = (name: string): boolean => level === undefined || name.toLowerCase().endsWith(` ${level}`);
  const mentions = draftMentions(resolution, names.filter(isOwn));
  if (mentions !== undefined) return mentions;
  const isUnclear = draftMentions(resolution, names) !== undefined;
  const general = resolution.passages.filter(({ kind }) => kind === 'execution');
  return refuseMatter(
    matter,
    isUnclear ? 'not-found' : 'body-not-charged',
    general.slice(1, 3).map(({ ref }) => placeOf(matter, ref)),
  );
};
