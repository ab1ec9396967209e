import type { Answering } from '../../../src/answering/answer.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { fold } from '../../../src/text/fold.ts';
import { questionsAbout, type VerdictQuestion } from './generate-verdict-questions.ts';

export interface AnsweredVerdict {
  /** As it was typed: every second one without diacritics. */
  readonly question: string;
  readonly isRight: boolean;
  readonly isOpposite: boolean;
  readonly said: string;
}

/** A yes or no about every confirmed measure of the corpus, in every relation and with figures all around it. */
export const generateVerdicts = (corpusDir: string): readonly VerdictQuestion[] => {
  const { resolutions, profiles } = loadCorpus(corpusDir);
  const known = new Map([...profiles.values()].flat().map((profile) => [profile.measure, profile]));
  return resolutions
    .flatMap(({ targets }) => targets.flatMap(({ measures }) => measures))
    .flatMap((measure) => {
      const profile = known.get(measure.ref);
      return profile === undefined ? [] : questionsAbout(measure, profile);
    });
};

/** Asks them, each alone. @param isAsked which by their places, called as each is about to be asked */
export const askVerdicts = async (
  answering: Answering,
  questions: readonly VerdictQuestion[],
  now: Date,
  isAsked: (at: number) => boolean = () => true,
): Promise<readonly AnsweredVerdict[]> => {
  const answered: AnsweredVerdict[] = [];
  for (const [index, { question, verdict, opens }] of questions.entries()) {
    if (!isAsked(index)) continue;
    const text = index % 2 === 0 ? question : fold(question);
    const answer = await answering.answer({ text, subject: undefined, now });
    const isRight = answer.verdict === verdict && (opens === undefined || opens.test(answer.text));
    const isOpposite = answer.verdict !== null && verdict !== null && answer.verdict !== verdict;
    answered.push({ question: text, isRight, isOpposite, said: answer.text });
  }
  return answered;
};
