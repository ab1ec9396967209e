import type { TiedWording } from '../../documents/wordings/tied-wording.ts';
import { stripInstructions } from '../understanding/strip-asides.ts';
import {
  openReadingBudget,
  type QuestionReader,
  understandQuestion,
} from '../understanding/understand-question.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { ReadWording } from './answer-tied.ts';

/** Reads wordings as questions are read, each once in a year: they are asked for at every question. */
export const rememberWordings = (): ((
  wordings: readonly TiedWording[],
  reader: QuestionReader,
) => readonly ReadWording[]) => {
  let known = new Map<string, readonly Understanding[]>();
  return (wordings, reader) => {
    const next: typeof known = new Map();
    const read = wordings.map((tied): ReadWording => {
      const key = `${reader.documentYear} ${tied.words}`;
      const readings = known.get(key) ?? readWording(tied.words, reader);
      next.set(key, readings);
      return { tied, readings };
    });
    known = next;
    return read;
  };
};

const readWording = (words: string, reader: QuestionReader): readonly Understanding[] =>
  understandQuestion(stripInstructions(words).question, reader, openReadingBudget(), words);
