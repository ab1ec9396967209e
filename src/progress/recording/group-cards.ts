import type { UpdateContent } from './progress-update.ts';

/** Doubtful figures share the first card, so that one tap settles them. */
const DOUBTFUL_CARD = 0;

/** Numbers the cards of what is recorded at once anew: doubtful figures share the first, the others stay as they were. */
export const groupCards = <Content extends UpdateContent & { readonly card: number }>(
  updates: readonly Content[],
): readonly Content[] => {
  const certain = [...new Set(updates.filter(({ doubt }) => doubt === '').map(({ card }) => card))];
  const first = certain.length > 0 && updates.some(({ doubt }) => doubt !== '') ? DOUBTFUL_CARD + 1 : 0;
  return updates.map((update) => ({
    ...update,
    card: update.doubt === '' ? first + certain.indexOf(update.card) : DOUBTFUL_CARD,
  }));
};
