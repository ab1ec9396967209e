import { isOutdated } from '../../documents/wordings/find-tied-clause.ts';
import type { TiedWording } from '../../documents/wordings/tied-wording.ts';
import type { Day } from '../../domain/people.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { openMatters } from '../answer-question.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { PUBLIC_REASONS } from '../drafting/refusal-reason.ts';
import { refuse } from '../drafting/refuse.ts';
import type { AnsweringParts } from '../steps/matter.ts';
import { stripInstructions } from '../understanding/strip-asides.ts';
import {
  openReadingBudget,
  type QuestionReader,
  understandQuestion,
} from '../understanding/understand-question.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { answerTied, type ReadWording } from './answer-tied.ts';
import { isSameWording, type KeyedWords, withKey } from './wording-key.ts';

/** Reads wordings as questions are read, each once in a year: they are asked for at every question. */
const rememberWordings = (): ((
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

/**
 * A draft with the office's word that a document doesn't state what is asked in this very wording: only of the words that
 * it looked through, and never against an answer from another document.
 * @param resolutions those that the question goes to
 */
const denyTied = (
  draft: AnswerDraft,
  typed: KeyedWords,
  resolutions: readonly Resolution[],
  wordings: readonly TiedWording[],
): AnswerDraft => {
  if (draft.refusal !== undefined && PUBLIC_REASONS[draft.refusal] === 'not-stated') return draft;
  const denied = wordings.find(
    (wording) =>
      wording.said.is === 'not stated' && isSameWording(typed, wording) && holdsIn(resolutions, wording),
  );
  if (denied === undefined) return draft;
  const isFromOther = draft.quotes.some(({ document }) => document !== denied.document);
  if (draft.kind !== 'none' && isFromOther) return draft;
  const { understood } = draft;
  return {
    ...refuse(denied.document, 'office-checked', undefined, []),
    ...(understood === undefined ? {} : { understood }),
  };
};

const holdsIn = (resolutions: readonly Resolution[], wording: TiedWording): boolean =>
  resolutions.some((one) => one.document.id === wording.document && !isOutdated(wording, one));

/** What the office's word on wordings makes of one question. */
interface TiedQuestion {
  /** Set where its wording is tied to a clause that answers it. */
  readonly draft: AnswerDraft | undefined;
  /** What was found otherwise, or that the office looked for it in vain. */
  deny(draft: AnswerDraft): AnswerDraft;
}

const UNTIED: TiedQuestion = { draft: undefined, deny: (draft) => draft };

/** A question as it came: by itself, for a wording is tied whatever was talked of before. */
interface WordedQuestion {
  /** Orders to the bot taken out. */
  readonly question: string;
  readonly typed: string;
  readonly reader: QuestionReader;
  readonly day: Day;
}

/** Holds questions against the wordings that the office tied. */
export type TiedDrafts = (asked: WordedQuestion) => Promise<TiedQuestion>;

/** @param readWordings those of now, read at every question so that a tap counts at once, in every process */
export const createTiedDrafts = (
  parts: AnsweringParts,
  readWordings: () => Promise<readonly TiedWording[]>,
): TiedDrafts => {
  const read = rememberWordings();
  return async ({ question, typed, reader, day }) => {
    const wordings = (await readWordings()).filter(({ said }) => said.is !== 'skipped');
    if (wordings.length === 0) return UNTIED;
    const readings = understandQuestion(question, reader, openReadingBudget(), typed);
    // "Còn nông thôn?" means something else in each talk.
    if (readings.some(({ continues }) => continues)) return UNTIED;
    const said = withKey(typed);
    const asked = readings.flatMap((reading) =>
      openMatters(parts, reading, undefined, day, Number.POSITIVE_INFINITY).map((matter) => ({
        reading,
        matter,
      })),
    );
    const tied = read(
      wordings.filter(({ said }) => said.is === 'clause'),
      reader,
    );
    const drafts = asked.map(({ matter, reading }) => answerTied(matter, { typed: said, reading }, tied));
    const resolutions = asked.map(({ matter }) => matter.resolution);
    return {
      draft: drafts.find((draft) => draft !== undefined),
      deny: (draft) => denyTied(draft, said, resolutions, wordings),
    };
  };
};
