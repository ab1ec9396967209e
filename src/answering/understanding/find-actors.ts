import { organShortForms } from '../../documents/organs/organ-words.ts';
import { findBodies } from '../../documents/statements/find-bodies.ts';
import { actorText } from '../../domain/charge-text.ts';
import { textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Body } from '../../vietnamese/glossary.ts';
import { createNameFinder, type NameFinder } from './find-mentions.ts';

/** Short forms in which documents print names that questions write out: of organs, and of the fields that they are named after. */
const SHORT_FORMS: readonly (readonly [short: string, full: string])[] = [
  ...organShortForms().map(({ word, means }) => [word, means] as const),
  ['KH&CN', 'Khoa học và Công nghệ'],
  ['NN&MT', 'Nông nghiệp và Môi trường'],
  ['GD&ĐT', 'Giáo dục và Đào tạo'],
];

const finders = new WeakMap<Resolution, NameFinder<Body>>();

/** Finds the bodies that a document itself charges with something, whether or not a word list has them. */
export const actorFinderOf = (resolution: Resolution): NameFinder<Body> => {
  const known = finders.get(resolution);
  if (known !== undefined) return known;
  const names = new Set(
    resolution.responsibilities.flatMap((one) => namesIn(actorText(resolution, one))).filter(isTelling),
  );
  const bodies = [...names].map((name): Body => ({ name, aliases: aliasesOf(name, names), kind: 'named' }));
  const finder = createNameFinder(
    bodies.flatMap((body) => [body.name, ...body.aliases].map((name) => [name, body] as const)),
  );
  finders.set(resolution, finder);
  return finder;
};

/** The names of a list, without "các" before them. */
export const namesIn = (actor: string): readonly string[] =>
  findBodies(actor)
    .flatMap(({ names }) => names.map((name) => textAt(actor, name)))
    .map((name) => name.replace(/^(?:(?:các|những|đồng chí) )+/iu, ''));

/** One syllable could be any word: "ngành", "xã". */
const isTelling = (name: string): boolean => name.includes(' ');

/** "UBND tỉnh" written out, "Sở Văn hóa" for "Sở Văn hóa, Thể thao và Du lịch". */
const aliasesOf = (name: string, all: ReadonlySet<string>): readonly string[] => {
  const full = SHORT_FORMS.reduce((text, [short, long]) => text.replaceAll(short, long), name);
  const opening = /^(?:Sở|Bộ|Ban) [^,]+?(?=,| và )/u.exec(full)?.[0];
  return [full, opening].filter(
    (alias): alias is string => alias !== undefined && alias !== name && !all.has(alias),
  );
};
