import { listWords } from '../../text/list-words.ts';
import {
  AREAS,
  ENDS,
  FIELD_NAMED,
  FIELDS,
  NAMED_HEADS,
  NARROWINGS,
  NARROWINGS_OF_ALL,
  OF_WORDS,
  PLURAL_HEADS,
  WHOLE_HEADS,
} from './body-words.ts';
import { ACTS, BEFORE_ACTS } from './charge-words.ts';
import { phraseAt, phraseSet, type Word } from './words.ts';

/** How many small words may go on a name after a capital that no known field starts: "Hội Chữ thập đỏ". */
const MOST_SMALL_WORDS = 5;

/** Acts that no field goes on with: "đầu tư tổ chức". */
const BEHIND_FIELD = phraseSet(
  'chủ trì|tổ chức|phối hợp|tham mưu|hướng dẫn|theo dõi|có trách nhiệm|chịu trách nhiệm|thực hiện|rà soát|báo cáo',
);

/** How a name is read. */
export interface NameKind {
  /** Whether it stands for several: "các sở". */
  readonly isPlural: boolean;
  /** Whether nothing but a name goes on a field: "Trung tâm Y tế | phá dỡ nhà cũ". */
  readonly endsAtField: boolean;
}

/** Where the name of a body ends whose kind stands between two words; what it does is no part of it. */
export const readName = (
  words: readonly Word[],
  head: number,
  from: number,
  { isPlural, endsAtField }: NameKind,
): number => {
  const kind = words[from - 1]?.key ?? '';
  const isCompany = kind === 'ty' && words[from - 2]?.key === 'công';
  const oneWord = from - head === 1 ? kind : '';
  const most = FIELD_NAMED.has(oneWord) || endsAtField ? 0 : MOST_SMALL_WORDS;
  const reader: Reader = { words, head, isCompany, from, isPlural, at: from, free: 0, mostAfterField: most };
  while (reader.at < words.length && step(reader)) {
    // Each step moves on.
  }
  return reader.at;
};

interface Reader {
  readonly words: readonly Word[];
  /** Where its kind starts. */
  readonly head: number;
  /** How many small words may follow a field of its name. */
  readonly mostAfterField: number;
  /** What a company is named after may be what it does: "Công ty Cổ phần Cấp nước". */
  readonly isCompany: boolean;
  readonly from: number;
  readonly isPlural: boolean;
  at: number;
  /** How many small words may still belong to the last capital. */
  free: number;
}

const step = (reader: Reader): boolean => {
  const { words, at } = reader;
  const word = words[at];
  if (word === undefined) return false;
  if (!word.isLetters) return stepOverSign(reader, word);
  return word.isCapital ? stepOverCapital(reader) : stepOverSmall(reader, word);
};

const take = (reader: Reader, count: number, free = 0): boolean => {
  reader.at += count;
  reader.free = free;
  return count > 0;
};

/** Signs inside names: "Văn hóa, Thể thao", "Lao động - Thương binh", "các Bộ: Quốc phòng, Công an", "Khu vực 5". */
const stepOverSign = (reader: Reader, { key }: Word): boolean => {
  const { words, at } = reader;
  const next = words[at + 1];
  const isField = next?.isCapital === true && phraseAt(words, at + 1, FIELDS) > 0;
  const isOwn = isField && isOwnField(words, at + 1);
  if (key === ',') return isOwn && (at > reader.from || endsWithField(words, at)) && take(reader, 1);
  if (key === '-') return next?.isCapital === true && take(reader, 1);
  if (key === ':') return isOwn && (at === reader.from || isAllOf(words, at)) && take(reader, 1);
  if (key === '&') return next?.isCapital === true && take(reader, 1);
  return /^\d+$/.test(key) && NUMBERED.has(words[at - 1]?.key ?? '') && take(reader, 1);
};

/** "Đài Phát thanh, Truyền hình": the kind itself ends with a field. */
const endsWithField = (words: readonly Word[], at: number): boolean => phraseAt(words, at - 2, FIELDS) === 2;

/** "Giám đốc các Sở: Xây dựng, Tài chính" */
const isAllOf = (words: readonly Word[], at: number): boolean =>
  words[at - 2]?.key === 'các' && FIELD_NAMED.has(words[at - 1]?.key ?? '');

/** Kinds that a number names: "Khu vực 5", "Ấp 4". */
export const NUMBERED: ReadonlySet<string> = new Set(
  listWords(`
  vực | số | khu | vùng | đoàn | quận | phường | tổ | sở | thôn | ấp | bản | buôn | phố | khóm | xóm | cư
`),
);

/** A field after a comma goes on the name unless it starts the name of a body, or an act: "Công an tỉnh". */
const isOwnField = (words: readonly Word[], at: number): boolean => {
  const field = phraseAt(words, at, FIELDS);
  const head = Math.max(phraseAt(words, at, WHOLE_HEADS), phraseAt(words, at, NAMED_HEADS));
  return head < field || !(words[at + head]?.isCapital === true || phraseAt(words, at + head, AREAS) > 0);
};

const stepOverCapital = (reader: Reader): boolean => {
  const { words, at } = reader;
  const field = phraseAt(words, at, FIELDS);
  const head = Math.max(phraseAt(words, at, WHOLE_HEADS), phraseAt(words, at, NAMED_HEADS));
  const isAct =
    actAt(words, at) > Math.max(field, head) &&
    words[at + 1]?.isCapital !== true &&
    !(at === reader.from && needsName(reader));
  if (isAct && !reader.isCompany) return false;
  if (field > 0 && field >= head) return take(reader, field, reader.mostAfterField);
  if (head > 0) return take(reader, head);
  const area = phraseAt(words, at, AREAS);
  if (area > 0) return take(reader, area);
  // Two capitals side by side are a place or a person, which no small word goes on.
  return take(reader, 1, words[at - 1]?.isCapital === true && at > reader.from ? 0 : MOST_SMALL_WORDS);
};

/** "Viện | Quy hoạch tỉnh": a kind that is none without a name has one. */
const needsName = ({ words, head, from }: Reader): boolean =>
  phraseAt(words, head, NAMED_HEADS) === from - head && phraseAt(words, head, WHOLE_HEADS) < from - head;

const actAt = (words: readonly Word[], at: number): number =>
  Math.max(phraseAt(words, at, ACTS), phraseAt(words, at, BEFORE_ACTS));

const stepOverSmall = (reader: Reader, { key }: Word): boolean => {
  const { words, at } = reader;
  const next = words[at + 1];
  const narrowing = Math.max(phraseAt(words, at, NARROWINGS), phraseAt(words, at, AREAS));
  if (narrowing > 0) return take(reader, narrowing);
  const ofAll = reader.isPlural ? phraseAt(words, at, NARROWINGS_OF_ALL) : 0;
  if (ofAll > 0) return take(reader, ofAll);
  if (phraseAt(words, at, ENDS) > 0) return false;
  if (key === 'và') {
    return next?.isCapital === true && at > reader.from - 1 && isNameWord(words, at + 1) && take(reader, 1);
  }
  if (OF_WORDS.has(key)) return startsName(words, at + 1) && take(reader, 1);
  if (key === 'các') return stepOverPlural(reader);
  if (key === 'số' && isOrdinal(words, at + 1)) return take(reader, 2);
  const whole = phraseAt(words, at, WHOLE_HEADS);
  if (whole > 0) return take(reader, whole);
  const field = phraseAt(words, at, FIELDS);
  const act = actAt(words, at);
  if (act >= field && act > 0) return isFieldBeforeAct(reader, field) && take(reader, field);
  // "Thủ trưởng cơ quan ngang bộ": an office is of what its holder heads.
  const kinds = at === reader.from ? phraseAt(words, at, PLURAL_HEADS) : 0;
  if (kinds > act && kinds >= field) return take(reader, kinds);
  // "Sở Xây dựng | chuyển đổi số": a name in capitals goes on in capitals.
  const isDone = reader.mostAfterField === 0 && words[reader.from]?.isCapital === true;
  if (reader.free <= 0)
    return field > 0 && !isDone && words[at - 1]?.isCapital === false && take(reader, field);
  return take(reader, Math.max(1, field), reader.free - 1);
};

/** "Thuế cơ sở số 4", not "Tỉnh ủy số 15-NQ/TU". */
const isOrdinal = (words: readonly Word[], at: number): boolean =>
  /^\d{1,2}$/.test(words[at]?.key ?? '') && !/^[-/.]$/.test(words[at + 1]?.key ?? '');

/** "Trung tâm Xúc tiến đầu tư | chủ trì": a field that may be an act is the name's where a sure act follows. */
const isFieldBeforeAct = ({ words, at, free }: Reader, field: number): boolean =>
  field > 0 && free > 0 && phraseAt(words, at + field, BEHIND_FIELD) > 0;

/** "Ban Quản lý các Khu công nghiệp", "Ủy ban nhân dân các xã". */
const stepOverPlural = (reader: Reader): boolean => {
  const { words, at } = reader;
  const kinds = Math.max(...[AREAS, PLURAL_HEADS, WHOLE_HEADS].map((set) => phraseAt(words, at + 1, set)));
  if (kinds > 0) return take(reader, 1 + kinds);
  return words[at + 1]?.isCapital === true && take(reader, 1);
};

const isNameWord = (words: readonly Word[], at: number): boolean =>
  phraseAt(words, at, FIELDS) > 0
    ? isOwnField(words, at)
    : phraseAt(words, at, WHOLE_HEADS) === 0 && phraseAt(words, at, NAMED_HEADS) === 0;

const startsName = (words: readonly Word[], at: number): boolean =>
  words[at]?.isCapital === true || phraseAt(words, at, WHOLE_HEADS) > 0 || phraseAt(words, at, AREAS) > 0;
