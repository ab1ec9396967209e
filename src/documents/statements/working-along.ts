import { type Span, textAt } from '../../domain/passage.ts';
import { ALONG_WITH } from './charge-words.ts';
import { bodiesAt, endOf } from './find-bodies.ts';
import { actAfter } from './read-act.ts';
import { phraseAt, type Word } from './words.ts';

/** Whoever is asked to work along with these supports what they lead: "phối hợp với cơ quan chủ trì". */
const LEADING_PARTNER = /chủ trì|đầu mối/iu;

/**
 * With whom a body does work that nobody else leads: `Sở Y tế` of "Sở Nội vụ phối hợp với Sở Y tế xây dựng đề án".
 * Undefined where the work is a known lead's, or none is named.
 * @param at the index of "phối hợp"
 * @param leads names of those that the text has had lead something before
 */
export const partnerAt = (
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
