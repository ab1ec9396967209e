import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { bodiesAt } from '../statements/find-bodies.ts';
import { type PhraseSet, phraseAt, phraseSet, type Word, wordsOf } from '../statements/words.ts';
import { GROWTH_HEADS, LEVEL_HEADS, SHARE_HEADS } from './guess-kind.ts';
import { holds, type MeasureWords } from './read-measure-words.ts';
import { type UnitKind, unitKindOf } from './unit-kind.ts';

/** Where what a measure is called ends and its conditions begin: "trên địa bàn", "theo chuẩn nghèo", "so với năm 2025". */
const NAME_ENDS = phraseSet(
  'trên địa bàn|trên tổng số|theo|so với|đến năm|trong năm|từ năm|cả năm|năm|giai đoạn|bình quân giai đoạn|trong giai đoạn|tăng bình quân|giảm bình quân|bình quân hằng năm|mỗi năm|hằng năm|hàng năm|phấn đấu|trong đó|riêng|đang|xuống|rút ngắn',
);

/** What people leave out before the thing: "Tỷ lệ hộ nghèo" is "hộ nghèo" to them. A share stays: it is another thing. */
const DROPPED_HEADS = phraseSet(
  'tỷ lệ|tỉ lệ|tổng|tổng số|số|số lượng|số lượt|tốc độ|thực hiện|duy trì|có|có thêm|diện tích|sản lượng|kim ngạch|tổng kim ngạch',
);

/** Words that begin like such a head, or like a word of counting, and are none: "Số hóa hồ sơ", "căn hộ". */
const KEPT_HEADS = phraseSet('căn hộ|số hóa|tổng đàn|tổng sản phẩm|tổng mức|tổng giá trị');

/** Left out inside a name: "giảm tỷ lệ hộ nghèo" is "giảm hộ nghèo". */
const DROPPED_INSIDE = phraseSet('tỷ lệ|tỉ lệ');

/** Acts of which only the thing is said where a sum is meant: "Giải quyết việc làm", "Thu hút … vốn đầu tư nước ngoài". */
const DROPPED_ACTS = phraseSet('giải quyết|tạo|thu hút|đón');

/** Words that count a thing and say nothing of it: "căn nhà", "lượt khách". */
const CLASSIFIERS = phraseSet('lượt|căn|con|chiếc|cái|ngôi|tấm|suất|km|m');

/** A name that holds one has kept a piece of its figure. */
const SCALES = phraseSet('nghìn|ngàn|triệu|tỷ đồng|tỷ USD');

/** Acts whose object is what their figure counts: "Kết nạp … đảng viên", "Có thêm … xã". */
const ACTS_ON_COUNTED = phraseSet(
  'kết nạp|thành lập|kiểm tra|giám sát|đón|đưa|có|có thêm|hoàn thành|khởi công|trồng',
);

/** Beginnings of what is left over of a sentence, and is no name: "so với năm …", "tương đương …", "quý II". */
const NO_NAMES = phraseSet(
  'so với|tương đương|bình quân|nâng|có|quý|tháng|năm|chỉ tiêu|kế hoạch|trong đó|riêng|từ|đến|với|còn|đặc biệt|rất|và|phấn đấu|không|chưa|mỗi',
);

/** Shorter names say too little, the more so where words are left out; longer ones nobody says. In words. */
const FEWEST = 2;
const FEWEST_OF_PIECES = 3;
const MOST = 10;

/**
 * What people would call a measure: pieces of its own name in small letters, the longest first. Who does it, conditions
 * ("theo tiêu chuẩn") and heads ("tỷ lệ") are left out, what its figure counts is put where the figure stood, and an
 * acronym that the name explains is a name too; no other word is added.
 */
export const guessNames = (
  words: Pick<MeasureWords, 'said' | 'isFigureFirst'>,
  { unit, partOf, cells }: Pick<Measure, 'unit' | 'partOf' | 'cells'>,
  kind: MeasureProfile['kind'] | undefined,
): readonly string[] => {
  // Of a row's figures for several years, or of several things, none is meant by the row's name alone.
  if (cells !== undefined && (cells.columns.length > 0 || cells.of !== undefined)) return [];
  const { outside, inside } = splitBrackets(words.said);
  const said = withCounted(outside, unit, words.isFigureFirst).filter(({ key }) => key !== ':');
  const whole = upToEnd(said.slice(bodiesAt(said, 0)?.to ?? 0));
  if (meansAnother(whole, kind, partOf !== undefined)) return [];
  const short = dropHead(whole, DROPPED_HEADS);
  const bare = dropInside(short);
  const thing = kind === 'tổng' ? dropHead(bare, DROPPED_ACTS) : bare;
  const fewest = partOf !== undefined || outside.includes('…') ? FEWEST_OF_PIECES : FEWEST;
  const names = [whole, short, bare, thing].filter((one) => isSayable(one, fewest)).map(write);
  const acronyms = phraseAt(whole, 0, GROWTH_HEADS) > 0 ? [] : inside.filter((one) => ACRONYM.test(one));
  return [...new Set([...names, ...acronyms.map((acronym) => acronym.toLowerCase())])];
};

/** "Thu ngân sách tăng 10%" is about how much more: who says "thu ngân sách" means how much. */
const meansAnother = (
  whole: readonly Word[],
  kind: MeasureProfile['kind'] | undefined,
  isPart: boolean,
): boolean => {
  const begins = (...heads: readonly PhraseSet[]) => heads.some((set) => phraseAt(whole, 0, set) > 0);
  if (kind === 'tỷ trọng') return !begins(SHARE_HEADS);
  return kind === 'tốc độ' && !isPart && !begins(GROWTH_HEADS, LEVEL_HEADS);
};

/** What a bracket explains by its capitals: "(IIP)". */
const ACRONYM = /^\p{Lu}{2,6}$/u;

const splitBrackets = (name: string): { readonly outside: string; readonly inside: readonly string[] } => {
  const [first = '', ...parts] = name.split('(').map((part) => part.split(')'));
  const inside = parts.map(([within = '']) => within.trim());
  return { outside: [first, ...parts.map(([, ...rest]) => rest)].flat().join(' '), inside };
};

/**
 * "Kết nạp … mới" of so many "đảng viên": what is counted is said where the figure stood. Words behind a percentage say
 * of what it is a part, and are no name.
 */
const withCounted = (name: string, unit: string, isFigureFirst: boolean): readonly Word[] => {
  const [before = [], ...rest] = name.split('…').map((part) => wordsOf(part));
  const { counted } = splitMagnitude(unit);
  const kind = unitKindOf(counted);
  if (isRatio(kind)) return before.length > 0 ? before : rest.flat();
  const noun = kind === 'count' ? dropHead(wordsOf(counted), CLASSIFIERS) : [];
  const after = dropHead(rest.flat(), CLASSIFIERS);
  if (holdsAll([...before, ...after], noun)) return [...before, ...after];
  if (isFigureFirst && rest.length === 0) return [...noun, ...before];
  const start = bodiesAt(before, 0)?.to ?? 0;
  const goesOn = after.length > 0 && phraseAt(after, 0, NAME_ENDS) === 0;
  const needsNoun = goesOn || phraseAt(before, start, ACTS_ON_COUNTED) > 0;
  return [...before, ...(needsNoun ? noun : []), ...after];
};

const isRatio = (kind: UnitKind): boolean => kind === 'percent' || kind === 'points' || kind === 'times';

const holdsAll = (words: readonly Word[], others: readonly Word[]): boolean =>
  others.every(({ key }) => words.some((word) => word.key === key));

const upToEnd = (words: readonly Word[]): readonly Word[] => {
  const end = words.findIndex((_, at) => at > 0 && phraseAt(words, at, NAME_ENDS) > 0);
  return end < 0 ? words : words.slice(0, end);
};

const dropHead = (words: readonly Word[], heads: PhraseSet): readonly Word[] =>
  phraseAt(words, 0, KEPT_HEADS) > 0 ? words : words.slice(phraseAt(words, 0, heads));

const dropInside = (words: readonly Word[]): readonly Word[] => {
  const at = words.findIndex((_, index) => phraseAt(words, index, DROPPED_INSIDE) > 0);
  return at < 0 ? words : [...words.slice(0, at), ...words.slice(at + phraseAt(words, at, DROPPED_INSIDE))];
};

const isSayable = (words: readonly Word[], fewest: number): boolean =>
  words.length >= fewest &&
  words.length <= MOST &&
  words.at(-1)?.isLetters === true &&
  !holds(words, SCALES) &&
  words.every(({ isLetters, key }) => isLetters || key === ',') &&
  phraseAt(words, 0, NO_NAMES) === 0;

const write = (words: readonly Word[]): string =>
  words.map(({ key }, index) => (key === ',' || index === 0 ? key : ` ${key}`)).join('');
