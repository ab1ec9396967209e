import type { DocumentMenu } from '../../../progress/chosen-document.ts';
import { pressAsked } from '../../../progress/recording/answer-asked.ts';
import { REPORT, REWRITE } from '../../../progress/recording/ask-for-report.ts';
import { OWN_ITEM_ACTS, showOwnItems } from '../../../progress/recording/own-items.ts';
import { CARD_ACTS, type CardTurn } from '../../../progress/recording/press-card.ts';
import { ASKED, CARD, OWN_ITEMS } from '../../../progress/recording/report-buttons.ts';
import {
  ANSWER,
  beginAnswer,
  beginRequest,
  type RequestTurn,
  takeAnswer,
  takeReply,
  takeWanted,
  WANT,
} from '../../../progress/requests/take-requests.ts';
import { REQUEST, REQUEST_OF_LEADER } from '../../../progress/requests/view-request.ts';
import { type StandingTurn, sendFiles } from '../../../progress/standing/send-files.ts';
import { STANDING_ACTS, takeStandingLine } from '../../../progress/standing/show-standing.ts';
import { FILES, STANDING } from '../../../progress/standing/standing-buttons.ts';
import { NUDGE_ACTS } from '../../../week/nudge/press-nudge.ts';
import { continuePromise, PROMISE } from '../../../week/nudge/say-of-blocker.ts';
import { NUDGE } from '../../../week/nudge/view-nudge.ts';
import { continueCorrection, continueReport } from '../../../week/reporting/continue-report.ts';
import { takeMessage, takeOfficeMessage, turnAwayReport } from '../../../week/reporting/take-message.ts';
import type { WeekTurn } from '../../../week/week-turn.ts';
import { closingDialogue } from '../ask-for.ts';
import type { Feature } from '../feature.ts';
import { ofChosenDocument, onButtons } from '../message/on-buttons.ts';

const right = 'report progress';

/** `/capnhat`, and whatever officials write of what they lead. */
export const progressFeature: Feature<WeekTurn['services'] & CardTurn['services']> = {
  commands: [
    {
      name: 'capnhat',
      description: 'Cập nhật việc tôi chủ trì',
      right,
      isPrivate: true,
      run: (visit) => showOwnItems(visit),
    },
  ],
  presses: [
    onButtons(OWN_ITEMS, right, OWN_ITEM_ACTS),
    onButtons(CARD, right, CARD_ACTS),
    onButtons(ASKED, right, { answer: pressAsked }),
  ],
  dialogues: [
    closingDialogue(REPORT, right, continueReport),
    closingDialogue(REWRITE, right, continueCorrection),
  ],
  messages: [
    { right: 'enter figures for units', run: takeOfficeMessage },
    { right, run: takeMessage },
    { right, run: turnAwayReport },
  ],
};

/** What the week's question offers. */
export const reminderFeature: Feature<WeekTurn['services']> = {
  presses: [onButtons(NUDGE, right, NUDGE_ACTS)],
  dialogues: [closingDialogue(PROMISE, right, continuePromise)],
};

/** What leaders want of the units that lead a target, and what these answer. */
export const requestFeature: Feature<RequestTurn['services'] & DocumentMenu> = {
  presses: [
    ofChosenDocument(
      onButtons(REQUEST_OF_LEADER, 'ask units', {
        explain: beginRequest('explain'),
        opinion: beginRequest('opinion'),
      }),
    ),
    onButtons(REQUEST, right, { answer: beginAnswer }),
  ],
  dialogues: [closingDialogue(WANT, 'ask units', takeWanted), closingDialogue(ANSWER, right, takeAnswer)],
  messages: [{ right, run: takeReply }],
};

/** `/tiendo`: where every target stands. */
export const standingFeature: Feature<StandingTurn['services']> = {
  commands: [
    {
      name: 'tiendo',
      description: 'Tiến độ các chỉ tiêu',
      right: 'see progress',
      isPrivate: false,
      run: takeStandingLine,
    },
  ],
  presses: [
    ofChosenDocument(onButtons(FILES, 'see progress', { send: sendFiles })),
    ofChosenDocument(onButtons(STANDING, 'see progress', STANDING_ACTS)),
  ],
};
