import type { Resolution } from '../../domain/resolution.ts';
import { foldedWords } from '../../text/fold.ts';
import type { Glossary, Term } from '../../text/glossary.ts';

/**
 * A glossary without the terms that would reword a document's own words into what it doesn't say: where one speaks of a
 * "khu công nghiệp" and never of a "khu, cụm công nghiệp", a question about it keeps its word. A single syllable of the
 * language stands in longer words too and stays.
 * @param resolutions the documents that questions may go to
 */
export const keepOwnWords = (glossary: Glossary, resolutions: readonly Resolution[]): Glossary => {
  const texts = resolutions.map(
    ({ passages }) => ` ${foldedWords(passages.map(({ text }) => text).join('\n'))} `,
  );
  const isOwn = ({ from, to, isOfDocument }: Term): boolean => {
    if (isOfDocument !== true && !from.includes(' ')) return false;
    const [own, other] = [` ${foldedWords(from)} `, ` ${foldedWords(to)} `];
    return texts.some((text) => text.includes(own) && !text.includes(other));
  };
  return { ...glossary, vietnameseTerms: glossary.vietnameseTerms.filter((term) => !isOwn(term)) };
};
