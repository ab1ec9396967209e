import type { Glossary } from '../../text/glossary.ts';
import { createBodyFinder, createPlaceFinder, type NameFinder } from '../understanding/find-mentions.ts';

/** Finds the bodies and places of the word lists, however they are written, each by its one name. */
export const createKnownNames = (glossary: Glossary): NameFinder<string> => {
  const [places, bodies] = [createPlaceFinder(glossary), createBodyFinder(glossary)];
  return {
    find: (text) => [
      ...places.find(text).map(({ item, start, end }) => ({ item: item.name, start, end })),
      ...bodies.find(text).map(({ item, start, end }) => ({ item: item.name, start, end })),
    ],
  };
};
