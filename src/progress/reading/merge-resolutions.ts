import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { Passage } from '../../domain/passage.ts';
import { type DocumentId, qualify } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';

/** What reports are read against: targets with their words, and the words of the texts that they stand in. */
export interface ReportedText {
  readonly targets: readonly Target[];
  readonly passages: readonly Pick<Passage, 'text'>[];
  /** The places that the documents are of. */
  readonly places: readonly (string | undefined)[];
}

/** One document's, by its own references. */
export const asReportedText = ({ targets, passages, document }: Resolution): ReportedText => ({
  targets,
  passages,
  places: [document.place],
});

/** Those of several documents together, by references that name their document. */
export const mergeResolutions = (resolutions: readonly Resolution[]): ReportedText => ({
  targets: resolutions.flatMap(({ document, targets }) =>
    targets.map((target) => qualifyTarget(target, document.id)),
  ),
  passages: resolutions.flatMap(({ passages }) => passages),
  places: [...new Set(resolutions.map(({ document }) => document.place))],
});

const qualifyTarget = (target: Target, document: DocumentId): Target => ({
  ...target,
  ref: qualify(document, target.ref),
  measures: target.measures.map((measure) => ({
    ...measure,
    ref: qualify(document, measure.ref),
    partOf: measure.partOf && qualify(document, measure.partOf),
  })),
});

/** What is known of a document's measures, by references that name it. */
export const qualifyProfiles = (
  profiles: readonly MeasureProfile[],
  document: DocumentId,
): readonly MeasureProfile[] =>
  profiles.map((profile) => ({ ...profile, measure: qualify(document, profile.measure) }));
