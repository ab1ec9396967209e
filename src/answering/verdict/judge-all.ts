import { compareDecimals } from '../../domain/decimal.ts';
import { findFigures } from '../../quantities/find-figures.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { countsIn } from './counts.ts';
import { namesOtherYears } from './judge-dates.ts';
import { judgeNamedPlaces, judgePlaces } from './judge-places.ts';
import type { PlaceNames, SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/** "Cả 8 hợp tác xã đều …", "thôn nào cũng …", "đủ 19 tiêu chí", folded: what is said of all of them. */
const ALL_DO =
  /^(?<subject>[^;?]*?)(?<![a-z])(?:(?:nao|ai) cung|deu(?: la)?|toan bo|toan la|tat ca|toan)(?![a-z])(?<predicate>[^;?]*)/u;
const FULL_NUMBER =
  /(?<![a-z])(?:du|ca|het|tat ca)\s(?:ca\s)?(?<count>\d{1,4})\s(?<thing>[a-z]+(?:\s[a-z]+)?)/u;
const NOT_ALL =
  /(?<![a-z])(?:khong|chua|chang) (?:phai |co )?(?:la )?(?:ca|tat ca|het|du|deu|toan)(?![a-z])/u;
/** "Có phải … không?", "… rồi nhỉ". */
const TAG =
  /(?:\s(?:phai|dung|duoc)?\s?(?:khong|k|ko|chua)|\s(?:ha|a|nhi|chu|roi|vay|the|luon))(?:\s(?:a|ha|nhi|roi|vay))?\W*$/u;
/** These say nothing of what all of them do. */
const EMPTY: ReadonlySet<string> = new Set(
  'phai bat buoc can la co dat duoc deu roi va cung ca tat het cac nhung moi toan bo so trong den nam se da cua thi xep'.split(
    ' ',
  ),
);

interface Said {
  /** What is said to hold for all, in folded syllables. */
  readonly predicate: readonly string[];
  readonly subject: readonly string[];
  /** So many, and what they are. */
  readonly counts: readonly { readonly decimal: string; readonly thing: string }[];
}

/** What a question says of all there are; undefined where it says nothing so. */
const saidOfAll = (question: string): Said | undefined => {
  const text = fold(question).replace(/\s+/g, ' ').trim().replace(TAG, '');
  if (NOT_ALL.test(text)) return undefined;
  const { subject = '', predicate = '' } = ALL_DO.exec(text)?.groups ?? {};
  const { count, thing = '' } = FULL_NUMBER.exec(text)?.groups ?? {};
  const full = predicate === '' ? thing : predicate;
  if (full === '' || (predicate === '' && count === undefined)) return undefined;
  const counts = countsIn(question).map(({ low, unit, thing: behind }) => ({
    decimal: low.decimal,
    thing: foldedWords(unit === '' ? behind : unit),
  }));
  return { predicate: tellingOf(full), subject: tellingOf(subject), counts };
};

const tellingOf = (text: string): readonly string[] =>
  foldedWords(text)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY.has(word));

const holdsAll = (text: string, words: readonly string[]): boolean => {
  const held = new Set(foldedWords(text).split(' ').map(plainNumber));
  return words.every((word) => held.has(plainNumber(word)));
};
/** "05" is 5. */
const plainNumber = (word: string): string => word.replace(/^0+(?=\d)/, '');

/** So many out of so many, and what is said of them. */
const OUT_OF =
  /(?<!(?<!\p{L})(?:ngày|trước|từ|đến|hết|sau|số)\s)(?<![\p{L}\d.,/-])(?<done>\d{1,4})\s?\/\s?(?<of>\d{1,4})(?=\s\p{L})(?<rest>[^;.()]*)/giu;

const judgeOutOf = ({ predicate, subject, counts }: Said, sentence: string): SlotJudgement => {
  for (const { groups } of sentence.matchAll(OUT_OF)) {
    const { done = '', of = '', rest = '' } = groups ?? {};
    if (Number(done) > Number(of) || !holdsAll(rest, predicate)) continue;
    const isCounted = counts.some((one) => one.decimal === plainNumber(of) && isOf(one.thing, rest));
    if (counts.length > 0 ? !isCounted : !holdsAll(rest, subject)) continue;
    return Number(done) === Number(of) ? 'agrees' : 'contradicts';
  }
  return undefined;
};

/** "…, trong đó ít nhất 08 người là dân tộc thiểu số", "gồm 05 sản phẩm 3 sao và 01 sản phẩm 4 sao". */
const OPENS_PARTS = /(?<!\p{L})(?:trong đó|gồm)(?!\p{L})|\((?=\d{1,4}\s\p{L}[^()]*,)/giu;
const CLAUSE_END = /[;.](?!\d)|\)/u;
/** "09 hợp tác xã khá, tốt và 3 hợp tác xã yếu": the next item has its own count. */
const ITEM = /(?:,\s|\s(?:và|còn)\s)(?=(?:\p{L}+\s){0,4}\d)/u;

/** "Cả 12 đều …" says nothing of what they are. */
const isOf = (thing: string, text: string): boolean =>
  thing === 'deu' || ` ${foldedWords(text)} `.includes(` ${thing} `);

const judgeParts = ({ predicate, counts }: Said, sentence: string): SlotJudgement => {
  for (const { index } of sentence.matchAll(OPENS_PARTS)) {
    const whole = sentence.slice(0, index).split(CLAUSE_END).at(-1) ?? '';
    const parts = sentence.slice(index).split(CLAUSE_END)[0] ?? '';
    const all = findFigures(whole, { spoken: true }).find(({ low, start }) =>
      counts.some((one) => one.decimal === low.decimal && isOf(one.thing, whole.slice(start))),
    );
    if (all === undefined || holdsAll(whole, predicate)) continue;
    for (const item of parts.split(ITEM)) {
      const [part] = findFigures(item, { spoken: true });
      if (part === undefined || !holdsAll(item, predicate) || part.unit === '%') continue;
      if (compareDecimals(part.high.decimal, all.low.decimal) < 0) return 'contradicts';
    }
  }
  return undefined;
};

/**
 * What is said of all of them held against so many of so many: "cả 8 hợp tác xã đều lỗ?" of "03/08 hợp tác xã lỗ" or of
 * "8 hợp tác xã, trong đó 3 hợp tác xã lỗ" isn't so. Undefined where a question says nothing of all, or a sentence nothing
 * of how many do.
 */
export const judgeAll = (question: string, sentence: string): SlotJudgement => {
  const said = saidOfAll(question);
  if (said === undefined || said.predicate.length === 0) return undefined;
  return judgeOutOf(said, sentence) ?? judgeParts(said, sentence);
};

/** What is counted in another year or at another place says nothing of all there are here. */
export const isCountedElsewhere = (
  { places, question }: SaidOfSentence,
  sentence: string,
  around: string,
  placesIn: PlaceNames,
): boolean =>
  namesOtherYears(question, sentence) ||
  judgePlaces(places, sentence, placesIn(around)) === 'contradicts' ||
  judgeNamedPlaces(question, sentence, around) === 'contradicts';
