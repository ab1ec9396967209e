import { describeReference } from '../documents/references/describe-reference.ts';
import type { Passage, Span } from '../domain/passage.ts';
import { isAtOrBelow, type Reference } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import { normalise } from '../text/normalise.ts';
import type { Subject } from './answer.ts';

/** Fewer letters stand in any clause by chance. */
const SHORTEST_QUOTE = 4;

/**
 * The part of a subject that a quoted line of its answer means: the clause whose text holds it, of a target the figure
 * whose words they are. The whole subject where no clause holds the line.
 */
export const narrowToQuote = (subject: Subject, quoted: string, resolution: Resolution): Subject => {
  const passages = passagesOf(subject, resolution);
  for (const words of readingsOf(quoted)) {
    for (const passage of passages) {
      const start = passage.text.toLowerCase().indexOf(words);
      if (start >= 0) return narrowTo(subject, passage, { start, end: start + words.length }, resolution);
    }
  }
  const named = passages.find(({ ref }) => quoted.includes(describeReference(ref)));
  return named === undefined ? subject : { ...subject, refs: [named.ref], places: [{ passageId: named.id }] };
};

/** What the subject's answer quoted, and what stands at or below its references. */
const passagesOf = (
  { places = [], refs }: Subject,
  { passages, targets }: Resolution,
): readonly Passage[] => {
  const quoted = places.flatMap(({ passageId }) => passages.filter(({ id }) => id === passageId));
  const inGroups = targets.filter(({ group }) => refs.includes(group)).map(({ ref }) => ref);
  const below = passages.filter(
    ({ ref }) => inGroups.includes(ref) || refs.some((one) => isAtOrBelow(ref, one)),
  );
  return [...new Set([...quoted, ...below])].filter(({ kind }) => kind !== 'heading');
};

/** The quoted words as a clause may hold them: whole, line by line, without what an answer puts around a clause. */
const readingsOf = (quoted: string): readonly string[] => {
  const lines = normalise(quoted)
    .toLowerCase()
    .split('\n')
    .map((line) => line.replace(/^[\s•📌"“…-]+|(?<![\s"”….;,])[\s"”….;,]+$/gu, ''));
  return [lines.join(' '), ...lines, ...lines.map((line) => line.replace(/^[^:]*:\s*/u, ''))].filter(
    (words) => words.length >= SHORTEST_QUOTE,
  );
};

const narrowTo = (subject: Subject, passage: Passage, span: Span, { targets }: Resolution): Subject => {
  const measures = targets.find(({ ref }) => ref === passage.ref)?.measures ?? [];
  const meant = measures.filter(
    ({ clauseSpan }) => clauseSpan.start < span.end && span.start < clauseSpan.end,
  );
  const isPart = meant.length > 0 && meant.length < measures.length;
  const refs: readonly Reference[] = isPart ? meant.map(({ ref }) => ref) : [passage.ref];
  const sentence = passage.sentences.find(({ start, end }) => start <= span.start && span.start < end);
  return { ...subject, refs, places: [{ passageId: passage.id, span: isPart ? span : (sentence ?? span) }] };
};
