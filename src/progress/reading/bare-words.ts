import { overlap } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import { fold } from '../../text/fold.ts';
import type { ItemNames } from './item-names.ts';
import type { TextEdit } from './traced-text.ts';

/**
 * Words of what is asked about that were typed without marks and put right into others ("phuong" into "phương" where
 * wards are spoken of): outside names the word that something asked about has is meant, if it is the only one.
 */
export const askedWordEdits = (
  text: string,
  open: readonly Reference[],
  names: ItemNames,
): readonly TextEdit[] => {
  const lower = text.toLowerCase();
  const syllables = new Set(
    open.flatMap((item) => [...(names.measure(item)?.words ?? [])].flatMap((word) => word.split(' '))),
  );
  const byLetters = Map.groupBy(syllables, fold);
  const mentions = names.find(lower);
  return names.content(lower).flatMap(({ text: word, start, end }) => {
    const [meant, ...others] = byLetters.get(fold(word)) ?? [];
    if (meant === undefined || others.length > 0 || meant === word) return [];
    return mentions.some((mention) => overlap(mention, { start, end })) ? [] : [{ start, end, text: meant }];
  });
};
