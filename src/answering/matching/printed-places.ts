import type { Resolution } from '../../domain/resolution.ts';
import { fold } from '../../text/fold.ts';

/** What stands before a place's name in print; of several places but once. */
const LEVEL =
  '(?:[Tt]hôn|[Bb]ản|[Ấấ]p|[Xx]óm|[Ll]àng|[Bb]uôn|[Kk]hóm|[Kk]hu phố|[Xx]ã|[Pp]hường|[Tt]hị (?:trấn|xã)|[Đđ]ặc khu|[Hh]uyện|[Qq]uận)';
/** Two syllables with capitals or more: one alone is said of much else. */
const NAME = '\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+){1,3}';
/** "Các xã Phiêng Lanh, Nà Khoang và Mường Vai": the names go on. */
const NAMED = new RegExp(`(?<!\\p{L})${LEVEL}\\s(${NAME}(?:(?:,|\\svà)\\s${NAME})*)`, 'gu');

const known = new WeakMap<Resolution, readonly string[]>();

/** Names of the places that a document prints with what kind of place they are, without their kinds: `Nà Khoang`. */
const printedPlacesOf = (resolution: Resolution): readonly string[] => {
  const found = known.get(resolution) ?? [
    ...new Set(
      resolution.passages.flatMap(({ text }) =>
        [...text.matchAll(NAMED)].flatMap(([, names = '']) => names.split(/,\s|\svà\s/u)),
      ),
    ),
  ];
  known.set(resolution, found);
  return found;
};

/**
 * Which of the places that a document prints a question names, typed with the marks of the name or with none; only the
 * longest of those that hold each other.
 */
export const printedPlacesIn = (typed: string, resolution: Resolution): readonly string[] => {
  const said = ` ${typed.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')} `;
  const named = printedPlacesOf(resolution).filter(
    (name) => said.includes(` ${name.toLowerCase()} `) || said.includes(` ${fold(name)} `),
  );
  return named.filter((name) => !named.some((other) => other !== name && other.includes(name)));
};
