import { coversYear } from '../../domain/covers-year.ts';
import { draftPassage } from '../drafting/draft-passage.ts';
import type { Ask } from '../understanding/detect-asks.ts';
import { addVerdict } from './add-verdict.ts';
import { namesLookBackYear } from './answer-open.ts';
import { type AnswerStep, hasOwnWords } from './matter.ts';

/**
 * "Thu ngân sách năm ngoái bao nhiêu?": a year before the document's own that it looks back on. What its results state
 * of it is answered; that they don't is left to the refusal of the year.
 */
export const answerPastYear: AnswerStep = async (matter) => {
  const { understanding, resolution, parts } = matter;
  const { years, asks } = understanding;
  const isPast = years.length > 0 && years.every(({ year }) => !coversYear(resolution.document, year));
  const asksFigure = asks.has('value') || understanding.figures.length > 0;
  if (!isPast || !asksFigure || !hasOwnWords(matter) || !namesLookBackYear(matter)) return undefined;
  const found = await parts.findPassages(resolution.document.id, understanding.text);
  const results = found.filter(({ passage }) => passage.kind === 'results');
  // The sentence is found by what is asked about; whether its figure is the one that was said is judged then.
  const rest = { ...understanding, figures: [], asks: new Set<Ask>([...asks, 'value']) };
  const outcome = draftPassage(resolution, results, rest, parts.lexicon);
  return outcome.type === 'answer' ? addVerdict(outcome.draft, matter) : undefined;
};
