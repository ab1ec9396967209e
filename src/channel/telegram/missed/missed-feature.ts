import type { Feature, Visit } from '../feature.ts';
import { placeOf } from '../message/chat-place.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { sendView } from '../message/send-view.ts';
import { pressMissed, viewMissedNow } from './press-missed.ts';

const right = 'manage documents';

const showMissed = async (visit: Visit): Promise<void> => {
  const place = placeOf(visit.ctx);
  const { blocks, buttons } = await viewMissedNow(visit, 0);
  if (place) await sendView(visit.ctx.api, place, blocks, toKeyboard(buttons));
};

/** `/hoichua`: the office says what is meant by questions that weren't answered surely, by one tap each. */
export const missedFeature: Feature = {
  commands: [
    {
      name: 'hoichua',
      description: 'Câu hỏi chưa trả lời được',
      right,
      isPrivate: true,
      run: showMissed,
    },
  ],
  presses: [pressMissed],
};
