import type { Measure } from '../../domain/measure.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { splitSentences } from '../passages/make-passages.ts';
import type { ConfirmedMeasure } from './document-said.ts';

/** A document with what a person said of its measures. */
export interface AppliedDocument {
  readonly resolution: Resolution;
  /** Measures that were spoken of and that the text doesn't have (any more); nothing came of them. */
  readonly stale: readonly Reference[];
}

/**
 * Puts what a person said of a document's measures in the place of what was read: what they called no measure is none, a
 * target that loses all its measures so is a passage like others, and what they classed stands in `confirmed`. Of a
 * target without measures they may say so by its own reference.
 */
export const applyConfirmed = (
  resolution: Resolution,
  confirmed: readonly ConfirmedMeasure[],
): AppliedDocument => {
  const known = new Set(resolution.targets.flatMap(refsOf));
  const said = confirmed.filter(({ measure }) => known.has(measure));
  const removed = new Set(said.filter(({ isMeasure }) => !isMeasure).map(({ measure }) => measure));
  const stale = confirmed.map(({ measure }) => measure).filter((ref) => !known.has(ref));
  const profiles = said.flatMap((one) => {
    if (!one.isMeasure) return [];
    const { isMeasure: _, ...profile } = one;
    return [profile];
  });
  const left = removed.size === 0 ? resolution : withoutMeasures(resolution, removed);
  return { resolution: profiles.length === 0 ? left : { ...left, confirmed: profiles }, stale };
};

/** What can be spoken of: a target's measures, or itself where it has none. */
const refsOf = ({ ref, measures }: Target): readonly Reference[] =>
  measures.length === 0 ? [ref] : measures.map((measure) => measure.ref);

const withoutMeasures = (resolution: Resolution, removed: ReadonlySet<Reference>): Resolution => {
  const take = (targets: readonly Target[]): readonly Target[] =>
    targets
      .map((target) => ({ target, measures: withoutRemoved(target.measures, removed) }))
      .filter(
        ({ target, measures }) =>
          measures.length > 0 || (target.measures.length === 0 && !removed.has(target.ref)),
      )
      .map(({ target, measures }) => ({ ...target, measures }));
  const targets = take(resolution.targets);
  const kept = new Set(targets.map(({ ref }) => ref));
  const gone = new Set(resolution.targets.map(({ ref }) => ref).filter((ref) => !kept.has(ref)));
  return {
    ...resolution,
    targets,
    targetGroups: resolution.targetGroups
      .map((group) => ({ ...group, targets: take(group.targets) }))
      .filter((group) => group.targets.length > 0),
    passages: resolution.passages.map((passage) =>
      passage.kind === 'target' && gone.has(passage.ref) ? asPlainPassage(passage) : passage,
    ),
  };
};

/** A part whose whole is no measure stands by itself. */
const withoutRemoved = (measures: readonly Measure[], removed: ReadonlySet<Reference>): readonly Measure[] =>
  measures
    .filter(({ ref }) => !removed.has(ref))
    .map((measure) =>
      measure.partOf !== undefined && removed.has(measure.partOf)
        ? { ...measure, partOf: undefined }
        : measure,
    );

/** As what stands beside targets without a figure is read. */
const asPlainPassage = (passage: Passage): Passage => ({
  ...passage,
  kind: 'aim',
  sentences: splitSentences(passage.text),
});
