import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import { findRelation } from './find-relation.ts';
import { asInterval } from './judge-measure.ts';
import { judgeRelation } from './judge-relation.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/** What a rule says of those that a bounded figure before it picks out: "… từ 50 tỷ đồng trở lên phải được …". */
const RULE =
  /^(?:\/\p{L}+)?(?:\s(?!đạt|và|với|trong|so)\p{L}+){0,8},?\s(?<says>thì|phải|được|bị|sẽ|mới|cần|không được|không phải|không)\s\p{L}/iu;
/** Before a figure that is set, not one that picks out. */
const SET = /(?<!\p{L})(?:đạt|đạt mức|phấn đấu|tăng|giảm|còn|lên|xuống|là|chiếm|bằng)\s{1,2}$/iu;

const isBounded = ({ bound, low, high }: FoundFigure): boolean =>
  (bound !== '=' && bound !== '≈') || low.decimal !== high.decimal;

/** What the rule says of those that a bounded figure picks out, in its first word; undefined where it picks out none. */
const ruleOf = (sentence: string, figure: FoundFigure): string | undefined => {
  if (!isBounded(figure) || SET.test(sentence.slice(0, figure.start))) return undefined;
  const behind = /^[^.;()]*/u.exec(sentence.slice(figure.end))?.[0] ?? '';
  return RULE.exec(behind)?.groups?.['says']?.toLowerCase();
};

/**
 * "Gói thầu 70 tỷ có phải xin ý kiến không?" of a rule on "gói thầu từ 50 tỷ đồng trở lên": what lies inside is one of
 * those, of what lies outside nothing is said. Undefined where the figure is no condition, or a bound itself is asked
 * about; and outside of a right ("từ 7 km được hỗ trợ"), which only those have of whom it is said.
 */
export const judgeCondition = (
  question: string,
  asked: FoundFigure,
  { start, end }: Pick<FoundFigure, 'start' | 'end'>,
  sentence: string,
): SlotJudgement => {
  // "Từ 50 tỷ đồng trở lên": what bounds it may stand behind, too.
  const stated = findClauseFigures(sentence).find((one) => one.start < end && start < one.end);
  const rule = stated === undefined ? undefined : ruleOf(sentence, stated);
  if (stated === undefined || rule === undefined) return undefined;
  const { relation, isNegated } = findRelation(question, asked);
  if (relation !== 'is' || isNegated || isBounded(asked)) return undefined;
  const isInside = judgeRelation(
    'within',
    asInterval(asked, asked.unit || stated.unit),
    asInterval(stated, stated.unit),
    undefined,
  );
  if (isInside === 'yes') return 'agrees';
  return rule === 'được' ? undefined : 'silent';
};

/**
 * "Tàu dài dưới 15 mét đã lắp chưa?" of "tàu từ 15 mét trở lên đã lắp": of those on the other side of a bound nothing is
 * said. Only where the question says something of those that its bound picks out.
 */
export const isOfOtherGroup = (question: string, asked: FoundFigure, stated: FoundFigure): boolean =>
  asked.low.decimal === stated.low.decimal &&
  sideOf(asked) !== undefined &&
  sideOf(stated) !== undefined &&
  sideOf(asked) !== sideOf(stated) &&
  PICKS_OUT.test(question.slice(asked.end));

const sideOf = ({ bound }: FoundFigure): 'over' | 'under' | undefined => {
  if (bound === '>' || bound === '≥') return 'over';
  return bound === '<' || bound === '≤' ? 'under' : undefined;
};
/** What is said of those behind the bound; "… chưa?" alone asks of the bound. */
const PICKS_OUT =
  /^(?:\s(?!hay|và|so|với)\p{L}+){0,5}\s(?:đã|đang|sẽ|phải|được|bị|thì|cũng|có)\s(?!không|chưa|phải|đúng|hay)\p{L}/iu;
