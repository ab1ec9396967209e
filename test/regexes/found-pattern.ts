/** A regular expression of the source, and where it was first found. */
export interface FoundPattern {
  readonly source: string;
  readonly flags: string;
  /** Path from the project's folder, with the line where it is known. */
  readonly place: string;
}

/** Each pattern once, however often it is written or built. */
export const distinctPatterns = (found: readonly FoundPattern[]): readonly FoundPattern[] => [
  ...new Map(found.map((each) => [`${each.flags}/${each.source}`, each] as const).toReversed()).values(),
];
