import { findBodies } from '../../documents/statements/find-bodies.ts';
import { actorText } from '../../domain/charge-text.ts';
import { type Span, textAt } from '../../domain/passage.ts';
import { isAtOrBelow } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { foldedWords } from '../../text/fold.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/** Whom the text charges with a part of one of its passages, as printed; the surest first. */
export const chargedWith = (resolution: Resolution, passageId: string, span: Span): readonly string[] => {
  const ref = resolution.passages.find(({ id }) => id === passageId)?.ref;
  const charges = resolution.responsibilities.filter(({ role }) => role !== 'informed');
  const own = charges.filter(
    (one) => one.passageId === passageId && one.statement.start < span.end && span.start < one.statement.end,
  );
  const above =
    own.length > 0 || ref === undefined
      ? []
      : charges.filter(({ covers }) => covers !== undefined && isAtOrBelow(ref, covers));
  return [
    ...new Set([...own, ...above].map((one) => actorText(resolution, one)).filter((text) => text !== '')),
  ];
};

/**
 * "Bộ Y tế chủ trì phải không?" held against whom the text charges with it. Silent where the sentence names the body
 * otherwise, or holds little of what the question says of it; undefined where nobody is asked about or nobody charged.
 */
export const judgeActor = (
  { actors = [], words }: SaidOfSentence,
  sentence: string,
  charged: readonly string[],
): SlotJudgement => {
  if (actors.length === 0 || charged.length === 0) return undefined;
  const names = charged.flatMap(namesIn);
  if (names.length === 0) return undefined;
  if (actors.some((aliases) => names.some((name) => aliases.some((alias) => isSame(alias, name)))))
    return 'agrees';
  const isMentioned = actors.some((aliases) => aliases.some((alias) => holds(sentence, alias)));
  const missing = words.filter((word) => !holds(sentence, word)).length;
  const isMeant = words.length - missing >= LEAST_WORDS_HELD && missing <= MOST_WORDS_MISSING;
  return isMentioned || !isMeant ? 'silent' : 'contradicts';
};
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
