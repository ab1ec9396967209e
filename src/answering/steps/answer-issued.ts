import { type Passage, textAt } from '../../domain/passage.ts';
import { coversYear } from '../../domain/resolution.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quoteSpan } from '../drafting/draft-passage.ts';
import { draftPoints } from '../drafting/draft-points.ts';
import { countsOf } from '../matching/counted-thing.ts';
import { addVerdict } from './add-verdict.ts';
import { namesLookBackYear } from './look-back.ts';
import type { Matter } from './matter.ts';

const PAPERS =
  '(?:nghị quyết|quyết định|kế hoạch|chỉ thị|kết luận|thông báo|báo cáo|chương trình|văn bản|đề án|quy định|tờ trình|công văn|luật|nghị định|thông tư)';

/** "186 nghị quyết": so many of them are no paper's number. */
export const COUNTED_PAPERS = new RegExp(
  `(?<![\\p{L}\\d.,/-])\\d{1,3}(?:\\.\\d{3}|\\d)?(?=\\s${PAPERS}(?!\\p{L}))`,
  'giu',
);

const ISSUES = /(?<!\p{L})(?:ban hành|ra|ký|thông qua|xây dựng|tham mưu|trình)(?!\p{L})/iu;
const ASKED = new RegExp(
  `(?<![\\p{L}\\d.,/-])(\\d{1,3}(?:\\.\\d{3}|\\d)?|mấy|bao nhiêu)\\s(${PAPERS})(?!\\p{L})(?!\\s(?:số|này|trên)(?!\\p{L}))`,
  'iu',
);
const NOT_LOOKED_IN: readonly Passage['kind'][] = ['target', 'recipients', 'heading'];

/**
 * "Ra bao nhiêu nghị quyết?", "ai ban hành 186 nghị quyết?": the sentences that count papers that were issued, in as
 * many, and by whom the question names; undefined where none does.
 */
export const answerIssued = (matter: Matter): AnswerDraft | undefined => {
  const { understanding, resolution, parts, content } = matter;
  const { text, years } = understanding;
  const asked = ASKED.exec(text);
  if (asked === null || !ISSUES.test(text)) return undefined;
  if (years.some(({ year }) => !coversYear(resolution.document, year)) && !namesLookBackYear(matter))
    return undefined;
  const [, number = '', thing = ''] = asked;
  const own = content.filter((word) => !parts.lexicon.isGeneric(word) && !/\d/u.test(word));
  const points = resolution.passages
    .filter(({ kind, row }) => row === undefined && !NOT_LOOKED_IN.includes(kind))
    .flatMap((passage) => passage.sentences.map((span) => ({ passage, span })))
    .filter(({ passage, span }) => {
      const sentence = textAt(passage.text, span);
      const counts = countsOf(sentence, thing.toLowerCase().split(' '));
      const held = parts.lexicon.held(sentence);
      const isMeant = /\d/u.test(number) ? counts.includes(number) : counts.length > 0;
      return isMeant && ISSUES.test(sentence) && own.every((word) => held.has(word));
    });
  const [first, ...others] = points;
  if (first === undefined) return undefined;
  if (others.length === 0) return addVerdict(quoteSpan(first.passage, first.span), matter);
  return understanding.isYesNo ? undefined : draftPoints(points, () => 1, SURE);
};
