import {
  describeAccepted,
  describeTallies,
  findRefused,
  gradePerturbations,
  isGroundingGood,
  verbatimSentences,
} from './grade-grounding.ts';
import { readParaphrases } from './paraphrases.ts';
import { perturbSentences } from './perturb-sentence.ts';
import { openGrounding, readTrueSentences } from './true-sentences.ts';

/** Prints what the check of composed sentences catches of untrue ones and lets through of true ones; whether that is good. */
export const evaluateGrounding = (showWrong: boolean): boolean => {
  const { corpus, check } = openGrounding();
  const sentences = readTrueSentences(corpus);
  const tallies = gradePerturbations(check, perturbSentences(sentences));
  for (const line of describeTallies(tallies)) console.log(line);
  const verbatim = verbatimSentences(sentences);
  const reworded = readParaphrases(corpus);
  const [refusedVerbatim, refusedReworded] = [findRefused(check, verbatim), findRefused(check, reworded)];
  console.log(`\n${describeAccepted('true sentences, verbatim', verbatim, refusedVerbatim)}`);
  console.log(describeAccepted('true sentences, reworded', reworded, refusedReworded));
  if (showWrong) {
    for (const { passed } of tallies)
      for (const { kind, ref, text } of passed) console.log(`✗ ${kind} ${ref}: ${text}`);
    for (const { ref, text, cited } of [...refusedVerbatim, ...refusedReworded])
      console.log(`✗ refused ${ref} (${check(text, cited).join(', ')}): ${text}`);
  }
  const passed = isGroundingGood(tallies) && refusedVerbatim.length === 0;
  console.log(`grounding ${passed ? 'PASSED' : 'FAILED'}`);
  return passed;
};
