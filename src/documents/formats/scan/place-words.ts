import type { PictureWord } from './scan-reader.ts';
import type { SuspectWord } from './suspect-words.ts';

/** Suspect words of a page. */
export interface SuspectPage {
  /** 1-based. */
  readonly page: number;
  readonly words: readonly (SuspectWord & { readonly cut?: string })[];
}

/** Words with their places in the text, and those that stand nowhere in it as they were read. */
export interface PlacedWords {
  readonly placed: readonly PictureWord[];
  readonly lost: readonly (SuspectWord & { readonly page: number })[];
}

/**
 * Where the suspect words of the pages stand in the text that was made of them: of several that are alike the first of
 * the pages is the first of the text.
 */
export const placeWords = (text: string, pages: readonly SuspectPage[]): PlacedWords => {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(/[^\s|]+/gu))
    places.set(word, [...(places.get(word) ?? []), index]);
  const placed: PictureWord[] = [];
  const lost: (SuspectWord & { readonly page: number })[] = [];
  for (const { page, words } of pages)
    for (const suspect of words) {
      const start = places.get(suspect.word.text)?.shift();
      if (start === undefined) lost.push({ ...suspect, page });
      else {
        const { word, suspicion, cut } = suspect;
        placed.push({ start, end: start + word.text.length, page, suspicion, cut });
      }
    }
  return { placed: placed.toSorted((one, other) => other.suspicion - one.suspicion), lost };
};
