import { type Context, InputFile } from 'grammy';
import type { Visit } from '../feature.ts';
import { placeOf, sendOptions } from './chat-place.ts';
import { type Button, toKeyboard } from './keyboard.ts';
import { type Block, renderHtml } from './rich-text.ts';

/** Sends a file to where the update came from. @param caption at most 1,024 characters. */
export const sendFile = async (
  ctx: Context,
  content: Uint8Array,
  name: string,
  caption: string,
): Promise<void> => {
  const place = placeOf(ctx);
  if (place) await ctx.api.sendDocument(place.chat, new InputFile(content, name), { caption });
};

/** Sends lines as a text file, marked so that Windows reads them as UTF-8. */
export const sendLines = (
  { ctx }: Visit,
  lines: readonly string[],
  name: string,
  caption: string,
): Promise<void> => sendFile(ctx, Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`), name, caption);

/** What stands below a picture: at most 1,024 characters. */
interface Captioned {
  readonly blocks: readonly Block[];
  readonly buttons?: readonly (readonly Button[])[];
}

/** Sends a picture to where the update came from. */
export const sendPhoto = async (
  { ctx }: Visit,
  picture: Uint8Array,
  name: string,
  { blocks, buttons }: Captioned,
): Promise<void> => {
  const place = placeOf(ctx);
  if (place === undefined) return;
  const { link_preview_options: _, ...options } = sendOptions(place);
  const markup = buttons === undefined ? {} : { reply_markup: toKeyboard(buttons) };
  const captioned = { ...options, caption: renderHtml(blocks), ...markup };
  await ctx.api.sendPhoto(place.chat, new InputFile(picture, name), captioned);
};

/** Shows that a file is on its way; a courtesy, for which the file doesn't wait. */
export const showUploading = ({ ctx, services }: Visit, what: 'upload_photo' | 'upload_document'): void => {
  if (ctx.chat === undefined) return;
  ctx.api.sendChatAction(ctx.chat.id, what).catch((error: unknown) => {
    services.logger.debug({ err: error }, 'that a file comes could not be shown');
  });
};
