import type { SentenceCheck } from '../../../src/answering/grounding/check-sentence.ts';
import { PERTURBED_KINDS, type Perturbation, type PerturbedKind } from './perturb-sentence.ts';
import type { TrueSentence } from './true-sentences.ts';

/** Kinds of untruth of which none may pass. */
const NONE_MAY_PASS: readonly PerturbedKind[] = ['figure', 'unit', 'comparator', 'date', 'document number'];

export interface KindTally {
  readonly kind: PerturbedKind;
  readonly cases: number;
  /** What passed though it isn't so. */
  readonly passed: readonly Perturbation[];
}

/** True sentences in other words, each with what it rests on. */
export interface Paraphrase {
  readonly ref: string;
  readonly text: string;
  readonly cited: readonly string[];
}

/** Length is no matter here: what is too long to be said must be judged by its content all the same. */
const isPassed = (check: SentenceCheck, text: string, cited: readonly string[]): boolean =>
  check(text, cited).every((fault) => fault === 'shape');

/** Gives each untrue sentence to the check. */
export const gradePerturbations = (
  check: SentenceCheck,
  perturbations: readonly Perturbation[],
): readonly KindTally[] =>
  PERTURBED_KINDS.map((kind) => {
    const own = perturbations.filter((one) => one.kind === kind);
    return {
      kind,
      cases: own.length,
      passed: own.filter(({ text, cited }) => isPassed(check, text, [cited])),
    };
  });

/** True sentences that the check turns down. */
export const findRefused = (check: SentenceCheck, sentences: readonly Paraphrase[]): readonly Paraphrase[] =>
  sentences.filter(({ text, cited }) => !isPassed(check, text, cited));

/** The sentences as they stand, and each of their parts between semicolons. */
export const verbatimSentences = (sentences: readonly TrueSentence[]): readonly Paraphrase[] =>
  sentences.flatMap(({ ref, text }) =>
    [...new Set([text, ...text.split(/;\s+/u)])]
      .filter((piece) => piece.length >= 25)
      .map((piece) => ({ ref, text: piece, cited: [text] })),
  );

/** Whether no kind passed of which none may, and nine in ten of the others were caught. */
export const isGroundingGood = (tallies: readonly KindTally[]): boolean =>
  tallies.every(({ kind, cases, passed }) =>
    NONE_MAY_PASS.includes(kind) ? passed.length === 0 : passed.length <= 0.1 * cases,
  );

const percent = (part: number, all: number): string =>
  all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;

/** Lines of a Markdown table: what was changed, how many cases, how many were caught. */
export const describeTallies = (tallies: readonly KindTally[]): readonly string[] => {
  const rows = tallies.map(({ kind, cases, passed }) => {
    const caught = cases - passed.length;
    return `| ${kind} | ${cases} | ${caught} | ${percent(caught, cases)} |`;
  });
  const cases = tallies.reduce((sum, tally) => sum + tally.cases, 0);
  const caught = cases - tallies.reduce((sum, { passed }) => sum + passed.length, 0);
  return [
    '| changed | cases | caught | share |',
    '| --- | --- | --- | --- |',
    ...rows,
    `| all | ${cases} | ${caught} | ${percent(caught, cases)} |`,
  ];
};

/** One line: how many true sentences the check lets through. */
export const describeAccepted = (
  what: string,
  all: readonly Paraphrase[],
  refused: readonly Paraphrase[],
): string =>
  `${what}: ${all.length - refused.length}/${all.length} said = ${percent(all.length - refused.length, all.length)}`;
