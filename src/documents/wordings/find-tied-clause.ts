import { createHash } from 'node:crypto';
import { textAt } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { sharesWords } from '../intake/compare-readings.ts';
import type { SaidOfWording, TiedWording } from './tied-wording.ts';

/** What a wording may be tied to, each with the words that tell it from others. */
const clausesOf = ({ passages, targets }: Resolution): readonly { ref: Reference; text: string }[] => [
  ...passages.filter(({ kind }) => kind !== 'heading').map(({ ref, text }) => ({ ref, text })),
  ...targets.flatMap(({ text, measures }) =>
    measures.map(({ ref, clauseSpan }) => ({ ref, text: textAt(text, clauseSpan) })),
  ),
];

/** What is kept of a clause that a wording is tied to; undefined where there is no such clause, or it is only a heading. */
export const pinClause = (resolution: Resolution, ref: Reference): SaidOfWording | undefined => {
  const found = clausesOf(resolution).find((clause) => clause.ref === ref);
  return found && { is: 'clause', ref, text: found.text };
};

/**
 * Where the clause that a wording was tied to stands in the text as it is now: under its reference if it is still about
 * the same, else where its very words are. Undefined where neither is, so that nothing is answered from another clause.
 */
export const findTiedClause = (
  resolution: Resolution,
  { ref, text }: { readonly ref: Reference; readonly text: string },
): Reference | undefined => {
  const clauses = clausesOf(resolution);
  const inPlace = clauses.find((clause) => clause.ref === ref);
  if (inPlace !== undefined && sharesWords(inPlace.text, text)) return ref;
  // A target's only measure stands under the target's own reference.
  const [moved, ...others] = new Set(clauses.filter((clause) => clause.text === text).map((one) => one.ref));
  return others.length === 0 ? moved : undefined;
};

const digests = new WeakMap<Resolution, string>();

/** Of all words of a document, however they are cut into pieces: once they are others, nobody has looked through them. */
const digestWords = (resolution: Resolution): string => {
  const known = digests.get(resolution);
  if (known !== undefined) return known;
  const words = resolution.passages.map(({ text }) => text.replace(/[^\p{L}\d]/gu, '')).join('');
  const digest = createHash('sha256').update(words).digest('hex').slice(0, DIGEST_LETTERS);
  digests.set(resolution, digest);
  return digest;
};

/** 64 bits: nobody forges a document against its own office. */
const DIGEST_LETTERS = 16;

/** What is kept of a clause that a wording is tied to; without a clause, of the whole text that doesn't state it. */
export const pinWording = (resolution: Resolution, ref: Reference | undefined): SaidOfWording | undefined =>
  ref === undefined ? { is: 'not stated', digest: digestWords(resolution) } : pinClause(resolution, ref);

/** Whether what was said of a wording holds no more, since the document is gone or its words are others. */
export const isOutdated = (
  { said }: Pick<TiedWording, 'said'>,
  resolution: Resolution | undefined,
): boolean => {
  if (said.is === 'skipped') return false;
  if (resolution === undefined) return true;
  return said.is === 'clause'
    ? findTiedClause(resolution, said) === undefined
    : digestWords(resolution) !== said.digest;
};
