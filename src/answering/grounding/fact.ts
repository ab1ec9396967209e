import type { Span } from '../../domain/passage.ts';

/** What a statement says that can be right or wrong to the letter. */
export type FactKind = 'figure' | 'date' | 'document' | 'number' | 'name';

/** A fact where it stands, in one form for all ways of writing it: two facts are the same if their keys are. */
export interface Fact extends Span {
  readonly kind: FactKind;
  /** `trên|9.1|9.1|triệu lượt khách`, `đến|2030`, `nghị quyết|45-nq/tw`. */
  readonly key: string;
  /** The key's bare value, so that it can be told what differs: `9.1|9.1`, `2030`, `45-nq/tw`. */
  readonly value: string;
  /** Figures only; empty for the rest. */
  readonly unit: string;
}

/** Puts spaces in place of what was read already, so that offsets stay good and nothing is read twice. */
export const blank = (text: string, spans: readonly Span[]): string =>
  spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
