import { type Passage, textAt } from '../../domain/passage.ts';
import type { NotUnderstood, Responsibility } from '../../domain/resolution.ts';
import { opensWithDuty } from '../statements/opens-with-duty.ts';

/** In characters of what is shown. */
const EXCERPT = 80;

/**
 * Sentences that say a duty, "Chủ trì, phối hợp với …", while neither they nor what stands above them tells whose it
 * is: nobody is charged with them, and whoever checks the document is told so.
 */
export const findUnownedDuties = (
  passages: readonly Passage[],
  charges: readonly Responsibility[],
): readonly NotUnderstood[] =>
  passages
    .filter(({ kind }) => kind === 'task' || kind === 'execution')
    .flatMap((passage) =>
      passage.sentences
        .filter((sentence) => opensWithDuty(textAt(passage.text, sentence)))
        .filter(
          ({ start, end }) =>
            !charges.some(
              ({ passageId, role, statement }) =>
                passageId === passage.id &&
                role !== 'informed' &&
                statement.start < end &&
                start < statement.end,
            ),
        )
        .map((sentence) => ({
          of: 'duty' as const,
          ref: passage.ref,
          problem: 'không rõ việc này giao cho ai',
          excerpt: textAt(passage.text, sentence).slice(0, EXCERPT),
        })),
    );
