import type { TiedWording } from '../../documents/wordings/tied-wording.ts';
import type { Day } from '../../domain/people.ts';
import { openMatters } from '../answer-question.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import type { AnsweringParts } from '../steps/matter.ts';
import {
  openReadingBudget,
  type QuestionReader,
  understandQuestion,
} from '../understanding/understand-question.ts';
import { answerTied } from './answer-tied.ts';
import { denyTied } from './deny-tied.ts';
import { rememberWordings } from './read-wordings.ts';
import { withKey } from './wording-key.ts';

/** What the office's word on wordings makes of one question. */
export interface TiedQuestion {
  /** Set where its wording is tied to a clause that answers it. */
  readonly draft: AnswerDraft | undefined;
  /** What was found otherwise, or that the office looked for it in vain. */
  deny(draft: AnswerDraft): AnswerDraft;
}

const UNTIED: TiedQuestion = { draft: undefined, deny: (draft) => draft };

/** A question as it came: by itself, for a wording is tied whatever was talked of before. */
export interface WordedQuestion {
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
