import type { Span } from '../../domain/passage.ts';
import type { ChargeRole } from '../../domain/resolution.ts';
import { SURE_ACTS } from './charge-words.ts';
import { bodiesAt, endOf } from './find-bodies.ts';
import { actAfter } from './read-act.ts';
import { phraseAt, phraseSet, type Word, wordsOf } from './words.ts';

/** A body named after a label: "Đơn vị chủ trì: Sở Y tế". */
export interface LabelledBody {
  readonly role: ChargeRole;
  readonly actor: Span;
  /** Where its label starts. */
  readonly start: number;
}

const NOUNS =
  'đơn vị|cơ quan|cơ quan, đơn vị|đơn vị, cá nhân|cấp|tổ chức|bộ phận|người|lãnh đạo|đồng chí|trách nhiệm|phân công'.split(
    '|',
  );
const DUTIES =
  'chủ trì|chủ trì thực hiện|chủ trì tham mưu|chủ trì, tham mưu|chủ trì, phối hợp|thực hiện|tham mưu|phụ trách|đầu mối|chịu trách nhiệm|chịu trách nhiệm chính|phối hợp|phối hợp thực hiện|theo dõi|theo dõi, giám sát|theo dõi, đôn đốc|giám sát|kiểm tra, giám sát|đôn đốc|báo cáo'.split(
    '|',
  );
/** Duties that are labels without "đơn vị". */
const BARE =
  'chủ trì|chủ trì thực hiện|chủ trì tham mưu|phối hợp|phối hợp thực hiện|đơn vị|phân công|giao|giám sát|theo dõi';

const LABELS = phraseSet(BARE, ...NOUNS.map((noun) => DUTIES.map((duty) => `${noun} ${duty}`).join('|')));

/** Other labels of an item's lines: they say nothing of who, and are no item themselves. */
const OTHER_LABELS = phraseSet(
  'thời gian|thời gian thực hiện|thời gian hoàn thành|thời hạn|thời hạn hoàn thành|hạn|hạn hoàn thành|tiến độ|hoàn thành|sản phẩm|kết quả|kết quả đầu ra|sản phẩm đầu ra|kinh phí|nguồn kinh phí|nguồn lực|lộ trình|nội dung|mục tiêu|ghi chú',
);

/** The role that a label or a column's head speaks of; undefined where it speaks of none. */
export const roleOfLabel = (label: string): ChargeRole | undefined => {
  const words = label.toLowerCase();
  if (/chủ trì|đầu mối|phụ trách/u.test(words)) return 'lead';
  // What a figure is counted in.
  if (/^đơn vị(?: tính)?$|đvt/u.test(words.trim())) return undefined;
  if (
    /thời gian|thời hạn|tiến độ|kinh phí|kết quả|lộ trình|nguồn|nội dung|nhiệm vụ|giải pháp|hình thức|năm/u.test(
      words,
    )
  ) {
    return undefined;
  }
  if (/phối hợp/u.test(words)) return 'support';
  if (/theo dõi|giám sát|đôn đốc|kiểm tra/u.test(words)) return 'follow-up';
  return /thực hiện|tham mưu|trách nhiệm|phân công|^giao$|đơn vị|cơ quan|chủ quản/u.test(words)
    ? 'lead'
    : undefined;
};

/**
 * Whether a piece is a line of labels below an item, as "Thời gian thực hiện: quý II" is; "Phân công: Sở Y tế chủ trì
 * tiêm chủng" says its own work.
 */
export const isLabelLine = (text: string): boolean => {
  // Most lines are none, and are asked about often: as far as the colon is enough to tell.
  const colon = text.slice(0, LONGEST_LABELLED).indexOf(':');
  const opening = wordsOf(text, { start: 0, end: colon + 1 });
  const label = Math.max(phraseAt(opening, 0, LABELS), phraseAt(opening, 0, OTHER_LABELS));
  if (label === 0 || opening[label]?.key !== ':') return false;
  const words = wordsOf(text, { start: 0, end: Math.min(text.length, LONGEST_LABELLED) });
  const bodies = bodiesAt(words, label + 1, true);
  if (phraseAt(words, 0, SECTION) === label) return bodies !== undefined && !goesOn(words, bodies.to);
  return bodies === undefined || !isSentence(words, bodies.to);
};

/** A label of an item, and as often the title of a section that says its own: "Tổ chức thực hiện: Các đơn vị …". */
const SECTION = phraseSet('tổ chức thực hiện');
const goesOn = (words: readonly Word[], from: number): boolean => words[from]?.isLetters === true;

/** Characters in which a label and the bodies that it names stand. */
const LONGEST_LABELLED = 240;

/** "Sở Y tế chủ trì thực hiện khoản 2": an act with what it is about. */
const isSentence = (words: readonly Word[], from: number): boolean => {
  const act = actAfter(words, from);
  if (act === undefined || phraseAt(words, act.at, SURE_ACTS) === 0) return false;
  const behind = act.at + phraseAt(words, act.at, SURE_ACTS);
  return words[behind]?.isLetters === true && bodiesAt(words, behind) === undefined;
};

/** The bodies that a text names after labels. */
export const labelledBodies = (text: string): readonly LabelledBody[] => {
  const words = wordsOf(text);
  return words.flatMap(({ start }, at): readonly LabelledBody[] => {
    const label = phraseAt(words, at, LABELS);
    if (label === 0 || words[at + label]?.key !== ':' || isInsideLabel(words, at)) return [];
    const from = at + label + 1;
    const role = roleOfLabel(text.slice(start, words[at + label]?.start));
    const said = words.slice(from, nextLabel(words, from));
    const [first] = said;
    const to = bodiesAt(said, 0, true)?.to ?? endOfPhrase(said);
    if (role === undefined || first === undefined || to === 0) return [];
    return [{ role, start, actor: { start: first.start, end: endOf(said, to) } }];
  });
};

/** "chủ trì" of "đơn vị chủ trì" was read with it. */
const isInsideLabel = (words: readonly Word[], at: number): boolean =>
  [1, 2, 3].some((back) => phraseAt(words, at - back, LABELS) > back);

/** How many words a label may be said to name. */
const MOST_WORDS = 120;

const nextLabel = (words: readonly Word[], from: number): number => {
  const end = Math.min(words.length, from + MOST_WORDS);
  for (let at = from + 1; at < end; at += 1) {
    const label = Math.max(phraseAt(words, at, LABELS), phraseAt(words, at, OTHER_LABELS));
    if (label > 0 && words[at + label]?.key === ':') return at;
  }
  return end;
};

const STOPS: ReadonlySet<string> = new Set(['.', ';', ')', '\n']);

const endOfPhrase = (words: readonly Word[]): number => {
  const stop = words.findIndex(({ key }) => STOPS.has(key));
  return stop < 0 ? words.length : stop;
};
