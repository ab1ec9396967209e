import { matchMeasures } from '../documents/library/match-measures.ts';
import type { DocumentId, DocumentItem, Reference } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';

/** For a measure of a plan the same one of the document that it carries out: one report counts for both. */
export type SharedItems = ReadonlyMap<Reference, DocumentItem>;

export const NOTHING_SHARED: SharedItems = new Map();

/** What each plan has in common with the document that it carries out, as the office said. */
export const listShared = (all: readonly Resolution[]): ReadonlyMap<DocumentId, SharedItems> =>
  new Map(
    all.flatMap((plan) => {
      const carried = all.find(({ document }) => document.id === plan.document.carriesOut);
      if (carried === undefined) return [];
      const document = carried.document.id;
      const shared = [...matchMeasures(plan, carried)].map(([own, ref]) => [own, { document, ref }] as const);
      return [[plan.document.id, new Map(shared)] as const];
    }),
  );
