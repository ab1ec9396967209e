import type { Feature } from '../feature.ts';
import { pressQuestion } from './answer-asked.ts';
import { reportDialogues } from './continue-report.ts';
import { pressCard } from './press-card.ts';
import { pressOwnItems, showOwnItems } from './show-own-items.ts';
import { takeMessage, takeOfficeMessage, turnAwayReport } from './take-message.ts';

const right = 'report progress';

/** `/capnhat`, and whatever officials write of what they lead. */
export const progressFeature: Feature = {
  commands: [
    {
      name: 'capnhat',
      description: 'Cập nhật việc tôi chủ trì',
      right,
      isPrivate: true,
      run: (visit) => showOwnItems(visit),
    },
  ],
  presses: [pressOwnItems, pressCard, pressQuestion],
  dialogues: reportDialogues,
  messages: [
    { right: 'enter figures for units', run: takeOfficeMessage },
    { right, run: takeMessage },
    { right, run: turnAwayReport },
  ],
};
