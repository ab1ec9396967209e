import { InputFile } from 'grammy';
import type { Block } from '../../../domain/styled-text.ts';
import type { View } from '../../../domain/view.ts';
import type { KeptFile } from '../../../progress/recording/progress-update.ts';
import type { Logged } from './change-message.ts';
import { placeOf, sendOptions } from './chat-place.ts';
import { renderHtml, toKeyboard } from './render-message.ts';
import type { Here } from './send.ts';
import { classifyFailure } from './telegram-failure.ts';

/** Sends a picture to where the update came from. @param view its words at most 1,024 characters. */
export const sendPhoto = async (
  { ctx }: Here,
  picture: Uint8Array,
  name: string,
  { blocks, buttons }: View,
): Promise<void> => {
  const place = placeOf(ctx);
  if (place === undefined) return;
  const { link_preview_options: _, ...options } = sendOptions(place);
  const markup = buttons === undefined ? {} : { reply_markup: toKeyboard(buttons) };
  const captioned = { ...options, caption: renderHtml(blocks), ...markup };
  await ctx.api.sendPhoto(place.chat, new InputFile(picture, name), captioned);
};

/** Shows that a file is on its way; a courtesy, for which the file doesn't wait. */
export const showUploading = ({ ctx, logger }: Logged, what: 'upload_photo' | 'upload_document'): void => {
  if (ctx.chat === undefined) return;
  ctx.api.sendChatAction(ctx.chat.id, what).catch((error: unknown) => {
    logger.debug({ err: error }, 'that a file comes could not be shown');
  });
};

/** Sends a file as it came, by Telegram's own id. @returns false if Telegram has it no more. */
export const sendKept = async (
  { ctx, logger }: Logged,
  { kind, fileId }: KeptFile,
  caption: Block,
): Promise<boolean> => {
  const place = placeOf(ctx);
  if (place === undefined) return true;
  const { link_preview_options: _, ...options } = sendOptions(place);
  const captioned = { ...options, caption: renderHtml([caption]) };
  try {
    if (kind === 'photo') await ctx.api.sendPhoto(place.chat, fileId, captioned);
    else if (kind === 'video') await ctx.api.sendVideo(place.chat, fileId, captioned);
    else await ctx.api.sendDocument(place.chat, fileId, captioned);
    return true;
  } catch (error) {
    if (classifyFailure(error)?.kind !== 'rejected') throw error;
    logger.warn({ kind, err: error }, 'a kept file could not be sent again');
    return false;
  }
};
