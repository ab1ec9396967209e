import type { Feature } from '../feature.ts';
import { NOTICE_UNIT, takeUnitName } from './choose-units.ts';
import { pressNotice } from './press-notice.ts';
import { askForText, NOTICE_TEXT, takeEdit, takeText, writeNotice } from './write-notice.ts';

const right = 'send notices' as const;

/** `/thongbao`: the office sends one text to all or some units. */
export const noticeFeature: Feature = {
  commands: [
    {
      name: 'thongbao',
      description: 'Gửi thông báo đến các đơn vị',
      right,
      isPrivate: true,
      run: (visit, rest) => (rest === '' ? askForText(visit) : writeNotice(visit, rest)),
      edited: async (visit, message, rest) => void (await takeEdit(visit, message, rest)),
    },
  ],
  presses: [pressNotice],
  dialogues: [
    { kind: NOTICE_TEXT, right, run: takeText },
    { kind: NOTICE_UNIT, right, run: takeUnitName },
  ],
  messages: [
    {
      right,
      run: async (visit, message) =>
        visit.ctx.editedMessage !== undefined && takeEdit(visit, message, (message.text ?? '').trim()),
    },
  ],
};
