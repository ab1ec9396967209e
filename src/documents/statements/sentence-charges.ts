import { type Span, textAt } from '../../domain/passage.ts';
import { ALONG_WITH, HANDING, SURE_ACTS } from './charge-words.ts';
import { bodiesAt, endOf, type ReadBodies } from './find-bodies.ts';
import { namesNoWork } from './names-no-work.ts';
import { readOpenCharge } from './open-act.ts';
import { type Charge, othersIn } from './other-charges.ts';
import { type Act, actAfter, overBrackets } from './read-act.ts';
import { phraseAt, phraseSet, type Word, wordsOf } from './words.ts';

interface Found {
  /** The index of the first word of the clause. */
  readonly clause: number;
  readonly at: number;
  readonly bodies: ReadBodies;
  readonly act: Act;
  /** Whether the whole sentence says what the body is charged with: "…, do Sở Xây dựng chủ trì". */
  readonly isOfSentence: boolean;
}

/**
 * Whom a sentence charges: at the start of a clause, after "giao" or "do", or right before "chủ trì".
 * @param leads names of those that the sentences before it have lead something
 */
export const chargesInSentence = (
  text: string,
  sentence: Span,
  leads: readonly string[] = [],
): readonly Charge[] => {
  const words = wordsOf(text, sentence);
  const found: Found[] = [];
  for (let at = 0, clause = 0, last = -1; at < words.length; ) {
    const bodies = bodiesAt(words, at);
    if (isClauseStart(words, at) && !isListedKind(words, last, at, bodies)) clause = at;
    if (bodies === undefined) {
      at += 1;
      continue;
    }
    const one = readCharge(words, { clause, at, bodies });
    if (one !== undefined) found.push(one);
    at = one?.bodies.to ?? bodies.to;
    last = at;
  }
  const hasLead = found.some(({ act }) => act.role === 'lead');
  return found.flatMap((one, index) => {
    const charges = chargesOf(words, sentence, one, found[index + 1]);
    const partner =
      hasLead || one.act.role !== 'support' ? undefined : partnerAt(text, words, one.act.at, leads);
    return partner === undefined ? charges : leadTogether(charges, partner);
  });
};

/** Nobody else leads what a body does along with its partner. */
const leadTogether = (charges: readonly Charge[], partner: Span): readonly Charge[] =>
  charges.flatMap((one): readonly Charge[] =>
    one.role === 'support'
      ? [
          { ...one, role: 'lead' },
          { ...one, actor: partner },
        ]
      : [one],
  );

/** "chỉ đạo các tập đoàn: Điện lực Việt Nam, … huy động lực lượng": what a colon after a kind lists is no clause. */
const isListedKind = (
  words: readonly Word[],
  last: number,
  at: number,
  bodies: ReadBodies | undefined,
): boolean => {
  if (last !== at - 1 || words[last]?.key !== ':' || bodies === undefined) return false;
  const act = actAfter(words, bodies.to);
  return act !== undefined && phraseAt(words, act.at, SURE_ACTS) === 0;
};

const isClauseStart = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1]?.key;
  // "…; trong đó Ban Pháp chế giám sát chuyên đề": who does which of it.
  if (before === 'đó' && words[at - 2]?.key === 'trong') return words[at - 3]?.key === ';';
  return before === undefined || before === ';' || before === '(' || before === ':' || before === '\n';
};

const readCharge = (
  words: readonly Word[],
  { clause, at, bodies }: Pick<Found, 'clause' | 'at' | 'bodies'>,
): Found | undefined => {
  const handing = handedBy(words, clause, at);
  const isOpening = at === clause || isQuantity(words, clause, at) || isBehindReason(words, clause, at);
  const colon = colonAfter(words, at, bodies.to);
  if (isOpening && words[colon]?.key === ':' && words[colon + 1]?.isLetters === true) {
    const act = actAfter(words, colon + 1) ?? { at: colon + 1, role: 'lead' as const };
    const narrowed = words[bodies.to]?.key === '(' ? bodies : { ...bodies, to: colon };
    return { clause, at, bodies: narrowed, act, isOfSentence: false };
  }
  const act = actAfter(words, bodies.to);
  const isHandedOn = act !== undefined && isHanding(words, act.at);
  if (isOpening && act !== undefined && !isHandedOn) {
    return { clause, at, bodies, act, isOfSentence: words[clause - 1]?.key === '(' };
  }
  if (handing !== undefined) return handed(words, { clause, at, bodies }, handing, act);
  const open = at === clause && act === undefined ? readOpenCharge(words, at, bodies) : undefined;
  if (open !== undefined) return { clause, at, ...open, isOfSentence: false };
  const isAside = words[at - 1]?.key === ',' && words[at]?.isCapital === true;
  if (!isAside || act === undefined || phraseAt(words, act.at, SURE_ACTS) === 0) return undefined;
  return { clause, at, bodies, act, isOfSentence: true };
};

/**
 * Where the colon stands that a body's name ends with: at once, behind a bracket ("Sở Y tế (cơ quan thường trực):"), or
 * behind what tells some of a kind from the rest ("Các xã có dự án:").
 */
const colonAfter = (words: readonly Word[], at: number, to: number): number => {
  const from = overBrackets(words, to);
  const isOfSeveral = words.slice(at, to).some(({ key }) => key === 'các');
  if (!isOfSeveral || !TELLING_APART.has(words[from]?.key ?? '')) return from;
  const end = words.slice(from, from + LONGEST_NARROWING).findIndex(({ isLetters }) => !isLetters);
  return end < 0 ? from : from + end;
};
const TELLING_APART: ReadonlySet<string> = new Set(['có', 'nơi', 'được', 'thuộc', 'chưa', 'đã', 'còn']);
/** Words, with the colon. */
const LONGEST_NARROWING = 8;

/** "Giao Sở Y tế …" charges with whatever follows; "do Sở Y tế …" only with what a body does for others. */
const handed = (
  words: readonly Word[],
  place: Pick<Found, 'clause' | 'at' | 'bodies'>,
  handing: number,
  act: Act | undefined,
): Found | undefined => {
  const isDo = words[handing]?.key === 'do';
  const opens = handing === place.clause || bodiesAt(words, place.clause)?.to === handing;
  if (isDo && (act === undefined || phraseAt(words, act.at, SURE_ACTS) === 0)) return undefined;
  if (isDo && words[place.at]?.isCapital !== true) return undefined;
  if (act !== undefined) return { ...place, act, isOfSentence: isDo };
  const next = words[place.bodies.to];
  if (!opens || next?.isLetters !== true || next.isCapital) return undefined;
  return { ...place, act: { at: place.bodies.to, role: 'lead' }, isOfSentence: false };
};

/** Where the word stands that hands something to the body at `at`: "giao", "đề nghị"; undefined where none does. */
const handedBy = (words: readonly Word[], clause: number, at: number): number | undefined => {
  for (let start = Math.max(clause, at - 4); start < at; start += 1) {
    if (phraseAt(words, start, HANDING) === at - start) return start;
  }
  return undefined;
};

/** Whether an act hands its work on: "Chính phủ đề nghị Mặt trận Tổ quốc …" charges the latter alone. */
const isHanding = (words: readonly Word[], at: number): boolean => {
  const handing = phraseAt(words, at, HANDING);
  return handing > 0 && bodiesAt(words, at + handing) !== undefined;
};

/** "Căn cứ chỉ tiêu được giao, Thủ trưởng các sở …": why comes before who, and names no body. */
const isBehindReason = (words: readonly Word[], clause: number, at: number): boolean =>
  phraseAt(words, clause, REASONS) > 0 &&
  words[at - 1]?.key === ',' &&
  words[at]?.isCapital === true &&
  words.slice(clause, at).every((_, step) => bodiesAt(words, clause + step) === undefined);
const REASONS = phraseSet('căn cứ|trên cơ sở|để|nhằm');

/** "100% người đứng đầu …" */
const isQuantity = (words: readonly Word[], clause: number, at: number): boolean =>
  at > clause && words.slice(clause, at).every(({ key }) => /^(?:\d+|%)$/.test(key));

const chargesOf = (
  words: readonly Word[],
  sentence: Span,
  one: Found,
  next: Found | undefined,
): readonly Charge[] => {
  const isOwnClauseNext = next !== undefined && next.clause > one.clause && !next.isOfSentence;
  const until = isOwnClauseNext ? next.clause : words.length;
  const isWhole = one.isOfSentence || (one.clause > 0 && isBare(words, one, until));
  const end = isOwnClauseNext ? endOf(words, next.clause - 1) : sentence.end;
  const statement = isWhole ? sentence : { start: words[one.clause]?.start ?? sentence.start, end };
  const actor = { start: words[one.at]?.start ?? 0, end: endOf(words, one.bodies.to) };
  return [
    { role: one.act.role, actor, statement },
    ...othersIn(words, one.act, until).map((other) => ({ ...other, statement })),
  ];
};

/** Whether a clause names no matter of its own: "…; Sở Tài chính chủ trì, hằng tháng báo cáo …". */
const isBare = (words: readonly Word[], { act }: Found, until: number): boolean =>
  namesNoWork(words, act.at, until);

/** Whoever is asked to work along with these supports what they lead: "phối hợp với cơ quan chủ trì". */
const LEADING_PARTNER = /chủ trì|đầu mối/iu;

/**
 * With whom a body does work that nobody else leads: `Sở Y tế` of "Sở Nội vụ phối hợp với Sở Y tế xây dựng đề án".
 * Undefined where the work is a known lead's, or none is named.
 * @param at the index of "phối hợp"
 * @param leads names of those that the text has had lead something before
 */
const partnerAt = (
  text: string,
  words: readonly Word[],
  at: number,
  leads: readonly string[],
): Span | undefined => {
  const along = phraseAt(words, at, ALONG_WITH);
  const from = at + along;
  const bodies = along > 0 ? bodiesAt(words, from) : undefined;
  const [first] = bodies?.names ?? [];
  if (bodies === undefined || first === undefined || actAfter(words, bodies.to) === undefined)
    return undefined;
  const span = { start: first.start, end: endOf(words, bodies.to) };
  const name = textAt(text, span);
  return LEADING_PARTNER.test(name) || leads.some((lead) => name.includes(lead)) ? undefined : span;
};
