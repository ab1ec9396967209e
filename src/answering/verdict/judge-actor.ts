import { findBodies } from '../../documents/statements/find-bodies.ts';
import { actorText } from '../../domain/charge-text.ts';
import { type Span, textAt } from '../../domain/passage.ts';
import { isAtOrBelow } from '../../domain/reference.ts';
import type { ChargeRole, Resolution } from '../../domain/resolution.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { FOLLOWS, HELPS, LEADS, withoutParts } from './part-words.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/** A body that the text charges with something, as printed, and whether it is to lead or to help. */
export interface Charged {
  readonly text: string;
  readonly role: Exclude<ChargeRole, 'informed'>;
}

/** Whom the text charges with a part of one of its passages; the surest first. */
export const chargedWith = (resolution: Resolution, passageId: string, span: Span): readonly Charged[] => {
  const ref = resolution.passages.find(({ id }) => id === passageId)?.ref;
  const charges = resolution.responsibilities.filter(({ role }) => role !== 'informed');
  const own = charges.filter(
    (one) => one.passageId === passageId && one.statement.start < span.end && span.start < one.statement.end,
  );
  const above =
    own.length > 0 || ref === undefined
      ? []
      : charges.filter(({ covers }) => covers !== undefined && isAtOrBelow(ref, covers));
  return [...own, ...above].flatMap((one) => {
    const text = actorText(resolution, one);
    return text === '' || one.role === 'informed' ? [] : [{ text, role: one.role }];
  });
};

/**
 * "Bộ Y tế chủ trì phải không?" held against whom the text charges with it. Silent where the sentence names the body
 * otherwise, or holds little of what the question says of it; undefined where nobody is asked about or nobody charged.
 * @param around the whole passage, which may name it in another part
 */
export const judgeActor = (
  { actors = [], words, question }: SaidOfSentence,
  sentence: string,
  charged: readonly Charged[],
  around = sentence,
): SlotJudgement => {
  if (actors.length === 0 && leadIsHelper(question, charged)) return 'contradicts';
  if (actors.length === 0)
    return namesUnknownLead(question, sentence) ||
      namesOtherAgent(question, sentence) ||
      (AGENT.test(question) && HELPS.test(question))
      ? 'silent'
      : undefined;
  const named = charged.filter(({ text }) => namesIn(text).length > 0);
  // Of whom nobody is said to have it a yes says too much of a body that isn't even named.
  if (named.length === 0)
    return actors.some((aliases) => aliases.some((alias) => holds(sentence, alias))) ? undefined : 'silent';
  const own = ownOf(actors, named);
  if (own.length > 0) return judgeRole(questionBehind(question, actors), own, named);
  const isMentioned = actors.some((aliases) => aliases.some((alias) => holds(around, alias)));
  const telling = withoutParts(words, question);
  const missing = telling.filter((word) => !holds(sentence, word)).length;
  // A row that says who follows it up is one thing, which a single word may name.
  const isFollowed = FOLLOWS.test(question) && named.every(({ role }) => role === 'follow-up');
  const isMeant = isFollowed
    ? missing === 0 && telling.length > 0
    : telling.length - missing >= LEAST_WORDS_HELD && missing <= MOST_WORDS_MISSING;
  // Who works along is seldom told in full.
  const asksHelper = HELPS.test(question) && !LEADS.test(question);
  // Of what is first of all a sentence that ranks nothing says nothing.
  const isOfOther = isRankedAlone(question, sentence) || named.every(({ text }) => ANY.test(text));
  const isOpen = isMentioned || !isMeant || isOfOther || asksHelper || ONLY_GUIDES.test(sentence);
  return isOpen || actors.some((aliases) => mayBeOneOf(aliases, named)) ? 'silent' : 'contradicts';
};

/** Whether a body that a question has lead is named by the text as one that helps another who leads. */
export const onlyHelps = (
  { actors = [], question }: SaidOfSentence,
  charged: readonly Charged[],
): boolean => {
  const own = ownOf(actors, charged);
  return own.length > 0 && judgeRole(questionBehind(question, actors), own, charged) === 'contradicts';
};

const ownOf = (actors: readonly (readonly string[])[], charged: readonly Charged[]): readonly Charged[] =>
  charged.filter(({ text }) =>
    namesIn(text).some((name) => actors.some((aliases) => aliases.some((alias) => isSame(alias, name)))),
  );

/** "Thôn nhiều hộ nghèo nhất": a rank that the question names and the sentence doesn't. */
const isRankedAlone = (question: string, sentence: string): boolean =>
  RANKED.test(question) && !RANKED.test(sentence);
const RANKED = /(?<!\p{L}|thống |hợp |duy |thứ |lần thứ |quý |tháng |ít |bậc )nhất(?!\p{L})/iu;
/** "Mỗi thôn thành lập một tổ": whoever it is, no one body is charged. */
const ANY = /^(?:mỗi|từng|mọi)\s/iu;

/** "BTC" is written out as one body and may be another that is charged: Bộ Tài chính, Ban Tổ chức Tỉnh ủy. */
const mayBeOneOf = (aliases: readonly string[], charged: readonly Charged[]): boolean => {
  const stated = charged.flatMap(({ text }) => namesIn(text)).map(initialsOf);
  return aliases
    .map(initialsOf)
    .some((own) => own.length >= SHORTEST_INITIALS && stated.some((one) => one.startsWith(own)));
};
const initialsOf = (name: string): string =>
  foldedWords(name)
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join('');
/** Letters; fewer are the initials of too many. */
const SHORTEST_INITIALS = 3;

/** A question's words without those that say which part a body has, where whom the text charges decides it. */
export const withoutPartSaid = (said: SaidOfSentence, judged: SlotJudgement): SaidOfSentence =>
  judged === 'agrees' ? { ...said, words: withoutParts(said.words, said.question) } : said;

/** What a question says of the body that it names first, as far as the next part that it gives somebody. */
const questionBehind = (question: string, actors: readonly (readonly string[])[]): string => {
  const folded = fold(question);
  // Folded text keeps its length: what is found in it stands there in the question.
  const ends = actors.flat().flatMap((alias) => {
    const at = folded.indexOf(fold(alias));
    return at < 0 ? [] : [{ at, end: at + alias.length }];
  });
  const [first] = ends.toSorted((a, b) => a.at - b.at || b.end - a.end);
  const behind = question.slice(first?.end ?? 0);
  const [leads, helps] = [behind.search(LEADS), behind.search(HELPS)];
  // "X chủ trì …, Y phối hợp": only the first is said of X.
  return leads >= 0 && helps > leads && !WITH_OTHERS.test(behind.slice(helps))
    ? behind.slice(0, helps)
    : question;
};
/** "… phối hợp với Y" is still said of who leads. */
const WITH_OTHERS = /^(?:phối hợp|hỗ trợ|giúp)\s(?:với|cùng|cho)(?!\p{L})|^cùng(?!\p{L})/iu;

/** Whether a body has the part that a question gives it: who only helps doesn't lead. */
const judgeRole = (question: string, own: readonly Charged[], all: readonly Charged[]): SlotJudgement => {
  const leads = own.some(({ role }) => role === 'lead');
  if (FOLLOWS.test(question) && all.every(({ role }) => role === 'follow-up')) return 'agrees';
  if (ONLY_HELPS.test(question)) return leads ? 'contradicts' : 'agrees';
  if (leads || HELPS.test(question)) return 'agrees';
  return LEADS.test(question) && all.some(({ role }) => role === 'lead') ? 'contradicts' : 'silent';
};

/** "Tổ X chủ trì …" where nobody knows the name: what stands before the word must stand before it in the sentence. */
const namesUnknownLead = (question: string, sentence: string): boolean => {
  const [asked, stated] = [question, sentence].map((text) => {
    const at = text.search(LEADS);
    return at <= 0 ? undefined : foldedWords(text.slice(0, at)).split(' ').filter(Boolean);
  });
  if (asked === undefined || stated === undefined || asked.length === 0) return false;
  return !asked.every((word) => stated.includes(word));
};

/**
 * "Đảng ủy công an chủ trì?" where the text has "Đảng ủy Công an tỉnh" work along with another that leads: a body that no
 * list knows, by the last words before the one that says that it leads.
 */
const leadIsHelper = (question: string, charged: readonly Charged[]): boolean => {
  const at = question.search(LEADS);
  if (at <= 0 || HELPS.test(question)) return false;
  const before = foldedWords(question.slice(0, at)).split(' ').filter(Boolean);
  const isMeant = (name: string): boolean => {
    const own = plain(name).split(' ');
    const last = before.slice(-SHORTEST_NAME);
    const longest = before.slice(-own.length);
    const isIn = (words: readonly string[]): boolean =>
      words.length >= SHORTEST_NAME && ` ${own.join(' ')} `.includes(` ${words.join(' ')} `);
    return isIn(last) || isIn(longest);
  };
  const named = (role: Charged['role']): boolean =>
    charged.some((one) => one.role === role && namesIn(one.text).some(isMeant));
  const leads = charged.some(({ role }) => role === 'lead');
  return leads && named('support') && !named('lead');
};
/** Fewer words of a name may be another's. */
const SHORTEST_NAME = 3;

const AGENT =
  /(?<!\p{L})(?:do|đó)\s(?<agent>(?:\p{L}+,?\s){1,8})(?:làm|thực hiện|chủ trì|ban hành|ra|ký|kiểm tra|phụ trách|lo|triển khai|đảm nhận|chịu trách nhiệm|quyết định|giao|cấp|tổ chức|xây dựng|tham mưu|đề xuất|quản lý|đầu tư)(?!\p{L})/iu;

/** "… do Quốc hội ban hành?" where a text doesn't name all of who is said to do it. */
export const namesOtherAgent = (question: string, text: string): boolean => {
  const agent = AGENT.exec(question)?.groups?.['agent'];
  if (agent === undefined) return false;
  const stated = new Set(foldedWords(text).split(' '));
  return !plain(agent)
    .split(' ')
    .every((word) => stated.has(word));
};

/** Whom to name instead of the body that was asked about: of who leads only who does. */
export const chargedInstead = ({ question }: SaidOfSentence, charged: readonly Charged[]): string => {
  if (ONLY_HELPS.test(question)) return '';
  const meant = LEADS.test(question) ? charged.filter(({ role }) => role === 'lead') : charged;
  return [...new Set((meant.length > 0 ? meant : charged).map(({ text }) => text))].join(', ');
};

const ONLY_HELPS = /(?<!\p{L})chỉ (?:là )?(?:đơn vị )?(?:phối hợp|tham gia|hỗ trợ)(?!\p{L})/iu;

/** Who leads and directs others in a work doesn't say who does it. */
const ONLY_GUIDES = /(?<!\p{L})(?:lãnh đạo|chỉ đạo)(?:, (?:lãnh đạo|chỉ đạo))?\s(?:việc\s)?\p{L}+/iu;

/** Words of a question that a sentence must hold, and may lack, for it to be what the question speaks of. */
const LEAST_WORDS_HELD = 2;
const MOST_WORDS_MISSING = 1;

const namesIn = (actor: string): readonly string[] => {
  const found = findBodies(actor).flatMap(({ names }) => names.map((name) => textAt(actor, name)));
  return found.length > 0 ? found : [actor];
};

/** "Bộ Tài chính" and "Các bộ: Tài chính, …" are the same by what names them. */
const isSame = (asked: string, charged: string): boolean => {
  const [one, other] = [plain(asked), plain(charged)];
  return holds(one, other) || holds(other, one);
};

const holds = (text: string, words: string): boolean => ` ${plain(text)} `.includes(` ${plain(words)} `);

const plain = (text: string): string =>
  foldedWords(text)
    .replace(/\b(?:cac|nhung|dong chi|cap)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
