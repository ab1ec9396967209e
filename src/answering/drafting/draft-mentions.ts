import { textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { AnswerDraft } from './draft.ts';
import { quoteSpan } from './draft-passage.ts';
import { ofKind } from './of-kind.ts';

/** Where the text only mentions a body, by any of its names; undefined where it doesn't. */
export const draftMentions = (resolution: Resolution, names: readonly string[]): AnswerDraft | undefined => {
  for (const passage of resolution.passages.filter(
    ({ kind }) => kind !== 'heading' && kind !== 'recipients',
  )) {
    for (const sentence of passage.sentences) {
      const text = textAt(passage.text, sentence).toLowerCase();
      const name = names.find((one) => text.includes(one.toLowerCase()));
      if (name === undefined) continue;
      const start = sentence.start + text.indexOf(name.toLowerCase());
      const draft = quoteSpan(passage, sentence, { start, end: start + name.length });
      return {
        ...draft,
        segments: [
          ...ofKind(passage.document, 'Nghị quyết không giao nhiệm vụ riêng, chỉ nhắc đến: '),
          ...draft.segments,
        ],
        confidence: 0.6,
      };
    }
  }
  return undefined;
};
