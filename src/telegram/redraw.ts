import { asChatId, asMessageId } from '../domain/chat.ts';
import type { Visit } from './feature.ts';
import { changeMessage } from './progress/show-cards.ts';
import type { Button } from './views/keyboard.ts';
import type { Block } from './views/rich-text.ts';

/** A message with its buttons. */
export interface View {
  readonly blocks: readonly Block[];
  readonly buttons: readonly (readonly Button[])[];
}

/** Puts a view in the place of the message whose button was pressed. */
export const redraw = async (visit: Visit, { blocks, buttons }: View): Promise<void> => {
  const message = visit.ctx.callbackQuery?.message;
  if (message === undefined) return;
  const place = { chat: asChatId(message.chat.id), message: asMessageId(message.message_id) };
  await changeMessage(visit, place, blocks, buttons);
};
