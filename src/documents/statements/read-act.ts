import type { ChargeRole } from '../../domain/resolution.ts';
import { listWords } from '../../text/list-words.ts';
import {
  ACTS,
  ALONG_WITH,
  ASIDE_ENDS,
  ASIDES,
  BEFORE_ACTS,
  SURE_WATCHING,
  WATCHED,
  WATCHING,
} from './charge-words.ts';
import { bodiesAt } from './find-bodies.ts';
import { phraseAt, phraseSet, type Word } from './words.ts';

/** What a body does, as words after its name. */
export interface Act {
  /** The index of the act's first word, after "có trách nhiệm", "tiếp tục". */
  readonly at: number;
  readonly role: ChargeRole;
}

/** How far an aside may go before its body's act. */
const LONGEST_ASIDE = 40;

/** The act that follows a body's name; undefined where what follows tells of something done, or is no act. */
export const actAfter = (words: readonly Word[], from: number): Act | undefined => {
  const start = overAside(words, overBrackets(words, from));
  const at = overLeadIn(words, start);
  const isAct = phraseAt(words, at, ACTS) > 0;
  // After "khẩn trương", "có trách nhiệm" any verb is an act.
  if (!isAct && !(at > start && words[at]?.isLetters === true && !NO_ACTS.has(words[at]?.key ?? ''))) {
    return undefined;
  }
  return { at, role: roleOf(words, at) };
};

const NO_ACTS: ReadonlySet<string> = new Set(
  listWords(`
  là | có | được | bị | của | và | các | để | hơn | cao
`),
);

/** Past what stands in brackets from a word on. */
export const overBrackets = (words: readonly Word[], from: number): number => {
  if (words[from]?.key !== '(') return from;
  const close = words.slice(from, from + LONGEST_ASIDE).findIndex(({ key }) => key === ')');
  return close < 0 ? from : from + close + 1;
};

/** Past ", trong phạm vi chức năng của mình," and "theo nhiệm vụ được giao". */
const overAside = (words: readonly Word[], named: number): number => {
  const from = overTerm(words, named);
  const open = words[from]?.key === ',' ? from + 1 : from;
  // "theo dõi" is an act, "theo chức năng" an aside.
  if (phraseAt(words, open, ASIDES) === 0 || phraseAt(words, open, ACTS) > 0) return open;
  for (let at = open + 1; at < Math.min(words.length, open + LONGEST_ASIDE); at += 1) {
    const before = words[at - 1]?.key ?? '';
    if (STOPS.has(words[at]?.key ?? '')) return from;
    const isEnded = before === ',' || ASIDE_ENDS.has(before);
    const found = Math.max(phraseAt(words, at, ACTS), phraseAt(words, at, BEFORE_ACTS));
    if (phraseAt(words, at, SURELY_BEFORE) > 0) return at;
    if (isEnded && found > 0 && !NOUN_ACTS.has(words[at]?.key ?? '')) return at;
  }
  return from;
};

/** Past "khóa XX" behind a committee's name. */
const overTerm = (words: readonly Word[], at: number): number =>
  words[at]?.key === 'khóa' && /^(?:[ivxl]+|\d+)$/u.test(words[at + 1]?.key ?? '') ? at + 2 : at;

/** What ends an aside wherever it stands. */
const SURELY_BEFORE = phraseSet('có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phải');
const STOPS: ReadonlySet<string> = new Set(['.', ';', ':', '\n']);
/** First words of acts that in an aside are nouns: "chức năng, quyền hạn, giao". */
const NOUN_ACTS: ReadonlySet<string> = new Set(['giao']);

/** Past "có trách nhiệm", "tiếp tục", "giúp Thành ủy". */
const overLeadIn = (words: readonly Word[], from: number): number => {
  let at = from;
  for (let step = phraseAt(words, at, BEFORE_ACTS); step > 0; step = phraseAt(words, at, BEFORE_ACTS)) {
    const isHelp = words[at]?.key === 'giúp';
    at += step;
    const helped = isHelp ? bodiesAt(words, at) : undefined;
    if (helped !== undefined) at = helped.to;
    else if (words[at]?.key === ',' && phraseAt(words, at + 1, BEFORE_ACTS) > 0) at += 1;
  }
  return at;
};

const LEADING = phraseSet('chủ trì|chủ trì tham mưu|chủ trì tổ chức|làm đầu mối|là đầu mối|phụ trách');

/** What a body is to do with the work, by its act's first words. */
export const roleOf = (words: readonly Word[], from: number): ChargeRole => {
  const lead = phraseAt(words, from, LEADING);
  const at = lead > 0 ? from + lead : from;
  if (lead > 0 && phraseAt(words, at, SURE_WATCHING) === 0) return 'lead';
  if (phraseAt(words, at, ALONG_WITH) > 0) return 'support';
  return isFollowingUp(words, at) ? 'follow-up' : 'lead';
};

const TELLING = phraseSet(
  'báo cáo|kịp thời báo cáo|tổng hợp|thông báo|thống kê|sơ kết|tổng kết|kiến nghị|đề xuất|nhắc nhở',
);

/** "kiểm tra việc thực hiện": what others carry; a market that is checked is work of its own. */
const checksWork = (words: readonly Word[], at: number, step: number): boolean =>
  phraseAt(words, at, CHECKING) > 0 && phraseAt(words, at + step, CARRYING) > 0;
const CHECKING = phraseSet('kiểm tra|thanh tra|kiểm toán|đánh giá');
const CARRYING = phraseSet(
  'việc thực hiện|việc triển khai|việc tổ chức thực hiện|tiến độ|kết quả thực hiện|tình hình thực hiện',
);

/** "kiểm tra, giám sát việc thực hiện", "theo dõi, đôn đốc.": watching, of what others carry or of nothing named. */
const isFollowingUp = (words: readonly Word[], from: number): boolean => {
  let at = from;
  let isSure = false;
  for (let step = phraseAt(words, at, WATCHING); step > 0; step = phraseAt(words, at, WATCHING)) {
    isSure ||= phraseAt(words, at, SURE_WATCHING) > 0 || checksWork(words, at, step);
    at += step;
    const joined = words[at]?.key ?? '';
    if ((joined === ',' || joined === 'và') && phraseAt(words, at + 1, WATCHING) > 0) at += 1;
  }
  if (!isSure) return false;
  const next = words[at];
  // "theo dõi, chỉ đạo" is more than watching; "theo dõi, báo cáo" isn't.
  if (next?.key === ',' && phraseAt(words, at + 1, ACTS) > 0) return phraseAt(words, at + 1, TELLING) > 0;
  if (next === undefined || !next.isLetters) return true;
  return phraseAt(words, at, WATCHED) > 0 || bodiesAt(words, at) !== undefined;
};
