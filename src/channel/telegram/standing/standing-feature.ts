import { type StandingTurn, sendFiles } from '../../../progress/standing/send-files.ts';
import { STANDING_ACTS, takeStandingLine } from '../../../progress/standing/show-standing.ts';
import { FILES, STANDING } from '../../../progress/standing/standing-buttons.ts';
import type { Feature } from '../feature.ts';
import { ofChosenDocument, onButtons } from '../message/on-buttons.ts';

const right = 'see progress' as const;

/** `/tiendo`: where every target stands. */
export const standingFeature: Feature<StandingTurn['services']> = {
  commands: [
    {
      name: 'tiendo',
      description: 'Tiến độ các chỉ tiêu',
      right,
      isPrivate: false,
      run: takeStandingLine,
    },
  ],
  presses: [
    ofChosenDocument(onButtons(FILES, right, { send: sendFiles })),
    ofChosenDocument(onButtons(STANDING, right, STANDING_ACTS)),
  ],
};
