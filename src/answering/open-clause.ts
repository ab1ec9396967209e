import type { Passage } from '../domain/passage.ts';
import { isAtOrBelow, type Reference } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { Clause } from './answer.ts';
import { describeReference } from './lock/describe-reference.ts';

/** The clause at a reference of a resolution, a heading with all below it; undefined if there is none. */
export const openClause = ({ passages }: Resolution, ref: Reference): Clause | undefined => {
  const whole = ref.replace(/(\(\d+\))\.[a-z]$/, '$1');
  const own = passages.filter((passage) => passage.ref === whole);
  const [first] = own;
  if (first === undefined) return undefined;
  const below = first.kind === 'heading' ? passages.filter((one) => isBelow(one, whole)) : [];
  return {
    ref: first.ref,
    document: first.document,
    name: describeReference(whole),
    headings: first.headings,
    text: [...own, ...below].map((passage) => clauseText(passage)).join('\n'),
  };
};

const isBelow = (passage: Passage, ref: string): boolean =>
  passage.ref !== ref && passage.kind !== 'heading' && isAtOrBelow(passage.ref, ref);

const clauseText = (passage: Passage): string => {
  const number = passage.kind === 'target' ? `${/\(\d+\)$/.exec(passage.ref)?.[0] ?? ''} ` : '';
  return number + passage.text;
};
