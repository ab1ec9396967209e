import { looksBack, type Passage, type Span, textAt } from '../../domain/passage.ts';
import { holdsFoldedWords } from '../../text/fold.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quotePiece } from '../drafting/draft-passage.ts';
import { verdictIn, words } from '../lock/segments.ts';
import type { SentenceClaim } from '../verdict/claim.ts';
import { chargedWith } from '../verdict/judge-actor.ts';
import { judgeSentence } from '../verdict/judge-sentence.ts';
import { asksReckoned, reckonClause } from '../verdict/reckon-clause.ts';
import { asksEarlier, reckonEarlier } from '../verdict/reckon-within.ts';
import type { SaidOfSentence } from '../verdict/slot-judgement.ts';
import { isOfOtherTime, saidOf, withoutYear } from './add-verdict.ts';
import type { Matter } from './matter.ts';

interface Found {
  readonly passage: Passage;
  readonly claim: SentenceClaim;
}

/** What is to be, of which a sentence that looks back says nothing. */
const OF_PLAN =
  /(?<!\p{L}|có )(?:phải(?! không| chăng| là)|sẽ|sang năm|năm tới|tới đây|phấn đấu|dự kiến)(?!\p{L})/iu;
/** A draft of these decides it, or tells what was reported. */
const LEFT_OPEN: readonly AnswerDraft['kind'][] = ['none', 'passage', 'target'];

/**
 * How many of all there are, or how long, is said by one sentence of the document, wherever the words led: it decides what
 * no draft did, where all sentences that are meant say the same.
 */
export const confirmReckoned = (matter: Matter, draft: AnswerDraft): AnswerDraft => {
  const { isYesNo, text } = matter.understanding;
  if (!isYesNo || !LEFT_OPEN.includes(draft.kind) || verdictIn(draft.segments) !== null) return draft;
  if (!asksReckoned(text) && !asksEarlier(text)) return draft;
  const found = matter.resolution.passages.flatMap((passage) => decidingIn(matter, passage));
  const [first] = found;
  if (first === undefined || found.some(({ claim }) => claim.verdict !== first.claim.verdict)) return draft;
  const said = quotePiece(first.passage, first.claim.span);
  return {
    ...said,
    segments: [{ type: 'verdict', claims: [first.claim] }, words('. '), ...said.segments],
    confidence: draft.confidence,
  };
};

const decidingIn = (matter: Matter, passage: Passage): readonly Found[] => {
  const { parts, understanding, resolution } = matter;
  if (looksBack(passage) && OF_PLAN.test(understanding.text)) return [];
  return passage.sentences.flatMap((span): readonly Found[] => {
    const sentence = textAt(passage.text, span);
    const said = underHeading(ofYearOver(saidOf(matter, false, undefined), passage), passage);
    const reckoned = reckonClause(said, sentence) ?? reckonEarlier(said, sentence);
    if (reckoned === undefined || isOfOtherTime(matter, passage, sentence)) return [];
    const charged = chargedWith(resolution, passage.id, span);
    const verdict = judgeSentence(said, sentence, passage.text, parts.placesIn, charged);
    return verdict === null ? [] : [{ passage, claim: claimOf(passage, span, said, verdict) }];
  });
};

const claimOf = (
  { id, document }: Passage,
  span: Span,
  said: SaidOfSentence,
  verdict: SentenceClaim['verdict'],
): SentenceClaim => ({ about: 'sentence', document, passageId: id, span, said, verdict });

/** The year of the nearest heading that names one needn't stand in a sentence below it. */
const ofYearOver = (said: SaidOfSentence, { headings }: Passage): SaidOfSentence => {
  const years = headings.map((heading) => [...new Set(heading.match(/(?<!\d)20\d\d(?!\d)/gu))]);
  const [year, ...more] = years.findLast((some) => some.length > 0) ?? [];
  return year === undefined || more.length > 0
    ? said
    : { ...said, question: withoutYear(said.question, year) };
};

/** "Mục Quản lý chợ cho phép …": the heading that a question names needn't stand in a sentence below it. */
const underHeading = (said: SaidOfSentence, { headings }: Passage): SaidOfSentence => {
  const [named, name] = NAMED_HEADING.exec(said.question) ?? [];
  return named === undefined || !headings.some((heading) => holdsFoldedWords(heading, name ?? ''))
    ? said
    : { ...said, question: said.question.replace(named, ' ') };
};
const NAMED_HEADING =
  /^\s*(?:trong |theo |ở )?(?:mục|phần)\s([^?;]{4,90}?),?(?=\s(?:cho phép|quy định|nêu|ghi|yêu cầu|nói|có|phải|thì|nghị quyết)(?!\p{L}))/iu;
