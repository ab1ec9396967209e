import { textAt } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';

/** Longer openings of tasks say no more. */
const TASK_WORDS = 12;

/**
 * What a measure measures, in the text's words with those before it that it needs, without its figure; the opening words
 * of a task, up to its first figure, which a cut could falsify.
 */
export const nameItem = (
  { targets, passages }: Pick<Resolution, 'targets' | 'passages'>,
  ref: Reference,
): string => {
  for (const { text, measures } of targets) {
    const measure = measures.find((each) => each.ref === ref);
    if (measure !== undefined) {
      return [...measure.leadSpans.map((span) => textAt(text, span)), measure.name].join(' ');
    }
  }
  const clause = passages.find((passage) => passage.ref === ref)?.text ?? '';
  const words = clause.split(/\s+/);
  const opening = words
    .slice(0, TASK_WORDS)
    .join(' ')
    .replace(/(?:^\s*|(?<!\s)\s+)[^\s\d]*\d.*$/su, '');
  return opening === '' || words.length <= TASK_WORDS ? opening : `${opening} …`;
};
