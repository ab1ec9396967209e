import type { Measure } from './measure.ts';
import type { Resolution, TypedExamples } from './resolution.ts';

/** Longer names are nothing that anybody would type. In characters. */
const LONGEST_NAME = 45;
/** A shorter one stands in any sentence. */
const FEWEST_SYLLABLES = 3;
const LONGEST_REFERENCE = 20;

/** The first figure of the target that is named in the fewest letters; undefined where no name would be typed. */
export const findShortestNamed = ({ targets }: Pick<Resolution, 'targets'>): Measure | undefined =>
  // A target's first figure is named by its own words; later ones may only say which part they are.
  targets
    .flatMap(({ measures }) => measures.slice(0, 1))
    .filter(
      ({ name }) =>
        name.split(' ').length >= FEWEST_SYLLABLES && !/[…\d]/u.test(name) && name.length <= LONGEST_NAME,
    )
    .toSorted((one, other) => one.name.length - other.name.length)[0];

/** Things to type about a document: those that stand with it, else made of its own targets and tasks. */
export const typedExamples = (resolution: Resolution): TypedExamples => {
  const { targets, tasks, document } = resolution;
  const parted = targets.find(({ ref, measures }) => measures[1]?.ref === `${ref}.b`);
  const named = findShortestNamed(resolution);
  const name = named?.name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  return {
    target: targets[0] && String(targets[0].number),
    part: parted && `${parted.number}b`,
    task: tasks.find(({ ref }) => !/\s/.test(ref) && ref.length <= LONGEST_REFERENCE)?.ref,
    followUp: name && `còn ${name}?`,
    // The figure is left to the reader: one of ours might be taken for what was reached.
    report: named && `${name} … ${named.unit}`,
    ...document.typed,
  };
};
