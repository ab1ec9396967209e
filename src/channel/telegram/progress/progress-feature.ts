import { pressCard } from '../../../progress/recording/press-card.ts';
import { reportDialogues } from '../../../week/reporting/continue-report.ts';
import { takeMessage, takeOfficeMessage, turnAwayReport } from '../../../week/reporting/take-message.ts';
import type { Feature } from '../feature.ts';
import { pressQuestion } from './answer-asked.ts';
import { pressOwnItems, showOwnItems } from './show-own-items.ts';

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
