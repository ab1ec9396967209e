import { z } from 'zod';
import type { Dialogue } from '../../../domain/dialogue.ts';
import { NOTICE_ACTS, NOTICE_UNIT, takeUnitName } from '../../../notices/press-notice.ts';
import {
  askForText,
  NOTICE_TEXT,
  type NoticeTurn,
  takeEdit,
  takeText,
  writeNotice,
} from '../../../notices/show-notice.ts';
import { NOTICE } from '../../../notices/view-notice.ts';
import { BOARD_ACTS, type BoardTurn, showBoard } from '../../../week/board/press-board.ts';
import { BOARD } from '../../../week/board/view-board.ts';
import { closingDialogue } from '../ask-for.ts';
import type { Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';

const right = 'chase officials' as const;

/** `/theodoi`: the office follows the week, asks again, and sees how the last weeks were answered. */
export const boardFeature: Feature<BoardTurn['services']> = {
  commands: [
    {
      name: 'theodoi',
      description: 'Theo dõi trả lời trong tuần',
      right,
      isPrivate: true,
      run: (visit) => showBoard(visit),
    },
  ],
  presses: [onButtons(BOARD, right, BOARD_ACTS)],
};

const sending = 'send notices' as const;

const noticeSchema = z.object({ notice: z.number().optional() });
const noticeOf = ({ data }: Dialogue): number | undefined => noticeSchema.parse(JSON.parse(data)).notice;

/** `/thongbao`: the office sends one text to all or some units. */
export const noticeFeature: Feature<NoticeTurn['services']> = {
  commands: [
    {
      name: 'thongbao',
      description: 'Gửi thông báo đến các đơn vị',
      right: sending,
      isPrivate: true,
      run: (visit, rest) => (rest === '' ? askForText(visit) : writeNotice(visit, rest)),
      edited: async (visit, said, rest) => void (await takeEdit(visit, said, rest)),
    },
  ],
  presses: [onButtons(NOTICE, sending, NOTICE_ACTS)],
  dialogues: [
    {
      kind: NOTICE_TEXT,
      right: sending,
      run: (visit, dialogue, text) => takeText(visit, noticeOf(dialogue), text),
    },
    closingDialogue(NOTICE_UNIT, sending, (visit, dialogue, text) =>
      takeUnitName(visit, noticeOf(dialogue), text),
    ),
  ],
  messages: [
    {
      right: sending,
      run: async (visit, said) => visit.isEdited && takeEdit(visit, said, (visit.message?.text ?? '').trim()),
    },
  ],
};
