import { actorText } from '../../domain/charge-text.ts';
import type { Passage, Span } from '../../domain/passage.ts';
import { findPassage } from '../../domain/resolution.ts';
import { holdsFoldedWords } from '../../text/fold.ts';
import { actorsAsked } from './body-asked.ts';
import type { Matter } from './matter.ts';

/**
 * "… bán trú cho học sinh. Phòng A chủ trì, hội B phối hợp.": who does it is asked of the work and of the sentence behind it
 * that says only who.
 */
export const withWorkOfCharge = (matter: Matter, { id }: Passage, span: Span): Span => {
  if (actorsAsked(matter).length === 0) return span;
  const touching = matter.resolution.responsibilities.filter(
    ({ passageId, role, statement }) =>
      passageId === id && role !== 'informed' && statement.start < span.end && span.start < statement.end,
  );
  return {
    start: Math.min(span.start, ...touching.map(({ statement }) => statement.start)),
    end: Math.max(span.end, ...touching.map(({ statement }) => statement.end)),
  };
};

/** Whether a body that is asked about leads what another passage says in some of a question's words. */
export const leadsElsewhere = (matter: Matter, passageId: string, telling: readonly string[]): boolean => {
  const { resolution } = matter;
  const names = actorsAsked(matter).flatMap(({ item }) => [item.name, ...item.aliases]);
  return resolution.responsibilities.some((one) => {
    if (one.role !== 'lead' || one.passageId === passageId) return false;
    const actor = actorText(resolution, one);
    const work = findPassage(resolution, one.passageId)?.text ?? '';
    return (
      names.some((name) => holdsFoldedWords(actor, name)) &&
      telling.filter((word) => holdsFoldedWords(work, word)).length >= LEAST_WORDS
    );
  });
};
/** A single word is said in too many places. */
const LEAST_WORDS = 2;
