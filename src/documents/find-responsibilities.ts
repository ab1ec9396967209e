import type { Passage } from '../domain/passage.ts';
import type { Responsibility } from '../domain/resolution.ts';
import { opensList } from './statements/find-charges.ts';
import { chargesInSentence } from './statements/sentence-charges.ts';

/** Who the passage charges, sentence by sentence. */
export const findResponsibilities = (passage: Passage): readonly Responsibility[] =>
  passage.sentences.flatMap((sentence) =>
    chargesInSentence(passage.text, sentence).map((charge) => ({
      ref: passage.ref,
      passageId: passage.id,
      ...charge,
      covers:
        passage.kind === 'heading' || opensList(passage.text, charge.statement) ? passage.ref : undefined,
    })),
  );
