import { expect, test } from 'vitest';
import { asData } from '../../src/models/prompts/render-prompt.ts';
import { PERTURBED_KINDS, perturbSentences } from '../eval/grounding/perturb-sentence.ts';
import { openGrounding, readTrueSentences } from '../eval/grounding/true-sentences.ts';
import { writeSentences } from '../support/fake-llm.ts';
import { serveModel } from './serve-model.ts';

const CASES_A_KIND = 25;

/** A question for what a sentence says: its own first words, without any that hold a digit. */
const questionFor = (sentence: string): string => {
  const words = sentence.split(/[,;:.]/u)[0]?.split(' ') ?? [];
  return `tóm tắt giải pháp ${words
    .filter((word) => !/\d/.test(word))
    .slice(0, 16)
    .join(' ')}`;
};

test('whatever one thing a model changes in a clause, what reaches the person is the clause', {
  timeout: 60_000,
}, async () => {
  const { llm, ask, quote } = await serveModel();
  const tasks = readTrueSentences(openGrounding().corpus).filter(({ ref }) => ref.startsWith('II.3.'));
  const all = perturbSentences(tasks).filter(({ kind }) => kind !== 'wrong clause');
  const cases = PERTURBED_KINDS.flatMap((kind) =>
    all
      .filter((one) => one.kind === kind)
      .filter((_, index, own) => index % Math.ceil(own.length / CASES_A_KIND) === 0),
  );
  const tried = new Map<string, number>();
  for (const { kind, original, text } of cases) {
    let isTried = false;
    llm.respond = ({ passages }) => {
      const at = passages.indexOf(asData(original));
      isTried = at >= 0;
      return isTried ? writeSentences({ text, cites: [at + 1] }) : writeSentences();
    };
    const question = questionFor(original);
    const answer = await ask(question);
    expect(answer).toEqual(await quote(question));
    if (isTried) tried.set(kind, (tried.get(kind) ?? 0) + 1);
  }
  const sum = [...tried.values()].reduce((total, count) => total + count, 0);
  expect(sum, JSON.stringify([...tried])).toBeGreaterThanOrEqual(60);
});
