import type { Visit } from '../feature.ts';
import { changeMessage } from './change-message.ts';
import { placeOf } from './chat-place.ts';
import { type Button, toKeyboard } from './keyboard.ts';
import type { Block } from './rich-text.ts';
import { sendPhoto } from './send-file.ts';
import { sendView } from './send-view.ts';
import { pressedMessage } from './show-menu.ts';

/** A message with its buttons. */
export interface View {
  readonly blocks: readonly Block[];
  readonly buttons: readonly (readonly Button[])[];
  /** A JPEG above the words. */
  readonly picture?: Uint8Array | undefined;
}

/** Words below a picture; Telegram takes no more. In characters, without marking. */
const LONGEST_CAPTION = 1_024;

/** Puts a view in the place of the message whose button was pressed. */
export const redraw = async (visit: Visit, view: View): Promise<void> => {
  const message = visit.ctx.callbackQuery?.message;
  const place = pressedMessage(visit.ctx);
  if (message === undefined || place === undefined) return;
  const isPictured = view.picture !== undefined && fitsCaption(view);
  if (!isPictured && !('photo' in message && message.photo !== undefined)) {
    await changeMessage(visit, place, view.blocks, view.buttons);
    return;
  }
  // A text can't become a picture, nor a picture a text: the new one comes before the old one goes.
  await sendPictured(visit, view);
  await visit.ctx.api.deleteMessage(place.chat, place.message).catch((error: unknown) => {
    visit.services.logger.warn(
      { err: error, ...place },
      'a message that was shown anew could not be deleted',
    );
  });
};

/** An empty line stands between paragraphs. */
const BETWEEN = 2;
const fitsCaption = ({ blocks }: View): boolean =>
  blocks.reduce((length, { text }) => length + text.length + BETWEEN, 0) <= LONGEST_CAPTION;

/** Sends a view, its picture above it; whatever goes wrong with that, the words must still come. */
export const sendPictured = async (visit: Visit, view: View): Promise<void> => {
  const { ctx, services } = visit;
  const place = placeOf(ctx);
  if (place === undefined) return;
  const { blocks, buttons, picture } = view;
  if (picture !== undefined && fitsCaption(view))
    try {
      await sendPhoto(visit, picture, 'ban-quet.jpg', view);
      return;
    } catch (error) {
      services.logger.error({ err: error }, 'a picture could not be sent; its words are sent without it');
    }
  await sendView(ctx.api, place, blocks, toKeyboard(buttons));
};
