import { asMessageId, type MessageId } from '../../../domain/chat.ts';
import { plain } from '../../../domain/styled-text.ts';
import type { View } from '../../../domain/view.ts';
import { changeMessage, changeOrRefuse, type Logged } from './change-message.ts';
import { placeOf, pressedMessage, sendOptions } from './chat-place.ts';
import { renderHtml, splitMessage, toKeyboard } from './render-message.ts';
import { type Here, send, sendFiles, sendForId } from './send.ts';
import { sendPhoto } from './send-file.ts';

/**
 * Shows a view: in place of the message whose button was pressed, else as a new message. Where Telegram won't change
 * the old message any more (too old, deleted), and for a view longer than a message, new ones are sent.
 * @param isNew as a new message also where a button was pressed.
 * @returns the message that it stands in.
 */
export const showInPlace = async (
  { ctx }: Here,
  { blocks, buttons = [] }: View,
  isNew = false,
): Promise<MessageId | undefined> => {
  const keyboard = toKeyboard(buttons);
  const isLong = splitMessage(blocks).length > 1;
  const pressed = isNew || isLong ? undefined : pressedMessage(ctx);
  if (pressed && (await changeOrRefuse(ctx.api, pressed, blocks, keyboard)).kind === 'shown')
    return pressed.message;
  const place = placeOf(ctx);
  return place && sendForId(ctx.api, place, blocks, keyboard);
};

/** The same, for whoever doesn't come back to the message. */
export const show = async (here: Here, view: View): Promise<void> => {
  if (view.blocks.length > 0) await showInPlace(here, view);
  await sendFiles(here, view);
};

/** Puts what became of something in the place of the line that said that it was begun. */
export type ShowOutcome = (view: View) => Promise<void>;

/** Says at once that something takes a while, and gives what shows its outcome. */
export const beginShowing = async ({ ctx }: Here, begun: string): Promise<ShowOutcome | undefined> => {
  const place = placeOf(ctx);
  if (place === undefined) return undefined;
  const sent = await ctx.api.sendMessage(place.chat, renderHtml([plain(begun)]), sendOptions(place));
  const at = { chat: place.chat, message: asMessageId(sent.message_id) };
  return async (view) => {
    const outcome = await changeOrRefuse(ctx.api, at, view.blocks, toKeyboard(view.buttons ?? []));
    if (outcome.kind === 'refused') throw outcome.error;
    await sendFiles({ ctx }, view);
  };
};

/** Words below a picture; Telegram takes no more. In characters, without marking. */
const LONGEST_CAPTION = 1_024;
/** An empty line stands between paragraphs. */
const BETWEEN = 2;
const fitsCaption = ({ blocks }: View): boolean =>
  blocks.reduce((length, { text }) => length + text.length + BETWEEN, 0) <= LONGEST_CAPTION;

/** Puts a view in the place of the message whose button was pressed, with its picture if it has one. */
export const redraw = async (visit: Logged, view: View): Promise<void> => {
  const { ctx, logger } = visit;
  const [message, pressed] = [ctx.callbackQuery?.message, pressedMessage(ctx)];
  if (message === undefined || pressed === undefined) return;
  const isPictured = view.picture !== undefined && fitsCaption(view);
  if (!isPictured && !('photo' in message && message.photo !== undefined)) {
    await changeMessage(visit, pressed, view.blocks, view.buttons);
    return;
  }
  // A text can't become a picture, nor a picture a text: the new one comes before the old one goes.
  await sendPictured(visit, view);
  await ctx.api.deleteMessage(pressed.chat, pressed.message).catch((error: unknown) => {
    logger.warn({ err: error, ...pressed }, 'a message that was shown anew could not be deleted');
  });
};

/** Sends a view, its picture above it; whatever goes wrong with that, the words must still come. */
export const sendPictured = async (visit: Logged, view: View): Promise<void> => {
  const { picture } = view;
  if (picture !== undefined && fitsCaption(view))
    try {
      await sendPhoto(visit, picture, 'ban-quet.jpg', view);
      return;
    } catch (error) {
      visit.logger.error({ err: error }, 'a picture could not be sent; its words are sent without it');
    }
  await send(visit, view);
};
