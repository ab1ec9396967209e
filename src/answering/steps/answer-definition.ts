import type { Passage, Span } from '../../domain/passage.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { SURE } from '../drafting/confidence.ts';
import { quoteSpan } from '../drafting/draft-passage.ts';
import type { AnswerStep } from './matter.ts';

/** "Điểm lõm sóng là gì?", "thế nào thì gọi là điểm lõm sóng": the words that say what it is. */
export const answerDefinition: AnswerStep = ({ understanding, resolution }) => {
  const term = termAsked(foldedWords(understanding.text));
  if (term === undefined) return undefined;
  for (const passage of resolution.passages) {
    const span = definitionIn(passage, term);
    if (span !== undefined) return { ...quoteSpan(passage, span), confidence: SURE };
  }
  return undefined;
};

/** What a question asks the meaning of, folded; undefined where it asks something else. */
const termAsked = (folded: string): string | undefined => {
  const term = (OPENING.exec(folded) ?? CLOSING.exec(folded))?.groups?.['term'];
  return term === undefined || !term.includes(' ') ? undefined : term;
};
const OPENING =
  /^(?:(?:nhu )?the nao (?:thi )?(?:duoc )?(?:goi )?la|hieu the nao (?:la|ve)|(?:khai niem|dinh nghia)(?: ve)?) (?<term>.{3,80}?)(?: la gi)?$/;
const CLOSING =
  /^(?<term>.{3,80}?) (?:nghia la gi|la (?:cai )?gi|la nhu the nao|duoc hieu (?:la gi|(?:nhu )?the nao|ra sao))$/;

/** Where a passage says of a term what it is: in quotes, or opening what is said, before "là". */
const definitionIn = ({ text, sentences, kind }: Passage, term: string): Span | undefined => {
  const folded = fold(text);
  if (kind === 'heading' || folded.length !== text.length) return undefined;
  for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1)) {
    const opened = BEFORE.exec(text.slice(0, at));
    if (opened === null || !DEFINES.test(text.slice(at + term.length))) continue;
    const sentence = sentences.find(({ start, end }) => start <= at && at < end);
    if (sentence === undefined) continue;
    const start = Math.max(sentence.start, at - (opened.groups?.['quote'] ?? '').length);
    return { start, end: sentence.end };
  }
  return undefined;
};
const BEFORE =
  /(?:^|[,;:.(\n]\s{0,2}|(?:trong đó|gọi là|cụm từ|thuật ngữ|khái niệm)\s{1,2}|(?=["“‘]))(?<quote>["“‘]?)$/iu;
const DEFINES = /^["”’]?\s(?:\([^()]{1,60}\)\s)?(?:là|được hiểu là|nghĩa là|tức là|bao gồm|gồm)\s/iu;
