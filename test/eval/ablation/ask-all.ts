import { pino } from 'pino';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { askSet, readSource, START } from '../ask-sets.ts';
import { openEveryday } from '../everyday/evaluate-everyday.ts';
import { everydaySets } from '../everyday/everyday-row.ts';
import { questionSets } from '../question-row.ts';
import { askVerdicts, generateVerdicts } from '../verdicts/evaluate-verdicts.ts';

/** What became of a question of a set. */
export interface Became {
  readonly set: string;
  readonly outcome: string;
}

/** Asks those that `isAsked` wants, called as each is about to be: `set/id`, of a talk `set/chat`; by `set/id`. */
type AskAll = (isAsked: (question: string) => boolean) => Promise<ReadonlyMap<string, Became>>;

/** Opens every document of the evaluation once, for all sets of questions. */
export const openAll = async (corpusDir: string): Promise<AskAll> => {
  const source = readSource(corpusDir);
  const answering = await openAnswering({
    corpusDir,
    indexDir: undefined,
    logger: pino({ level: 'silent' }),
  });
  const askEveryday = openEveryday(corpusDir, source.text);
  const verdicts = generateVerdicts(corpusDir);
  return async (isAsked) => {
    const became = new Map<string, Became>();
    const note = (set: string, id: string, outcome: string) => became.set(`${set}/${id}`, { set, outcome });
    for (const set of questionSets) {
      const turns = await askSet(answering, set, source, (chat) => isAsked(`${set}/${chat}`));
      for (const { row, grade } of turns) note(set, row.id, grade.outcome);
    }
    for (const everyday of everydaySets) {
      const set = `everyday ${everyday}`;
      const graded = await askEveryday([everyday], (id) => isAsked(`${set}/${id}`));
      for (const { row, grade } of graded) note(set, row.id, grade.outcome);
    }
    const isVerdictAsked = (at: number): boolean => isAsked(`verdicts/${at}`);
    for (const { question, isRight } of await askVerdicts(answering, verdicts, START, isVerdictAsked))
      note('verdicts', question, isRight ? 'right' : 'wrong');
    return became;
  };
};
