import { describeReference } from '../documents/references/describe-reference.ts';
import type { Passage } from '../domain/passage.ts';
import { isAtOrBelow, type Reference } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import { sayRow } from '../domain/say-row.ts';
import type { Clause } from './answer.ts';

/** The clause at a reference of a resolution, a heading with all below it; undefined if there is none. */
export const openClause = ({ passages, targets }: Resolution, ref: Reference): Clause | undefined => {
  const target = targets.find(({ measures }) => measures.some((measure) => measure.ref === ref));
  const whole = target?.ref ?? ref;
  const own = passages.filter((passage) => passage.ref === whole);
  const [first] = own;
  if (first === undefined) return undefined;
  const below = first.kind === 'heading' ? passages.filter((one) => isBelow(one, whole)) : [];
  return {
    ref: first.ref,
    document: first.document,
    name: describeReference(whole),
    headings: first.headings,
    text: [...own, ...below].map((passage) => clauseText(targets, passage)).join('\n'),
  };
};

const isBelow = (passage: Passage, ref: string): boolean =>
  passage.ref !== ref && passage.kind !== 'heading' && isAtOrBelow(passage.ref, ref);

const clauseText = (targets: Resolution['targets'], passage: Passage): string => {
  const label = targets.find(({ ref }) => ref === passage.ref)?.label ?? '';
  return `${label} ${sayRow(passage)}`.trimStart();
};
