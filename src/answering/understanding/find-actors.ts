import { findBodies } from '../../documents/statements/find-bodies.ts';
import { actorText } from '../../domain/charge-text.ts';
import { textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Body } from '../../text/glossary.ts';
import { aliasesOf, levelAsked, mayBeOfLevel } from './actor-aliases.ts';
import { createNameFinder, type NameFinder } from './find-mentions.ts';

const finders = new WeakMap<Resolution, NameFinder<Body>>();

/** Finds the bodies that a document itself charges with something, whether or not a word list has them. */
export const actorFinderOf = (resolution: Resolution): NameFinder<Body> => {
  const known = finders.get(resolution);
  if (known !== undefined) return known;
  const names = new Set(
    resolution.responsibilities.flatMap((one) => namesIn(actorText(resolution, one))).filter(isTelling),
  );
  const callings = countBy([...names].flatMap(aliasesOf));
  const bodies = [...names].map((name): Body => {
    // What two bodies may be called says of neither.
    const aliases = aliasesOf(name).filter((alias) => !names.has(alias) && callings.get(alias) === 1);
    return { name, aliases, kind: 'named' };
  });
  const finder = ofOwnLevel(
    createNameFinder(
      bodies.flatMap((body) => [body.name, ...body.aliases].map((name) => [name, body] as const)),
    ),
  );
  finders.set(resolution, finder);
  return finder;
};

const countBy = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** "Đoàn Thanh niên tỉnh" isn't the commune's. */
const ofOwnLevel = (finder: NameFinder<Body>): NameFinder<Body> => ({
  find: (text) =>
    finder.find(text).filter((found) => {
      const level = levelAsked(text, found);
      return level === undefined || mayBeOfLevel(found.item.name, level);
    }),
});

/** The names of a list, without "các" before them. */
export const namesIn = (actor: string): readonly string[] =>
  findBodies(actor)
    .flatMap(({ names }) => names.map((name) => textAt(actor, name)))
    .map((name) => name.replace(/^(?:(?:các|những|đồng chí) )+/iu, ''));

/** One syllable could be any word: "ngành", "xã". */
const isTelling = (name: string): boolean => name.includes(' ');
