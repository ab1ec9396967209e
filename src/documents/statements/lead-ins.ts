import type { Span } from '../../domain/passage.ts';
import type { ChargeRole } from '../../domain/resolution.ts';
import type { Block } from '../blocks/block.ts';
import { ALONG_WITH } from './charge-words.ts';
import { bodiesAt, endOf } from './find-bodies.ts';
import type { Charge } from './other-charges.ts';
import { chargesInSentence } from './sentence-charges.ts';
import { phraseAt, phraseSet, type Word, wordsOf } from './words.ts';

/** A piece that says who is charged with what stands below it. */
export interface LeadIn {
  readonly actors: readonly { readonly actor: Span; readonly role: ChargeRole | undefined }[];
  /** Set where those named below work along: "Chủ trì, phối hợp với:". */
  readonly namesSupport: boolean;
  /** "Đối với các doanh nghiệp" may as well name for whom something is done: what stands below has to say a duty. */
  readonly maySayForWhom: boolean;
}

/**
 * Reads "17. Chi cục Hải quan khu vực V", "Điều 8. Trách nhiệm của Sở Y tế", "b) Bộ Công Thương:", "c) Bộ Tài chính chủ
 * trì, phối hợp với …:".
 */
export const leadInOf = ({ text, kind }: Block, sentences: readonly Span[]): LeadIn | undefined => {
  if (kind === 'row') return undefined;
  const alone = bodiesAlone(text);
  const titled = alone ?? bodiesOfTitle(text);
  if (titled !== undefined) {
    const maySayForWhom = alone === undefined && phraseAt(wordsOf(text), 0, FOR_WHOM) > 0;
    return { actors: [{ actor: titled, role: undefined }], namesSupport: false, maySayForWhom };
  }
  const last = sentences.at(-1);
  if (last === undefined || !text.trimEnd().endsWith(':')) return undefined;
  const charges = chargesInSentence(text, last).filter(({ role }) => role !== 'informed');
  const instructed = instructedIn(text, last);
  const namesSupport = endsWithAlong(text, last);
  if (charges.length === 0 && !namesSupport) return undefined;
  return { actors: [...charges, ...instructed], namesSupport, maySayForWhom: false };
};

/** The bodies of a piece that is nothing but their names; undefined where it says more. */
export const bodiesAlone = (text: string): Span | undefined => bodiesFrom(wordsOf(text), 0);

/** "Nhiệm vụ của Sở Y tế", "Trách nhiệm của các xã", "Đối với các sở, ngành": a title that names whose work stands below. */
const bodiesOfTitle = (text: string): Span | undefined => {
  const words = wordsOf(text);
  const opening = phraseAt(words, 0, WHOSE) || phraseAt(words, 0, FOR_WHOM);
  return opening === 0 ? undefined : bodiesFrom(words, opening);
};
const WHOSE = phraseSet(
  'nhiệm vụ của|nhiệm vụ cụ thể của|nhiệm vụ giao|nhiệm vụ giao cho|nhiệm vụ, giải pháp của|trách nhiệm của|trách nhiệm thực hiện của|trách nhiệm cụ thể của|công việc của|phần việc của|phân công cho|phân công nhiệm vụ cho|giao nhiệm vụ cho|giao cho|giao|yêu cầu|đề nghị',
);
const FOR_WHOM = phraseSet('đối với|về phía|với');

/** The bodies that stand from a word on, where nothing but words of duty follows them. */
const bodiesFrom = (words: readonly Word[], from: number): Span | undefined => {
  const bodies = bodiesAt(words, from, true);
  const first = words[from];
  if (bodies === undefined || first === undefined) return undefined;
  return words.slice(overDuty(words, bodies.to)).every(({ key }) => /^[.:;,]$/.test(key))
    ? { start: first.start, end: endOf(words, bodies.to) }
    : undefined;
};

/** Past "có trách nhiệm", "thực hiện các nhiệm vụ sau", which only say that something is to be done. */
const overDuty = (words: readonly Word[], from: number): number => {
  let at = from;
  for (let step = phraseAt(words, at, DUTY); step > 0; step = phraseAt(words, at, DUTY)) at += step;
  return words[at]?.key === ':' ? at : from;
};
const DUTY = phraseSet(
  'có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|tập trung|khẩn trương|chủ động|thực hiện|triển khai|tổ chức thực hiện|triển khai thực hiện|các|những|một số|nội dung|nhiệm vụ|nhiệm vụ, giải pháp|công việc|giải pháp|việc|sau|sau đây|cụ thể|chủ yếu|trọng tâm',
);

/** "Bộ Tài chính chỉ đạo Bảo hiểm xã hội Việt Nam:" has the latter do what stands below. */
const instructedIn = (text: string, sentence: Span): readonly Pick<Charge, 'actor' | 'role'>[] => {
  const words = wordsOf(text, sentence);
  return words.flatMap(({ key }, at) => {
    if (key !== 'chỉ' || words[at + 1]?.key !== 'đạo') return [];
    const bodies = bodiesAt(words, at + 2);
    const actor = { start: words[at + 2]?.start ?? 0, end: endOf(words, bodies?.to ?? 0) };
    return bodies?.to === words.length - 1 ? [{ actor, role: 'lead' as const }] : [];
  });
};

const endsWithAlong = (text: string, sentence: Span): boolean => {
  const words = wordsOf(text, sentence);
  return words.some((_, at) => {
    const along = phraseAt(words, at, ALONG_WITH);
    return along > 0 && at + along === words.length - 1;
  });
};
