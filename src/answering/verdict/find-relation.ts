import type { Bound } from '../../domain/measure.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import { fold } from '../../text/fold.ts';
import { deniedBoundBefore } from './denied-bound.ts';
import type { AskedRelation, Asking, Relation } from './judge-relation.ts';

/** Stands for the figure in the text that is searched: whatever it is, the words around it say the relation. */
const FIGURE = '\uE010';
const START = '(?<!\\p{L})';
const END = '(?!\\p{L})';
/** Words between a relation and the figure that it is said of: "vượt mức 35 tỷ", "đạt được khoảng 30 tỷ". */
const FILLERS = `(?:\\s+(?:hơn|mức|được|khoảng|chừng|tầm|cỡ|tới|đến|lên|con số|số|tổng|là|ở|chỉ|mới|quá|qua|ngưỡng|mốc|từ|có|phải)){0,4}\\s*`;
/** What a figure is held against when the question doesn't name it by another figure. */
const GOAL =
  '(?:mức |con số |mốc )?(?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu|dự toán|nghị quyết|đề ra|đặt ra|được giao|giao|số giao|số được giao|hạn mức|định mức)';
/** Behind a relation these end the question. */
const CLOSES = '(?:không|chưa|chăng|hay|à|hả|nhỉ|chứ|phải|đúng|rồi|mức|$|[?,.])';

const words = (pattern: string): RegExp => new RegExp(`${START}(?:${pattern})${END}`, 'giu');
const towardsGoal = (pattern: string): RegExp =>
  new RegExp(
    `${START}(?:${pattern})(?:\\s+(?:so với|là|được|tới|đến|đúng|cả|mức|hơn)){0,4}(?:\\s+${GOAL}|\\s*${CLOSES})`,
    'giu',
  );

/** "Hơn" by itself; "thấp hơn" is the contrary. */
const BARE_MORE = '(?<!(?:thấp|ít|nhỏ|kém) )hơn';

/** Relations of the figure to what the clause sets, in the order in which they are looked for. */
const OF_FIGURE: readonly (readonly [Relation, RegExp])[] = [
  ['fails', words('(?:không|chưa|chẳng)\\s+(?:đạt|đủ|hoàn thành|đáp ứng|chạm|bằng)|hụt|thiếu')],
  ['fails', towardsGoal('(?:không|chưa)\\s+(?:tới|đến|được|xong)')],
  ['exceeds', words('vượt')],
  // Typed without marks "quá" stays "qua".
  ['exceeds', words(`(?:quá|qua)\\s+${GOAL}`)],
  ['exceeds', towardsGoal(`cao hơn|nhiều hơn|lớn hơn|${BARE_MORE}|trên|quá|dư|thừa`)],
  ['falls below', towardsGoal('thấp hơn|ít hơn|nhỏ hơn|kém hơn|kém|thua|dưới|không bằng|chưa bằng')],
  ['within', words('nằm trong|trong khoảng|thuộc khoảng|trong phạm vi|lọt vào|lọt trong')],
  ['reaches', towardsGoal('đạt|đủ|đáp ứng|hoàn thành|xong|bảo đảm|đảm bảo')],
  // "12 khách được không?": whether so many will do.
  ['reaches', /(?<!\p{L})được(?:\s+phép)?\s+(?:không|chưa|chăng)(?!\p{L})/giu],
];

/** What a question asks between its figure and the clause; `is` where its words say no more. */
export const findRelation = (text: string, figure: FoundFigure): AskedRelation => {
  const marked = markFigure(text, figure);
  const asking = askingOf(marked);
  if (asking !== 'yes-no')
    return { relation: sideOfClause(marked) ? 'is above' : 'exceeds', isNegated: false, asking };
  const denied = deniedBoundBefore(marked, marked.indexOf(FIGURE));
  if (denied !== undefined) return { relation: BY_BOUND[denied.bound], isNegated: false, asking };
  // "40 tỷ mới đạt?": whether no less will do.
  if (ONLY_THEN.test(marked)) return { relation: 'lowest is', isNegated: false, asking };
  const found = relationOfFigure(marked);
  if (found !== undefined) return { ...found, asking };
  return { relation: relationOfClause(marked, figure), isNegated: deniesFigure(marked), asking };
};

/** "Moi goi la" without its marks is read as "mời gọi là". */
const ONLY_THEN = new RegExp(
  `${FIGURE}[^;,.?]{0,40}${START}m(?:ới|ời|oi)\\s(?:(?:gọi|coi|tính|được|có thể|là)\\s){0,3}(?:đạt|đủ|hoàn thành)${END}`,
  'iu',
);

/** What a question without a figure asks of a goal: "đã đạt chỉ tiêu chưa?", "có vượt kế hoạch không?". */
export const goalAsked = (text: string): 'reaches' | 'exceeds' | undefined => {
  if (!asksOfGoal(text)) return undefined;
  return /(?<!\p{L})vượt(?!\p{L})/iu.test(text) ? 'exceeds' : 'reaches';
};

const asksOfGoal = (text: string): boolean =>
  words(
    `(?:đạt|vượt|đủ|hoàn thành|xong)(?:\\s+${GOAL})?(?:\\s+(?:năm|đề ra|đó|này))*\\s+(?:chưa|không)`,
  ).test(text);

/** The question with its figure replaced; its bounding word stays. */
const markFigure = (text: string, { start, end, low }: FoundFigure): string => {
  const at = text.indexOf(low.text, start);
  const marked = `${text.slice(0, at < 0 ? start : at)}${FIGURE}${text.slice(end)}`.toLowerCase();
  return marked.replace(/\p{L}+/gu, (word) => BARE.get(word) ?? word);
};

/** Words of relations that the repair of diacritics left as typed; none of them is another word of such a question. */
const BARE: ReadonlyMap<string, string> = new Map(
  [
    'dưới',
    'trên',
    'vượt',
    'hơn',
    'thấp',
    'hụt',
    'thiếu',
    'đạt',
    'đủ',
    'chưa',
    'không',
    'kém',
    'lớn',
    'nhỏ',
    'ít',
    'nhất',
    'tối',
    'thiểu',
    'phải',
    'đúng',
    'hay',
  ].map((word) => [fold(word), word]),
);

const EITHER = '\\s+(?:hay|hoặc)(?:\\s+là)?\\s+';
const MORE = `(?:cao hơn|nhiều hơn|lớn hơn|cao|trên|${BARE_MORE}|nhiều)`;
const LESS = '(?:thấp hơn|ít hơn|nhỏ hơn|thấp|dưới|kém|ít)';
const OVER = '(?:vượt|thừa|dư|đạt)';
const SHORT = '(?:hụt|thiếu)';

const HIGHER_LOWER = words(`${MORE}${EITHER}${LESS}|${LESS}${EITHER}${MORE}`);
const OVER_SHORT = words(
  `${OVER}(?:\\s+\\p{L}+){0,2}${EITHER}${SHORT}|${SHORT}(?:\\s+\\p{L}+){0,2}${EITHER}${OVER}`,
);

const askingOf = (marked: string): Asking => {
  if (holds(HIGHER_LOWER, marked)) return 'higher-lower';
  return holds(OVER_SHORT, marked) ? 'over-short' : 'yes-no';
};

/** "trên hay dưới 9,1 triệu": which side of the figure the clause is on. */
const sideOfClause = (marked: string): boolean =>
  [HIGHER_LOWER, OVER_SHORT].some((pattern) =>
    [...marked.matchAll(pattern)].some(({ index, 0: said }) =>
      BEFORE_FIGURE.test(marked.slice(index + said.length)),
    ),
  );

/** Whether a question asks which of two sides holds ("cao hơn hay thấp hơn"). */
export const asksWhichSide = (text: string): boolean => askingOf(text.toLowerCase()) !== 'yes-no';

const holds = (pattern: RegExp, text: string): boolean => new RegExp(pattern.source, 'iu').test(text);

const BEFORE_FIGURE = new RegExp(`^${FILLERS}${FIGURE}`, 'u');
const NEGATED_BEFORE = /(?<!\p{L})(?:không|chưa|chẳng|đâu)(?:\s+(?:phải|hề|có|là|thể))*\s+$/iu;

const relationOfFigure = (marked: string): Pick<AskedRelation, 'relation' | 'isNegated'> | undefined => {
  for (const [relation, pattern] of OF_FIGURE) {
    for (const match of marked.matchAll(pattern)) {
      const said = /^\p{L}+(?:\s+\p{L}+)*?(?=\s|$|[^\p{L}])/u.exec(match[0])?.[0] ?? match[0];
      // "vượt 35 tỷ": the figure is what the clause is held against.
      const isOfClause = [match.index + match[0].length, match.index + said.length].some((at) =>
        BEFORE_FIGURE.test(marked.slice(at)),
      );
      if (isOfClause) continue;
      const isNegated = relation !== 'fails' && NEGATED_BEFORE.test(marked.slice(0, match.index));
      return { relation, isNegated };
    }
  }
  return undefined;
};

const BY_BOUND: Readonly<Record<Bound, Relation>> = {
  '=': 'is',
  '≈': 'is about',
  '>': 'is above',
  '≥': 'is at least',
  '<': 'is below',
  '≤': 'is at most',
};

/** Words before the figure that say more than its bounding word does. */
const BEFORE: readonly (readonly [Relation, string])[] = [
  ['is below', '(?:không|chưa|chẳng)\\s+(?:tới|đến|được|đầy)|thua|kém'],
  ['lowest is', '(?:thấp nhất|tối thiểu|ít nhất|mức sàn)(?:\\s+\\p{L}+){0,2}\\s+là|thấp nhất|mức sàn'],
  ['highest is', '(?:cao nhất|tối đa|nhiều nhất|mức trần)(?:\\s+\\p{L}+){0,2}\\s+là|cao nhất|mức trần'],
  ['is at least', '(?:ít nhất|tối thiểu)(?:\\s+\\p{L}+){1,3}'],
  ['is at most', '(?:nhiều nhất|tối đa)(?:\\s+\\p{L}+){1,3}'],
  ['is below', 'dưới|thấp hơn|ít hơn|nhỏ hơn'],
  ['is above', `vượt|quá|${BARE_MORE}|trên`],
];

const BEFORE_PATTERNS = BEFORE.map(
  ([relation, pattern]) =>
    [
      relation,
      new RegExp(
        `${START}(?:${pattern})(?:\\s+(?:mức|ngưỡng|con số|mốc|khoảng|quá|qua)){0,3}\\s*${FIGURE}`,
        'u',
      ),
    ] as const,
);
const AT_LEAST_AFTER = new RegExp(`${FIGURE}\\s*(?:trở lên|đổ lên|là ít nhất|là tối thiểu)${END}`, 'u');
const AT_MOST_AFTER = new RegExp(
  `${FIGURE}\\s*(?:trở xuống|đổ xuống|đổ lại|là tối đa|là nhiều nhất)${END}`,
  'u',
);
const WITHIN_BEFORE = new RegExp(
  `${START}(?:nằm trong|trong khoảng|trong phạm vi)(?:\\s+(?:khoảng|từ|mức)){0,3}\\s*${FIGURE}`,
  'u',
);

const ABOUT_BEFORE = new RegExp(`${START}(?:khoảng|chừng|tầm|cỡ)\\s+(?:trên|hơn|dưới)\\s*${FIGURE}`, 'u');

const relationOfClause = (marked: string, { bound, comparator, low, high }: FoundFigure): Relation => {
  if (AT_LEAST_AFTER.test(marked)) return 'is at least';
  if (AT_MOST_AFTER.test(marked)) return 'is at most';
  if (low.decimal !== high.decimal && WITHIN_BEFORE.test(marked)) return 'is within';
  // "Tầm trên 500": about so much, whichever side of it.
  if (ABOUT_BEFORE.test(marked)) return 'is about';
  // "không quá", "không dưới" bound a figure by themselves.
  if (/^(?:không|chưa)/iu.test(comparator)) return BY_BOUND[bound];
  if (/^gần$/iu.test(comparator)) return 'is nearly';
  const said = BEFORE_PATTERNS.find(([, pattern]) => pattern.test(marked));
  return said?.[0] ?? BY_BOUND[bound];
};

const DENIED_BEFORE = new RegExp(`${START}(?:không phải|chẳng phải|đâu phải)(?:\\s+là)?\\s*${FIGURE}`, 'u');
/** "không phải 35 tỷ đúng không?" denies; "không phải 33 tỷ à?" only wonders. */
const deniesFigure = (marked: string): boolean =>
  DENIED_BEFORE.test(marked) && /(?:đúng|phải)\s+(?:không|chứ|chưa)\W*$/u.test(marked);
