import { type Span, textAt } from '../../domain/passage.ts';
import { ACTS } from './charge-words.ts';
import type { Charge } from './other-charges.ts';
import { type Act, actAfter } from './read-act.ts';
import { phraseAt, wordsOf } from './words.ts';

const ENCOURAGED = /^(?:khuyến khích|kêu gọi|vận động|mời)(?!\p{L})/iu;
/** Words that give a sentence a doer of its own: "… do Sở Y tế chủ trì", "… được giao cho". */
const OTHER_DOER = /(?<!\p{L})(?:được|bị)(?!\p{L})/iu;

/**
 * What a sentence without a subject charges whom the sentence before it charged: "Sở Y tế lập đề án. Hằng quý báo cáo
 * tiến độ." Undefined where it starts with no act, or several were charged before.
 */
export const keptSubject = (
  text: string,
  sentence: Span,
  before: readonly Charge[],
): readonly Charge[] | undefined => {
  const subjects = before.filter(({ role }) => role === 'lead' || role === 'follow-up');
  const [first, ...others] = subjects;
  if (first === undefined || others.some(({ actor }) => actor.start !== first.actor.start)) return undefined;
  if (isEncouraging(textAt(text, first.statement))) return undefined;
  const act = actWithoutSubject(text, sentence);
  return act && [{ role: act.role, actor: first.actor, statement: sentence }];
};

/** The act with which a sentence starts that names no subject; undefined where it starts with none, or names a doer later. */
export const actWithoutSubject = (text: string, sentence: Span): Act | undefined => {
  const words = wordsOf(text, sentence);
  const act = actAfter(words, 0);
  if (act === undefined || act.at > LONGEST_OPENING || phraseAt(words, act.at, ACTS) === 0) return undefined;
  if (words.slice(0, act.at).some(({ key }) => CONDITIONS.has(key))) return undefined;
  const opening = text.slice(sentence.start, words[act.at + LOOK_AHEAD]?.end ?? sentence.end);
  return OTHER_DOER.test(opening) ? undefined : act;
};

/** Whether a charge only encourages: who is encouraged does what that sentence says, and no more. */
export const isEncouraging = (statement: string): boolean => ENCOURAGED.test(statement);

/** Words before the act: "Trước ngày 15 tháng 12 hằng năm, ". */
const LONGEST_OPENING = 9;
/** What opens a clause whose doer is named later: "Trong quá trình thực hiện, nếu …, các đơn vị …". */
const CONDITIONS: ReadonlySet<string> = new Set(['nếu', 'khi', 'trường', 'trình']);

/** Words behind the act within which a passive shows: "Kinh phí thực hiện được …". */
const LOOK_AHEAD = 4;
