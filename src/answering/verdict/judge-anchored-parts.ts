import { findBodies } from '../../documents/statements/find-bodies.ts';
import { foldedPairs, foldedWords, holdsFoldedWords } from '../../text/fold.ts';
import { findDates, mayFallIn } from '../grounding/find-dates.ts';
import { isHeldAgainst } from './judge-dates.ts';
import { deniesOtherwise } from './judge-negation.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

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
  /** Places of which the anchor is, whether or not a list knows them: "Lũng Sì". */
  readonly located?: readonly string[];
  /** What stands before it in its clause, behind the anchor before. */
  readonly lead?: string;
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
            located: [...part.slice(at.index).matchAll(NAMED)].map(([name]) => foldedWords(name)),
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
    .flatMap((clause, index) => readClause(clause, index));

/** "Ban Chỉ đạo họp 2 tuần một lần, báo cáo vào ngày 25": what stands before without an anchor may say who does it. */
const readClause = (clause: string, index: number): readonly AnchoredPart[] => {
  const parts = clause.split(PART_END).map((text) => ({ text, read: readPart(text, index) }));
  return parts.flatMap(({ read }, at) =>
    read.map((one) => {
      const isAlike = parts.slice(0, at).map((before) => before.read.some(({ kind }) => kind === one.kind));
      const between = parts.slice(isAlike.lastIndexOf(true) + 1, at);
      return { ...one, lead: between.map(({ text }) => foldedWords(text)).join(' ') };
    }),
  );
};

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
    dates: findDates(question).flatMap((date) =>
      SHIFTED.test(date.key) || isHeldAgainst(question, date) ? [] : [date.value],
    ),
  };
  const parts = readParts(sentence);
  const judged = KINDS.map((kind) =>
    judgeKind(
      asked,
      parts.filter((part) => part.kind === kind),
    ),
  );
  const isDenied = judged.includes('contradicts');
  // "Vẫn chưa có 5G?": what another part has is no denial of that.
  if (isDenied) return deniesOtherwise(question, sentence) ? 'silent' : 'contradicts';
  return judged.find((one) => one === 'silent');
};

/** "Sau năm 2023", "trước quý II": no day on which something is. */
const SHIFTED = /trước|sau|kể từ|từ|hơn|so với/u;

const judgeKind = (asked: Asked, parts: readonly AnchoredPart[]): SlotJudgement => {
  const own = parts.filter((part) => isNamed(part, asked));
  const others = parts.filter((part) => !own.includes(part) && !own.some((one) => mayBeOneTime(one, part)));
  if (own.length === 0 || others.length === 0) return undefined;
  const isElsewhere = (word: string): boolean =>
    !own.some((part) => isIn(part, word) || holdsFoldedWords(part.lead ?? '', word)) &&
    ![...asked.places, ...own.flatMap(({ located = [] }) => located)].some((name) =>
      holdsFoldedWords(name, word),
    );
  const held = asked.words.filter((word) => parts.some((part) => isIn(part, word)));
  // All that is asked stands with the other day.
  if (own.some(({ kind }) => kind === 'date') && held.length > 0 && held.every(isElsewhere))
    return 'contradicts';
  const judged = asked.words
    .filter(isElsewhere)
    .flatMap((word) => others.filter((part) => isIn(part, word)).map((part) => judgeWord(word, part, own)));
  return judged.find((one) => one === 'contradicts') ?? judged.find((one) => one === 'silent');
};

const isNamed = (
  { kind, anchors, located = [] }: AnchoredPart,
  { places, text, bodies, dates }: Asked,
): boolean => {
  if (kind === 'date') return anchors.some((date) => dates.some((one) => isWithin(date, one)));
  if (kind === 'code') return anchors.some((code) => holdsFoldedWords(text, code));
  if (located.some((name) => name.includes(' ') && holdsFoldedWords(text, name))) return true;
  const names = kind === 'place' ? places : bodies;
  return names.some((name) => anchors.some((anchor) => holdsFoldedWords(anchor, name)));
};

/** "Quý IV năm 2028" lies in 2028; days are `day/month/year`. */
const isWithin = (date: string, asked: string): boolean =>
  date === asked || (/^\/\/\d{4}$/.test(asked) && date.endsWith(asked.slice(1)));

const mayBeOneTime = (one: AnchoredPart, other: AnchoredPart): boolean =>
  one.kind === 'date' &&
  one.anchors.some((date) => other.anchors.some((another) => mayFallIn(date, another)));

const isIn = ({ what, anchors }: AnchoredPart, word: string): boolean =>
  [what, ...anchors].some((text) => holdsFoldedWords(text, word));

/** How a word of another part stands to the part that is asked about. */
const judgeWord = (word: string, other: AnchoredPart, own: readonly AnchoredPart[]): SlotJudgement => {
  if (own.some((part) => goesOnWith(part, word, other))) return 'silent';
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

/** "Thành lập Ban Chỉ đạo di dời …; Ban Chỉ đạo họp …": what was named whole goes on by its first words. */
const goesOnWith = ({ lead = '' }: AnchoredPart, word: string, { what }: AnchoredPart): boolean => {
  const opening = lead.split(' ').slice(0, OPENING_SYLLABLES).join(' ');
  const at = what.indexOf(opening);
  return opening.includes(' ') && at >= 0 && what.indexOf(foldedWords(word)) > at;
};
const OPENING_SYLLABLES = 3;
