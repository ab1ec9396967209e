import { actorText } from '../../domain/charge-text.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { normalise } from '../../text/normalise.ts';

/** Words without their marks. */
export const wordsOf = (text: string): string =>
  normalise(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** Whether a plan's own measure is called by the very words of another document's. */
export const isNamesake = (measure: Measure, own: Measure, target: Target, plan: Resolution): boolean =>
  own.partOf === undefined &&
  own.cells?.of === undefined &&
  wordsOf(measure.name) === wordsOf(nameWithoutCharge(own.name, target, plan));

/** "Diện tích trồng mới … (Sở Y tế chủ trì": who carries it, behind the figure, is no part of what is measured. */
const nameWithoutCharge = (name: string, { ref }: Target, plan: Resolution): string => {
  const [before = '', behind] = name.split('…');
  const isCharge = plan.responsibilities.some(
    (one) => one.ref === ref && behind?.includes(actorText(plan, one)),
  );
  return isCharge ? before : name;
};

/**
 * The measures of a plan that are those of the document that it carries out: of the very same words and unit, one of each.
 * @returns for each the other document's own reference
 */
export const matchMeasures = (plan: Resolution, carried: Resolution): ReadonlyMap<Reference, Reference> => {
  const all = carried.targets.flatMap(({ measures }) => measures);
  const found = plan.targets.flatMap((target) =>
    target.measures.flatMap((own) => {
      const [only, ...others] = all.filter(
        (measure) => isNamesake(measure, own, target, plan) && wordsOf(measure.unit) === wordsOf(own.unit),
      );
      return only === undefined || others.length > 0 ? [] : [[own.ref, only.ref] as const];
    }),
  );
  const counts = new Map<Reference, number>();
  for (const [, ref] of found) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  return new Map(found.filter(([, ref]) => counts.get(ref) === 1));
};
