import {
  CLAUSE,
  FULL_TEXT,
  RATE_DOWN,
  RATE_UP,
  TARGET_GROUP,
  TARGET_GROUPS,
} from '../../../answering/answer-buttons.ts';
import {
  type AnswerTurn,
  askForQuestion,
  pressClause,
  pressFullText,
  pressGroup,
  pressGroups,
  pressRating,
  viewTargets,
} from '../../../answering/open-pressed.ts';
import { MISSED_ACTS, viewMissedNow, type WordingKeeper } from '../../../answering/wordings/press-missed.ts';
import { MISSED } from '../../../answering/wordings/view-missed.ts';
import type { Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { askForWords, send } from '../message/send.ts';

const right = 'ask the resolution' as const;

/** Questions about the resolution, what lies under answers, and its targets to leaf through. */
export const questionsFeature: Feature<AnswerTurn['services']> = {
  // `/hoi …` and `/chitieu …` with words after them are questions and never come here.
  commands: [
    {
      name: 'hoi',
      description: ({ answering }) => `Hỏi về ${answering.kindInForce()}`,
      right,
      isPrivate: false,
      run: (visit) => {
        const { text, hint } = askForQuestion(visit.services);
        return askForWords(visit, text, hint);
      },
    },
    {
      name: 'chitieu',
      description: 'Xem các chỉ tiêu',
      right,
      isPrivate: false,
      run: (visit) => send(visit, viewTargets(visit.services)),
    },
  ],
  presses: [
    onButtons(FULL_TEXT, right, { open: pressFullText }),
    onButtons(RATE_UP, right, { rate: pressRating('up') }),
    onButtons(RATE_DOWN, right, { rate: pressRating('down') }),
    onButtons(CLAUSE, right, { open: pressClause }),
    onButtons(TARGET_GROUPS, right, { open: pressGroups }),
    onButtons(TARGET_GROUP, right, { open: pressGroup }),
  ],
};

/** `/hoichua`: the office says what is meant by questions that weren't answered surely. */
export const missedFeature: Feature<WordingKeeper['services']> = {
  commands: [
    {
      name: 'hoichua',
      description: 'Câu hỏi chưa trả lời được',
      right: 'manage documents',
      isPrivate: true,
      run: async (visit) => send(visit, await viewMissedNow(visit, 0)),
    },
  ],
  presses: [onButtons(MISSED, 'manage documents', MISSED_ACTS)],
};
