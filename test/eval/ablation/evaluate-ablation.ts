import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { VIETNAMESE_FOLDER } from '../../../src/word-lists/read-text.ts';
import { askSet, readSource } from '../ask-sets.ts';
import { evaluateEveryday } from '../everyday/evaluate-everyday.ts';
import type { Outcome } from '../grade-answer.ts';
import { CLOSED_CLASSES, type Cut, cutCorpus, PARTS } from './cut-list.ts';
import { describeFall, describeRun, type Tally, tallyOf } from './report-ablation.ts';

/** Both held-out sets, counted only: of the shipped resolution, and in everyday words of two documents. */
const askHeldOut = async (corpusDir: string): Promise<readonly Tally[]> => {
  const source = readSource(corpusDir);
  const answering = await openAnswering({
    corpusDir,
    indexDir: undefined,
    logger: pino({ level: 'silent' }),
  });
  const turns = await askSet(answering, 'held-out', source);
  const everyday = await evaluateEveryday(corpusDir, source.text, ['held-out']);
  const outcomes = (graded: readonly { readonly grade: { readonly outcome: Outcome } }[]) =>
    graded.map(({ grade }) => grade.outcome);
  return [tallyOf('held-out', outcomes(turns)), tallyOf('everyday held-out', outcomes(everyday))];
};

const askWithout = async (
  corpusDir: string,
  cut: Cut,
): Promise<{ readonly out: number; readonly tallies: readonly Tally[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'ablate-'));
  try {
    const out = cutCorpus(corpusDir, folder, cut);
    return { out, tallies: await askHeldOut(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Asks the held-out questions without each tenth of the closed classes, or without each of the named lists, and prints
 * as it goes by how much that makes answers worse.
 * @param lists names of lists of the language (`synonyms.txt`); none: the tenths
 * @returns whether no tenth costs a point
 */
export const evaluateAblation = async (corpusDir: string, lists: readonly string[]): Promise<boolean> => {
  const tenths = Array.from({ length: PARTS }, (_, part): Cut => ({ name: CLOSED_CLASSES, part }));
  const whole = lists.map((name): Cut => ({ name: join(VIETNAMESE_FOLDER, name), part: undefined }));
  const all = await askHeldOut(corpusDir);
  console.log(describeRun('with all', undefined, all, all));
  const without: (readonly Tally[])[] = [];
  for (const cut of whole.length > 0 ? whole : tenths) {
    const { out, tallies } = await askWithout(corpusDir, cut);
    without.push(tallies);
    const name = cut.part === undefined ? cut.name : `tenth ${cut.part}`;
    console.log(describeRun(`without ${name}`, out, tallies, all));
  }
  const { lines, isKept } = describeFall(all, without);
  for (const line of lines) console.log(line);
  return isKept || whole.length > 0;
};
