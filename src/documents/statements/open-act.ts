import { bodiesAt, type ReadBodies, shortBodiesAt } from './find-bodies.ts';
import { ADJOINING, FUNCTION_WORDS, NO_DUTIES } from './function-words.ts';
import { type Act, actAfter } from './read-act.ts';
import { phraseAt, type Word } from './words.ts';

/** A verb with what it is done to has at least so many words. */
const FEWEST_WORDS = 3;
/** Words behind the subject within which a passive or a copula shows that it does nothing itself. */
const LOOK_AHEAD = 6;

/** A subject whose act no list knows, or that semicolons join to the next: "Giám đốc các Sở; Chủ tịch UBND các xã …". */
export const readOpenCharge = (
  words: readonly Word[],
  at: number,
  bodies: ReadBodies,
): { readonly bodies: ReadBodies; readonly act: Act } | undefined => {
  if (words[bodies.to]?.key === ';') {
    const joined = bodiesAt(words, at, true);
    const act = joined && actAfter(words, joined.to);
    return joined && act && joined.to > bodies.to ? { bodies: joined, act } : undefined;
  }
  for (const each of [bodies, shortBodiesAt(words, at)]) {
    const act = each && openActAfter(words, at, each);
    if (each && act) return { bodies: each, act };
  }
  return undefined;
};

/**
 * The act of a sentence by its grammar alone: a body's own name that opens it is its subject, and what follows is its
 * predicate unless a function word, a name or a number does. "Chi cục Thủy lợi nhổ bỏ lưới lồng." Undefined for all of
 * a kind ("các doanh nghiệp nhỏ …"): what follows may narrow them down.
 */
const openActAfter = (words: readonly Word[], from: number, { to }: ReadBodies): Act | undefined => {
  const isOwnName = words[from]?.isCapital === true && !OF_ALL.has(words[from]?.key ?? '');
  if (!isOwnName || phraseAt(words, to, FUNCTION_WORDS) > 0 || phraseAt(words, to, ADJOINING) > 0)
    return undefined;
  const predicate = words.slice(to, to + LOOK_AHEAD).filter(({ key }) => !QUOTE_MARKS.has(key));
  const stop = predicate.findIndex(({ isLetters }) => !isLetters);
  const said = stop < 0 ? predicate : predicate.slice(0, stop);
  const isSaid = said.length >= FEWEST_WORDS || (said.length > 0 && /^\d/u.test(predicate[stop]?.key ?? ''));
  if (!isSaid || said[0]?.isCapital === true) return undefined;
  return said.some((_, step) => phraseAt(said, step, NO_DUTIES) > 0) ? undefined : { at: to, role: 'lead' };
};

const OF_ALL: ReadonlySet<string> = new Set(['các', 'những', 'mọi', 'từng', 'mỗi', 'tất', 'toàn']);
const QUOTE_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’']);
