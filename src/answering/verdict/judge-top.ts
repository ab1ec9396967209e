import { bareRest, clauseAround, isSaidIn } from './clause-around.ts';
import type { JudgedPortion } from './portion/judge-portion.ts';
import { deniesSomething } from './read-sides.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

const MEMBERS =
  '(?:tỉnh, thành phố|tỉnh thành|tỉnh|thành phố|địa phương|huyện|xã|phường|đơn vị|quốc gia|nước|trường)';
const FIRST = '(?:dẫn đầu|đứng đầu|hàng đầu|(?:cao|mạnh|tốt|nhanh|lớn|nhiều) nhất)';
/** "Top 10", "tốp 5 tỉnh"; "nhóm 20 địa phương … cao nhất", "trong 10 tỉnh dẫn đầu" only with who is first. */
const TOP = new RegExp(
  `(?<!\\p{L})(?:(?:top|tốp)\\s0?(?<top>\\d{1,3})(?:\\s${MEMBERS})?|(?:nhóm|trong|vào|thuộc)\\s(?:số\\s)?0?(?<group>\\d{1,3})\\s${MEMBERS}(?=[^,;.]{0,60}${FIRST}))(?![\\p{L}\\d]|[.,/]\\d)`,
  'giu',
);
const LAST = /(?<!\p{L})(?:thấp nhất|kém nhất|cuối bảng|chót bảng|đứng cuối)(?!\p{L})/iu;
/** Of what is to be: where a place stands now no goal tells. */
const OF_GOAL =
  /(?<!\p{L})(?:mục tiêu|phấn đấu|đặt|tầm nhìn|sẽ|nhắm|hướng|muốn|kế hoạch|chỉ tiêu)(?!\p{L})|(?<!\d)20\d\d(?!\d)/iu;
/** Where it stands already no goal tells. */
const OF_NOW = /(?<!\p{L})(?:rồi|đã|hiện|đang|chưa|bây giờ|lúc này)(?!\p{L})/iu;
const OF_COUNTRY = /cả nước|toàn quốc|trong nước|nước/;
/** What only says that it is among the first, and of all the country. */
const AMONG = new RegExp(
  `(?<!\\p{L})(?:${FIRST}|nhất|lọt vào|lọt|nằm trong|nằm|thuộc|vào|đưa|đặt|${OF_COUNTRY.source})(?!\\p{L})`,
  'giu',
);
const REGION = /(?<!\p{L})(?:vùng|khu vực|miền|đồng bằng|châu|thế giới)(?!\p{L})/iu;

interface Top {
  readonly among: number;
  readonly start: number;
  readonly end: number;
}
const topsIn = (text: string): readonly Top[] =>
  [...text.matchAll(TOP)].map(({ index, 0: said, groups = {} }) => ({
    among: Number(groups['top'] ?? groups['group']),
    start: index,
    end: index + said.length,
  }));

/** Whether a question is of being among so many first ones, of a goal. */
export const asksTop = (question: string): boolean => topsIn(question).length === 1 && OF_GOAL.test(question);

/** Another group is a quotation that is wrong where it is the narrower; who is among 10 is among 20 too. */
const holdTop = (asked: number, stated: number): SlotJudgement =>
  asked === stated ? 'agrees' : asked < stated ? 'contradicts' : undefined;

/**
 * "Vào top 10?" of "thuộc nhóm 20 địa phương dẫn đầu": among how many first ones, where the clause holds all else that is
 * said, of the same region. Undefined else.
 */
export const judgeTop = (said: SaidOfSentence, sentence: string): JudgedPortion | undefined => {
  const { question, isPiece, isClosed } = said;
  const [asked, ...more] = topsIn(question);
  const [stated, ...others] = topsIn(sentence);
  if (isPiece || isClosed || asked === undefined || more.length > 0) return undefined;
  if (stated === undefined || others.length > 0 || LAST.test(question) || LAST.test(sentence))
    return undefined;
  const clause = clauseAround(sentence, stated.start);
  const rest = bareRest(`${question.slice(0, asked.start)} ${question.slice(asked.end)}`.replace(AMONG, ' '));
  const hasYear = /(?<!\d)20\d\d(?!\d)/u.test(rest);
  if (deniesSomething(rest) || OF_NOW.test(question) || (REGION.test(clause) && !REGION.test(question)))
    return undefined;
  if (!isSaidIn(rest.replace(YEAR, ' '), clause, { least: hasYear ? 0 : 1, own: said.own })) return undefined;
  const judgement = holdTop(asked.among, stated.among);
  return judgement === undefined ? undefined : { judgement, clause: sentence };
};
/** Of which year it is told is held against all of the sentence. */
const YEAR = /(?<!\p{L})(?:đến |hết |vào )*(?:năm )?20\d\d(?!\d)/giu;
