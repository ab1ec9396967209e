import { verdictOfAll } from '../verdict/claim.ts';
import type { Verdict } from '../verdict/judge-relation.ts';
import type { Segment } from './segments.ts';

/** What the verdicts of an answer come to together; null where there is none. */
export const verdictIn = (segments: readonly Segment[]): Verdict =>
  verdictOfAll(
    segments.flatMap((segment) =>
      segment.type === 'verdict' ? segment.claims.map(({ verdict }) => verdict) : [],
    ),
  );
