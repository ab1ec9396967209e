import { join } from 'node:path';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import type { StatusVerdict } from '../../../src/domain/measure-status.ts';
import { asDay } from '../../../src/domain/people.ts';
import { judgeStatus, type StatusQuestion } from '../../../src/progress/status/judge-status.ts';
import type { ReportedValue } from '../../../src/progress/status/reported-value.ts';

const corpus = loadCorpus(join(import.meta.dirname, '../../../corpus'));
const [resolution] = corpus.resolutions;
if (resolution === undefined) throw new Error('the corpus holds no resolution');

export const TARGETS = resolution.targets;
export const MEASURES = TARGETS.flatMap((target) => target.measures.map((measure) => ({ target, measure })));
const profiles = new Map(corpus.profiles.get(resolution.document.id)?.map((row) => [row.measure, row]));

/** `6` is II.2.1(6), `4b` is II.2.1(4).b. */
export const questionOf = (
  short: string,
): Pick<StatusQuestion, 'target' | 'measure' | 'profile' | 'document'> => {
  const [, number, letter] = /^(\d+)([a-z]?)$/.exec(short) ?? [];
  const ending = letter === '' ? `(${number})` : `(${number}).${letter}`;
  const found = MEASURES.find(({ measure }) => measure.ref.endsWith(ending));
  if (found === undefined) throw new Error(`no such measure: ${short}`);
  return { ...found, profile: profiles.get(found.measure.ref), document: resolution.document };
};

export interface Report extends Omit<ReportedValue, 'asOf'> {
  readonly asOf: string;
}

export const judge = (short: string, last: Report | undefined, today: string): StatusVerdict =>
  judgeStatus({
    ...questionOf(short),
    last: last && { ...last, asOf: asDay(last.asOf) },
    today: asDay(today),
  });
