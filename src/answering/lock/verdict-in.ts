import { verdictOfAll } from '../verdict/claim.ts';
import type { Verdict } from '../verdict/judge-relation.ts';
import type { Segment } from './segments.ts';

/** What the verdicts of an answer come to together; null where there is none, or documents differ in it. */
export const verdictIn = (segments: readonly Segment[]): Verdict => {
  const claims = segments.flatMap((segment) => (segment.type === 'verdict' ? segment.claims : []));
  const documents = new Set(claims.map(({ document }) => document));
  const verdicts = [...documents].map((id) =>
    verdictOfAll(claims.filter(({ document }) => document === id).map(({ verdict }) => verdict)),
  );
  const [first = null] = verdicts;
  return verdicts.every((verdict) => verdict === first) ? first : null;
};
