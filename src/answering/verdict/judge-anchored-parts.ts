import { findBodies } from '../../documents/statements/find-bodies.ts';
import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { foldedPairs, foldedWords, holdsFoldedWords } from '../../text/fold.ts';
import { findDates } from '../grounding/find-dates.ts';
import { ASKING, countAlike } from './counts.ts';
import { isInAge } from './judge-ages.ts';
import { figuresAsked } from './judge-items.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

const IN_BRACKETS = /\([^()]{0,200}\)/gu;
/** What a sentence lists is parted by these; a comma inside a number isn't one. */
const JOINT = /[;(]|,(?!\d)|(?<!\p{L})(?:và|còn)(?!\p{L})/iu;

/**
 * "Hộ cận nghèo được hỗ trợ 90%" of "60% cho hộ cận nghèo và 90% cho hộ nghèo": whose a figure is, where a sentence has
 * several of one kind, is only sure if the words of the question that stand beside another of them stand beside it too.
 */
export const judgeFigureWords = (
  { question, words }: Pick<SaidOfSentence, 'question' | 'words'>,
  sentence: string,
): SlotJudgement => {
  const outside = findFigures(sentence.replace(IN_BRACKETS, ' '));
  const parts = sentence.split(JOINT).map((text) => ({ text, figures: findFigures(text) }));
  // "128 điều dưỡng": a bare number counts what stands behind it.
  for (const bare of findFigures(question).filter((one) => countsBarely(question, one))) {
    const own = parts.filter(({ figures }) => figures.some(({ low }) => low.decimal === bare.low.decimal));
    if (own.length > 0 && own.every((part) => countsOther(question, bare, part.text, part.figures, sentence)))
      return 'silent';
  }
  for (const asked of figuresAsked(question)) {
    const isAlike = ({ unit }: FoundFigure): boolean => countAlike(asked.unit, unit);
    const alike = parts.filter(({ figures }) => figures.some(isAlike));
    const isThis = ({ low }: FoundFigure): boolean => low.decimal === asked.low.decimal;
    const isInside = !outside.some(isThis) && findFigures(sentence).some(isThis);
    const hasOther = outside.some(isAlike);
    // "Đạt 83,2% (mục tiêu 95%)": what stands in brackets is said beside, of something else.
    if (isInside && hasOther && alike.length > 0) return 'silent';
    const own = alike.filter(({ figures }) => figures.some(isThis));
    if (
      own.length > 0 &&
      own.every((part) => countsOther(question, asked, part.text, part.figures, sentence))
    )
      return 'silent';
    const others = alike.filter((part) => !own.includes(part));
    if (own.length === 0 || others.length === 0) continue;
    const isOfOther = (word: string): boolean =>
      others.some(({ text }) => holdsFoldedWords(text, word)) &&
      !own.some(({ text }) => holdsFoldedWords(text, word));
    if (words.some(isOfOther)) return 'silent';
  }
  return undefined;
};

/**
 * "Năm 2026 sắp xếp 1.350 hộ?" of "1.350 hộ …, trong đó 480 hộ hoàn thành trong năm 2026": a day that stands beside
 * another figure of the kind, and not beside this one, is of that.
 */
export const judgeFigureDates = (question: string, sentence: string): SlotJudgement => {
  const days = findDates(question).map(({ value }) => value);
  const [asked] = figuresAsked(question);
  if (asked === undefined || days.length === 0) return undefined;
  const parts = sentence.split(PART).map((text) => ({
    figures: findFigures(text).filter(({ unit }) => countAlike(asked.unit, unit)),
    days: findDates(text).map(({ value }) => value),
  }));
  const isOwn = ({ figures }: (typeof parts)[number]): boolean =>
    figures.some(({ low }) => low.decimal === asked.low.decimal);
  const holdsDay = (part: (typeof parts)[number]): boolean => days.some((day) => part.days.includes(day));
  if (!parts.some(isOwn) || parts.some((part) => isOwn(part) && holdsDay(part))) return undefined;
  return parts.some((part) => !isOwn(part) && part.figures.length > 0 && holdsDay(part))
    ? 'silent'
    : undefined;
};
const PART = /[;(]|,(?!\d)|(?<!\p{L})(?:trong đó|riêng)(?!\p{L})/iu;

/**
 * "Trường THCS bàn giao trước 30/4" of "đường Bờ Tả trước 30/4, Trường THCS trước 31/5": silent where words of the question
 * stand beside another day of the list, and not beside the one asked.
 */
export const judgeDateWords = (
  { question, words }: Pick<SaidOfSentence, 'question' | 'words'>,
  sentence: string,
): SlotJudgement => {
  const days = findDates(question).map(({ value }) => value);
  if (days.length !== 1) return undefined;
  const parts = sentence
    .split(JOINT)
    .map((text) => ({ text, days: findDates(text).map(({ value }) => value) }))
    .filter((part) => part.days.length > 0);
  const isOwn = ({ days: stated }: (typeof parts)[number]): boolean =>
    stated.some((day) => days.includes(day));
  const [own, others] = [parts.filter(isOwn), parts.filter((part) => !isOwn(part))];
  if (own.length === 0 || others.length === 0) return undefined;
  const isOfOther = (word: string): boolean =>
    others.some(({ text }) => holdsFoldedWords(text, word)) &&
    !own.some(({ text }) => holdsFoldedWords(text, word));
  return words.some(isOfOther) ? 'silent' : undefined;
};

/** Whether a number without a unit counts something: that of "giai đoạn 1", "16 tuổi" and "cấp 2" doesn't. */
const countsBarely = (question: string, { unit, start }: FoundFigure): boolean =>
  unit === '' && !isInAge(question, start) && !isOrdinal(question, start);

/** Whether a number at a place only tells one of several things of a kind from the others: "cấp 1", "bến số 7". */
export const isOrdinal = (text: string, start: number): boolean => NUMBERED.test(text.slice(0, start));
const NUMBERED =
  /(?<!\p{L})(?:giai đoạn|cấp|khối|lớp|tuyến|đợt|nhóm|loại|hạng|số|vùng|khu|bến|tập|quý|tháng|ngày|năm|điều|khoản|mục|khóa|khoá|thứ)\s$/iu;

/** "10% chi đầu tư" of "10% chi thường xuyên": one thing of the same head with another word behind it. */
const countsOther = (
  question: string,
  asked: FoundFigure,
  part: string,
  figures: readonly FoundFigure[],
  sentence: string,
): boolean => {
  const [head = '', next = ''] = behind(question, asked);
  const stated = figures.find(({ low }) => low.decimal === asked.low.decimal);
  const [ofPart = '', other = ''] = stated === undefined ? [] : behind(part, stated);
  // "128 điều dưỡng" of "214 bác sĩ, điều dưỡng …, trong đó có 128 bác sĩ".
  const isOtherThing = head !== '' && next !== '' && ofPart !== '' && head !== ofPart;
  if (isOtherThing && ` ${foldedWords(sentence)} `.includes(` ${head} ${next} `)) return true;
  const isSameHead = head !== '' && head === ofPart && next !== '' && other !== '' && next !== other;
  return isSameHead && !ASKING.test(next) && !` ${foldedWords(sentence)} `.includes(` ${head} ${next} `);
};

const behind = (text: string, { end }: FoundFigure): readonly string[] => {
  const clause = /^[^,;.?()]*/u.exec(text.slice(end))?.[0] ?? '';
  return foldedWords(clause).split(' ').slice(0, 2);
};

/** What ties a part of a list to one thing: its place, a code such as "T3" and "5G", the body that does it, its day. */
type AnchorKind = 'place' | 'code' | 'body' | 'date';
const KINDS: readonly AnchorKind[] = ['place', 'code', 'body', 'date'];

interface AnchoredPart {
  readonly kind: AnchorKind;
  readonly anchors: readonly string[];
  /** What is said of the anchor, without it. */
  readonly what: string;
  /** Names in it beside the anchor: "Tân Sơn Nhất". */
  readonly names: readonly string[];
  /** Counts the semicolons before it: across one nothing is shared but the head before a colon. */
  readonly clause: number;
}

const CLAUSE_END = /;\s/u;
const PART_END = /,\s|\s(?:và|còn)\s/u;
const LOCATED = /(?<!\p{L})(?:tại|ở|trên địa bàn)\s(?=(?:\p{Ll}+\s){0,2}\p{Lu})/u;
const CODE = /(?<![\p{L}\d/.-])(?:\p{Lu}{1,3}\d{1,3}|\d{1,2}\p{Lu})(?![\p{L}\d/-])/gu;
const NAMED = /(?<!\p{L})\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*/gu;
/** "… như Đà Nẵng, Hải Phòng…": what isn't named may be meant too. */
const OPEN_LIST = /(?<!\p{L})(?:như|gồm cả|một số)(?!\p{L})|…|\.\.\./u;

/** ", Ban Văn hóa giám sát …": the body with which a part begins, and what it does. */
const readBody = (part: string, clause: number): readonly AnchoredPart[] => {
  const lead = LEAD_IN.exec(part)?.[0].length ?? 0;
  const [body] = findBodies(part).filter(({ start }) => start <= lead);
  if (body === undefined) return [];
  const what = foldedWords(part.slice(body.end));
  // Of "Công an xã, Phòng Kinh tế xử lý …" both do what stands behind the last.
  if (what === '') return [];
  return [
    { kind: 'body', anchors: [foldedWords(part.slice(body.start, body.end))], what, names: [], clause },
  ];
};
const LEAD_IN = /^\s*(?:(?:trong đó|giao|yêu cầu|đề nghị|và|còn)\s)?/iu;

const SAYS_HOW_MUCH =
  /^(?:|vao|trong|nam|den|tren|duoi|dat|la|tang|giam|con|tu|khoang|hon|it|nhat|cuoi|dau|het|toi|truoc)$/;

/** "… trong quý II/2023": a day or period, and what is due then. */
const readDate = (part: string, clause: number): readonly AnchoredPart[] => {
  const dates = findDates(part);
  const [date] = dates;
  if (date === undefined || dates.length > 1) return [];
  const what = foldedWords(`${part.slice(0, date.start)} ${part.slice(date.end)}`);
  // "… đạt 96% vào năm 2026 và trên 98% vào năm 2030": a part that only has another figure shares what it is of.
  if (what.split(' ').filter((word) => !/\d/.test(word) && !SAYS_HOW_MUCH.test(word)).length < 2) return [];
  return [{ kind: 'date', anchors: [date.value], what, names: [], clause }];
};

const readPart = (part: string, clause: number): readonly AnchoredPart[] => {
  if (OPEN_LIST.test(part)) return [];
  const at = LOCATED.exec(part);
  const codes = [...part.matchAll(CODE)].map(([code]) => foldedWords(code));
  const rest = part.replace(CODE, ' ');
  // The first word of a part has its capital from where it stands.
  const names = [...rest.slice(1).matchAll(NAMED)].map(([name]) => foldedWords(name));
  return [
    ...readBody(part, clause),
    ...readDate(part, clause),
    ...(at === null
      ? []
      : [
          {
            kind: 'place' as const,
            anchors: [foldedWords(part.slice(at.index))],
            what: foldedWords(part.slice(0, at.index)),
            names: [],
            clause,
          },
        ]),
    ...(codes.length === 0
      ? []
      : [{ kind: 'code' as const, anchors: codes, what: foldedWords(rest), names, clause }]),
  ];
};

const readParts = (sentence: string): readonly AnchoredPart[] =>
  sentence
    .replace(/^[^:;]*:\s/u, '')
    .split(CLAUSE_END)
    .flatMap((clause, index) => clause.split(PART_END).flatMap((part) => readPart(part, index)));

/** What a question asks to be said together, and the anchor that it names. */
interface Asked {
  readonly words: readonly string[];
  readonly text: string;
  readonly places: readonly string[];
  /** Names of the bodies of which it says that they act. */
  readonly bodies: readonly string[];
  /** Days and periods, but those before or after which something is. */
  readonly dates: readonly string[];
}

/**
 * "Trung tâm quốc tế đặt ở Đà Nẵng?" of "trung tâm quốc tế tại Sài Gòn, trung tâm khu vực tại Đà Nẵng": contradicts where
 * a word of the question stands with another place or code and not with the one that is asked about; silent where it may
 * be shared by both; undefined where the sentence doesn't list several things with an anchor each.
 */
export const judgeAnchoredParts = (
  { places, words, question, actors = [] }: SaidOfSentence,
  sentence: string,
): SlotJudgement => {
  // Words too common to name anything ("thành phố") set one part apart all the same; one syllable may be half a word.
  const several = words.filter((word) => word.includes(' '));
  const asked: Asked = {
    words: [...several, ...foldedPairs(question)],
    text: foldedWords(question),
    places,
    bodies: actors.flat().map(foldedWords),
    dates: findDates(question).flatMap(({ key, value }) => (SHIFTED.test(key) ? [] : [value])),
  };
  const parts = readParts(sentence);
  const judged = KINDS.map((kind) =>
    judgeKind(
      asked,
      parts.filter((part) => part.kind === kind),
    ),
  );
  return judged.find((one) => one === 'contradicts') ?? judged.find((one) => one === 'silent');
};

/** "Sau năm 2023", "trước quý II": no day on which something is. */
const SHIFTED = /trước|sau|kể từ|từ|hơn|so với/u;

const judgeKind = (asked: Asked, parts: readonly AnchoredPart[]): SlotJudgement => {
  const own = parts.filter((part) => isNamed(part, asked));
  const others = parts.filter((part) => !own.includes(part));
  if (own.length === 0 || others.length === 0) return undefined;
  const isElsewhere = (word: string): boolean =>
    !own.some((part) => isIn(part, word)) && !asked.places.some((name) => holdsFoldedWords(name, word));
  const held = asked.words.filter((word) => parts.some((part) => isIn(part, word)));
  // All that is asked stands with the other day.
  if (own.some(({ kind }) => kind === 'date') && held.length > 0 && held.every(isElsewhere))
    return 'contradicts';
  const judged = asked.words
    .filter(isElsewhere)
    .flatMap((word) => others.filter((part) => isIn(part, word)).map((part) => judgeWord(word, part, own)));
  return judged.find((one) => one === 'contradicts') ?? judged.find((one) => one === 'silent');
};

const isNamed = ({ kind, anchors }: AnchoredPart, { places, text, bodies, dates }: Asked): boolean => {
  if (kind === 'date') return anchors.some((date) => dates.includes(date));
  if (kind === 'code') return anchors.some((code) => holdsFoldedWords(text, code));
  const names = kind === 'place' ? places : bodies;
  return names.some((name) => anchors.some((anchor) => holdsFoldedWords(anchor, name)));
};

const isIn = ({ what, anchors }: AnchoredPart, word: string): boolean =>
  [what, ...anchors].some((text) => holdsFoldedWords(text, word));

/** How a word of another part stands to the part that is asked about. */
const judgeWord = (word: string, other: AnchoredPart, own: readonly AnchoredPart[]): SlotJudgement => {
  if (own.every(({ clause }) => clause !== other.clause)) return 'contradicts';
  if (own.some(({ names }) => names.length > 0) && other.names.some((name) => holdsFoldedWords(name, word)))
    return 'contradicts';
  // "Đề án trung tâm quốc tế …, trung tâm khu vực …": what stands before the first words that both have is said of both.
  const alike = own
    .flatMap(({ what }) => foldedPairs(what))
    .map((pair) => ` ${other.what} `.indexOf(` ${pair} `))
    .find((at) => at >= 0);
  if (alike === undefined) return 'silent';
  return ` ${other.what} `.slice(alike).includes(` ${foldedWords(word)} `) ? 'contradicts' : undefined;
};
